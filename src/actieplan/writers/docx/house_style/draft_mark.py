"""The draft mark: a place for the word ONTWERP in a header, where no logo is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.house_style.floating import boxes, is_background
from actieplan.writers.docx.house_style.measures import twips
from actieplan.writers.docx.ooxml import W, add, add_text, words_in
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actieplan.writers.docx.house_style.floating import Box
    from actieplan.writers.docx.house_style.paper import Sheet
    from actieplan.writers.docx.ooxml import Element

PLACE = "{ontwerp}"
_LINE = 300
"""About how high a line of a header is, in twips."""
_MARK_WIDTH, _MARK_HEIGHT = 2300, 450
"""The room that the word needs, in twips (4 cm by 8 mm)."""
_INLINE_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline/*[@cy]"


def have_draft_mark(header: Element, sheet: Sheet) -> None:
    """Gives a header a place for the word ONTWERP, which the writer fills in or takes away.

    On a line of its own, where nothing floats: at the right, else at the left or in the middle. Where no side is
    free, it comes below what floats there; on a background of the whole page it may be. A header that has a place
    for it keeps that.
    """
    marked = any(style.get(W + "val") == Style.HEADER_DRAFT for style in header.iter(W + "rStyle"))
    if marked or PLACE in words_in(header).lower():
        return
    paragraph = header[-1]
    if len(header) > 1 or len(paragraph):
        paragraph = add(header, "p")
    top = sheet.header + sum(_height(block) for block in list(header)[:-1])
    floating = [box for box in boxes(header, sheet) if not is_background(box, sheet)]
    alignment, before = _free_place(floating, sheet, top)
    properties = add(paragraph, "pPr")
    add(properties, "pStyle", val="Header")
    if before:
        add(properties, "spacing", before=before)
    add(properties, "jc", val=alignment)
    run = add(paragraph, "r")
    add(add(run, "rPr"), "rStyle", val=Style.HEADER_DRAFT)
    add_text(run, "ONTWERP")


def _free_place(taken: Sequence[Box], sheet: Sheet, top: int) -> tuple[str, int]:
    """How the mark is aligned, and how much room comes above it, in twips: the highest place where nothing floats."""
    middle = sheet.left + (sheet.text_width - _MARK_WIDTH) // 2
    starts = {"right": sheet.width - sheet.right - _MARK_WIDTH, "left": sheet.left, "center": middle}
    for before in sorted({0, *(below for box in taken if (below := box.y + box.height + _LINE - top) > 0)}):
        beside = [box for box in taken if _is_beside(box, top + before)]
        for alignment, start in starts.items():
            if not any(box.x < start + _MARK_WIDTH and start < box.x + box.width for box in beside):
                return alignment, before
    raise AssertionError("there is room below everything that floats")


def _is_beside(box: Box, top: int) -> bool:
    """Whether something floats at the height of the mark, or just so near that the estimate cannot tell."""
    return box.y < top + _MARK_HEIGHT + _LINE and top - _LINE < box.y + box.height


def _height(block: Element) -> int:
    """About how high a paragraph or table of a header is, in twips."""
    if block.tag != W + "p":
        return sum(max(map(_height, row.iter(W + "p")), default=0) for row in block.iter(W + "tr"))
    pictures = [int(each.get("cy", "0")) // 635 for each in block.iterfind(f".//{_INLINE_EXTENT}")
                if each.get("cy", "").isdigit()]  # fmt: skip
    lines = 1 + sum(1 for _ in block.iter(W + "br"))
    spacing = [
        twips(each.get(W + side)) or 0 for each in block.iterfind(f"{W}pPr/{W}spacing") for side in ("before", "after")
    ]
    return max([lines * _LINE, *pictures]) + sum(spacing)
