"""The strip of twelve months: those in which work is done in colour, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.writers.docx.flow import Place
from actieplan.writers.docx.grid import add_cell, add_row, open_table, shared_out
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Enclosed
from actieplan.writers.palette import HAIRLINE, MUTED, WHITE, tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actieplan.documents.document import MonthStrip
    from actieplan.writers.docx.flow import Flow

_FRAME = dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), (4, HAIRLINE))


def draw_months(block: MonthStrip, flow: Flow) -> None:
    """Twelve cells, those of the active months in colour, and the same in words."""
    flow = flow.outside()
    active = (*block.active, *[False] * 12)[:12]
    if block.label:
        add_words(add_paragraph(flow, Style.ANSWER_LABEL, keep=True), block.label)
    left, width = flow.place.left + flow.place.indent, flow.place.width - flow.place.indent
    widths = shared_out(width, (), 12)
    description = f"{block.jaar}: {months_in_words(active)}"
    table = open_table(flow, widths, left, description=description, rules=_FRAME)
    row = add_row(table, whole=True)
    for name, ticked, width in zip(SHORT_MONTHS, active, widths, strict=True):
        cell = Enclosed(add_cell(row, width, fill=tone(flow.place.tone).dark if ticked else ""))
        paragraph = add_paragraph(flow.into(cell, Place(width)), Style.MONTH, keep=True)
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
