"""Within: from a character of a text to where it was written, inside a scalar of YAML.

What a plan says and what its file holds differ: a block is indented, lines are joined, quoted text has escapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from actieplan.reading.lines import LINE_END, Extent


class _Step(NamedTuple):
    """A character of the value with the stretch it was written as; None for an escape, which is not decoded here."""

    character: str | None
    start: int
    end: int


def written_at(text: str, extent: Extent, value: str) -> Sequence[Extent]:
    """For every character of the value of a scalar, the stretch of `text` that it was written as.

    `extent` is where the scalar begins and ends, quotes and block sign included. Empty when the value is not what
    YAML reads there: something was replaced while reading.
    """
    start, end = extent
    first = text[start : start + 1]
    if first in _BLOCK_SIGNS:
        return _of_block(text, start, value)
    if first in _QUOTES:
        return _fitting(_of_line(text, start + 1, end - 1, _QUOTES[first]), value)
    return _fitting(_of_line(text, start, end, _PLAIN), value)


def stretch(written: Sequence[Extent], start: int, end: int) -> Extent | None:
    """The stretch of the file behind `value[start:end]`; None when the value does not go so far."""
    if not 0 <= start <= end <= len(written) or not written:
        return None
    if start == end:
        at = written[start][0] if start < len(written) else written[-1][1]
        return at, at
    return written[start][0], written[end - 1][1]


def _fitting(steps: Iterator[_Step], value: str) -> Sequence[Extent]:
    found = list(steps)
    fits = len(found) == len(value) and all(
        step.character is None or step.character == letter for step, letter in zip(found, value, strict=True)
    )
    return [(step.start, step.end) for step in found] if fits else ()


# --- on one line, or folded over several ------------------------------------------------------------------

_FOLD = r"(?P<fold>[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*)"
_PLAIN = re.compile(rf"{_FOLD}|(?P<letter>(?s:.))")
_QUOTES = {
    "'": re.compile(rf"{_FOLD}|(?P<escape>'')|(?P<letter>(?s:.))"),
    '"': re.compile(
        rf"(?P<joined>\\(?:\r\n|\r|\n)[ \t\r\n]*)|{_FOLD}"
        r"|(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?s:.)))|(?P<letter>(?s:.))"
    ),
}


def _of_line(text: str, start: int, end: int, token: re.Pattern[str]) -> Iterator[_Step]:
    """The steps of a plain or quoted scalar: a line end is a space, and each further one a line end."""
    for found in token.finditer(text, start, end):
        if found.lastgroup == "letter":
            yield _Step(found[0], *found.span())
        elif found.lastgroup == "escape":
            yield _Step(None, *found.span())
        else:
            yield from _of_fold(found, is_space=found.lastgroup == "fold")


def _of_fold(found: re.Match[str], *, is_space: bool) -> Iterator[_Step]:
    ends = [each.span() for each in LINE_END.finditer(found.string, *found.span())]
    if len(ends) == 1 and is_space:
        yield _Step(" ", *found.span())
    yield from (_Step("\n", *each) for each in ends[1:])


# --- in a block -------------------------------------------------------------------------------------------

_BLOCK_SIGNS = frozenset("|>")
_HEADER = re.compile(r"(?P<sign>[|>])(?P<marks>[-+0-9]*)[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BLOCK_LINE = re.compile(r"(?P<words>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_INDENT = re.compile(r" *(?=[^ \r\n])", re.MULTILINE)
_BLANKS = (" ", "\t")


def _of_block(text: str, start: int, value: str) -> Sequence[Extent]:
    """The steps of a `|` or `>` text; how far it is indented is what gives its value."""
    header = _HEADER.match(text, start)
    filled = _INDENT.search(text, header.end()) if header is not None else None
    if header is None or filled is None:
        return ()
    deepest = filled.end() - filled.start()
    is_explicit = any(mark.isdigit() for mark in header["marks"])
    for indent in range(1 if is_explicit else deepest, deepest + 1):
        steps = _of_block_lines(text, header.end(), indent, is_folded=header["sign"] == ">", limit=len(value))
        if len(steps) == len(value) and all(
            step.character == letter for step, letter in zip(steps, value, strict=True)
        ):
            return [(step.start, step.end) for step in steps]
    return ()


def _of_block_lines(text: str, start: int, indent: int, *, is_folded: bool, limit: int) -> list[_Step]:
    """The first `limit` steps of the lines from `start` on: what is cut off or kept at the end, the value says."""
    steps: list[_Step] = []
    line_end: _Step | None = None  # of the last filled line, which may yet become a space
    blank_lines: list[_Step] = []
    was_deeper = False
    at = start
    while at < len(text) and len(steps) <= limit:
        line = _BLOCK_LINE.match(text, at)
        assert line is not None
        words, end = line["words"], _Step("\n", *line.span("end"))
        at = line.end()
        if not words[:indent].strip(" ") and len(words) <= indent:
            blank_lines.append(end)
            continue
        if words[:indent].strip(" "):
            break
        is_deeper = words[indent : indent + 1] in _BLANKS
        if is_folded and line_end is not None and not was_deeper and not is_deeper:
            if not blank_lines:
                steps.append(line_end._replace(character=" ", end=line.start() + indent))
        elif line_end is not None:
            steps.append(line_end)
        steps += blank_lines
        first = line.start() + indent
        steps += (_Step(letter, index, index + 1) for index, letter in enumerate(words[indent:], first))
        line_end, blank_lines, was_deeper = end, [], is_deeper
    if line_end is not None:
        steps += (line_end, *blank_lines)
    return steps[:limit]
