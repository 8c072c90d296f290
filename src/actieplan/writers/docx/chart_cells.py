"""The cells of the timeline's table: their widths and edges, the line of a day through them, and their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import column_of
from actieplan.datum import month_end
from actieplan.writers.docx.chart_lines import Columns
from actieplan.writers.docx.flow import Place
from actieplan.writers.docx.grid import add_cell
from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Enclosed
from actieplan.writers.palette import ALARM
from actieplan.writers.timeline_text import AFTER, BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

PADDING = 40  # twips, left and right in a cell
DAY_COLOR = ALARM
_SIGNS = frozenset((*SIGNS.values(), BEFORE, AFTER))
_NO_EDGES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Chart:
    """What every row needs: the table, its flow, and the widths of its columns in twips.

    `line` is the number of columns before the line of a day; None when there is no line.
    """

    table: Element
    flow: Flow
    label: int
    column: int
    line: int | None

    @property
    def columns(self) -> Columns:
        """The room for texts in the columns of the year."""
        return Columns(self.column, 2 * PADDING)

    def name_cell(
        self, row: Element, *, fill: str = "", merge: str = "", edges: Mapping[str, str] = _NO_EDGES
    ) -> Element:
        """The cell at the left, before the columns of the year."""
        thick = ("right",) if self.line == 0 else ()
        borders = {**edges, **dict.fromkeys(thick, DAY_COLOR)}
        return add_cell(row, self.label, fill=fill, merge=merge, borders=borders, thick=thick)

    def year_cell(
        self, row: Element, first: int, last: int, *, fill: str = "", edges: Mapping[str, str] = _NO_EDGES
    ) -> Element:
        """A cell over columns of the year, both inclusive; the line of the day is an edge of it, or runs behind it."""
        thick = tuple(side for side, column in (("left", first), ("right", last + 1)) if column == self.line)
        borders = {**edges, **dict.fromkeys(thick, DAY_COLOR)}
        count = last - first + 1
        return add_cell(row, self.column * count, span=count, fill=fill, borders=borders, thick=thick)

    def wide_cell(self, row: Element, count: int, *, fill: str) -> Element:
        """A cell over the names and so many columns of the year."""
        thick = ("right",) if self.line == count else ()
        borders = dict.fromkeys(thick, DAY_COLOR)
        return add_cell(row, self.width(count), span=count + 1, fill=fill, borders=borders, thick=thick)

    def width(self, count: int) -> int:
        """The names and so many columns of the year."""
        return self.label + self.column * count

    def free_stretches(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Columns in which nothing stands, cut where a month begins and at the line of the day."""
        while first <= last:
            end = min(first | 1, last)
            if self.line is not None and first < self.line <= end:
                end = self.line - 1
            yield first, end
            first = end + 1

    def write(self, cell: Element, style: str, text: str, *, keep: bool = False, to_the_right: bool = False) -> None:
        """A paragraph in a cell; `keep` holds its row on the page of the next one."""
        paragraph = add_paragraph(self.flow.into(Enclosed(cell), Place(self.label)), style, keep=keep or None)
        add_with_signs(paragraph, text)
        if to_the_right:
            add(paragraph[0], "jc", val="right")


def columns_before(day: date) -> int:
    """How many columns of its year lie before a day, rounded: the line of a day stands between two columns."""
    begin, end = (1, 15) if day.day <= 15 else (16, month_end(day.year, day.month).day)
    is_past_the_middle = 2 * day.day > begin + end
    return column_of(day) + int(is_past_the_middle)


def add_with_signs(paragraph: Element, text: str) -> None:
    """Text that may begin or end with a sign, which has a font of its own: that of the text lacks it."""
    begin = 1 if text[:1] in _SIGNS and not text[1:2].strip() else 0
    end = len(text) - 1 if text[-1:] in _SIGNS and not text[-2:-1].strip() else len(text)
    end = max(begin, end)
    for piece, style in ((text[:begin], Style.CHART_SIGN), (text[begin:end], ""), (text[end:], Style.CHART_SIGN)):
        if piece:
            add_words(paragraph, piece, style=style)
