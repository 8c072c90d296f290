"""Settings of a project: `[tool.actieplan]` in pyproject.toml, or actieplan.toml, in this folder or one above it.

They hold nothing that runs or is opened: codes and yes or no. A run that must not trust the folder it stands in
leaves them out (`--isolated`).
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from actieplan.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN, _SHARED = "actieplan.toml", "pyproject.toml"
_KEYS = {"select": list, "ignore": list, "strict": bool}


class Settings(NamedTuple):
    """What a project wants of `validate` each time."""

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
    if named is not None:
        return _of_table(named, _table(named) or {})
    for file in _candidates(start):
        table = _table(file)
        if table is not None:
            return _of_table(file, table)
    return Settings()


def _candidates(start: Path) -> Iterator[Path]:
    """The files that may hold settings, nearest first, up to the top of the repository."""
    for folder in (start, *start.parents):
        for name in (_OWN, _SHARED):
            if (folder / name).is_file():
                yield folder / name
        if (folder / ".git").exists():
            return


def _table(file: Path) -> dict[str, Any] | None:
    """The settings as they are written; None in a pyproject.toml that has none."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SettingsError(file, Text(f"kan niet gelezen worden: {reason}", f"cannot be read: {reason}")) from error
    if file.name == _SHARED:
        tool = content.get("tool", {})
        return tool.get("actieplan") if isinstance(tool, dict) else None
    return content


def _of_table(file: Path, table: object) -> Settings:
    known = ", ".join(f"`{name}`" for name in _KEYS)
    if not isinstance(table, dict):
        raise SettingsError(file, Text(f"hier horen instellingen: {known}", f"settings belong here: {known}"))
    for name, value in table.items():
        if name not in _KEYS:
            raise SettingsError(
                file, Text(f"er is geen instelling `{name}`; er zijn: {known}",
                           f"there is no setting `{name}`; there are: {known}")
            )  # fmt: skip
        if not _fits(value, _KEYS[name]):
            raise SettingsError(file, _EXPECTED[_KEYS[name]].fill({"name": name}))
    return Settings(tuple(table.get("select", ())), tuple(table.get("ignore", ())), bool(table.get("strict", False)))


_EXPECTED = {
    list: Text('schrijf `{name} = ["AP5", "AP301"]`', 'write `{name} = ["AP5", "AP301"]`'),
    bool: Text("schrijf `{name} = true` of `{name} = false`", "write `{name} = true` or `{name} = false`"),
}


def _fits(value: object, kind: type) -> bool:
    return isinstance(value, kind) and (not isinstance(value, list) or all(isinstance(item, str) for item in value))
