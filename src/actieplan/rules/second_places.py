"""Second places: what a finding compares with, shown below it with its own line."""

from __future__ import annotations

from actieplan.model import Actie
from actieplan.places import Path
from actieplan.rules.subject import Subject
from actieplan.text import Text

Place = tuple[str, Path, Text]
"""A file, a path in it, and what stands there."""


def year_of(subject: Subject) -> Place:
    """Where the plan says for which year it is."""
    return subject.file, ("jaar",), Text("het jaar van dit plan", "the year of this plan")


def start_of(subject: Subject, path: Path, actie: Actie) -> Place:
    """Where an action says when it starts: itself, or in its earliest phase."""
    begins = [(fase.periode.van, index) for index, fase in enumerate(actie.fasen) if fase.periode]
    where: Path = ("start",) if actie.start or not begins else ("fasen", min(begins)[1], "periode")
    return subject.file, (*path, *where), Text("hier begint de actie", "the actie begins here")


def end_of(subject: Subject, path: Path, actie: Actie) -> Place:
    """Where an action says when it ends: itself, or in its last phase."""
    ends = [(fase.periode.tot, -index) for index, fase in enumerate(actie.fasen) if fase.periode]
    where: Path = ("einde",) if actie.einde or not ends else ("fasen", -max(ends)[1], "periode")
    return subject.file, (*path, *where), Text("hier eindigt de actie", "the actie ends here")


def period_of(subject: Subject, path: Path) -> Place:
    """Where a phase says when it is; `path` is its own."""
    return subject.file, (*path, "periode"), Text("de periode van de fase", "the period of the fase")
