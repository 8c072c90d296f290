"""Fields: words that Word computes, around the words that are shown until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import add, add_instruction

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element


def open_field(paragraph: Element, instruction: str) -> None:
    """Begins a field; what is drawn next is what it shows."""
    add(add(paragraph, "r"), "fldChar", fldCharType="begin")
    add_instruction(paragraph, instruction)
    add(add(paragraph, "r"), "fldChar", fldCharType="separate")


def close_field(paragraph: Element) -> None:
    """Ends the field that was begun last."""
    add(add(paragraph, "r"), "fldChar", fldCharType="end")
