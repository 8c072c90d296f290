"""Slips of loose lines: text that stands below a field but is not indented further, so that it belongs to none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from actieplan.likeness import likely
from actieplan.reading.blocks import MARKS, in_block
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.below_bar import text_at_edge
from actieplan.reading.slips.form_fields import FIELD_NAMES, LISTS, MAY_BE_LISTS, TEXTS
from actieplan.reading.slips.quoting import KEY, LEAD, REACH, candidates, is_field

_ITEM = re.compile(r"[ ]*(?:- +)+\S")
_BLOCK = re.compile(r": +[|>][+0-9-]{0,2}\s*$")
_WITHOUT_TEXT = re.compile(rf"{LEAD}(?P<key>[a-z_]+):(?:[ ]+(?P<bar>[|>]{MARKS}))?[ ]*(?:[ ]#.*)?")
_COLON_OR_DASH = re.compile(r"[ ]*(?:-[ ]|[^\s:#-][^:#]*:(?:\s|$))")
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


def text_at_left(lines: Lines, index: int) -> Found | None:
    """Lines further to the left than the field above them, one of which has a colon or a dash: pasted at the edge."""
    broken = lines.position(index).line
    first = broken - 1 if is_field(lines.line(broken)) else broken
    above = next((n for n in range(first, max(0, first - REACH), -1) if is_field(lines.line(n))), 0)
    header = _WITHOUT_TEXT.fullmatch(lines.line(above)) if above else None
    if header is None or header["key"] not in TEXTS | LISTS:
        return None
    column = header.start("key")
    below = list(_up_to_field(lines, above))
    at_left = [number for number in below if indent_of(lines.line(number)) < column]
    pasted = [lines.line(number) for number in at_left]
    if not pasted or not any(_COLON_OR_DASH.match(line) for line in pasted):
        return None
    name = pasted[0].split(":")[0].strip()
    meant = likely(name, FIELD_NAMES) if name[:1].islower() else None
    if broken > below[-1] + 1 or (meant is not None and meant.is_sure):
        return None
    is_list = header["key"] in MAY_BE_LISTS and pasted[0].lstrip().startswith("- ")
    mend = [Edit(lines.starts[n - 1], lines.starts[n - 1], " " * (column + 2)) for n in at_left]
    if not header["bar"] and not is_list:
        end = lines.starts[above - 1] + header.end("key") + 1
        mend.insert(0, Edit(end, end, " |"))
    start = lines.starts[at_left[0] - 1] + indent_of(pasted[0])
    params = {"name": header["key"], "line": above}
    hint, corrected = (None, None) if is_list else (losing.INDENT_BELOW_BAR, f"`{header['key']}: |`")
    return Found(losing.LOOSE_TEXT, (start, start + 1), params, hint, mend=tuple(mend), corrected=corrected)


def _up_to_field(lines: Lines, number: int) -> Iterator[int]:
    """The filled lines below a field, up to the next field."""
    for below in range(number + 1, min(number + REACH, len(lines.starts)) + 1):
        line = lines.line(below)
        if is_field(line):
            return
        if line.strip() and not line.lstrip().startswith("#"):
            yield below


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
    for above in range(number - 1, max(0, number - REACH), -1):
        if in_block(lines, above):
            continue
        line = lines.line(above)
        key = KEY.match(line)
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
