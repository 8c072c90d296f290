"""The timeline of a plan year: which bar and which mark stands in which lane and column, computed once.

A year has 24 columns of half a month: column 0 is 1-15 January, column 1 is 16-31 January, and so on. Every
drawing (Word table, Markdown table, terminal, SVG) takes its positions from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

COLUMNS = 24


class Certainty(StrEnum):
    """How exactly it is known when a milestone falls; every drawing has its own mark for each."""

    DAY = "day"
    PERIOD = "period"  # a part of a month, a month, or longer
    MEETING = "meeting"  # at a meeting of which only the month may be known
    PHASE = "phase"  # somewhere in its phase
    WORDS = "words"  # free words, no interval


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of work. `first` and `last` are the columns it covers in the plan year, both inclusive."""

    label: str
    van: date
    tot: date
    first: int
    last: int
    began_before: bool
    goes_on_after: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone, deadline or event. `when` is in the author's words; `column` is where its mark stands
    (the last day of what is known), None when it lies outside the year or cannot be placed.
    """

    label: str
    when: str
    soort: str
    certainty: Certainty
    van: date | None
    tot: date | None
    column: int | None


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of an action: bars that do not overlap, and the marks that belong to them."""

    spoor: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One action: its lanes in the plan year, and what lies before it, after it, or cannot be placed."""

    actie: str
    titel: str
    lanes: tuple[Lane, ...]
    bars_before: tuple[Bar, ...]
    bars_after: tuple[Bar, ...]
    marks_before: tuple[Mark, ...]
    marks_after: tuple[Mark, ...]
    unplaced: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The actions under one operational goal; `tone` is the index of its strategic goal."""

    strategisch: str
    operationeel: str
    titel: str
    tone: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole year."""

    jaar: int
    groups: tuple[Group, ...]


def column_of(day: date) -> int:
    """The column of a day within its own year."""
    return (day.month - 1) * 2 + (1 if day.day > 15 else 0)
