"""Tabs: columns from Word or Excel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from actieplan.diagnostics import Severity
from actieplan.prose import is_unfinished
from actieplan.richtext import TypedLine
from actieplan.rules.texts.look_alike import (
    LookAlike,
    TypedText,
    is_closed,
    look_alike,
    of_one_paragraph,
)
from actieplan.rules.texts.table_edits import as_table
from actieplan.text import Text


@look_alike(
    "AP512",
    Severity.WARNING,
    title=Text("een tab in een tekst", "a tab in a text"),
    message=Text(
        "een tab maakt hier geen kolom: in het document komt er een spatie",
        "a tab makes no column here: the document has a space for it",
    ),
    hint=Text(
        "maak een tabel met `|` aan beide einden van elke regel, en `| --- | --- |` onder de eerste",
        "make a table with `|` at both ends of every line, and `| --- | --- |` below the first",
    ),
    signs="\t",
)
def tab_in_a_text(typed: TypedText) -> Iterator[LookAlike]:
    r"""Columns are a table with pipes.

    Waarom: kolommen uit Word of Excel komen mee als tabs, en worden in een alinea gewone woorden.
    Why: columns from Word or Excel come along as tabs, and become plain words in a paragraph.
    Fout (actie):
        omschrijving: "Wie\tWat\nStad\teen bevraging"
    Goed (actie):
        omschrijving: |
          | Wie | Wat |
          | --- | --- |
          | Stad | een bevraging |
    """
    for run in of_one_paragraph(typed.plain):
        for has_tabs, group in groupby(run, lambda line: line.has_tabs):
            rows = list(group)
            between = [line for line in rows if "\t" in line.words]  # elsewhere tabs may be there to indent
            if has_tabs and between and (len(rows) > 1 or rows[0].words.count("\t") > 1):
                stretches = [(row.start, row.end) for row in rows]
                fix = () if _is_prose(run, rows) else as_table(typed.text, stretches)
                yield LookAlike(_first_tab(between), tuple(rows), fix=fix)
    items = [line for line in typed.lines if line.opened_by == "sign" and "\t" in line.words]
    if len(items) > 1 or any(item.words.count("\t") > 1 for item in items):  # one mistake, without a sure remedy
        yield LookAlike(_first_tab(items), tuple(items), hint=_IN_ITEMS)


_IN_ITEMS = Text(
    "schrijf er een komma of dubbele punt voor; een tabel kan niet in een punt van een opsomming: zet ze eronder,"
    " zonder inspringen",
    "write a comma or a colon for it; a table cannot be in an item of a list: put it below the list, not indented",
)
_CONJUNCTION = re.compile(r"(?:en|of|maar|want|dus|die|dat|zodat|omdat|als|dan|ook|waarbij|waar)\b")


def _is_prose(run: Sequence[TypedLine], rows: Sequence[TypedLine]) -> bool:
    """Whether a sentence may go on from one of the lines of a paragraph to the next, in or at the edge of some rows."""
    first = run.index(rows[0])
    around = run[max(first - 1, 0) : first + len(rows) + 1]
    return any(_goes_on(above.words, below.words) for above, below in pairwise(around) if "\t" not in below.before)


def _goes_on(above: str, below: str) -> bool:
    if is_unfinished(above):
        return True
    is_lower = not is_closed(above) and below[0].islower()
    return is_lower and (above[0].isupper() or _CONJUNCTION.match(below) is not None)


def _first_tab(lines: Sequence[TypedLine]) -> tuple[int, int]:
    at = lines[0].start + lines[0].words.index("\t")
    return at, at + 1
