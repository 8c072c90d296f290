"""Mending files: `validate --fix` writes what can be mended without a person, `--diff` shows it first."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say
from actieplan.cli.writing import write_whole
from actieplan.system_errors import ReadOnlyFileError, unwritable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actieplan.checking import PlanFile
    from actieplan.fixing import Fixed
    from actieplan.suppressing import Choice


class Mended(NamedTuple):
    """Whether there was anything to fix, and whether every file could be written."""

    any_fixed: bool
    all_written: bool


def mend(files: Iterable[PlanFile], choice: Choice, *, write: bool) -> Mended:
    """Fix the files, or show as a diff how they would be; a file that cannot be written does not stop the others."""
    from actieplan import fixing

    any_fixed, all_written = False, True
    for file in files:
        if not file.opened or not any(found.fix for found in file.diagnostics):
            continue
        path = Path(file.file)
        raw = path.read_bytes()
        fixed = fixing.fix(file.file, raw, choice)
        if fixed.after == fixed.before:
            continue
        any_fixed = True
        if write:
            refused = _write(path, fixing.encoded(fixed, raw))
            all_written = all_written and refused is None
            terminal.complain(refused or f"{file.file}: {_result(fixed)}")
        else:
            _show(fixed)
    return Mended(any_fixed, all_written)


def _write(path: Path, content: bytes) -> str | None:
    """Write in the place of the file itself, where a link leads; why that is not possible, or None."""
    try:
        write_whole(path.resolve(), content)
    except ReadOnlyFileError:
        return say(
            f"Fout: {path} is alleen te lezen; niets verbeterd", f"Error: {path} is read-only; nothing was fixed"
        )
    except OSError as error:
        return f"{say('Fout', 'Error')}: {path} {unwritable(error).in_lang(LANG)}"
    return None


def _result(fixed: Fixed) -> str:
    """How many findings were fixed, and what to do when not everything was looked at."""
    one, more = say("1 bevinding verbeterd", "1 finding mended"), say("bevindingen verbeterd", "findings mended")
    count = one if fixed.mended == 1 else f"{fixed.mended} {more}"
    again = say(
        "; niet alles is gelezen: verbeter wat nog gemeld is en voer het opnieuw uit",
        "; not everything was read: fix what is still reported and run it again",
    )
    return count if fixed.is_whole else count + again


def _show(fixed: Fixed) -> None:
    """The difference as `diff -u` writes it, with control characters made visible."""
    from actieplan.reading.lines import LINE_END
    from actieplan.reports.safe import one_line

    before, after = (LINE_END.split(text) for text in (fixed.before, fixed.after))
    lines = unified_diff(before, after, fixed.file, fixed.file, lineterm="", n=0)
    print("\n".join(map(one_line, lines)))
