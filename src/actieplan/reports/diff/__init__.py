"""Differences between two plans as a person or a program reads them: one form per file."""

from __future__ import annotations

from typing import NamedTuple

from actieplan.changes import Change
from actieplan.model import Plan


class Comparison(NamedTuple):
    """Two plans and the changes from the first to the second; the names are those of their files or revisions."""

    before: Plan
    after: Plan
    changes: tuple[Change, ...]
    before_name: str = ""
    after_name: str = ""
