"""Slips of colons: one within a text, where YAML sees a new field, on its own line or on a further one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.reading.blocks import in_block
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import syntax
from actieplan.reading.lines import Extent, Lines, indent_of
from actieplan.reading.slips.quoting import (
    CURLY,
    FIELD,
    FIELD_NAMES,
    ITEM,
    candidates,
    is_field,
    quote,
    shown,
    value_extent,
)

_WITH_COLON = re.compile(r"[ ]*(?P<words>[^\s:#-][^:#]*):(?:\s|$)")
_REACH = 200
"""How many lines back the field is looked for that a text began in."""
_ENCLOSING = "\"'[{|>"
"""Signs at the start after which a colon is no sign of its own, or another slip comes first."""


def is_enclosed(value: str) -> bool:
    """Whether a value stands in signs that enclose it: those of YAML, or curly quotes around the whole."""
    return value[0] in _ENCLOSING or CURLY.fullmatch(value.rstrip()) is not None


def colon_at(lines: Lines, index: int) -> Found | None:
    """`titel: Fase 1: voorbereiding`, when YAML stops at the very colon within the text."""
    number = lines.position(index).line
    found = FIELD.fullmatch(lines.line(number))
    if found is None or lines.text[index : index + 1] != ":" or is_enclosed(found["value"]):
        return None
    if found["key"] not in FIELD_NAMES or index < lines.starts[number - 1] + found.start("value"):
        return None
    return _quoted_for_colon(lines, number, found, index)


def colon_in_text(lines: Lines, index: int) -> Found | None:
    """`titel: Fase 1: voorbereiding`, on one line or on a line that a text goes on with."""
    near = list(candidates(lines, index))
    for number in near:
        line = lines.line(number)
        found = FIELD.fullmatch(line)
        if found is None or is_enclosed(found["value"]):
            continue
        colon = re.search(r":(?: |$)", found["value"])
        if found["key"] not in FIELD_NAMES and "-" in found["lead"]:
            found = ITEM.fullmatch(line) or found  # `- Stad Leuven: dienst: team` is an item, no field
            colon = re.search(r":(?: |$)", found["value"])
        if colon is not None:
            at = lines.starts[number - 1] + found.start("value") + colon.start()
            return _quoted_for_colon(lines, number, found, at)
    return _colon_in_next_line(lines, near[0]) if near else None


def _quoted_for_colon(lines: Lines, number: int, found: re.Match[str], at: int) -> Found:
    extent = value_extent(lines, number, found.start("value"))
    below = _list_below(lines, number, extent[1])
    if below is not None:
        return _moved_below_bar(lines, extent, below, at)
    edit = quote(lines.text, extent)
    params = {"corrected": shown(found, edit.words)}
    return Found(syntax.COLON_IN_TEXT, (at, at + 1), params, mend=(edit,), is_sure=True)


def _moved_below_bar(lines: Lines, extent: Extent, indent: int, at: int) -> Found:
    """A text with a list below it, begun with `|`: the comment behind its first line stays behind the sign."""
    start, end = extent
    last = lines.position(end).line
    mend = [Edit(start, end, "|"), _new_line(lines, last, " " * indent + lines.text[start:end])]
    if lines.position(start).line < last:  # it has lines of its own already
        mend = [Edit(start, start, f"|{lines.end_of(last)}{' ' * indent}")]
    comments = list(_comments_below(lines, last, indent))
    mend += [Edit(first, after, "") for first, after in comments]
    return Found(syntax.COLON_IN_TEXT, (at, at + 1), hint=syntax.BELOW_BAR, mend=tuple(mend), is_sure=not comments)


def _new_line(lines: Lines, number: int, words: str) -> Edit:
    """A line put below another."""
    end = lines.starts[number - 1] + len(lines.line(number))
    return Edit(end, end, lines.end_of(number) + words)


def _comments_below(lines: Lines, number: int, indent: int) -> Iterator[Extent]:
    """The comments on the lines below one that are indented at least so far: in a block they would become text."""
    while number < len(lines.starts):
        number += 1
        line = lines.line(number)
        if line.strip() and indent_of(line) < indent:
            return
        comment = re.search(r"(?:^|(?<=[ \t]))#.*", line)
        if comment is not None:
            start = lines.starts[number - 1]
            yield start + comment.start(), start + comment.end()


def _list_below(lines: Lines, number: int, end: int) -> int | None:
    """How far the list is indented that stands below a text as if it were a part of it."""
    below = lines.position(end).line + 1
    if below > len(lines.starts) or not lines.line(below).lstrip().startswith("- "):
        return None
    level = indent_of(lines.line(below))
    return level if level > indent_of(lines.line(number)) else None


def _colon_in_next_line(lines: Lines, number: int) -> Found | None:
    """A text that goes on, further indented, with a line that has a colon."""
    further = _WITH_COLON.match(lines.line(number))
    if further is None or is_field(lines.line(number)):
        return None
    for above in range(number - 1, max(0, number - _REACH), -1):
        if in_block(lines, above):
            return None
        line = lines.line(above)
        begun = FIELD.fullmatch(line) or ITEM.fullmatch(line)
        if begun is not None and (is_field(line) or "key" not in begun.groupdict()):
            level = begun.start("key") if "key" in begun.groupdict() else indent_of(line)
            if indent_of(lines.line(number)) <= level or is_enclosed(begun["value"]):
                return None
            return _quoted_for_colon(lines, above, begun, lines.starts[number - 1] + further.end("words"))
        if is_field(line):
            return None
    return None
