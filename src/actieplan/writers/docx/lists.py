"""Lists: items with their marks, and the lists below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.richtext import BulletList, Paragraph, Table
from actieplan.writers.docx.numbering import Counting
from actieplan.writers.docx.paragraphs import add_paragraph, set_room_after
from actieplan.writers.docx.runs import add_runs

if TYPE_CHECKING:
    from actieplan.richtext import Block, ListItem
    from actieplan.writers.docx.flow import Flow

_ROOM_AFTER_LIST = 110  # twips, as after running text
_WIDTH_OF_A_DIGIT = 115  # twips
_WITHIN_INDENT = len("12.")  # what the template's indent has room for


def draw_list(block: BulletList, flow: Flow) -> None:
    """A list with the lists below it, and some room before what follows; a table at its end has room of its own."""
    _draw_level(block, flow, 0, None)
    if block.items and not _ends_with_table(block):
        set_room_after(flow.target.paragraph_parent()[-1], _ROOM_AFTER_LIST)


def _ends_with_table(block: Block) -> bool:
    """Whether the last thing in a list is a table, which is not drawn where the list is."""
    while isinstance(block, BulletList):
        blocks = block.items[-1].blocks if block.items else ()
        if not blocks:
            return False
        block = blocks[-1]
    return isinstance(block, Table)


def _draw_level(block: BulletList, flow: Flow, depth: int, bullets: int | None) -> None:
    """`bullets` is the list of the bullets around this one: bullets below bullets are one list."""
    counting = Counting(flow.registers.numbering, depth, bullets)
    widest = max((len(item.number or "") for item in block.items), default=0)
    wider = max(widest - _WITHIN_INDENT, 0) * _WIDTH_OF_A_DIGIT
    for index, item in enumerate(block.items):
        if index and depth == 0 and flow.place.look.with_roles:
            flow.target.may_break()
        _draw_item(item, flow, counting, wider, depth)


def _draw_item(item: ListItem, flow: Flow, counting: Counting, wider: int, depth: int) -> None:
    """The first paragraph carries the mark; the others stand in line with its text."""
    look, is_bullet = flow.place.look, item.number is None
    number = counting.next(item.number)
    left, hanging = flow.registers.numbering.indents(counting.level, item.number)
    indent = (left + wider + flow.place.indent, hanging + wider)
    first = item.blocks[0] if item.blocks else None
    leads = flow.is_on_page and len(item.blocks) > 1 and isinstance(item.blocks[1], BulletList)
    marked = add_paragraph(
        flow,
        look.bullet if is_bullet else look.number,
        keep=leads or None,
        numbering=(counting.level, number),
        indent=indent if flow.place.indent or wider else None,
    )
    if isinstance(first, Paragraph):
        add_runs(marked, first.runs, flow)
    for part in item.blocks[1:] if isinstance(first, Paragraph) else item.blocks:
        if isinstance(part, BulletList):
            _draw_level(part, flow, depth + 1, number if is_bullet else None)
        elif isinstance(part, Paragraph):
            style = look.further if part.role == "body" else look.of(part.role)
            add_runs(add_paragraph(flow, style, indent=(indent[0], 0)), part.runs, flow)
        else:
            flow.draw([part])
