"""Pipe tables: lines with tabs as the table that was meant, where that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actieplan.places import Stretch
from actieplan.richtext import Table, parse, plain_text
from actieplan.rules.registry import Replacement

_REACH = 2000
"""How many characters of a paragraph may be before and behind the lines: in a longer one no table is made."""


def as_table(text: str, lines: Sequence[Stretch]) -> tuple[Replacement, ...]:
    """What makes a table of lines with tabs: nothing when the words would change, or when it would not be one.

    The first line is the header, and no line may have more cells than that. Lines that are indented may be in an item,
    where no table can be.
    """
    rows = [(start, end, text[start:end].count("\t") + 1) for start, end in _whole(text, lines)]
    widths = [width for _, _, width in rows]
    around = _paragraph(text, rows[0][0], rows[-1][1])
    if len(rows) < 2 or max(widths) > widths[0] or around is None:
        return ()
    if any(text[max(0, start - 1) : start] not in {"", "\n"} for start, _, _ in rows):
        return ()
    replacements = tuple(each for row in rows for each in _row(text, *row, is_header=row is rows[0]))
    before, after = text[slice(*around)], _with(text, around, replacements)
    return replacements if _is_the_same(before, after, (len(rows), widths[0])) else ()


def _paragraph(text: str, start: int, end: int) -> Stretch | None:
    """The stretch between empty lines around some lines; None when it is long."""
    first = max(0, start - _REACH)
    before = [found.end() for found in _BLANK.finditer(text, first, start)]
    behind = _BLANK.search(text, end, end + _REACH)
    if (not before and first > 0) or (behind is None and end + _REACH < len(text)):
        return None
    return before[-1] if before else 0, behind.start() if behind else len(text)


_BLANK = re.compile(r"\n[ \t]*\n")


def _whole(text: str, lines: Sequence[Stretch]) -> Iterator[Stretch]:
    """Lines with the tabs before and behind their words, where cells are empty."""
    for start, end in lines:
        before, behind = text[:start], text[end:]
        yield len(before.rstrip("\t")), end + len(behind) - len(behind.lstrip("\t"))


def _row(text: str, start: int, end: int, width: int, *, is_header: bool) -> Iterator[Replacement]:
    yield Replacement((start, start), "", "| ")
    for at in range(start, end):
        if text[at] == "\t":
            yield Replacement((at, at + 1), "\t", " | ")
        elif text[at] == "|":
            yield Replacement((at, at + 1), "|", "\\|")
    below = f"\n|{' --- |' * width}" if is_header else ""
    yield Replacement((end, end), "", f" |{below}")


def _with(text: str, around: Stretch, replacements: Sequence[Replacement]) -> str:
    at, parts = around[0], list[str]()
    for (start, end), _, after in replacements:
        parts += (text[at:start], after)
        at = end
    return "".join((*parts, text[at : around[1]]))


def _is_the_same(before: str, after: str, shape: tuple[int, int]) -> bool:
    """Whether a text has one table more, with so many rows and columns, and the same words."""
    was, now = parse(before), parse(after)
    tables = [block for block in now if isinstance(block, Table) and block not in was]
    shapes = [(len(table.rows) + 1, len(table.alignment)) for table in tables]
    return shapes == [shape] and plain_text(was).split() == plain_text(now).split()
