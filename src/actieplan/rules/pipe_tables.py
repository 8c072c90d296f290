"""Pipe tables: lines with tabs as the table that was meant, where that is certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.places import Stretch
from actieplan.richtext import Table, parse, plain_text
from actieplan.rules.registry import Replacement


def as_table(text: str, lines: Sequence[Stretch]) -> tuple[Replacement, ...]:
    """What makes a table of lines with tabs: nothing when the words would change, or when it would not be one.

    The first line is the header, and no line may have more cells than that.
    """
    rows = [(start, end, text[start:end].count("\t") + 1) for start, end in _whole(text, lines)]
    widths = [width for _, _, width in rows]
    if len(rows) < 2 or max(widths) > widths[0]:
        return ()
    replacements = tuple(each for row in rows for each in _row(text, *row, is_header=row is rows[0]))
    return replacements if _is_the_same(text, _with(text, replacements), rows) else ()


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


def _with(text: str, replacements: Sequence[Replacement]) -> str:
    parts, at = list[str](), 0
    for (start, end), _, after in replacements:
        parts += (text[at:start], after)
        at = end
    return "".join((*parts, text[at:]))


def _is_the_same(before: str, after: str, rows: Sequence[tuple[int, int, int]]) -> bool:
    """Whether a text has one table more, of these rows, and the same words."""
    was, now = ([block for block in parse(text) if isinstance(block, Table)] for text in (before, after))
    shapes = [(len(table.rows) + 1, len(table.alignment)) for table in now if table not in was]
    return (
        shapes == [(len(rows), rows[0][2])]
        and len(now) == len(was) + 1
        and plain_text(parse(before)).split() == plain_text(parse(after)).split()
    )
