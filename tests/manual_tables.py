"""The tables of the manual that are made from tested examples; run, it writes them anew in the manual.

A table is between two remarks, `<!-- tabel: NAME -->` and `<!-- einde van de tabel -->`, which a reader of the manual
does not see. `tasks.py docs` runs this; `tests/test_docs.py` holds that the manual is fresh.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from actieplan.datum import MONTHS

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "handleiding.md"
_PLACE = re.compile(r"(<!-- tabel: ([a-z ]+) -->\n\n).*?(\n<!-- einde van de tabel -->\n)", re.DOTALL)


def examples(name: str) -> list[dict[str, Any]]:
    """The examples in a file of the tests."""
    rows: list[dict[str, Any]] = yaml.safe_load((TESTS / name).read_text(encoding="utf-8"))
    return rows


def renewed(page: str) -> str:
    """The page with its tables as the examples have them."""
    return _PLACE.sub(lambda place: place[1] + TABLES[place[2]]() + place[3], page)


def notations() -> str:
    """What one may write for a date, and the days that the program takes it for."""
    rows = ((_one_of(each["typed"]), _days(each)) for each in examples("datum/notations.yaml"))
    return _table("U schrijft", "Het programma rekent met", rows)


def grammar() -> str:
    """What means something in a text."""
    rows = ((_typed(each["typed"]), each["uitleg"]) for each in examples("richtext/grammar.yaml"))
    return _table("U typt", "In het document", rows)


def look_alikes() -> str:
    """What looks like markup, with the code of its finding."""
    rows = (
        (_typed(each["typed"]), f"{each['code']}: {each['uitleg']}")
        for each in examples("richtext/look_alikes.yaml")
        if "uitleg" in each
    )
    return _table("U typt", "Bevinding", rows)


TABLES: dict[str, Callable[[], str]] = {
    "datums": notations,
    "opmaak": grammar,
    "wat op opmaak lijkt": look_alikes,
}


def _table(left: str, right: str, rows: Iterator[tuple[str, str]]) -> str:
    return f"| {left} | {right} |\n|---|---|\n" + "".join(f"| {one} | {other} |\n" for one, other in rows)


def _typed(text: str) -> str:
    """A text as a cell: every line as code."""
    return "<br>".join(f"`{line}`".replace("|", "\\|") for line in text.split("\n") if line)


def _one_of(words: list[str]) -> str:
    """Several ways to write one thing: `a`, `b` of `c`."""
    *others, last = (f"`{each}`" for each in words)
    return f"{', '.join(others)} of {last}" if others else last


def _days(example: dict[str, Any]) -> str:
    """The days of a notation: 3 tot en met 14 maart 2026."""
    van, tot = example["van"], example["tot"]
    words = f"{_short_of(van, tot)} tot en met {_in_full(tot)}" if van < tot else _in_full(tot)
    return str(example.get("uitleg", words)) + (", als laatste dag" if example.get("uiterlijk") else "")


def _short_of(day: date, later: date) -> str:
    """A day without what a later one behind it says too."""
    if day.year != later.year:
        return _in_full(day)
    return str(day.day) if day.month == later.month else f"{day.day} {MONTHS[day.month - 1]}"


def _in_full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


if __name__ == "__main__":
    PAGE.write_bytes(renewed(PAGE.read_text(encoding="utf-8")).encode())
