"""Mending files: `validate --fix` writes what can be mended without a person, `--diff` shows it first."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from actieplan.cli.language import say
from actieplan.cli.overwriting import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actieplan.checking import PlanFile
    from actieplan.fixing import Fixed


def mend(files: Iterable[PlanFile], *, write: bool) -> bool:
    """Mend the files, or show as a diff how they would be; whether there was anything to mend."""
    from actieplan import fixing

    any_fixed = False
    for file in files:
        if not file.opened or not any(found.fix for found in file.diagnostics):
            continue
        path = Path(file.file)
        raw = path.read_bytes()
        fixed = fixing.fix(file.file, raw)
        if fixed.after == fixed.before:
            continue
        any_fixed = True
        if write:
            write_whole(path, fixing.encoded(fixed, raw))
            print(f"{file.file}: {_count(fixed.mended)}", file=sys.stderr)
        else:
            _show(fixed)
    return any_fixed


def _count(number: int) -> str:
    one, more = say("1 bevinding verbeterd", "1 finding mended"), say("bevindingen verbeterd", "findings mended")
    return one if number == 1 else f"{number} {more}"


def _show(fixed: Fixed) -> None:
    """The difference as `diff -u` writes it, with control characters made visible."""
    from difflib import unified_diff

    from actieplan.reports.safe import one_line

    lines = unified_diff(fixed.before.splitlines(), fixed.after.splitlines(), fixed.file, fixed.file, lineterm="", n=0)
    print("\n".join(map(one_line, lines)))
