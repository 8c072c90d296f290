"""Texts of a plan: from what an author types to a tree of blocks and runs, which every writer draws."""

from __future__ import annotations

from actieplan.richtext.blocks import INDENTATION, TypedLine, parse, parse_item, parse_line, typed_lines
from actieplan.richtext.inline import links, unpaired
from actieplan.richtext.tree import (
    Block,
    BulletList,
    ListItem,
    Note,
    Paragraph,
    Run,
    SubHeading,
    Table,
    is_safe_address,
    paragraph,
    plain_text,
    words_of,
)
from actieplan.richtext.writing import write

__all__ = [
    "INDENTATION", "Block", "BulletList", "ListItem", "Note", "Paragraph", "Run", "SubHeading", "Table", "TypedLine",
    "is_safe_address", "links", "paragraph", "parse", "parse_item", "parse_line", "plain_text",
    "typed_lines", "unpaired", "words_of", "write",
]  # fmt: skip
