"""Quoting: the value of a field or item put in quotes, with all the lines it goes on over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan import model
from actieplan.reading.blocks import in_block
from actieplan.reading.comment_signs import BEHIND_TEXT
from actieplan.reading.found import Edit
from actieplan.reading.lines import Extent, Lines, indent_of

LEAD = r"(?P<lead>[ ]*(?:- +)*)"
FIELD = re.compile(rf"{LEAD}(?P<key>[^\s:#'\"-][^:#]*?): +(?P<value>\S.*)")
ITEM = re.compile(r"(?P<lead>[ ]*(?:- +)+)(?P<value>[^\s-].*)")
FIELD_NAMES = frozenset(
    name
    for kind in vars(model).values()
    if isinstance(kind, type) and issubclass(kind, model.Node)
    for name in kind.model_fields
)
CURLY = re.compile(r"[“”„‟«](?P<words>[^“”„‟«»]*)[“”‟»]|[‘‚‛](?P<single>[^‘’‚‛]*)[’‘]")
"""A value that stands in the quotes of a word processor as a whole."""
_LONGEST = 2000
"""A line that is longer is not corrected in a message, where nobody would see it."""
_SHOWN = 70
"""How long a corrected line may be in a message."""


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


def value_extent(lines: Lines, number: int, at: int) -> Extent:
    """From where a value begins (a column from 0 in its line) to where it ends, on its line or a further one."""
    line = lines.line(number)
    start, value = lines.starts[number - 1], BEHIND_TEXT.sub("", line[at:])
    end = start + at + len(value.rstrip())
    if len(value) == len(line) - at:
        for further in _further_lines(lines, number, at):
            end = lines.starts[further - 1] + len(lines.line(further).rstrip())
    return start + at, end


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
    found = re.match(rf"{LEAD}(?P<key>[a-z_]+):(?:\s|$)", line)
    return found is not None and found["key"] in FIELD_NAMES


def quoted_line(lines: Lines, index: int) -> str | None:
    """The field or item on the line of an index with its whole value in quotes, as a message shows it."""
    line = lines.line(lines.position(index).line)
    if len(line) > _LONGEST:
        return None
    found = FIELD.fullmatch(line) or ITEM.fullmatch(line)
    return shown(found, in_quotes(found["value"])) if found is not None else None


def quote(text: str, extent: Extent) -> Edit:
    """The edit that puts a stretch of a text in quotes."""
    start, end = extent
    return Edit(start, end, in_quotes(text[start:end]))


def in_quotes(words: str) -> str:
    """The words in the quotes that need no escapes."""
    words = words.strip()
    return f'"{words}"' if '"' not in words and "\\" not in words else "'" + words.replace("'", "''") + "'"


def shown(found: re.Match[str], value: str) -> str:
    """A field or item with another value, as a message shows it: on one line and not too long."""
    value = " ".join(value.split())
    if not value:
        return f"`{found['key']}:`"
    if len(value) > _SHOWN:
        value = f"{value[: _SHOWN // 2]} … {value[-_SHOWN // 3 :]}"
    return f"`{found['key']}: {value}`" if "key" in found.groupdict() else f"`{found['lead'].lstrip()}{value}`"
