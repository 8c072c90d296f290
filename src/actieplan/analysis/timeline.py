"""The timeline of a plan year: which bar and which mark stands in which lane and column, computed once.

A year has 24 columns of half a month: column 0 is 1-15 January, column 1 is 16-31 January, and so on. Every
drawing (Word table, Markdown table, terminal, SVG) takes its positions from here.

Nothing is made more exact than the plan says: a milestone stands in the column of the last day it may fall
on, with the certainty of that day; what lies before or after the year, or nowhere, is listed and not drawn.
Every phase and every milestone of the plan stands in the timeline exactly once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from actieplan.datum import SHORT_MONTHS, Precision, month_end
from actieplan.model import Actie, Fase, Mijlpaal, Plan, Vergadering
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
        """The mark in words: `forum (mei 2025)`; of a refused moment only what was typed."""
        when = " ".join((self.when.typed if isinstance(self.when, Refused) else self.when).split())
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


def compute(plan: Plan) -> Timeline:
    """The timeline of the plan's year; empty for a plan of which the year is not known."""
    if not plan.jaar:
        return Timeline(plan.jaar, ())
    year = _Year(plan.jaar, {meeting.id: meeting for meeting in plan.vergaderingen})
    groups = tuple(
        Group(
            strategisch.nummer,
            operationeel.nummer,
            operationeel.titel,
            tone,
            tuple(_row(actie, year) for actie in operationeel.acties),
        )
        for tone, strategisch in enumerate(plan.strategische_doelstellingen)
        for operationeel in strategisch.operationele_doelstellingen
        if operationeel.acties
    )
    return Timeline(plan.jaar, groups)


# --- how it is done ---------------------------------------------------------------------------------------


class _Year(NamedTuple):
    """The plan year, and the meetings that milestones may be anchored to."""

    jaar: int
    meetings: Mapping[str, Vergadering]

    @property
    def first_day(self) -> date:
        return date(self.jaar, 1, 1)

    @property
    def last_day(self) -> date:
        return date(self.jaar, 12, 31)

    def bar(self, label: str, van: date, tot: date, when: str, spoor: str = "", fase: int | None = None) -> Bar:
        return Bar(
            label,
            van,
            tot,
            first=column_of(max(van, self.first_day)),
            last=column_of(min(tot, self.last_day)),
            began_before=van < self.first_day,
            goes_on_after=tot > self.last_day,
            when="" if when.casefold() == label.casefold() else when,
            spoor=spoor,
            fase=fase,
        )

    def column(self, van: date, tot: date) -> int | None:
        """The column of the last day of an interval, as far as it lies in the year."""
        return column_of(min(tot, self.last_day)) if self.holds(van, tot) else None

    def holds(self, van: date, tot: date) -> bool:
        return not self.is_before(tot) and not self.is_after(van)

    def is_before(self, tot: date) -> bool:
        return tot < self.first_day

    def is_after(self, van: date) -> bool:
        return van > self.last_day


def _row(actie: Actie, year: _Year) -> Row:
    phases = [_Phase(number, fase) for number, fase in enumerate(actie.fasen)]
    bars = [bar for phase in phases if (bar := phase.bar(year))] if phases else list(_month_bars(actie, year))
    marks = [
        *(_mark(mijlpaal, year, phase) for phase in phases for mijlpaal in phase.fase.mijlpalen),
        *(_mark(mijlpaal, year, None) for mijlpaal in actie.mijlpalen),
    ]
    return Row(
        actie.id,
        _with_outcome(listed(actie.titel), actie.status),
        lanes=_lanes([bar for bar in bars if year.holds(bar.van, bar.tot)], marks),
        bars_before=tuple(bar for bar in bars if year.is_before(bar.tot)),
        bars_after=tuple(bar for bar in bars if year.is_after(bar.van)),
        marks_before=tuple(mark for mark in marks if mark.tot and year.is_before(mark.tot)),
        marks_after=tuple(mark for mark in marks if mark.van and year.is_after(mark.van)),
        unplaced=tuple(mark for mark in marks if mark.van is None and not mark.is_unread),
        unread=(
            *(mark for phase in phases for mark in phase.refused),
            *(mark for mark in marks if mark.is_unread),
        ),
        undated=tuple(phase.label for phase in phases if not phase.fase.periode and not phase.is_unread),
    )


class _Phase(NamedTuple):
    """A phase and its number in its action."""

    number: int
    fase: Fase

    @property
    def label(self) -> str:
        """What the bar is called, with a capital. A phase without a title is not given one: its period is its name."""
        label = self.fase.tijdslijn or listed(self.fase.titel) or (str(self.fase.periode) if self.fase.periode else "")
        return _capitalised(label)

    @property
    def is_unread(self) -> bool:
        """Whether its period could not be read."""
        return isinstance(self.fase.tijdslijn, Refused)

    @property
    def refused(self) -> Iterator[Mark]:
        """The phase as something whose moment could not be read."""
        if isinstance(self.fase.tijdslijn, Refused):
            name, when = _capitalised(listed(self.fase.tijdslijn.name)), self.fase.tijdslijn
            yield Mark(name, when, "mijlpaal", Certainty.WORDS, None, None, None, self.fase.spoor, self.number)

    def bar(self, year: _Year) -> Bar | None:
        """Its bar, in the year or not; None without a period."""
        period = self.fase.periode
        if not period:
            return None
        return year.bar(self.label, period.van, period.tot, str(period), self.fase.spoor, self.number)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _month_bars(actie: Actie, year: _Year) -> Iterator[Bar]:
    """An action without phases: a bar per run of ticked months, else one from its start to its end."""
    interval = actie.interval
    if interval and interval[0] > interval[1]:
        interval = None
    when = f"{actie.start} – {actie.einde}" if actie.start and actie.einde else ""
    if not actie.maanden:
        if interval:
            yield year.bar("", *interval, when)._replace(derived=True)
        return
    for first, last in _runs(SHORT_MONTHS.index(month) + 1 for month in actie.maanden):
        van, tot = date(year.jaar, first, 1), month_end(year.jaar, last)
        if interval and first == 1:
            van = min(van, interval[0])
        if interval and last == 12:
            tot = max(tot, interval[1])
        yield year.bar("", van, tot, when)


