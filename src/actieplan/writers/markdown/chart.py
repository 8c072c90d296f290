"""The timeline as a table: a line per phase, a column per month, milestones in the month they fall in.

Below it stands the same as a Mermaid chart: the table is complete and readable everywhere, the chart is a picture
where the page is shown by a program that draws it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import Bar, Group, Mark, Row, Timeline
from actieplan.datum import SHORT_MONTHS
from actieplan.writers.markdown.inline import escape
from actieplan.writers.markdown.mermaid import gantt
from actieplan.writers.timeline_text import (
    AFTER,
    BEFORE,
    FIRST_HALF,
    FULL,
    SECOND_HALF,
    Line,
    goals,
    legend,
    lines_of,
    short_moment,
)

_MONTHS = tuple(name.capitalize() for name in SHORT_MONTHS)
_NO_MONTHS = ("",) * 12
_BELOW = (
    "Dezelfde tijdslijn als tekening: een lichte balk met een teken is een mijlpaal, over alle dagen waarop hij kan "
    "vallen. Lange namen zijn ingekort; de tabel heeft ze voluit."
)


def table_lines(header: Sequence[str], rows: Sequence[Sequence[str]], align: str | Sequence[str] = "---") -> list[str]:
    """A table of cells that are Markdown already; `align` is that of every column, or one for each."""
    lines = [header, [align] * len(header) if isinstance(align, str) else align, *rows]
    return ["| " + " | ".join(cells) + " |" for cells in lines]


def chart(timeline: Timeline) -> list[str]:
    """The lines of the table, of the legend below it, and of the same as a picture."""
    rows = [row for group in timeline.groups for row in _group(group)]
    drawn = gantt(timeline)
    picture = ["", _BELOW, "", *drawn] if drawn else []
    return [*table_lines(["Actie", *_MONTHS], rows), "", "; ".join(legend(timeline)), *picture]


def month_strip(active: Sequence[bool]) -> list[str]:
    """Twelve months, with a block in the active ones."""
    return table_lines(_MONTHS, [[FULL if on else "" for on in active]], align=":-:")


def _group(group: Group) -> Iterator[list[str]]:
    yield [f"*{escape(goals(group.strategisch, group.operationeel))}*", *_NO_MONTHS]
    for row in group.rows:
        yield from _row(row)


def _row(row: Row) -> Iterator[list[str]]:
    """The action's own line; a single nameless bar stands on it, phases stand below it."""
    titel = f"**{escape(row.titel)}**" if row.titel.strip() else ""
    lines = lines_of(row)
    if len(lines) == 1 and not lines[0].label:
        yield [titel, *_cells(lines[0])]
        return
    yield [titel, *_NO_MONTHS]
    for line in lines:
        yield [escape(line.label), *_cells(line)]


def _cells(line: Line) -> Iterator[str]:
    for month in range(12):
        here = [mark for mark in line.marks if mark.column is not None and mark.column // 2 == month]
        words = "<br>".join(_of_mark(mark) for mark in here)
        block = _block(line.bar, month) if line.bar else ""
        yield " ".join(part for part in (block, words) if part)


def _block(bar: Bar, month: int) -> str:
    """The part of a month that a bar covers, with an arrow where it comes from or goes to another year."""
    first, second = (bar.first <= column <= bar.last for column in (month * 2, month * 2 + 1))
    block = FULL if first and second else FIRST_HALF if first else SECOND_HALF if second else ""
    before = BEFORE if bar.began_before and month == 0 else ""
    after = AFTER if bar.goes_on_after and month == 11 else ""
    return f"{before}{block}{after}"


def _of_mark(mark: Mark) -> str:
    when = short_moment(mark)
    words = escape(f"{when}: {mark.named}" if when else mark.named)
    return f"{SIGNS[mark.certainty]} {words}"
