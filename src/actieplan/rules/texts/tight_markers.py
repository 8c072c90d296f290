"""Tight markers: `-een`, `*een`, `1.een` and `1)een`, signs of a list without the space behind them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from actieplan.diagnostics import Severity
from actieplan.richtext import INDENTATION, TypedLine
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.certain import certain
from actieplan.rules.texts.look_alike import LookAlike, TypedText, below_each_other, look_alike
from actieplan.text import Text

_SPACES = "\u00a0\u2007\u202f"
"""Hard spaces, which are no spaces behind a sign."""
_TIGHT = re.compile(
    rf"(?P<sign>-|\*|(?P<number>[0-9]{{1,3}})[.)])(?P<space>[{_SPACES}]*)(?=[\"“‘'(]?[^\W\d_])(?!\S{{0,40}}@)"
)
_ITEM = re.compile(r"(?P<sign>-|\*|(?P<number>[0-9]{1,3})[.)])[ \t]+$")
_ADDRESS = re.compile(r"\S+\.(?:docx?|xlsx?|pdf|pptx?|ya?ml|txt|csv|png|jpe?g)\b", re.IGNORECASE)
_NOTE_OF_STAR = re.compile(r"\w\*(?!\*)")
"""A star behind a word, which a star at the start of a line may explain."""


class _Mark(NamedTuple):
    line: TypedLine
    sign: str
    number: int
    space: str

    def leads_to(self, other: _Mark) -> bool:
        """Whether the other is the next item of the same list."""
        return self.sign == other.sign and (self.number == 0 or self.number + 1 == other.number)


@look_alike(
    "AP520",
    Severity.WARNING,
    title=Text("een punt zonder spatie achter het teken", "an item without a space behind its sign"),
    message=Text(
        "“{teken}” begint hier geen punt van een opsomming: er is geen spatie achter",
        "“{teken}” begins no item of a list here: it has no space behind it",
    ),
    hint=Text("zet een spatie achter het teken: `- een`, `1. een`", "put a space behind the sign: `- one`, `1. one`"),
    may=rf"^[{INDENTATION}]*(?:-|\*|[0-9]{{1,3}}[.)])[{_SPACES}]*(?=[\"“‘'(]?[^\W\d_])",
)
def marker_without_space(typed: TypedText) -> Iterator[LookAlike]:
    """A space is between the sign of an item and its words.

    Waarom: zonder spatie is het teken een gewoon teken, en komen de regels achter elkaar.
    Why: without the space the sign is a plain sign, and the lines run on.
    Fout (actie):
        omschrijving: |
          We doen dit:
          -een bevraging
    Goed (actie):
        omschrijving: |
          We doen dit:
          - een bevraging
    """
    tight = Counter(line.words[0] for line in typed.plain if line.is_first and _mark(line) is not None)
    several = {sign for sign, number in tight.items() if number > 1}
    has_note = _NOTE_OF_STAR.search(typed.text) is not None
    for block in below_each_other(typed.lines):
        marks = [(line, _mark(line)) for line in block]
        found = list(_accepted(marks, several, has_note=has_note))
        edits = [_with_space(mark) for mark, _ in found]
        number = sum(mark is not None and not _is_item(line) for line, mark in marks)
        is_sure = len(found) == number and all(sure for _, sure in found)
        fix = certain(typed.text, edits, items=len(edits)) if is_sure else ()
        for mark, _ in found:
            yield LookAlike(_within(mark), (mark.line,), {"teken": _sign(mark)}, fix)


def _is_item(line: TypedLine) -> bool:
    return line.opened_by == "sign"


def _sign(mark: _Mark) -> str:
    return f"{mark.number}{mark.sign}" if mark.number else mark.sign


def _with_space(mark: _Mark) -> Replacement:
    _, end = _within(mark)
    return Replacement((end, end + len(mark.space)), mark.space, " ")


def _within(mark: _Mark) -> tuple[int, int]:
    return mark.line.start, mark.line.start + len(_sign(mark))


def _mark(line: TypedLine) -> _Mark | None:
    """The sign of a line: a tight one, or that of an item."""
    found = _ITEM.search(line.before) if _is_item(line) else None if line.opened_by else _TIGHT.match(line.words)
    if found is None or (not _is_item(line) and (_ADDRESS.match(line.words) or "*" in line.words[1:])):
        return None
    number = found["number"]
    if number is not None and number.startswith("0"):
        return None
    return _Mark(line, found["sign"][-1], int(number or 0), found["space"] if "space" in found.re.groupindex else "")


Marks = Sequence[tuple[TypedLine, _Mark | None]]


def _accepted(marks: Marks, several: Container[str], *, has_note: bool) -> Iterator[tuple[_Mark, bool]]:
    """The tight marks that are meant, each with whether that is sure.

    Sure is what goes on with the sign above, or is gone on with below; and what comes behind a colon. A line that
    begins a paragraph was not wrapped there: it is meant too, and sure when several paragraphs begin with that sign.
    """
    for at, (line, mark) in enumerate(marks):
        if mark is None or _is_item(line) or (mark.sign == "*" and has_note):
            continue
        above = marks[at - 1][0].words if at else ""
        before, behind = _next(marks, at, -1), _next(marks, at, 1)
        is_first = mark.number < 2 and (not above or above.endswith(":"))
        goes_on = before is not None and before.leads_to(mark)
        if goes_on or (behind is not None and mark.leads_to(behind)):
            yield mark, True
        elif is_first and (mark.sign != "*" or above):
            yield mark, bool(above) or mark.sign in several


def _next(marks: Marks, at: int, step: int) -> _Mark | None:
    """The mark above or below, past lines that are deeper."""
    column = marks[at][0].column
    while 0 <= (at := at + step) < len(marks):
        line, mark = marks[at]
        if mark is not None or line.column <= column:
            return mark
    return None
