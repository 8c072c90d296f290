"""What text drawings of a timeline share: the lines of a lane, and the words for a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from actieplan.analysis.signs import explained
from actieplan.analysis.timeline import Bar, Certainty, Lane, Mark, Row, Timeline
from actieplan.datum import SHORT_MONTHS

FULL, FIRST_HALF, SECOND_HALF = "█", "▌", "▐"
BEFORE, AFTER = "◀", "▶"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a drawing: one bar (or none) and the marks that stand on it."""

    label: str
    bar: Bar | None
    marks: tuple[Mark, ...]

    def interval(self) -> tuple[date, date]:
        """The first and the last day of its bar, else of its marks; they say where it comes among other lines."""
        if self.bar:
            return self.bar.van, self.bar.tot
        known = [(mark.van, mark.tot) for mark in self.marks if mark.van and mark.tot]
        return min(known, default=(date.min, date.min))


def lines_of(row: Row) -> list[Line]:
    """The lines of an action, track by track, earliest first.

    There is one for each bar with the marks of its phase, and one for the marks of each phase that has no bar in the
    year.
    """
    return [
        line
        for _, lanes in groupby(row.lanes, key=lambda lane: lane.spoor)
        for line in sorted((line for lane in lanes for line in _lines_of_lane(lane)), key=Line.interval)
    ]


def goals(strategisch: str, operationeel: str) -> str:
    """The goals above a group of actions, as the timeline of the form words them."""
    return f"Strategische doelstelling {strategisch}, operationele doelstelling {operationeel}"


def short_moment(mark: Mark) -> str:
    """When a mark falls, short: `31 mrt` for an exact day, else the author's words."""
    if mark.certainty is Certainty.DAY and mark.van:
        return f"{mark.van.day} {SHORT_MONTHS[mark.van.month - 1]}"
    return "" if mark.certainty is Certainty.PHASE else " ".join(mark.when.split())


def moment(mark: Mark) -> str:
    """The same where the mark does not stand on its phase: `in de loop van juli-september 2025`."""
    when = " ".join(mark.when.split())
    return f"in de loop van {when}" if mark.certainty is Certainty.PHASE and when else short_moment(mark)


def mark_words(mark: Mark) -> str:
    """A milestone in words: what it is, when, and of which phase where it stands beside those of others."""
    of_phase = f"bij {' '.join(mark.fase_naam.split())}" if mark.is_away and mark.fase_naam.strip() else ""
    beside = ", ".join(filter(None, (short_moment(mark), of_phase)))
    return f"{mark.named} ({beside})" if beside else mark.named


def bar_words(bar: Bar) -> str:
    """A bar in words: the phase, or the months when it is no phase."""
    if bar.label.strip():
        return " ".join(bar.label.split())
    first, last = SHORT_MONTHS[bar.first // 2], SHORT_MONTHS[bar.last // 2]
    return first if first == last else f"{first}–{last}"


def legend(timeline: Timeline) -> list[str]:
    """The signs that occur in a timeline, each with its meaning."""
    lanes = [lane for group in timeline.groups for row in group.rows for lane in row.lanes]
    bars = [bar for lane in lanes for bar in lane.bars]
    used = {mark.certainty for lane in lanes for mark in lane.marks}
    return [
        f"{FULL} {_planned(bars)}",
        *explained(used),
        *([f"{BEFORE} begonnen voor {timeline.jaar}"] if any(bar.began_before for bar in bars) else []),
        *([f"{AFTER} loopt door na {timeline.jaar}"] if any(bar.goes_on_after for bar in bars) else []),
    ]


def any_derived(timeline: Timeline) -> bool:
    """Whether a bar is drawn from the start and the end of its action, and not from what was planned month by month."""
    return any(
        bar.derived for group in timeline.groups for row in group.rows for lane in row.lanes for bar in lane.bars
    )


def _planned(bars: Sequence[Bar]) -> str:
    """What a bar says; of one that is drawn from the start and the end of its action it says that."""
    if not any(bar.derived for bar in bars):
        return "gepland"
    derived = "afgeleid van start en einde van de actie"
    return derived if all(bar.derived for bar in bars) else f"gepland (zonder fasen: {derived})"


def _lines_of_lane(lane: Lane) -> Iterator[Line]:
    seat = {at: bar for bar in lane.bars for at, mark in enumerate(lane.marks) if _covers(bar, mark)}
    for bar in lane.bars:
        marks = tuple(mark for at, mark in enumerate(lane.marks) if seat.get(at) is bar)
        yield Line(_label(lane, bar.label), bar, marks)
    loose = tuple(mark for at, mark in enumerate(lane.marks) if at not in seat)
    for fase in dict.fromkeys(mark.fase for mark in loose):
        marks = tuple(mark for mark in loose if mark.fase == fase)
        yield Line(_label(lane, marks[0].fase_naam), None, marks)


def _covers(bar: Bar, mark: Mark) -> bool:
    """Whether a mark stands on the line of a bar: that of its phase; a mark of no phase on any bar that it falls in."""
    if mark.fase is not None:
        return bar.fase == mark.fase
    return mark.column is not None and bar.first <= mark.column <= bar.last


def _label(lane: Lane, label: str) -> str:
    """The phase, after its track when it does not name that itself."""
    if not lane.spoor.strip() or lane.spoor in label:
        return label
    return f"{lane.spoor} – {label}" if label.strip() else lane.spoor
