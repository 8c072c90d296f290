"""The cells of one line of the chart: the months as a grid, the bar, the line of a day, and the signs of milestones."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import Bar, Mark, column_of
from actieplan.datum import SHORT_MONTHS
from actieplan.writers.terminal.measures import Measures
from actieplan.writers.timeline_text import AFTER, BEFORE, FULL, Line

DAY = "│"
_GRID = "·"
_SIGNS = frozenset(SIGNS.values())


class Cell(NamedTuple):
    """One character, and how it looks."""

    char: str
    style: str = "dim"


def months(measures: Measures) -> str:
    """The names of the months above their columns, as long as there is room for."""
    room = 2 * measures.half
    return "".join(name.capitalize()[: max(1, room - 1)].ljust(room) for name in SHORT_MONTHS)


def cells(line: Line, measures: Measures, tone: str, day: date | None) -> list[Cell]:
    """The year of one line, from January to December."""
    row = _empty(measures, day)
    if line.bar:
        _draw_bar(row, line.bar, measures.half, tone)
    for mark in reversed(line.marks):
        row[_place(mark, row, measures.half)] = Cell(SIGNS[mark.certainty], "bold")
    return row


def _empty(measures: Measures, day: date | None) -> list[Cell]:
    row = [Cell(_GRID if at % (2 * measures.half) == 0 else " ") for at in range(measures.chart)]
    if day:
        row[_cell_of(day, measures.half)] = Cell(DAY, "bold")
    return row


def _cell_of(day: date, half: int) -> int:
    """The cell of a day: its share of its half-month."""
    passed = (day.day - 1 if day.day <= 15 else day.day - 16) / 16
    return column_of(day) * half + int(passed * half)


def _draw_bar(row: list[Cell], bar: Bar, half: int, tone: str) -> None:
    first, last = bar.first * half, (bar.last + 1) * half - 1
    row[first : last + 1] = [Cell(FULL, tone)] * (last + 1 - first)
    if bar.began_before:
        row[first] = Cell(BEFORE, tone)
    if bar.goes_on_after:
        row[last] = Cell(AFTER, tone)


def _place(mark: Mark, row: list[Cell], half: int) -> int:
    """The last cell of the mark's half-month, or the nearest before it when a later mark stands there."""
    last = ((mark.column or 0) + 1) * half - 1
    return next((at for at in range(last, last - half, -1) if row[at].char not in _SIGNS), last)
