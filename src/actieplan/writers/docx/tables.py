"""Data tables, with a header row that is repeated on every page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actieplan.writers.docx.flow import TABLE_LOOK, Place
from actieplan.writers.docx.grid import CELL_PADDING, add_cell, add_row, open_table, shared_out, widened
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Enclosed, close_cell
from actieplan.writers.docx.together import keep_rows
from actieplan.writers.textwidth import ems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actieplan.documents.document import Cell, Table
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

_HEADER_SIZE = 9  # points
_RULE = 10  # twips: the line between two columns


def draw_table(block: Table, flow: Flow) -> None:
    """A data table with its caption."""
    flow = flow.outside()
    columns = max([len(block.header), *(len(row) for row in block.rows)], default=0)
    if block.caption:
        add_words(add_paragraph(flow, Style.CAPTION, keep=True), block.caption)
    if columns == 0 or not (block.header or block.rows):
        return
    left, width = flow.place.left + flow.place.indent, flow.place.width - flow.place.indent
    least = [_longest_word(name) * flow.registers.widest + 2 * CELL_PADDING + _RULE for name in block.header]
    widths = widened(shared_out(width, block.widths, columns), least)
    table = open_table(flow, widths, left, style=Style.TABLE, caption=block.caption)
    if block.header:
        _draw_header(table, block.header, widths, flow)
    rows = [_draw_row(table, cells, widths, flow) for cells in block.rows]
    keep_rows(rows)
    flow.target.after_table()


def _longest_word(name: str) -> float:
    """The width of the longest word in the name of a column, in twips."""
    return max((ems(word, bold=True) for word in name.split()), default=0) * _HEADER_SIZE * 20


def _draw_header(table: Element, header: Sequence[str], widths: Sequence[int], flow: Flow) -> None:
    row = add_row(table, header=True, whole=True)
    for column, width in enumerate(widths):
        cell = Enclosed(add_cell(row, width))
        words = header[column] if column < len(header) else ""
        add_words(add_paragraph(flow.into(cell, Place(width)), Style.TABLE_HEADER), words)


def _draw_row(table: Element, cells: Sequence[Cell], widths: Sequence[int], flow: Flow) -> Element:
    row = add_row(table)
    for column, width in enumerate(widths):
        index = cells[column].tone if column < len(cells) else None
        element = add_cell(row, width, fill="" if index is None else flow.tone(index).light)
        place = Place(width - 2 * CELL_PADDING, look=TABLE_LOOK, tone=flow.place.tone, without_headings=True)
        if column < len(cells):
            flow.into(Enclosed(element), replace(place, in_note=flow.place.in_note)).draw(cells[column].blocks)
        close_cell(element)
    return row
