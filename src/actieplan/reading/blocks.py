"""Blocks: which lines of a file stand in a text below `|` or `>`, in which nothing is YAML."""

from __future__ import annotations

import re
from typing import NamedTuple

from actieplan.reading.lines import Lines, indent_of

MARKS = r"(?:[+-]?[1-9]?|[1-9][+-])"
"""What may follow `|` or `>`: how far the text is indented, one figure, and what becomes of its last line ends."""
_HEADER = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>(?:\"[^\"]*\"|'[^']*'|[^\s#'\"\[{|>-][^#:]*?)[ ]*:[ ]+)?"
    rf"[|>](?P<marks>{MARKS})[ \t]*(?:[ \t]#.*)?"
)


class Block(NamedTuple):
    """A text in block style: the numbers of the line with its sign, of its first line and of its last filled one.

    `indent` is how far its lines are indented. A block without lines of its own ends before it begins.
    """

    header: int
    first: int
    last: int
    indent: int


def blocks(lines: Lines) -> list[Block]:
    """The blocks of a file, also below a line where its YAML breaks off."""
    found: list[Block] = []
    number = 1
    while number <= len(lines.starts):
        line = lines.line(number)
        block = _opened(lines, number, line) if "|" in line or ">" in line else None
        if block is not None:
            found.append(block)
        number = max(number, block.last if block is not None else 0) + 1
    return found


def _opened(lines: Lines, number: int, line: str) -> Block | None:
    """The block that a line opens."""
    header = _HEADER.fullmatch(line)
    if header is None or not (header["key"] or header["lead"].strip()):
        return None
    parent = header.start("key") if header["key"] else header["lead"].rstrip().rfind("-")
    given = re.search("[1-9]", header["marks"])
    first = _next_filled(lines, number + 1)
    indent = parent + int(given[0]) if given else indent_of(lines.line(first)) if first else 0
    last = number
    while first and indent_of(lines.line(first)) >= indent > parent:
        last, first = first, _next_filled(lines, first + 1)
    return Block(number, number + 1, last, max(indent, parent + 1))


def _next_filled(lines: Lines, number: int) -> int:
    """The first filled line from a number on; 0 when there is none."""
    while number <= len(lines.starts):
        if lines.line(number).strip():
            return number
        number += 1
    return 0


def in_block(lines: Lines, number: int) -> bool:
    """Whether a line stands in a block; worked out once for all lines of a file."""
    if lines.in_blocks is None:
        lines.in_blocks = frozenset(inside for block in blocks(lines) for inside in range(block.first, block.last + 1))
    return number in lines.in_blocks
