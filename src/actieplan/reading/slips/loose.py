"""Slips of loose lines: text that stands below a field but is not indented further, so that it belongs to none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from actieplan.reading.blocks import in_block
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.below_bar import text_at_edge
from actieplan.reading.slips.quoting import LEAD, candidates

_KEY = re.compile(rf"{LEAD}(?P<key>[a-z_]+):(?:\s|$)")
_ITEM = re.compile(r"[ ]*(?:- +)+\S")
_BLOCK = re.compile(r": +[|>][+0-9-]{0,2}\s*$")
_REACH = 200
"""How many lines back the field is looked for."""
_NO_TEXT = re.compile(r"[ ]*(?:-(?:\s|$)|[#\]}>|?&*!%@`]|[^\s:]+:(?:\s|$))")
"""How a line begins that is no line of a text."""


class _Above(NamedTuple):
    """What a loose line probably belongs to: how far its text is to be indented, its name and its line."""

    least: int
    name: str
    line: int


def loose_text(lines: Lines, index: int) -> Found | None:
    """Lines without a field that are indented no further than the field or item above them."""
    for number in candidates(lines, index):
        above = _above(lines, number) if _is_text(lines.line(number)) else None
        loose = list(_loose_lines(lines, above, number)) if above is not None else []
        if above is None or not loose:
            continue
        pasted = text_at_edge(lines, loose[0], is_empty=False)
        if pasted is not None:
            return pasted
        start = lines.starts[loose[0] - 1] + indent_of(lines.line(loose[0]))
        mend = tuple(_indented(lines, each, _usual(lines, above)) for each in loose)
        hint = losing.LOOSE_IN_LIST if above.name == "-" else None
        return Found(losing.LOOSE_TEXT, (start, start + 1), {"name": above.name, "line": above.line}, hint, mend=mend)
    return None


def line_of_signs(lines: Lines, index: int) -> Found | None:
    """`**** intern ****` on a line of its own, where YAML sees signs of its own; reading goes on without the line."""
    number = lines.position(index).line
    line = lines.line(number)
    row = text_at_edge(lines, number, is_empty=False) if line.lstrip()[:1] == "|" else None
    if row is not None:
        return row
    above = _above(lines, number) if line.lstrip()[:1] in tuple("*&!%@`~") else None
    if above is None or in_block(lines, number):
        return None
    start = lines.starts[number - 1]
    first = start + indent_of(line)
    params = {"name": above.name, "line": above.line}
    return Found(losing.LOOSE_TEXT, (first, first + 1), params, mend=(Edit(start, start + len(line), ""),))


def _is_text(line: str) -> bool:
    return bool(line.strip()) and _NO_TEXT.match(line) is None


def _above(lines: Lines, number: int) -> _Above | None:
    """The field or item above a line, past the lines of its text."""
    for above in range(number - 1, max(0, number - _REACH), -1):
        if in_block(lines, above):
            continue
        line = lines.line(above)
        key = _KEY.match(line)
        if key is not None:
            return _Above(_least_in_block(lines, above) or key.start("key") + 1, key["key"], above)
        if _ITEM.match(line):
            return _Above(indent_of(line) + 1, "-", above)
    return None


def _least_in_block(lines: Lines, number: int) -> int | None:
    """How far the first line of the text below a `|` is indented; None when that is not far enough itself."""
    line = lines.line(number)
    below = next((n for n in range(number + 1, len(lines.starts) + 1) if lines.line(n).strip()), None)
    if below is None or _BLOCK.search(line) is None or indent_of(lines.line(below)) <= indent_of(line):
        return None
    return indent_of(lines.line(below))


def _usual(lines: Lines, above: _Above) -> int:
    """How far a line of a text is indented: as the first of its block, else two spaces."""
    return max(above.least, indent_of(lines.line(above.line)) + 2)


def _loose_lines(lines: Lines, above: _Above, number: int) -> Iterator[int]:
    """The lines of text below a field, up to where they end, that are indented too little."""
    below = above.line + 1
    while below <= len(lines.starts) and (below <= number or _is_text(lines.line(below))):
        if _is_text(lines.line(below)) and indent_of(lines.line(below)) < above.least:
            yield below
        below += 1


def _indented(lines: Lines, number: int, level: int) -> Edit:
    start, indent = lines.starts[number - 1], indent_of(lines.line(number))
    return Edit(start, start + indent, " " * level)
