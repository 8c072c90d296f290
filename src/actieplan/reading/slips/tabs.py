"""Slips of tabs: before the text of a line, or behind the dash of an item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import syntax
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.indentation import levels_above
from actieplan.reading.slips.quoting import candidates

_TAB_WIDTHS = (2, 4, 8)
_BLOCK = re.compile(r"[:-] +[|>][-+0-9]*[ \t]*(?:#.*)?$")
_TAB_AFTER_DASH = re.compile(r"[ ]*(?:- +)*-(?P<tab>\t+)[ \t]*(?=[a-z_]+:)")


def tab(lines: Lines, index: int) -> Found | None:
    """A tab before the text of a line; every such line is mended, as far as can be told from the levels above."""
    for number in (lines.position(index).line, *candidates(lines, index)):
        line = lines.line(number)
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in lead:
            at = lines.starts[number - 1] + lead.index("\t")
            mend = _as_the_line_below(lines, number, lead) or tuple(_without_tabs(lines, number))
            return Found(syntax.TAB, (at, at + 1), mend=mend)
        behind = _TAB_AFTER_DASH.match(line)
        if behind is not None:
            at = lines.starts[number - 1] + behind.start("tab")
            end = lines.starts[number - 1] + behind.end()
            return Found(syntax.TAB, (at, at + 1), hint=syntax.SPACE_AFTER_DASH, mend=(Edit(at, end, " "),))
    return None


def _as_the_line_below(lines: Lines, number: int, lead: str) -> tuple[Edit, ...]:
    """The first line of a block indented as the second, when that has no tab: the first cell of a table was empty."""
    if number < 2 or number == len(lines.starts) or _BLOCK.search(lines.line(number - 1)) is None:
        return ()
    below, level = lines.line(number + 1), indent_of(lines.line(number + 1))
    if not below.strip() or below[level] == "\t" or level <= indent_of(lines.line(number - 1)):
        return ()
    start = lines.starts[number - 1]
    return (Edit(start, start + len(lead), " " * level),)


def _without_tabs(lines: Lines, first: int) -> Iterator[Edit]:
    """Spaces for the tabs at the start of lines: as many as make the first of them fit."""
    levels = {level + more for level in levels_above(lines, first) for more in (0, 2)}
    lead = re.match(r"[ \t]*", lines.line(first))
    width = next((w for w in _TAB_WIDTHS if lead and len(lead[0].expandtabs(w)) in levels), 2)
    for number in range(first, len(lines.starts) + 1):
        found = re.match(r"[ \t]*\t[ \t]*(?=\S)", lines.line(number))
        if found is not None:
            start = lines.starts[number - 1]
            yield Edit(start, start + found.end(), found[0].expandtabs(width))
