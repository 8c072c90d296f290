"""The strip of twelve months: those in which work is done in colour, and before it the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.datum import SHORT_MONTHS
from actieplan.writers.docx.flow import Place
from actieplan.writers.docx.grid import add_cell, add_row, open_table
from actieplan.writers.docx.paragraphs import add_label, add_paragraph, add_words
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Enclosed
from actieplan.writers.months_text import strip_words
from actieplan.writers.palette import HAIRLINE, MUTED, WHITE

if TYPE_CHECKING:
    from actieplan.documents.document import MonthStrip
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

_FRAME = dict.fromkeys(("top", "left", "bottom", "right"), HAIRLINE)


def draw_months(block: MonthStrip, flow: Flow) -> None:
    """The months in words, then twelve cells, those of the active months in colour."""
    active = (*block.active, *[False] * 12)[:12]
    paragraph = add_paragraph(flow, Style.SHORT_ANSWER, keep=True)
    add_label(paragraph, block.label or str(block.jaar))
    add_words(paragraph, strip_words(active, block.derived_from))
    if (row := flow.target.open_months()) is not None:
        _draw_strip(*row, active, flow)
        return
    flow = flow.outside()
    left, width = flow.place.left + flow.place.indent, (flow.place.width - flow.place.indent) // 12
    table = open_table(flow, [width] * 12, left)
    _draw_strip(add_row(table, whole=True), width, active, flow)
    flow.target.after_table()


def _draw_strip(row: Element, width: int, active: tuple[bool, ...], flow: Flow) -> None:
    colour = flow.tone(flow.place.tone).dark
    for name, ticked in zip(SHORT_MONTHS, active, strict=True):
        cell = Enclosed(add_cell(row, width, fill=colour if ticked else "", borders=_FRAME))
        paragraph = add_paragraph(flow.into(cell, Place(width)), Style.MONTH)
        add_words(paragraph, name.capitalize(), color=WHITE if ticked else MUTED, bold=ticked)
