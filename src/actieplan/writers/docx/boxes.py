"""Boxes: checkboxes, and remarks that must not be overlooked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actieplan.writers.docx.flow import one_style
from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import Style
from actieplan.writers.palette import MUTED

if TYPE_CHECKING:
    from actieplan.documents.document import Callout, Checkbox
    from actieplan.writers.docx.flow import Flow

_TICKED, _UNTICKED = "☒", "☐"
_BOX_INDENT = 340
_CALLOUT_INDENT = 200  # room for the thick edge
_CALLOUTS = {"draft": Style.CALLOUT_DRAFT, "blank": Style.CALLOUT_BLANK, "open": Style.CALLOUT_OPEN}


def draw_checkbox(block: Checkbox, flow: Flow) -> None:
    """A box with its label; what is said about it stands in line with the label."""
    place = flow.place
    paragraph = add_paragraph(
        flow, Style.CHECKBOX, keep=True if block.blocks else None, indent=(place.indent + _BOX_INDENT, _BOX_INDENT)
    )
    color = "" if block.ticked else MUTED
    add_words(paragraph, _TICKED if block.ticked else _UNTICKED, style=Style.SYMBOL, color=color)
    add(add(paragraph, "r"), "tab")
    add_words(paragraph, block.label, color=color)
    flow.at(replace(place, indent=place.indent + _BOX_INDENT)).draw(block.blocks)


def draw_callout(block: Callout, flow: Flow) -> None:
    """A remark on a coloured ground behind a thick edge."""
    look = one_style(_CALLOUTS[block.kind])
    flow.at(replace(flow.place, look=look, indent=flow.place.indent + _CALLOUT_INDENT)).draw(block.blocks)
