"""Settings of a project: `[tool.actieplan]` in pyproject.toml, or actieplan.toml, in this folder or one above it.

They hold nothing that runs or is opened: codes and yes or no. A run that must not trust the folder it stands in
leaves them out (`--isolated`).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from actieplan.cli import terminal
from actieplan.cli.language import LANG
from actieplan.suppressing import unknown
from actieplan.system_errors import unreadable
from actieplan.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN, _SHARED = "actieplan.toml", "pyproject.toml"
_KEYS = {"select": list, "ignore": list, "strict": bool}


class Settings(NamedTuple):
    """What a project wants of `validate` and `render` each time."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False


class SettingsError(Exception):
    """Settings that cannot be used, and why."""

    def __init__(self, file: Path, words: Text) -> None:
        super().__init__(f"{file}: {words.en}")
        self.file, self.words = file, words


def load(named: Path | None, start: Path) -> Settings:
    """The settings in a named file, else in the nearest one at or above `start`; else none at all."""
    for file in [named] if named is not None else _candidates(start):
        table = _table(file)
        if table is not None:
            return _of_table(file, table)
        if named is not None:
            raise SettingsError(file, _NO_TABLE)
    return Settings()


def of_project(config: Path | None, *, isolated: bool) -> Settings:
    """The settings of a run, as its options say; stops with a sentence when they cannot be used."""
    if isolated and config is None:
        return Settings()
    try:
        return load(config, Path.cwd())
    except SettingsError as error:
        terminal.stop(f"{error.file}: {error.words.in_lang(LANG)}")


def _candidates(start: Path) -> Iterator[Path]:
    """The files that may hold settings, nearest first, up to the top of the repository."""
    for folder in (start, *start.parents):
        for name in (_OWN, _SHARED):
            if (folder / name).is_file():
                yield folder / name
        if (folder / ".git").exists():
            return


def _table(file: Path) -> object | None:
    """The settings as they are written; None in a file that has none of ours."""
    try:
        words = file.read_text(encoding="utf-8-sig")
        if file.name == _SHARED and _NAME not in words and not _MAY_BE_OURS.search(words):
            return None  # whatever else is in it, it is not ours to judge
        content = _parsed(words)
    except OSError as error:
        raise SettingsError(file, unreadable(error)) from error
    except UnicodeDecodeError as error:
        raise SettingsError(file, _NOT_UTF8) from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(file, _no_toml(error)) from error
    return _in_shared(file, content) if file.name == _SHARED else _in_own(file, content)


_NAME = "actieplan"
_MAY_BE_OURS = re.compile(r"(?m)^\s*(?:\[\s*)?(?:tool\s*\.\s*)?[\"']?[aA][a-zA-Z_-]{6,12}\b")
"""A line that may name our table, with a typo or without: the rest of a shared file is not even parsed."""
_NO_TABLE = Text(
    "hier staan geen instellingen voor actieplan; in pyproject.toml horen ze onder `[tool.actieplan]`",
    "there are no settings for actieplan here; in pyproject.toml they belong under `[tool.actieplan]`",
)


def _in_shared(file: Path, content: dict[str, object]) -> object | None:
    """The table in a file for many tools; SettingsError when its name is misspelt."""
    tool = content.get("tool")
    tables: dict[str, object] = tool if isinstance(tool, dict) else {}
    if _NAME in tables:
        return tables[_NAME]
    for prefix, names in (("tool.", tables), ("", content)):
        meant = _NAME if _NAME in names else next((name for name in names if _is_almost_ours(name)), None)
        if meant is not None:
            raise SettingsError(file, Text(f"schrijf `[tool.actieplan]` in plaats van `[{prefix}{meant}]`",
                                           f"write `[tool.actieplan]` instead of `[{prefix}{meant}]`"))  # fmt: skip
    return None


def _in_own(file: Path, content: dict[str, object]) -> object | None:
    """The settings of a file of our own, which need no table; None when it holds those of other tools alone."""
    tool = content.get("tool")
    tables = tool if isinstance(tool, dict) else {}
    for prefix, names in (("tool.", tables), ("", content)):
        for name in names:
            if isinstance(names[name], dict) and (name == _NAME or _is_almost_ours(name)):
                raise SettingsError(file, Text(f"schrijf de instellingen zonder `[{prefix}{name}]` erboven",
                                               f"write the settings without `[{prefix}{name}]` above"))  # fmt: skip
    is_of_others = bool(content) and all(isinstance(value, dict) for value in content.values())
    return None if is_of_others and file.name != _OWN else content


def _is_almost_ours(name: str) -> bool:
    from actieplan.likeness import one_edit_apart

    letters = name.lower().replace("-", "").replace("_", "")
    return letters in {_NAME, "actieplannen"} or one_edit_apart(letters, _NAME)


_NOT_UTF8 = Text("is niet in UTF-8 bewaard; bewaar het opnieuw", "is not saved as UTF-8; save it again")
_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)\Z")


def _no_toml(error: Exception) -> Text:
    """Where a file is not TOML, as `tomllib` says it in brackets at the end."""
    place = _PLACE.search(str(error))
    if place is None:
        return Text("is geen geldige TOML", "is not valid TOML")
    if place[1] is None:
        return Text(
            "is geen geldige TOML: kijk na hoe het bestand eindigt", "is not valid TOML: look at the end of the file"
        )
    line, column = place.groups()
    return Text(
        f"is geen geldige TOML: kijk na regel {line}, kolom {column}",
        f"is not valid TOML: look at line {line}, column {column}",
    )


def _parsed(words: str) -> dict[str, object]:
    import tomllib  # two milliseconds, for a run that has settings

    return tomllib.loads(words)


def _of_table(file: Path, table: object) -> Settings:
    known = ", ".join(f"`{name}`" for name in _KEYS)
    if not isinstance(table, dict):
        raise SettingsError(file, Text(f"hier horen instellingen: {known}", f"settings belong here: {known}"))
    for name, value in table.items():
        wrong = _wrong(name, value, known)
        if wrong is not None:
            raise SettingsError(file, wrong)
    return Settings(tuple(table.get("select", ())), tuple(table.get("ignore", ())), bool(table.get("strict", False)))


def _wrong(name: str, value: object, known: str) -> Text | None:
    """What is wrong with one setting, if anything."""
    if name not in _KEYS:
        from actieplan.likeness import closest

        meant = closest(name, _KEYS)
        nl, en = (f"; bedoelt u `{meant}`?", f"; did you mean `{meant}`?") if meant else ("", "")
        return Text(
            f"er is geen instelling `{name}`{nl or f'; er zijn: {known}'}",
            f"there is no setting `{name}`{en or f'; there are: {known}'}",
        )
    if not _fits(value, _KEYS[name]):
        return _EXPECTED[_KEYS[name]].fill({"name": name})
    for code in unknown(value) if isinstance(value, list) else ():
        return Text(f"`{name}`: geen enkele code begint met `{code}`", f"`{name}`: no code begins with `{code}`")
    return None


_EXPECTED = {
    list: Text('schrijf `{name} = ["AP5", "AP301"]`', 'write `{name} = ["AP5", "AP301"]`'),
    bool: Text("schrijf `{name} = true` of `{name} = false`", "write `{name} = true` or `{name} = false`"),
}


def _fits(value: object, kind: type) -> bool:
    return isinstance(value, kind) and (not isinstance(value, list) or all(isinstance(item, str) for item in value))
