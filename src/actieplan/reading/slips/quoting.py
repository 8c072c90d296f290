"""Quoting: the value of a field or item put in quotes, with all the lines it goes on over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from actieplan.diagnostics import Kind
from actieplan.reading.blocks import in_block
from actieplan.reading.comment_signs import BEHIND_TEXT
from actieplan.reading.corrected import in_quotes, whole
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import syntax
from actieplan.reading.lines import Extent, Lines, indent_of
from actieplan.reading.slips.form_fields import FIELD_NAMES

LEAD = r"(?P<lead>[ ]*(?:- +)*)"
KEY = re.compile(rf"{LEAD}(?P<key>[a-z_]+):(?:\s|$)")
WITH_COLON = re.compile(r"[ ]*(?P<words>[^\s:#-][^:#]*):(?:\s|$)")
"""A line of a text that YAML takes for a field."""
FIELD = re.compile(rf"{LEAD}(?P<key>[^\s:#'\"-][^:#]*?): +(?P<value>\S.*)")
ITEM = re.compile(r"(?P<lead>[ ]*(?:- +)+)(?P<value>[^\s-].*)")
REACH = 200
"""How many lines back the field is looked for that a text or list began in."""
NO_PLAIN_TEXT = "\"'[{|>&*!%@`#"
"""Signs at the start of a value that is not a plain text."""
CURLY = re.compile(r"[“”„‟«](?P<words>[^“”„‟«»]*)[“”‟»]|[‘‚‛](?P<single>[^‘’‚‛]*)[’‘]|[“„‟](?P<half>[^“”„‟\"]*)\"")
"""A value that stands in the quotes of a word processor as a whole, the last of which may be a straight one."""
_LONGEST = 2000
"""A line that is longer is not corrected in a message, where nobody would see it."""
_REMARK = re.compile(r"[ \t]#(?=[ \t]|$)", re.MULTILINE)


class Value(NamedTuple):
    """Where a value begins and ends, on its line or a further one.

    It `may_hold_remark` where a `#` has one space in front: its author may have meant words or a comment.
    """

    start: int
    end: int
    may_hold_remark: bool

    @property
    def extent(self) -> Extent:
        """The start and the end alone."""
        return self.start, self.end


def candidates(lines: Lines, index: int) -> Iterator[int]:
    """The number of the line of a break, and of the filled line above it; never one in a block of text."""
    number, seen = lines.position(index).line, 0
    while number >= 1 and seen < 2:
        line = lines.line(number)
        if line.strip() and not line.lstrip().startswith("#"):
            if in_block(lines, number):
                return
            yield number
            seen += 1
        number -= 1


def value_at(lines: Lines, number: int, at: int) -> Value:
    """The value that begins on a line at a column (counted from 0), with the lines it goes on over."""
    line = lines.line(number)
    start, value = lines.starts[number - 1] + at, BEHIND_TEXT.sub("", line[at:])
    end = start + len(value.rstrip())
    if len(value) == len(line) - at:
        for further in _further_lines(lines, number, at):
            end = lines.starts[further - 1] + len(lines.line(further).rstrip())
    return Value(start, end, may_hold_remark=_REMARK.search(lines.text, start, end) is not None)


def _further_lines(lines: Lines, number: int, at: int) -> Iterator[int]:
    """The lines over which a text goes on: indented further than what it belongs to."""
    level = indent_of(lines.line(number))
    while number < len(lines.starts):
        number += 1
        line = lines.line(number)
        if not line.strip():
            continue
        if indent_of(line) <= level or (indent_of(line) < at and line.lstrip().startswith("- ")):
            return
        if line.lstrip().startswith("#") or is_field(line):
            return
        yield number


def is_field(line: str) -> bool:
    """Whether a line is a field that some part of the form has."""
    found = KEY.match(line)
    return found is not None and found["key"] in FIELD_NAMES


def quoted_line(lines: Lines, index: int) -> str | None:
    """The field or item on the line of an index with its whole value in quotes, as a message shows it."""
    line = lines.line(lines.position(index).line)
    if len(line) > _LONGEST:
        return None
    found = FIELD.fullmatch(line) or ITEM.fullmatch(line)
    return shown(found, in_quotes(found["value"])) if found is not None else None


def quoted(kind: Kind, at: int, found: re.Match[str], value: Value, edit: Edit, **params: object) -> Found:
    """The finding at an index about a field or item whose value is to be put in quotes, which an edit does.

    Where the line is too long to show, the hint is another: the text on lines of its own needs no quotes.
    """
    corrected = shown(found, edit.words)
    hint = (
        syntax.ON_ITS_OWN_LINE if corrected is None else syntax.QUOTE_ALL if kind is syntax.TEXT_AFTER_QUOTE else None
    )
    is_sure = not value.may_hold_remark
    if kind is syntax.BAD_START and set(found["value"].strip()) == {"-"}:
        hint, corrected, is_sure = syntax.AN_ANSWER, None, False
    return Found(kind, (at, at + 1), params, hint, mend=(edit,), is_sure=is_sure, corrected=corrected)


def quote(text: str, extent: Extent) -> Edit:
    """The edit that puts a stretch of a text in quotes."""
    start, end = extent
    return Edit(start, end, in_quotes(text[start:end]))


def shown(found: re.Match[str], value: str) -> str | None:
    """A field or item with another value, as a message shows it; None when the line cannot be shown whole."""
    if not value.strip():
        return f"`{found['key']}:`"
    name = f"{found['key']}: " if "key" in found.groupdict() else found["lead"].lstrip()
    line = whole(name + value)
    return f"`{line}`" if line is not None else None
