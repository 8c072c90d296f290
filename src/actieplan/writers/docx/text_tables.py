"""Tables in the texts of authors: as wide as the text of the page, whatever they stand in.

A card and a table of the document are tables themselves, and Word's readers lose the header row of a table in a
table: a card is interrupted, and the table stands between its parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actieplan.writers.docx.flow import Place
from actieplan.writers.docx.grid import CELL_PADDING, add_cell, add_row, open_table
from actieplan.writers.docx.paragraphs import add_paragraph
from actieplan.writers.docx.runs import add_runs
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Enclosed
from actieplan.writers.docx.together import keep_rows
from actieplan.writers.palette import WHITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actieplan.richtext import Run, Table
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

    _Cells = Sequence[Sequence[Run]]

MOST_COLUMNS = 60  # Word knows 63
_FEW_COLUMNS = 6  # more than these get smaller letters
_SMALL_PADDING = 50  # twips
_LONGEST_COUNTED = 60  # characters: a longer cell does not make its column wider
_ROOM_BESIDE_WORD = 2  # characters


class _Size(NamedTuple):
    """How large the letters of a table are: its styles, the width of a character, and the room beside the words."""

    header: Style
    text: Style
    character: int
    padding: int


_NORMAL = _Size(Style.TABLE_HEADER, Style.TABLE_TEXT, 100, CELL_PADDING)
_SMALL = _Size(Style.SMALL_TABLE_HEADER, Style.SMALL_TABLE_TEXT, 78, _SMALL_PADDING)


def draw_text_table(block: Table, flow: Flow) -> None:
    """A table; one of more columns than Word knows becomes several, below each other."""
    flow = flow.outside()
    for first in range(0, len(block.header), MOST_COLUMNS):
        part = slice(first, first + MOST_COLUMNS)
        rows = [row[part] for row in block.rows]
        _draw(block.header[part], rows, block.alignment[part], flow)


def _draw(
    header: Sequence[Sequence[Run]],
    rows: Sequence[_Cells],
    alignment: Sequence[str | None],
    flow: Flow,
) -> None:
    size = _SMALL if len(header) > _FEW_COLUMNS else _NORMAL
    widths = column_widths(flow.place.width, [header, *rows], size.character, 2 * size.padding)
    margins = {"left": size.padding, "right": size.padding} if size is _SMALL else {}
    table = open_table(flow, widths, 0, style=Style.TABLE, margins=margins)
    _draw_row(add_row(table, header=True, whole=True), header, widths, alignment, flow, size, is_header=True)
    drawn = [add_row(table) for _ in rows]
    for element, cells in zip(drawn, rows, strict=True):
        _draw_row(element, cells, widths, alignment, flow, size)
    keep_rows(drawn)
    flow.target.after_table()


def _draw_row(
    row: Element,
    cells: _Cells,
    widths: Sequence[int],
    alignment: Sequence[str | None],
    flow: Flow,
    size: _Size,
    *,
    is_header: bool = False,
) -> None:
    for runs, width, side in zip(cells, widths, alignment, strict=True):
        align = side if side in {"center", "right"} else ""
        place = Place(width - 2 * size.padding, align=align, in_note=flow.place.in_note)
        cell = flow.into(Enclosed(add_cell(row, width)), place)
        paragraph = add_paragraph(cell, size.header if is_header else size.text)
        add_runs(paragraph, runs, cell, link_color=WHITE if is_header else "")


def column_widths(width: int, rows: Sequence[_Cells], character: int, beside: int) -> list[int]:
    """A width divided over columns: room for the longest word of each where that can be, the rest by their text."""
    columns = len(rows[0])
    words = [["".join(run.text for run in row[column]) for row in rows] for column in range(columns)]
    longest = [max((len(word) for cell in each for word in cell.split()), default=1) for each in words]
    lengths = [min(max(map(len, each)), _LONGEST_COUNTED) for each in words]
    wanted = [(length + _ROOM_BESIDE_WORD) * character + beside for length in lengths]
    least = [min((word + 1) * character + beside, width // columns) for word in longest]
    for column, word in enumerate(longest):
        spare = width - sum(least)
        least[column] += max(min((word + 1) * character + beside - least[column], spare), 0)
    spare = width - sum(least)
    more = [max(want - has, 1) for want, has in zip(wanted, least, strict=True)]
    widths = [has + spare * part // sum(more) for has, part in zip(least, more, strict=True)]
    return [*widths[:-1], width - sum(widths[:-1])]