def _runs(months: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last month of every unbroken run."""
    ticked = set(months)
    for month in sorted(ticked):
        if month - 1 not in ticked:
            yield month, next(last for last in range(month, 13) if last + 1 not in ticked)


def _mark(mijlpaal: Mijlpaal, year: _Year, phase: _Phase | None) -> Mark:
    when, certainty, interval = _moment(mijlpaal, year, phase.fase if phase else None)
    van, tot = interval or (None, None)
    column = year.column(*interval) if interval else None
    label = _with_outcome(mijlpaal.tijdslijn or mijlpaal.titel, mijlpaal.status)
    spoor, number, name = (phase.fase.spoor, phase.number, phase.label) if phase else ("", None, "")
    return Mark(label, when, mijlpaal.soort, certainty, van, tot, column, spoor, number, name)


_OUTCOMES = frozenset({"afgerond", "uitgesteld", "stopgezet"})


def _with_outcome(label: str, status: str | None) -> str:
    """`Digivan ingehuldigd (uitgesteld)`: what is no longer simply planned says so in every drawing."""
    return f"{label} ({status})" if status in _OUTCOMES and label.strip() else label


_Moment = tuple[str, Certainty, tuple[date, date] | None]


def _moment(mijlpaal: Mijlpaal, year: _Year, fase: Fase | None) -> _Moment:
    """When a milestone falls: in the author's words, how certain, and between which days."""
    certainty = certainty_of(mijlpaal, in_phase=fase is not None)
    if mijlpaal.datum:
        return str(mijlpaal.datum), certainty, (mijlpaal.datum.van, mijlpaal.datum.tot)
    if mijlpaal.vergadering:
        meeting = year.meetings.get(mijlpaal.vergadering, Vergadering())
        days = (meeting.datum.van, meeting.datum.tot) if meeting.datum else None
        return meeting.naam or mijlpaal.vergadering, certainty, days
    if certainty is Certainty.WORDS or fase is None:
        return mijlpaal.wanneer, certainty, None
    if fase.periode:
        return str(fase.periode), certainty, (fase.periode.van, fase.periode.tot)
    return "", certainty, None


def certainty_of(mijlpaal: Mijlpaal, *, in_phase: bool) -> Certainty:
    """How exactly the plan says when a milestone falls; one without a moment falls somewhere in its phase."""
    if mijlpaal.datum:
        return Certainty.DAY if mijlpaal.datum.precision is Precision.DAY else Certainty.PERIOD
    if mijlpaal.vergadering:
        return Certainty.MEETING
    return Certainty.PHASE if in_phase and not mijlpaal.wanneer else Certainty.WORDS


@dataclass(slots=True)
class _OpenLane:
    """A lane while it is filled."""

    spoor: str
    bars: list[Bar]
    marks: list[Mark]

    def has_room_for(self, bar: Bar) -> bool:
        return all(bar.last < other.first or other.last < bar.first for other in self.bars)

    def closed(self) -> Lane:
        bars = sorted(self.bars, key=lambda bar: bar.first)
        marks = sorted(self.marks, key=lambda mark: (mark.column or 0, mark.tot or date.min))
        return Lane(self.spoor, tuple(bars), tuple(mark._replace(is_away=self._is_away(mark)) for mark in marks))

    def _is_away(self, mark: Mark) -> bool:
        """Whether a mark could be taken for that of another phase: not on its own bar, in a lane with others."""
        if mark.fase is None or mark.column is None:
            return False
        is_at_home = any(bar.fase == mark.fase and bar.first <= mark.column <= bar.last for bar in self.bars)
        return not is_at_home and any(bar.fase != mark.fase for bar in self.bars)


def _lanes(bars: list[Bar], marks: list[Mark]) -> tuple[Lane, ...]:
    """The bars packed track by track, and each mark in the lane it belongs to."""
    lanes: list[_OpenLane] = []
    for track in dict.fromkeys(bar.spoor for bar in bars):
        lanes += _packed(track, [bar for bar in bars if bar.spoor == track])
    for mark in marks:
        if mark.column is not None:
            _lane_for(mark, lanes).marks.append(mark)
    return tuple(lane.closed() for lane in lanes)


def _packed(track: str, bars: list[Bar]) -> list[_OpenLane]:
    """The lanes of one track: earliest bar first, each in the first lane that has room."""
    lanes: list[_OpenLane] = []
    for bar in sorted(bars, key=lambda bar: (bar.first, bar.last)):
        lane = next((lane for lane in lanes if lane.has_room_for(bar)), None)
        if lane is None:
            lane = _OpenLane(track, [], [])
            lanes.append(lane)
        lane.bars.append(bar)
    return lanes


def _lane_for(mark: Mark, lanes: list[_OpenLane]) -> _OpenLane:
    """The lane of its phase, else the first of its track, else the first; made when there is none."""
    if not lanes:
        lanes.append(_OpenLane(mark.spoor, [], []))
    homes = (lane for lane in lanes if mark.fase is not None and any(bar.fase == mark.fase for bar in lane.bars))
    tracks = (lane for lane in lanes if lane.spoor == mark.spoor)
    return next(homes, None) or next(tracks, None) or lanes[0]
