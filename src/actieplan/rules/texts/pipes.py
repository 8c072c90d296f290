"""Pipes: lines with cells that are not a table, since something of it is missing or it is in an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from actieplan.diagnostics import Severity
from actieplan.richtext import TypedLine
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.look_alike import LookAlike, TypedText, below_each_other, look_alike
from actieplan.rules.texts.table_edits import certain_table, delimiters
from actieplan.text import Text

_PIPE = re.compile(r"(?<!\\)\|")
_SPACED = re.compile(r"(?<!\\)(?:(?<=[ \t])\||\|(?=[ \t])|^\||\|$)")
_DELIMITERS = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?$")


class _Row(NamedTuple):
    line: TypedLine
    width: int
    is_delimiter: bool


@look_alike(
    "AP521",
    Severity.WARNING,
    title=Text("een tabel die niet volledig is", "a table that is not complete"),
    message=Text(
        "deze regels zijn hier geen tabel: de `|` worden gedrukt",
        "these lines are not a table here: the `|` are printed",
    ),
    hint=Text(
        "zet `|` aan beide einden van elke regel en `| --- | --- |` onder de eerste; een tabel springt niet in,"
        " en staat niet in een punt van een opsomming",
        "put `|` at both ends of every line and `| --- | --- |` below the first; a table is not indented, and not in an"
        " item of a list",
    ),
    may=r"\|",
)
def table_is_not_complete(typed: TypedText) -> Iterator[LookAlike]:
    """A table has a pipe at both ends of every line, and a row of dashes.

    Waarom: zonder die tekens zijn het gewone woorden, en komen de regels achter elkaar.
    Why: without those signs they are plain words, and the lines run on.
    Fout (actie):
        omschrijving: |
          Wie | Wat
          --- | ---
          Stad | een bevraging
    Goed (actie):
        omschrijving: |
          | Wie | Wat |
          | --- | --- |
          | Stad | een bevraging |
    """
    rows_of_tables = {line.number for line in typed.all_lines if line.opened_by == "cell"}
    tables = rows_of_tables | {number + 1 for number in rows_of_tables}  # with the row of dashes
    lines = [line for line in typed.lines if line.opened_by != "heading" and _PIPE.search(line.words)]
    for block in below_each_other(lines):
        for rows in _in_one_place([_row(line) for line in block]):
            first = rows[0].line
            goes_on = first.number - 1 in tables and first.words.startswith("|")
            if goes_on or _is_meant(rows):
                taken = tuple(row.line for row in rows)
                fix = _completed(typed.text, rows, goes_on=goes_on)
                yield LookAlike((first.start, first.end), taken, fix=fix)


def _row(line: TypedLine) -> _Row:
    inner = line.words.removeprefix("|")
    pipes = len(_PIPE.findall(inner)) - (_ends(line.words) and len(inner) > 0)
    return _Row(line, pipes + 1, bool(_DELIMITERS.match(line.words)) and "-" in line.words)


def _ends(words: str) -> bool:
    return words.endswith("|") and not words.endswith("\\|")


def _in_one_place(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Rows that only the first of may be opened by the sign of an item, unless each item is a row."""
    run: list[_Row] = []
    for row in rows:
        if run and row.line.opened_by and not (_is_whole(row) and run[-1].line.opened_by and _is_whole(run[-1])):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _is_whole(row: _Row) -> bool:
    """Whether pipes are at both ends."""
    return row.line.words.startswith("|") and _ends(row.line.words) and len(row.line.words) > 1


def _is_meant(rows: Sequence[_Row]) -> bool:
    """Whether rows are those of a table: with a row of dashes, or as wide as each other."""
    if len(rows) > 1 and any(row.is_delimiter for row in rows[:2]):
        return True
    widths = {row.width for row in rows}
    is_spaced = all(len(_SPACED.findall(row.line.words)) == len(_PIPE.findall(row.line.words)) for row in rows)
    return len(rows) > 1 and (len(widths) == 1 or len(rows) > 2) and min(widths) > 1 and (is_spaced or min(widths) > 2)


def _completed(text: str, rows: Sequence[_Row], *, goes_on: bool) -> tuple[Replacement, ...]:
    """The pipes and the row of dashes that are missing; a table above, dashes, or pipes at both ends are certain."""
    header, *rest = rows
    has_delimiters = bool(rest) and rest[0].is_delimiter
    closed = all(_is_whole(row) for row in rows)
    body = rest[1:] if has_delimiters else rest
    if header.is_delimiter or any(row.is_delimiter for row in body) or not (goes_on or has_delimiters or closed):
        return ()
    if max(row.width for row in rows) > header.width:
        return ()
    edits: list[Replacement] = []
    for row in rows:
        start, end, words = row.line.start, row.line.end, row.line.words
        edits += [] if words.startswith("|") else [Replacement((start, start), "", "| ")]
        below = delimiters(header.width) if row is header and not has_delimiters and not goes_on else ""
        behind = f"{'' if _ends(words) else ' |'}{below}"
        edits += [Replacement((end, end), "", behind)] if behind else []
    shape = None if goes_on else (len(body) + 1, header.width)
    return certain_table(text, edits, shape) if edits else ()
