"""Slips of tabs: before the text of a line, or behind the dash of an item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.reading.blocks import in_block
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import syntax
from actieplan.reading.lines import Lines
from actieplan.reading.slips.indentation import levels_above, spaces
from actieplan.reading.slips.quoting import KEY, LEAD, candidates

_TAB_WIDTHS = (2, 4, 8)
_BLOCK = re.compile(r"[:-] +[|>][-+0-9]*[ \t]*(?:#.*)?$")
_TAB_AFTER_DASH = re.compile(r"[ ]*(?:- +)*-(?P<tab>\t+)[ \t]*(?=\S)")


def tab(lines: Lines, index: int) -> Found | None:
    """A tab before the text of a line; every such line is mended, as far as can be told from the levels above."""
    for number in (lines.position(index).line, *candidates(lines, index)):
        line = lines.line(number)
        lead = _lead(line)
        if "\t" in lead:
            in_text = _in_text_below_bar(lines, number)
            if in_text is not None:
                return in_text
            at = lines.starts[number - 1] + lead.index("\t")
            return Found(syntax.TAB, (at, at + 1), mend=tuple(_without_tabs(lines, number)))
        if _TAB_AFTER_DASH.match(line) is not None:
            return _after_dash(lines, number)
    return None


def _after_dash(lines: Lines, first: int) -> Found:
    """A tab behind the dash of an item, and of the items right below it: one space will do."""
    mend = []
    for number in range(first, len(lines.starts) + 1):
        behind = _TAB_AFTER_DASH.match(lines.line(number))
        if behind is None:
            break
        start = lines.starts[number - 1]
        mend.append(Edit(start + behind.start("tab"), start + behind.end(), " "))
    at = mend[0].start
    return Found(syntax.TAB, (at, at + 1), hint=syntax.SPACE_AFTER_DASH, mend=tuple(mend))


def _lead(line: str) -> str:
    """The white space before the words of a line."""
    return line[: len(line) - len(line.lstrip(" \t"))]


def _in_text_below_bar(lines: Lines, number: int) -> Found | None:
    """A tab before the first words of a text below `|`, from which YAML cannot tell how far the text is indented.

    It is sure that spaces were meant where the tab is in front of the first line alone, or of every line. More tabs
    may be columns, of which the first is empty.
    """
    header = next((above for above in range(number - 1, 0, -1) if lines.line(above).strip()), 0)
    opened = _BLOCK.search(lines.line(header)) if header else None
    if opened is None:
        return None
    begun = lines.line(header)[: opened.start() + 1]
    column = len(begun.rstrip("-")) if begun.endswith("-") else re.match(LEAD, begun).end()  # type: ignore[union-attr]
    text = list(_lines_below(lines, number, column))
    leads = [_lead(lines.line(each)) for each in text]
    others = [len(lead) for lead in leads if "\t" not in lead]
    level, first = min(others, default=column + 2), leads[0]
    has_first_only, is_everywhere = len(others) == len(leads) - 1, all(lead.startswith(first) for lead in leads)
    has_columns = any("\t" in lines.line(each).strip() for each in text)
    mend = []
    for each, lead in zip(text, leads, strict=True):
        if "\t" in lead:
            rest = lead[len(first) :] if lead.startswith(first) else ""
            start = lines.starts[each - 1]
            mend.append(Edit(start, start + len(lead), " " * level + rest))
    at = lines.starts[number - 1] + first.index("\t")
    params = {"expected": spaces(level)}
    found = Found(syntax.TAB, (at, at + 1), params, syntax.SPACES_BELOW_BAR, mend=tuple(mend), in_text=True)
    return found._replace(is_sure=(has_first_only or is_everywhere) and not has_columns)


def _lines_below(lines: Lines, number: int, column: int) -> Iterator[int]:
    """The filled lines of a text below `|` from its first one on, indented by tabs or further than its field."""
    for each in range(number, len(lines.starts) + 1):
        line = lines.line(each)
        if line.strip():
            lead = _lead(line)
            if "\t" not in lead and len(lead) <= column:
                return
            yield each


def _without_tabs(lines: Lines, first: int) -> Iterator[Edit]:
    """Spaces for the tabs at the start of lines: as many as make the first of them fit."""
    levels = {level + more for level in levels_above(lines, first) for more in (0, 2)}
    lead = re.match(r"[ \t]*", lines.line(first))
    beside = _level_beside(lines, first)
    fitting = [w for w in _TAB_WIDTHS if lead and len(lead[0].expandtabs(w)) in levels]
    width = next((w for w in fitting if lead and len(lead[0].expandtabs(w)) == beside), fitting[0] if fitting else 2)
    for number in range(first, len(lines.starts) + 1):
        found = re.match(r"[ \t]*\t[ \t]*(?=\S)", lines.line(number))
        if found is not None:
            start = lines.starts[number - 1]
            yield Edit(start, start + found.end(), found[0].expandtabs(width))


def _level_beside(lines: Lines, number: int) -> int | None:
    """The level of the line above: that of its field, or two spaces more when the field has no value."""
    above = next((n for n in range(number - 1, 0, -1) if lines.line(n).strip()), 0)
    key = KEY.match(lines.line(above)) if above and not in_block(lines, above) else None
    if key is None:
        return None
    return key.start("key") + (0 if lines.line(above)[key.end() :].strip() else 2)
