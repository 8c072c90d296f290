"""Table edits: what makes lines of cells the table that was meant, where that is certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.places import Stretch
from actieplan.richtext import Table, parse, plain_text
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.certain import edited, paragraph_around


def as_table(text: str, lines: Sequence[Stretch]) -> tuple[Replacement, ...]:
    """What makes a table of lines with tabs: nothing when the words would change, or when it would not be one.

    The first line is the header, and no line may have more cells than that. Lines that are indented may be in an item,
    where no table can be.
    """
    rows = [(start, end, text[start:end].count("\t") + 1) for start, end in _whole(text, lines)]
    widths = [width for _, _, width in rows]
    if len(rows) < 2 or max(widths) > widths[0]:
        return ()
    if any(text[max(0, start - 1) : start] not in {"", "\n"} for start, _, _ in rows):
        return ()
    replacements = [each for row in rows for each in _row(text, *row, is_header=row is rows[0])]
    return certain_table(text, replacements, (len(rows), widths[0]))


def certain_table(text: str, edits: Sequence[Replacement], shape: tuple[int, int] | None) -> tuple[Replacement, ...]:
    """The edits when they give one other table with the same words, and so many rows and columns; else nothing."""
    around = paragraph_around(text, edits[0].within[0], edits[-1].within[1])
    if around is None:
        return ()
    was, now = parse(text[slice(*around)]), parse(edited(text, around, edits))
    tables = [block for block in now if isinstance(block, Table) and block not in was]
    shapes = [(len(table.rows) + 1, len(table.alignment)) for table in tables]
    is_one = len(shapes) == 1 and shape in {None, shapes[0]}
    return tuple(edits) if is_one and _words(plain_text(was)) == _words(plain_text(now)) else ()


def _words(plain: str) -> list[str]:
    """The words without the signs of a table."""
    return [word for word in plain.replace("|", " ").split() if word.strip(":-")]


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
    yield Replacement((end, end), "", f" |{delimiters(width) if is_header else ''}")


def delimiters(width: int) -> str:
    """The row below a header of so many cells, on a line of its own."""
    return f"\n|{' --- |' * width}"
