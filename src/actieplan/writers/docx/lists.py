"""Lists: items with their marks, and the lists below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.richtext import BulletList, Paragraph, SubHeading, first_number
from actieplan.writers.docx.headings import draw_subheading
from actieplan.writers.docx.paragraphs import add_paragraph, set_room_after
from actieplan.writers.docx.runs import add_runs
from actieplan.writers.docx.style import MAX_LIST_LEVEL

if TYPE_CHECKING:
    from actieplan.richtext import ListItem
    from actieplan.writers.docx.flow import Flow

_ROOM_AFTER_LIST = 110  # twips, as after running text


def draw_list(block: BulletList, flow: Flow) -> None:
    """A list with the lists below it, and some room before what follows."""
    _draw_level(block, flow, 0, None)
    if block.items:
        set_room_after(flow.target.paragraph_parent()[-1], _ROOM_AFTER_LIST)


def _draw_level(block: BulletList, flow: Flow, depth: int, parent: int | None) -> None:
    """Bullets below bullets are one list; numbers always begin their own."""
    numbering = flow.registers.numbering
    begins = parent is None or first_number(block) is not None
    number = numbering.begin(depth, first_number(block)) if begins else parent or 0
    level = min(depth, MAX_LIST_LEVEL)
    left, hanging = numbering.indents(level, first_number(block))
    for index, item in enumerate(block.items):
        if index and depth == 0 and flow.place.look.with_roles:
            flow.target.may_break()
        _draw_item(item, block, flow, (level, number), (left + flow.place.indent, hanging), depth)


def _draw_item(
    item: ListItem, block: BulletList, flow: Flow, mark: tuple[int, int], indent: tuple[int, int], depth: int
) -> None:
    """The first paragraph carries the mark; the others stand in line with its text."""
    look = flow.place.look
    style = look.bullet if first_number(block) is None else look.number
    first = item.blocks[0] if item.blocks else None
    leads = flow.is_on_page and len(item.blocks) > 1 and isinstance(item.blocks[1], BulletList)
    marked = add_paragraph(
        flow, style, keep=leads or None, numbering=mark, indent=indent if flow.place.indent else None
    )
    if isinstance(first, Paragraph):
        add_runs(marked, first.runs, flow)
    for part in item.blocks[1:] if isinstance(first, Paragraph) else item.blocks:
        if isinstance(part, BulletList):
            joined = first_number(block) is None and first_number(part) is None
            _draw_level(part, flow, depth + 1, mark[1] if joined else None)
        elif isinstance(part, Paragraph):
            style = look.further if part.role == "body" else look.of(part.role)
            add_runs(add_paragraph(flow, style, indent=(indent[0], 0)), part.runs, flow)
        elif isinstance(part, SubHeading):
            draw_subheading(part, flow)
        else:
            flow.pen(part, flow)
