"""Texts of a plan: from what an author types to a tree of blocks and runs, which every writer draws."""

from __future__ import annotations

from actieplan.richtext.parsing import parse
from actieplan.richtext.tree import (
    Block,
    BulletList,
    ListItem,
    Note,
    Paragraph,
    Run,
    SubHeading,
    Table,
    first_number,
    is_safe_address,
    paragraph,
    plain_text,
    words_of,
)

__all__ = [
    "Block", "BulletList", "ListItem", "Note", "Paragraph", "Run", "SubHeading", "Table", "first_number",
    "is_safe_address", "paragraph", "parse", "plain_text", "words_of",
]  # fmt: skip
