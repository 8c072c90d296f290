"""Run: what one run of `validate` saw and found, for every report."""

from __future__ import annotations

from typing import NamedTuple

from actieplan.diagnostics import Diagnostic


class Run(NamedTuple):
    """The findings in the order of a report, the names of all files that were looked at, and how many were suppressed.

    Files are named as a report names them: relative to the top of the project, with slashes, where that can be.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    suppressed: int = 0
