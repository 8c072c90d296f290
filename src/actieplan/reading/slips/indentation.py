"""Slips of indentation: tabs, a field at another level than its like, and a line that fits no level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan import model
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import syntax
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.quoting import LEAD, candidates

_KEY = re.compile(rf"{LEAD}(?P<key>[a-z_]+):(?:\s|$)")
_TAB_WIDTHS = (2, 4, 8)
_KINDS = tuple(kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, model.Node))


def tab(lines: Lines, index: int) -> Found | None:
    """A tab before the text of a line; every such line is mended, as far as can be told from the levels above."""
    for number in candidates(lines, index):
        line = lines.line(number)
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in lead:
            at = lines.starts[number - 1] + lead.index("\t")
            return Found(syntax.TAB, (at, at + 1), mend=tuple(_without_tabs(lines, number)))
    return None


def _without_tabs(lines: Lines, first: int) -> Iterator[Edit]:
    """Spaces for the tabs at the start of lines: as many as make the first of them fit."""
    levels = {level + more for level in _levels_above(lines, first) for more in (0, 2)}
    lead = re.match(r"[ \t]*", lines.line(first))
    width = next((w for w in _TAB_WIDTHS if lead and len(lead[0].expandtabs(w)) in levels), 2)
    for number in range(first, len(lines.starts) + 1):
        found = re.match(r"[ \t]*\t[ \t]*(?=\S)", lines.line(number))
        if found is not None:
            start = lines.starts[number - 1]
            yield Edit(start, start + found.end(), found[0].expandtabs(width))


def wrong_level(lines: Lines, index: int) -> Found | None:
    """A known field that stands deeper or less deep than the fields it belongs with."""
    number = lines.position(index).line
    line = lines.line(number)
    found = _KEY.match(line)
    sibling = _sibling(lines, number, found) if found is not None else None
    if found is None or sibling is None:
        return None
    key, column, at = sibling
    if column == found.start("key"):
        return None
    start = lines.starts[number - 1]
    params = {"found": found.start("key"), "expected": column, "key": found["key"], "sibling": key, "line": at}
    return Found(
        syntax.BAD_INDENT,
        (start + found.start("key"), start + found.end("key")),
        params,
        syntax.LEVEL_OF_SIBLING,
        mend=tuple(_shifted(lines, number, column - found.start("key"))),
    )


def _sibling(lines: Lines, number: int, found: re.Match[str]) -> tuple[str, int, int] | None:
    """The nearest field above that stands in the same part of the form: its name, column and line."""
    together = {name for kind in _KINDS if found["key"] in kind.model_fields for name in kind.model_fields}
    level = 10_000
    for above in range(number - 1, 0, -1):
        key = _KEY.match(lines.line(above))
        if key is None or key.start("key") >= level:
            continue
        level = key.start("key")
        if key["key"] in together and key["key"] != found["key"]:
            return key["key"], level, above
    return None


def odd_indent(lines: Lines, index: int) -> Found | None:
    """A line whose indentation is that of no line above."""
    number = lines.position(index).line
    line = lines.line(number)
    indent, levels = indent_of(line), sorted(_levels_above(lines, number))
    if not line.strip() or indent in levels or not levels:
        return None
    nearest = min(levels, key=lambda level: abs(level - indent))
    start = lines.starts[number - 1] + indent
    mend = tuple(_shifted(lines, number, nearest - indent))
    return Found(syntax.BAD_INDENT, (start, start + 1), {"found": indent, "expected": nearest}, mend=mend)


def _levels_above(lines: Lines, number: int) -> set[int]:
    above = (lines.line(n) for n in range(number - 1, 0, -1))
    return {indent_of(line) for line in above if line.strip() and not line.lstrip().startswith("#")}


def _shifted(lines: Lines, number: int, by: int) -> Iterator[Edit]:
    """A line moved to another level, and what stands below it when it stood too deep."""
    own = indent_of(lines.line(number))
    while number <= len(lines.starts):
        line, start = lines.line(number), lines.starts[number - 1]
        if line.strip():
            if indent_of(line) < own:
                return
            yield Edit(start, start - by, "") if by < 0 else Edit(start, start, " " * by)
        if by > 0:
            return
        number += 1
