"""The timeline of a plan year as values: which bar and which mark stands in which lane and column.

A year has 24 columns of half a month: column 0 is 1-15 January, column 1 is 16-31 January, and so on. Every
drawing (Word table, Markdown table, terminal, SVG) takes its positions from here; `placing.py` computes them.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from actieplan.places import Refused

COLUMNS = 24


class Certainty(StrEnum):
    """How exactly it is known when a milestone falls; every drawing has its own mark for each."""

    DAY = "day"
    PERIOD = "period"  # a part of a month, a month, or longer
    MEETING = "meeting"  # at a meeting of which only the month may be known
    PHASE = "phase"  # somewhere in its phase
    WORDS = "words"  # free words, no interval


class Bar(NamedTuple):
    """A stretch of work: a phase, or a run of months of an action without phases (`label` is then empty).

    `first` and `last` are the columns it covers in the plan year, both inclusive; outside the year they mean
    nothing. `when` is the period in the author's words, empty where the label says it; `spoor` is the track and
    `fase` the number of the phase in its action, None for a run of months. `derived` says that nobody planned the bar
    itself: it runs from the start to the end of its action.
    """

    label: str
    van: date
    tot: date
    first: int
    last: int
    began_before: bool
    goes_on_after: bool
    when: str = ""
    spoor: str = ""
    derived: bool = False
    fase: int | None = None

    @property
    def described(self) -> str:
        """The bar in words: `VAPH – oproep (juli-september 2024)`."""
        name = " – ".join(" ".join(part.split()) for part in (self.spoor, self.label) if part.strip())
        return f"{name} ({self.when})" if name and self.when else name or self.when


class Mark(NamedTuple):
    """A milestone, deadline or event. `when` is in the author's words.

    `column` is where its mark stands (the last day of what is known), None when it lies outside the year or
    cannot be placed. `spoor` is the track of its phase, `fase` the number of that phase in its action and `fase_naam`
    the phase in words; outside any phase they are empty and None. `is_away` says that it stands beside the bars of
    other phases and not on that of its own, so that a drawing which shows them on one line names its phase.
    """

    label: str
    when: str
    soort: str
    certainty: Certainty
    van: date | None
    tot: date | None
    column: int | None
    spoor: str = ""
    fase: int | None = None
    fase_naam: str = ""
    is_away: bool = False

    @property
    def named(self) -> str:
        """The label on one line; a deadline or event is named as such."""
        return named(self.soort, self.label)

    @property
    def described(self) -> str:
        """The mark in words: `forum (mei 2025)`; of a refused moment what was typed, behind the author's own words."""
        words: str = self.when
        if isinstance(self.when, Refused):
            words = f"{self.when.name}; {self.when.typed}" if self.when.name else self.when.typed
        when = " ".join(words.split())
        return f"{self.named} ({when})" if when else self.named

    @property
    def is_unread(self) -> bool:
        """Whether its date, meeting or period could not be read."""
        return isinstance(self.when, Refused)

    @property
    def described_apart(self) -> str:
        """The same away from its phase, behind its track: `VAPH – verklaringen in orde (15 november 2024)`."""
        spoor = " ".join(self.spoor.split())
        return f"{spoor} – {self.described}" if spoor and spoor not in self.described else self.described


class Lane(NamedTuple):
    """One line of an action: bars that do not overlap, and the marks that belong to them."""

    spoor: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]


class Row(NamedTuple):
    """One action: its lanes in the plan year, and what lies before it, after it, or cannot be placed.

    `undated` holds the labels of phases of which no period is known, `unread` the phases and milestones whose
    period, date or meeting could not be read.
    """

    actie: str
    titel: str
    lanes: tuple[Lane, ...]
    bars_before: tuple[Bar, ...]
    bars_after: tuple[Bar, ...]
    marks_before: tuple[Mark, ...]
    marks_after: tuple[Mark, ...]
    unplaced: tuple[Mark, ...]
    undated: tuple[str, ...] = ()
    unread: tuple[Mark, ...] = ()


class Group(NamedTuple):
    """The actions under one operational goal; `tone` is the index of its strategic goal."""

    strategisch: str
    operationeel: str
    titel: str
    tone: int
    rows: tuple[Row, ...]


class Timeline(NamedTuple):
    """The whole year."""

    jaar: int
    groups: tuple[Group, ...]


def column_of(day: date) -> int:
    """The column of a day within its own year."""
    return (day.month - 1) * 2 + (1 if day.day > 15 else 0)


_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")  # after a word, not after an abbreviation or in an ellipsis


def listed(titel: str) -> str:
    """A title as it is listed among others: on one line, without the full stop of a sentence at its end."""
    return _FULL_STOP.sub("", " ".join(titel.split()))


def named(soort: str, label: str) -> str:
    """A milestone's label on one line, after its kind where that is another and the label does not say it."""
    words = " ".join(label.split())
    return words if soort == "mijlpaal" or not kind_of(soort, label) else f"{soort}: {words}"


def kind_of(soort: str, label: str) -> str:
    """What a milestone is (`Mijlpaal`, `Deadline`, `Gebeurtenis`); nothing when its label says that itself."""
    return "" if soort in label.casefold() else soort.capitalize()
