"""Tables: data with a header row that is repeated on every page, and the strip of twelve months."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.writers.docx.flow import TABLE_LOOK, Enclosed, Place, close_cell
from actieplan.writers.docx.ooxml import W, add, words_in, writable
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import HAIRLINE, MUTED, WHITE, Style, tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actieplan.documents.document import Cell, MonthStrip, Table
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

CELL_PADDING = 108  # the template's plain table: left and right of every text
_SHORT_ROW = 400  # characters: such a row certainly fits on a page, so that it need not be split
_NARROWEST = 500
_NO_BORDERS: Mapping[str, str] = MappingProxyType({})


def draw_table(block: Table, flow: Flow) -> None:
    """A data table with its caption."""
    flow = flow.outside()
    columns = max([len(block.header), *(len(row) for row in block.rows)], default=0)
    if block.caption:
        add_words(add_paragraph(flow, Style.CAPTION, keep=True), block.caption)
    if columns == 0 or not (block.header or block.rows):
        return
    left, width = flow.place.left + flow.place.indent, flow.place.width - flow.place.indent
    widths = shared_out(width, block.widths, columns)
    table = open_table(flow, widths, left, style=Style.TABLE, caption=block.caption)
    if block.header:
        _draw_header(table, block.header, widths, flow)
    for cells in block.rows:
        _draw_row(table, cells, widths, flow)
    flow.target.after_table()


def shared_out(width: int, shares: Sequence[int], columns: int) -> list[int]:
    """A width divided over columns by their shares; a column without a share counts as one."""
    weights = [max(share, 1) for share in shares[:columns]] + [1] * (columns - len(shares))
    narrowest = min(_NARROWEST, width // columns)
    free = width - narrowest * columns
    widths = [narrowest + free * weight // sum(weights) for weight in weights]
    return [*widths[:-1], width - sum(widths[:-1])]


def open_table(
    flow: Flow, widths: Sequence[int], left: int, *, style: str = "", caption: str = "", description: str = ""
) -> Element:
    """A table of fixed columns. Without a style it is Word's plain one: a table for layout alone."""
    table = add(flow.target.table_parent(), "tbl")
    properties = add(table, "tblPr")
    if style:
        add(properties, "tblStyle", val=style)
    add(properties, "tblW", w=sum(widths), type="dxa")
    add(properties, "tblInd", w=left, type="dxa")
    add(properties, "tblLayout", type="fixed")
    add(properties, "tblLook", val="0420" if style else "0400", firstRow=int(bool(style)), lastRow=0,
        firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)  # fmt: skip
    if caption:
        add(properties, "tblCaption", val=writable(caption))
    if description:
        add(properties, "tblDescription", val=writable(description))
    grid = add(table, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    return table


def set_cell_margins(table: Element, **margins: int) -> None:
    """The room inside the cells, by side in the order top, left, bottom, right; before the look in Word's order."""
    properties = table[0]
    look = properties.find(W + "tblLook")
    assert look is not None
    element = properties.makeelement(W + "tblCellMar")
    look.addprevious(element)
    for side, width in margins.items():
        add(element, side, w=width, type="dxa")


def add_row(table: Element, *, header: bool = False, whole: bool = False) -> Element:
    """A row; `whole` keeps it on one page, `header` repeats it on each."""
    row = add(table, "tr")
    if header or whole:
        properties = add(row, "trPr")
        if whole:
            add(properties, "cantSplit")
        if header:
            add(properties, "tblHeader")
    return row


def add_cell(
    row: Element,
    width: int,
    *,
    span: int = 1,
    fill: str = "",
    merge: str = "",
    borders: Mapping[str, str] = _NO_BORDERS,
) -> Element:
    """A cell over `span` columns, on a coloured ground; `merge` (restart, continue) joins it with those below.

    `borders` are colours by side, in the order top, left, bottom, right.
    """
    cell = add(row, "tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=width, type="dxa")
    if span > 1:
        add(properties, "gridSpan", val=span)
    if merge:
        add(properties, "vMerge", val=merge)
    if borders:
        edges = add(properties, "tcBorders")
        for side, color in borders.items():
            add(edges, side, val="single", sz=4, space=0, color=color)
    if fill:
        add(properties, "shd", val="clear", color="auto", fill=fill)
    return cell


def keep_row_whole(row: Element, limit: int = _SHORT_ROW) -> None:
    """Keeps a finished row on one page when its text is short enough to fit on any."""
    if len(words_in(row)) <= limit:
        row.insert(0, properties := row.makeelement(row.tag.replace("}tr", "}trPr")))
        add(properties, "cantSplit")


def _draw_header(table: Element, header: Sequence[str], widths: Sequence[int], flow: Flow) -> None:
    row = add_row(table, header=True, whole=True)
    for column, width in enumerate(widths):
        cell = Enclosed(add_cell(row, width))
        words = header[column] if column < len(header) else ""
        add_words(add_paragraph(flow.into(cell, Place(width)), Style.TABLE_HEADER), words)


def _draw_row(table: Element, cells: Sequence[Cell], widths: Sequence[int], flow: Flow) -> None:
    row = add_row(table)
    for column, width in enumerate(widths):
        element = add_cell(row, width)
        place = Place(width - 2 * CELL_PADDING, look=TABLE_LOOK, tone=flow.place.tone, heading_base=5)
        if column < len(cells):
            flow.into(Enclosed(element), replace(place, in_note=flow.place.in_note)).draw(cells[column].blocks)
        close_cell(element)
    keep_row_whole(row)


# --- the strip of months -----------------------------------------------------------------------------------


def draw_months(block: MonthStrip, flow: Flow) -> None:
    """Twelve cells, those of the active months in colour, and the same in words."""
    flow = flow.outside()
    active = (*block.active, *[False] * 12)[:12]
    if block.label:
        add_words(add_paragraph(flow, Style.ANSWER_LABEL, keep=True), block.label)
    left, width = flow.place.left + flow.place.indent, flow.place.width - flow.place.indent
    widths = shared_out(width, (), 12)
    table = open_table(flow, widths, left, description=f"{block.jaar}: {months_in_words(active)}")
    _frame(table)
    row = add_row(table, whole=True)
    for name, ticked, width in zip(SHORT_MONTHS, active, widths, strict=True):
        cell = Enclosed(add_cell(row, width, fill=tone(flow.place.tone).dark if ticked else ""))
        paragraph = add_paragraph(flow.into(cell, Place(width)), Style.MONTH)
        add_words(paragraph, name.capitalize(), color=WHITE if ticked else MUTED, bold=ticked)
    flow.target.after_table()
    add_words(add_paragraph(flow, Style.REMARK), f"{block.jaar}: {months_in_words(active)}.")


def months_in_words(active: Sequence[bool]) -> str:
    """`januari tot en met maart, juni`: what the colours of the strip say."""
    if all(active):
        return "het hele jaar"
    stretches: list[list[int]] = []
    for month in (index for index, ticked in enumerate(active) if ticked):
        if stretches and stretches[-1][-1] == month - 1:
            stretches[-1].append(month)
        else:
            stretches.append([month])
    return ", ".join(map(_stretch_in_words, stretches)) or "geen maanden aangeduid"


def _stretch_in_words(months: Sequence[int]) -> str:
    first, last = MONTHS[months[0]], MONTHS[months[-1]]
    if len(months) == 1:
        return first
    return f"{first} en {last}" if len(months) == 2 else f"{first} tot en met {last}"


def _frame(table: Element) -> None:
    """Hairlines around and between the cells; they stand before the layout in Word's order."""
    properties = table[0]
    borders = properties.makeelement(properties.tag.replace("tblPr", "tblBorders"))
    properties.insert(2, borders)
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, side, val="single", sz=4, space=0, color=HAIRLINE)
