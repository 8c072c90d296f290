"""Paragraphs: their properties, and plain words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W, add, add_copy, add_text, made_once, new
from actieplan.writers.docx.style import Style
from actieplan.writers.palette import ADDED, REMOVED

if TYPE_CHECKING:
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

_THICK = 24  # eighths of a point
_ROOM_BELOW_RULE = 6  # points
_ROOM_IN_GROUND = {"top": 4, "left": 5, "bottom": 4, "right": 5}

_EN_SPACE = "\N{EN SPACE}"


def add_paragraph(
    flow: Flow,
    style: str,
    *,
    keep: bool | None = None,
    numbering: tuple[int, int] | None = None,
    indent: tuple[int, int] | None = None,
    ground: str = "",
    rule: str = "",
    outline: int | None = None,
) -> Element:
    """An empty paragraph. `numbering` is level and list, `indent` left and hanging.

    `ground` is the colour behind it, `rule` that of a thick line above it, `outline` the level of a heading whose
    style has another.
    """
    breaks = flow.target.take_page_break()
    at_top = breaks or flow.target.is_at_top()
    if indent is None and flow.place.indent:
        indent = (flow.place.indent, 0)
    model = _paragraph_model(
        style, keep=keep, breaks=breaks, numbering=numbering, at_top=at_top, indent=indent,
        ground=ground, rule=rule, align=flow.place.align, outline=outline,
    )  # fmt: skip
    return add_copy(flow.target.paragraph_parent(), model)


def set_room_after(paragraph: Element, room: int) -> None:
    """Other room below a paragraph than its style gives; Word wants spacing before indents."""
    properties = paragraph[0]
    spacing, indent = properties.find(W + "spacing"), properties.find(W + "ind")
    if spacing is None:
        spacing = add(properties, "spacing")
        if indent is not None:
            indent.addprevious(spacing)
    spacing.set(W + "after", str(room))


def add_words(paragraph: Element, text: str, *, style: str = "", color: str = "", bold: bool = False) -> None:
    """A run of plain text."""
    add_text(add_copy(paragraph, run_model(style=style, color=color, bold=bold)), text)


def add_label(paragraph: Element, label: str, *, color: str = "") -> None:
    """A label in bold and the tab to its answer.

    An en space keeps them apart where a label, in whatever font, just reaches the tab stop.
    """
    add_words(paragraph, label, bold=True, color=color)
    run = add(paragraph, "r")
    add_text(run, _EN_SPACE)
    add(run, "tab")


@made_once
def run_model(
    *, style: str = "", color: str = "", bold: bool = False, italic: bool = False, revision: str = ""
) -> Element:
    """A run without text; its properties in the order Word wants."""
    run = new("r")
    if revision:
        bold, color = bold or revision == "added", ADDED if revision == "added" else REMOVED
    if style or color or bold or italic:
        properties = add(run, "rPr")
        if style:
            add(properties, "rStyle", val=style)
        for tag, wanted in (("b", bold), ("i", italic)):
            if wanted:
                add(properties, tag)
                add(properties, tag + "Cs")
        if revision == "removed":
            add(properties, "strike")
        if color:
            add(properties, "color", val=color)
        if revision == "added":
            add(properties, "u", val="single")
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
    ground: str,
    rule: str,
    align: str,
    outline: int | None,
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
    if rule:
        add(add(properties, "pBdr"), "top", val="single", sz=_THICK, space=_ROOM_BELOW_RULE, color=rule)
    if ground:
        edges = add(properties, "pBdr")
        for side, room in _ROOM_IN_GROUND.items():
            add(edges, side, val="single", sz=4, space=room, color=ground)
        add(properties, "shd", val="clear", color="auto", fill=ground)
    if at_top:
        add(properties, "spacing", before=0)
    if indent is not None:
        add(properties, "ind", left=indent[0], hanging=indent[1])
    if align:
        add(properties, "jc", val=align)
    if outline is not None:
        add(properties, "outlineLvl", val=outline - 1)
    return paragraph
