"""Numbering that the program does not know: `a)`, `A.`, `i)`, `1.1`, `(1)`, and a list that begins at 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from actieplan.diagnostics import Severity
from actieplan.prose import is_unfinished
from actieplan.richtext import INDENTATION, TypedLine
from actieplan.rules.texts.look_alike import (
    LookAlike,
    TypedText,
    below_each_other,
    is_closed,
    look_alike,
    of_one_paragraph,
)
from actieplan.text import Text

UNKNOWN_NUMBER = re.compile(
    r"(?P<sign>\(?(?:[a-zA-Z]|[ivxIVX]{1,5})\)|\([0-9]{1,2}\)|(?:[a-z]|[ivx]{2,4})\.|[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?)"
    r"[ \t\u00a0]+(?=\S)"
)
_HOUR = re.compile(r"[0-9]{1,2}\.[0-9]{2}")
_FIRST = re.compile(r"\(?[aA]\)|a\.|\(1\)")


@look_alike(
    "AP511",
    Severity.WARNING,
    title=Text("een nummering die het programma niet kent", "numbering that the program does not know"),
    message=Text(
        "“{teken}” begint hier geen punt van een opsomming: de regels komen achter elkaar",
        "“{teken}” begins no item of a list here: the lines run on",
    ),
    hint=Text(
        "schrijf `1. ` of `- `, en laat onderdelen inspringen",
        "write `1. ` or `- `, and indent the items below it",
    ),
    may=rf"^[{INDENTATION}]*"
    r"(?:\(?(?:[a-zA-Z]|[ivxIVX]{2,5})[.)]|\([0-9]|[0-9]{1,2}\.[0-9]"
    r"|[0-9]{1,3}(?:[.):/°º]|[ ]?[-–])[ \t\u00a0]|[0-9]{1,2}\t)",
)
def numbering_is_unknown(typed: TypedText) -> Iterator[LookAlike]:
    """Points are numbered `1.` or `1)`.

    Waarom: letters en nummers zoals 1.1 maken geen opsomming; de regels komen achter elkaar in één alinea.
    Why: letters and numbers such as 1.1 make no list; the lines run on in one paragraph.
    Fout (actie):
        omschrijving: |
          We doen dit:
          a) een bevraging
    Goed (actie):
        omschrijving: |
          We doen dit:
          1) een bevraging
    """
    if "\n" not in typed.text.strip("\n"):
        return
    for line, point in (
        *_points(typed.plain),
        *_capitals(typed.plain),
        *_counted(typed.plain),
        *_late_points(typed.plain),
        *_in_columns(typed.plain),
    ):
        sign = point["sign"]
        yield LookAlike((line.start, line.start + len(sign)), (line,), {"teken": sign})


Found = tuple[TypedLine, re.Match[str]]


def _points(lines: Sequence[TypedLine]) -> list[Found]:
    """Lines with such a number. Hours are not numbers.

    One line alone, or the same sign again (`p. 5`), may have been wrapped there, unless a list may begin with it.
    """
    found = [each for block in below_each_other(lines) for each in _points_of(block)]
    if all(_HOUR.fullmatch(point["sign"]) for _, point in found):
        return []
    if len({point["sign"] for _, point in found}) == 1:
        line, point = found[0]
        above = next((each.words for each in lines if each.number == line.number - 1), ".")
        return found if _FIRST.fullmatch(point["sign"]) and is_closed(above) else []
    return found


def _points_of(block: Sequence[TypedLine]) -> list[Found]:
    """The points of lines below each other, without those that a sentence was wrapped at."""
    found: list[Found] = []
    for above, line in pairwise((None, *block)):
        point = UNKNOWN_NUMBER.match(line.words) if line is not None else None
        if line is None or point is None or "\t" in line.words[point.end() :] or point["sign"].startswith("0"):
            continue  # a table, or a share
        is_below_a_point = bool(found) and found[-1][0] is above
        if above is None or is_below_a_point or not is_unfinished(above.words):
            found.append((line, point))
    if len(found) == 1 and not found[0][0].is_first:
        (line, point) = found[0]
        above = next((each for each in block if each.number == line.number - 1), None)
        return found if _FIRST.fullmatch(point["sign"]) and (above is None or is_closed(above.words)) else []
    return found


_CAPITAL = re.compile(r"(?P<sign>(?P<letter>[A-Z]|[IVX]{2,5})\.)[ \t\u00a0]+(?=\S)")
_NAME = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,3}(?:$|[,(–:/-]| [(–/-])")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _capitals(lines: Sequence[TypedLine]) -> Iterator[Found]:
    """Capitals that count on from A or I on lines below each other. Two before names are initials of people."""
    for block in below_each_other([line for line in lines if _CAPITAL.match(line.words)]):
        found = [(line, point) for line in block if (point := _CAPITAL.match(line.words))]
        letters = [point["letter"] for _, point in found]
        size = len(found)
        counts = letters == [chr(ord("A") + each) for each in range(size)] or letters == [*_ROMAN[:size]]
        if size > 1 and counts and not _are_names([line.words[point.end() :] for line, point in found]):
            yield from found


_ACTION = re.compile(r"[^\W\d_]+(?:en|ing|atie|heid|teit|ment)\b")


def _are_names(words: Sequence[str]) -> bool:
    """Whether capitals with a point are the initials of people; three verbs or names of actions are none."""
    if not all(each[0].isupper() for each in words):
        return False
    are_actions = all(_ACTION.match(each) for each in words)
    return not are_actions or (len(words) < 3 and all(map(_is_name, words)))


def _is_name(words: str) -> bool:
    found = _NAME.match(words)
    return found is not None and all(word[0].isupper() for word in found[0].split() if word[0].isalpha())


LATE_POINT = re.compile(r"(?P<sign>(?P<number>[0-9]{1,3})[.)])[ \t]+(?=\S)")


_COUNTED = re.compile(r"(?P<sign>(?P<number>[0-9]{1,2})(?:[:/°º]|[ ]?[-–]))[ \t\u00a0]+(?=[\"“‘'(]?[^\W\d_])")


def _counted(lines: Sequence[TypedLine]) -> Iterator[Found]:
    """`1°`, `1:`, `1/` and `1 -` on lines below each other that count from 1."""
    for block in below_each_other([line for line in lines if _COUNTED.match(line.words)]):
        found = [(line, point) for line in block if (point := _COUNTED.match(line.words))]
        if len(found) > 1 and [int(point["number"]) for _, point in found] == [*range(1, len(found) + 1)]:
            yield from found


_IN_COLUMN = re.compile(r"(?P<sign>(?P<number>[0-9]{1,2}))\t+(?=[^\t]+$)")


def _in_columns(lines: Sequence[TypedLine]) -> Iterator[Found]:
    """Numbers from 1 with a tab behind them and no other column, without a row above that may be their header."""
    for run in of_one_paragraph(lines):
        for has_tab, group in groupby(run, lambda line: "\t" in line.words):
            rows = list(group) if has_tab else []
            found = [(line, point) for line in rows if (point := _IN_COLUMN.match(line.words))]
            if len(rows) > 1 and [int(point["number"]) for _, point in found] == [*range(1, len(rows) + 1)]:
                yield from found


def _late_points(lines: Sequence[TypedLine]) -> Iterator[Found]:
    """Points that go on counting within a paragraph, where only a first point would open a list."""
    for run in of_one_paragraph(lines):
        points = [(line, point) for line in run if (point := LATE_POINT.match(line.words))]
        if len(points) > 1 and all(int(a["number"]) + 1 == int(b["number"]) for (_, a), (_, b) in pairwise(points)):
            yield from points
