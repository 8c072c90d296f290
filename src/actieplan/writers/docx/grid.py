"""The grid of a table: fixed columns, rows and cells."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import add, add_copy, made_once, new, writable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

CELL_PADDING = 108  # the template's plain table: left and right of every text
_NARROWEST = 500
_SIDES = ("top", "left", "bottom", "right")  # the order Word wants
_THIN, _THICK = 4, 12  # eighths of a point


def shared_out(width: int, shares: Sequence[int], columns: int) -> list[int]:
    """A width divided over columns by their shares; a column without a share counts as one."""
    weights = [max(share, 1) for share in shares[:columns]] + [1] * (columns - len(shares))
    narrowest = min(_NARROWEST, width // columns)
    free = width - narrowest * columns
    widths = [narrowest + free * weight // sum(weights) for weight in weights]
    return [*widths[:-1], width - sum(widths[:-1])]


def widened(widths: Sequence[int], least: Sequence[float]) -> list[int]:
    """The widths with each column at least so wide, by what the others can spare; as they are where they cannot."""
    needs = [ceil(need) for need in least] + [0] * (len(widths) - len(least))
    wanted = [max(pair) for pair in zip(widths, needs, strict=True)]
    spare = [max(width - max(need, _NARROWEST), 0) for width, need in zip(widths, needs, strict=True)]
    lacking = sum(wanted) - sum(widths)
    if not 0 < lacking <= sum(spare):
        return list(widths)
    taken = [lacking * each // sum(spare) for each in spare]
    taken[spare.index(max(spare))] += lacking - sum(taken)
    return [width - part for width, part in zip(wanted, taken, strict=True)]


def open_table(
    flow: Flow,
    widths: Sequence[int],
    left: int,
    *,
    style: str = "",
    caption: str = "",
    description: str = "",
    rules: Mapping[str, tuple[int, str]] | None = None,
    margins: Mapping[str, int] | None = None,
) -> Element:
    """A table of fixed columns; without a style it is Word's plain one, a table for layout alone.

    `rules` are the lines around and between cells (in eighths of a point, and their colour), `margins` the room
    inside cells, both by side in Word's order: top, left, bottom, right, insideH, insideV.
    """
    model = _table_model(
        tuple(widths),
        left,
        style=style,
        caption=writable(caption),
        description=writable(description),
        rules=tuple((rules or {}).items()),
        margins=tuple((margins or {}).items()),
    )
    return add_copy(flow.target.table_parent(), model)


def add_row(table: Element, *, header: bool = False, whole: bool = False) -> Element:
    """A row; `whole` keeps it on one page, `header` repeats it on each."""
    return add_copy(table, _row_model(header=header, whole=whole))


def add_cell(
    row: Element,
    width: int,
    *,
    span: int = 1,
    fill: str = "",
    merge: str = "",
    borders: Mapping[str, str] | None = None,
    thick: tuple[str, ...] = (),
) -> Element:
    """A cell over `span` columns, on a coloured ground; `merge` (restart, continue) joins it with those below.

    `borders` are colours by side (top, left, bottom, right); `thick` names the sides with a thick line.
    """
    return add_copy(row, _cell_model(width, span, fill, merge, tuple((borders or {}).items()), thick))


@made_once
def _table_model(
    widths: tuple[int, ...],
    left: int,
    *,
    style: str,
    caption: str,
    description: str,
    rules: tuple[tuple[str, tuple[int, str]], ...],
    margins: tuple[tuple[str, int], ...],
) -> Element:
    table = new("tbl")
    properties = add(table, "tblPr")
    if style:
        add(properties, "tblStyle", val=style)
    add(properties, "tblW", w=sum(widths), type="dxa")
    add(properties, "tblInd", w=left, type="dxa")
    if rules:
        borders = add(properties, "tblBorders")
        for side, (size, color) in rules:
            add(borders, side, val="single", sz=size, space=0, color=color)
    add(properties, "tblLayout", type="fixed")
    if margins:
        cell_margins = add(properties, "tblCellMar")
        for side, width in margins:
            add(cell_margins, side, w=width, type="dxa")
    add(properties, "tblLook", val="0420" if style else "0400", firstRow=int(bool(style)), lastRow=0,
        firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)  # fmt: skip
    if caption:
        add(properties, "tblCaption", val=caption)
    if description:
        add(properties, "tblDescription", val=description)
    grid = add(table, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    return table


@made_once
def _row_model(*, header: bool, whole: bool) -> Element:
    row = new("tr")
    if header or whole:
        properties = add(row, "trPr")
        if whole:
            add(properties, "cantSplit")
        if header:
            add(properties, "tblHeader")
    return row


@made_once
def _cell_model(
    width: int, span: int, fill: str, merge: str, borders: tuple[tuple[str, str], ...], thick: tuple[str, ...]
) -> Element:
    cell = new("tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=width, type="dxa")
    if span > 1:
        add(properties, "gridSpan", val=span)
    if merge:
        add(properties, "vMerge", val=merge)
    if borders:
        edges = add(properties, "tcBorders")
        for side, color in sorted(borders, key=lambda border: _SIDES.index(border[0])):
            add(edges, side, val="single", sz=_THICK if side in thick else _THIN, space=0, color=color)
    if fill:
        add(properties, "shd", val="clear", color="auto", fill=fill)
    return cell
