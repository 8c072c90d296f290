"""Bullets of Word: `•`, a hollow `o`, and dashes below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from actieplan.bullet_signs import BULLETS, DASHES, MAY_BE_MEANT
from actieplan.diagnostics import Severity
from actieplan.richtext import INDENTATION, TypedLine
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.certain import certain
from actieplan.rules.texts.look_alike import LookAlike, TypedText, below_each_other, goes_on, look_alike
from actieplan.rules.texts.numbering import LATE_POINT, UNKNOWN_NUMBER
from actieplan.text import Text

_RANKS = {"o": 1, "○": 1, "◦": 1, "–": 1, "▪": 2, "\uf0a7": 2}
"""How deep Word puts a bullet, where that is not 0: a deeper one belongs to the item above at the same indentation."""
_MARK = re.compile(
    rf"(?P<sure>(?:(?P<bullet>[{BULLETS}])|(?P<circle>o)(?=\t|[ \u00a0]{{2}})|(?P<section>§)(?=\t))[ \t\u00a0]*(?=\S))"
    rf"|(?P<dash>[{DASHES}])(?:(?!(?<=[§−])[ \t\u00a0]*\d)[ \t\u00a0]+(?=\S)|(?<!§)(?=[^\W\d_]))"
    r"|(?P<arrow>[-=]>)[ \t\u00a0]*(?=\S)"
    r"|(?P<plus>\+)[ \u00a0]+(?=[^\W\d_])"
    r"|(?P<hollow>o)[ \u00a0](?=\S)"
)
"""A sign before words; a paragraph sign before a number is that of a law, and a minus belongs to it."""
_AMOUNT = re.compile(r"[-+±<>≤≥~]?[ ]?[€$£]?[ ]?\d")


class _Mark(NamedTuple):
    line: TypedLine
    sign: str
    end: int
    is_sure: bool
    is_amount: bool


@look_alike(
    "AP510",
    Severity.WARNING,
    title=Text("een opsommingsteken van Word", "a bullet of Word"),
    message=Text(
        "“{teken}” maakt hier geen opsomming: de regels komen achter elkaar",
        "“{teken}” makes no list here: the lines run on",
    ),
    hint=Text("begin elk punt met `- `", "begin every item with `- `"),
    may=rf"^[{INDENTATION}]*+(?:[-*#0-9.)]{{1,7}}[ \t]++)?(?:[{BULLETS}{DASHES}]|[-=]>|[o+][ \t\u00a0])",
    signs=f"\n\t{BULLETS}{DASHES}{''.join(map(chr, range(0xF020, 0xF100)))}",
)
def bullet_of_word(typed: TypedText) -> Iterator[LookAlike]:
    """Items of a list begin with `- `.

    Waarom: tekens zoals • komen mee uit Word, maar maken hier geen opsomming; de regels komen achter elkaar.
    Why: signs such as • come along from Word, but make no list here; the lines run on.
    Fout (actie):
        omschrijving: |
          We doen dit:
          • een bevraging
    Goed (actie):
        omschrijving: |
          We doen dit:
          - een bevraging
    """
    for line in typed.lines:
        mark = _mark(line) if line.opened_by in {"sign", "heading"} or typed.is_item else None
        if mark is not None and mark.is_sure:
            within = (line.start, line.start + mark.end)
            without = Replacement(within, line.words[: mark.end], "")
            yield LookAlike(within, (line,), {"teken": mark.sign}, (without,), _ITEM_HAS_A_SIGN)
    by_number = {line.number: line for line in typed.lines}
    for block in below_each_other(typed.plain if "\n" in typed.text else ()):
        marks = _accepted(block)
        above = by_number.get(block[0].number - 1) if marks else None
        fix = _as_items(typed.text, block, marks, under=_column_of_point(above)) if marks else ()
        for mark in marks:
            within = (mark.line.start, mark.line.start + mark.end)
            hint = _OR_AN_AMOUNT if mark.is_amount else None
            yield LookAlike(within, (mark.line,), {"teken": mark.sign}, fix, hint)


_ITEM_HAS_A_SIGN = Text("verwijder het: het punt heeft al een teken", "delete it: the item has a sign already")


_OR_AN_AMOUNT = Text(
    "begin elk punt met `- `; hoort het teken bij het getal, zet dan een lege regel tussen de regels",
    "begin every item with `- `; if the sign belongs to the number, put an empty line between the lines",
)


def _mark(line: TypedLine) -> _Mark | None:
    found = _MARK.match(line.words)
    if found is None:
        return None
    is_amount = found["dash"] is not None and _AMOUNT.match(line.words, found.end()) is not None
    return _Mark(line, found["arrow"] or line.words[0], found.end(), found["sure"] is not None, is_amount)


def _accepted(block: Sequence[TypedLine]) -> list[_Mark]:
    """The signs that are bullets: sure ones, and others when the same sign is above or below with deeper lines between.

    A hollow bullet directly above or below a sure one is one too.
    """
    marks = [(line, _mark(line)) for line in block]
    accepted: dict[int, _Mark] = {}
    waiting: dict[str, _Mark] = {}
    for at, (line, mark) in enumerate(marks):
        if mark is not None:
            above = waiting.get(mark.sign)
            near = [each for _, each in marks[max(at - 1, 0) : at + 2] if each is not None and each.is_sure]
            if mark.is_sure or above is not None or (mark.sign == "o" and near):
                accepted |= {each.line.number: each for each in (above, mark) if each is not None}
        waiting = {sign: each for sign, each in waiting.items() if each.line.column < line.column}
        if mark is not None:
            waiting[mark.sign] = mark
    return [accepted[number] for number in sorted(accepted)]


def _column_of_point(line: TypedLine | None) -> int | None:
    """The column of the number that opens a line, or None: bullets right below it at that column are under it."""
    sign = line.before.lstrip(INDENTATION) if line is not None and line.opened_by == "sign" else ""
    return line.column - len(sign) if line is not None and sign[:1].isdigit() else None


def _as_items(
    text: str, block: Sequence[TypedLine], marks: Sequence[_Mark], *, under: int | None
) -> tuple[Replacement, ...]:
    """What makes items of all lines of a block with a bullet; nothing when one of them may be something else.

    `under` is the column of a numbered point right above, which may go on with the next number.
    """
    by_number = {mark.line.number: mark for mark in marks}
    edits: list[Replacement] = []
    goes_on_below = any(line.column == under and LATE_POINT.match(line.words) for line in block)
    point = [(under, -1, 0)] if under is not None and goes_on_below and marks[0].line is block[0] else []
    stack = [*point]  # column and rank of the items around this line, and what it is moved by
    items, above = len(marks), ""
    for line in block:
        mark = by_number.get(line.number)
        if mark is not None:
            if mark.is_amount or mark.sign in MAY_BE_MEANT or len(mark.sign) > 1:
                return ()
            here = (line.column, _RANKS.get(mark.sign, 0))
            while stack and stack[-1][:2] >= here:
                stack.pop()
            moved = 0 if not stack else stack[-1][2] + (2 if stack[-1][0] == line.column else 0)
            stack.append((*here, moved))
            edits.append(Replacement((line.start, line.start + mark.end), line.words[: mark.end], f"{' ' * moved}- "))
        elif stack:
            is_point = LATE_POINT.match(line.words) is not None
            if _mark(line) is not None or UNKNOWN_NUMBER.match(line.words) or (is_point and line.column != under):
                return ()
            if is_point:
                stack, items = [*point], items + 1
                continue
            column, _, moved = stack[-1]
            if line.column > column or goes_on(above, line.words):
                moved += 0 if line.column > column else column - line.column + 2
                edits += [Replacement((line.start, line.start), "", " " * moved)] if moved else []
            else:
                stack.clear()
        above = line.words
    return certain(text, edits, items=items)
