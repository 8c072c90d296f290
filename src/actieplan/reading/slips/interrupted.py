"""Interrupted texts: a comment in the middle of one, and an empty line that says how far a block is indented."""

from __future__ import annotations

import re

from actieplan.reading.blocks import blocks, in_block
from actieplan.reading.comment_signs import BEHIND_TEXT
from actieplan.reading.corrected import shortened
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.quoting import (
    FIELD,
    ITEM,
    REACH,
    is_field,
    quote,
    shown,
    value_at,
)

_NO_WORDS = ("-", "#", "[", "{", "]", "}", "|", ">", "&", "*", "!", "%", "@", "`", "?")
"""How a line begins that does not go on with a text."""


_SIGN = re.compile(r"[ \t](?P<lost>#.*)")


def comment_in_text(lines: Lines, index: int) -> Found | None:
    """A comment behind a line of a text, or on a line of its own, and below it a line that goes on with the text."""
    number = lines.position(index).line
    line = lines.line(number)
    if not line.strip() or line.lstrip().startswith(_NO_WORDS) or is_field(line) or in_block(lines, number):
        return None
    above = number - 1
    while above > 1 and lines.line(above).lstrip().startswith("#"):
        above -= 1
    if above < number - 1 and in_block(lines, above):
        return _comment_in_block(lines, above, number)
    start = _start_of_text(lines, above)
    if start is None or indent_of(line) <= indent_of(lines.line(start)):
        return None
    mend = [
        Edit(lines.starts[each - 1], lines.starts[each], "")  # the whole line, so that the text goes on
        for each in range(above + 1, number)
    ]
    behind = BEHIND_TEXT.search(lines.line(above))
    if behind is not None:
        mend.insert(0, Edit(lines.starts[above - 1] + behind.start(), lines.starts[above - 1] + behind.end(), ""))
    if not mend:
        return _cut_off(lines, start, above)
    at = mend[0].start + lines.text[mend[0].start :].index("#")
    begun = FIELD.fullmatch(lines.line(start))
    name = begun["key"] if begun else "-"
    return Found(losing.COMMENT_IN_TEXT, (at, at + 1), {"name": name}, mend=tuple(mend))


def _comment_in_block(lines: Lines, last: int, number: int) -> Found | None:
    """A comment at the edge of a text below `|`, and below it a line that goes on with the text."""
    block = next((each for each in blocks(lines) if each.first <= last <= each.last), None)
    if block is None or indent_of(lines.line(number)) < block.indent:
        return None
    mend = tuple(Edit(lines.starts[each - 1], lines.starts[each], "") for each in range(last + 1, number))
    at = mend[0].start + lines.text[mend[0].start :].index("#")
    header = re.search(r"(?P<key>[a-z_]+):", lines.line(block.header))
    name = header["key"] if header is not None else "-"
    return Found(losing.COMMENT_IN_TEXT, (at, at + 1), {"name": name}, mend=mend)


def _cut_off(lines: Lines, number: int, last: int) -> Found | None:
    """A text that goes on below a line on which ` #` may begin a comment or belong to the words."""
    sign = _SIGN.search(lines.line(last))
    begun = FIELD.fullmatch(lines.line(number)) or ITEM.fullmatch(lines.line(number))
    if sign is None or begun is None:
        return None
    value = value_at(lines, number, begun.start("value"))
    at, lost = lines.starts[last - 1] + sign.start("lost"), sign["lost"].rstrip()
    edit = quote(lines.text, value.extent)
    params, corrected = {"lost": shortened(lost)}, shown(begun, edit.words)
    return Found(losing.CUT_OFF, (at, at + 1), params, mend=(edit,), corrected=corrected)


def _start_of_text(lines: Lines, number: int) -> int | None:
    """The line on which a text without quotes begins that goes on up to a line."""
    for above in range(number, max(0, number - REACH), -1):
        line = lines.line(above)
        begun = FIELD.fullmatch(line) or ITEM.fullmatch(line)
        if begun is not None:
            is_plain = begun["value"][0] not in "\"'[{|>&*!%@`#"
            return above if is_plain and not in_block(lines, above) else None
        if not line.strip() or line.lstrip().startswith("#") or is_field(line):
            return None
    return None


def long_blank_line(lines: Lines, index: int) -> Found | None:
    """An empty line at the start of a block with more spaces than its first words are indented by."""
    number = lines.position(index).line
    for block in blocks(lines):
        if not block.first <= number <= block.last:
            continue
        blanks = [each for each in range(block.first, number) if len(lines.line(each)) > block.indent]
        if not blanks or any(lines.line(each).strip() for each in range(block.first, number)):
            return None
        mend = tuple(Edit(lines.starts[n - 1], lines.starts[n - 1] + len(lines.line(n)), "") for n in blanks)
        return Found(losing.LONG_BLANK_LINE, (mend[0].start, mend[0].end), mend=mend)
    return None
