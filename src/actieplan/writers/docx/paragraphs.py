"""Paragraphs: their properties, and plain words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import add, add_copy, add_text, made_once, new
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element


def add_paragraph(
    flow: Flow,
    style: str,
    *,
    keep: bool | None = None,
    numbering: tuple[int, int] | None = None,
    indent: tuple[int, int] | None = None,
) -> Element:
    """An empty paragraph. `numbering` is level and list, `indent` left and hanging."""
    breaks = flow.target.take_page_break()
    at_top = breaks or flow.target.is_at_top()
    if indent is None and flow.place.indent:
        indent = (flow.place.indent, 0)
    model = _paragraph_model(style, keep=keep, breaks=breaks, numbering=numbering, at_top=at_top, indent=indent)
    return add_copy(flow.target.paragraph_parent(), model)


def add_words(paragraph: Element, text: str, *, style: str = "", color: str = "", bold: bool = False) -> None:
    """A run of plain text."""
    add_text(add_copy(paragraph, run_model(style=style, color=color, bold=bold)), text)


@made_once
def run_model(*, style: str = "", color: str = "", bold: bool = False, italic: bool = False) -> Element:
    """A run without text; its properties in the order Word wants."""
    run = new("r")
    if style or color or bold or italic:
        properties = add(run, "rPr")
        if style:
            add(properties, "rStyle", val=style)
        for tag, wanted in (("b", bold), ("i", italic)):
            if wanted:
                add(properties, tag)
                add(properties, tag + "Cs")
        if color:
            add(properties, "color", val=color)
    return run


@made_once
def _paragraph_model(
    style: str,
    *,
    keep: bool | None,
    breaks: bool,
    numbering: tuple[int, int] | None,
    at_top: bool,
    indent: tuple[int, int] | None,
) -> Element:
    """A paragraph without text; its properties in the order Word wants."""
    paragraph = new("p")
    properties = add(paragraph, "pPr")
    if style != Style.NORMAL:
        add(properties, "pStyle", val=style)
    if keep is not None:
        add(properties, "keepNext", val=int(keep))
    if breaks:
        add(properties, "pageBreakBefore")
    if numbering is not None:
        listed = add(properties, "numPr")
        add(listed, "ilvl", val=numbering[0])
        add(listed, "numId", val=numbering[1])
    if at_top:
        add(properties, "spacing", before=0)
    if indent is not None:
        add(properties, "ind", left=indent[0], hanging=indent[1])
    return paragraph
