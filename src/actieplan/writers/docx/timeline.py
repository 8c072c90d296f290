"""The timeline: a table of 24 half months, with bars, milestones, and what lies outside the year in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actieplan.analysis.timeline import COLUMNS
from actieplan.datum import MONTHS
from actieplan.writers.docx.chart_layout import Columns, Line, bar_lines, mark_lines, mark_text, sign
from actieplan.writers.docx.flow import Enclosed, Place, close_cell
from actieplan.writers.docx.ooxml import W, add
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import HAIRLINE, PLAIN, WHITE, Style, tone
from actieplan.writers.docx.tables import add_cell, add_row, open_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actieplan.analysis.timeline import Bar, Group, Lane, Mark, Row
    from actieplan.documents.document import TimelineChart
    from actieplan.writers.docx.chart_layout import Span
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.style import Tone

_LABEL_SHARE = 0.19  # of the width, for the names of the actions
_PADDING = 45  # twips, left and right in a cell
_MOST_ROWS_TOGETHER = 14
_LEGEND = (
    "◆ mijlpaal   ▼ deadline   ● gebeurtenis   ◇ ▽ ○ de dag ligt niet vast   "
    "◀ begonnen vóór {jaar}   ▶ loopt door na {jaar}"
)
_DESCRIPTION = "Elke kolom is een halve maand. De perioden en data staan ook in de tekst van elke actie."


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns of the chart, in twips."""

    label: int
    column: int

    def over(self, first: int, last: int) -> int:
        """The width of a stretch of columns."""
        return self.column * (last - first + 1)


@dataclass(frozen=True, slots=True)
class _Chart:
    """What every row needs."""

    table: Element
    grid: _Grid
    flow: Flow
    jaar: int

    def write(self, cell: Element, style: str, text: str, *, keep: bool, **look: str | bool) -> Element:
        """A paragraph in a cell."""
        paragraph = add_paragraph(self.flow.into(Enclosed(cell), Place(self.grid.label)), style, keep=keep or None)
        add_words(paragraph, text, color=str(look.get("color", "")), bold=bool(look.get("bold", False)))
        return paragraph


def draw_timeline(block: TimelineChart, flow: Flow) -> None:
    """The chart and its legend."""
    timeline = block.timeline
    width = flow.place.width
    column = int(width * (1 - _LABEL_SHARE)) // COLUMNS
    grid = _Grid(width - column * COLUMNS, column)
    table = open_table(
        flow, (grid.label, *[column] * COLUMNS), flow.place.left,
        caption=f"Tijdslijn {timeline.jaar}", description=_DESCRIPTION,
    )  # fmt: skip
    _set_padding(table)
    chart = _Chart(table, grid, flow, timeline.jaar)
    _draw_months(chart)
    for group in timeline.groups:
        _draw_group(chart, group)
    flow.target.after_table()
    add_words(add_paragraph(flow, Style.CHART_NOTE), _LEGEND.format(jaar=timeline.jaar))
