"""Placing: from a plan to the timeline of its year, computed once.

Nothing is made more exact than the plan says: a milestone stands in the column of the last day it may fall
on, with the certainty of that day; what lies before or after the year, or nowhere, is listed and not drawn.
Every phase and every milestone of the plan stands in the timeline exactly once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from actieplan.analysis.lanes import lanes_of
from actieplan.analysis.timeline import Bar, Certainty, Group, Mark, Row, Timeline, column_of, listed
from actieplan.datum import SHORT_MONTHS, Precision, month_end
from actieplan.model import Actie, Fase, Mijlpaal, Plan, Vergadering
from actieplan.places import Refused


def compute(plan: Plan) -> Timeline:
    """The timeline of the plan's year; empty for a plan without a known year."""
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
        lanes=lanes_of([bar for bar in bars if year.holds(bar.van, bar.tot)], marks),
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
            name, when = _capitalised(listed(self.fase.tijdslijn.name)), self.fase.tijdslijn.unnamed
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
