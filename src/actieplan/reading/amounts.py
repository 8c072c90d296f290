"""Amounts: the number that was meant by an amount of staff, a share or days in another notation than the plan's."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple


class Amount(NamedTuple):
    """A value as the plan writes it; `is_sure` when only the unit or a zero was spelt otherwise."""

    words: str
    is_sure: bool


def meant(kind: str, written: str) -> Amount | None:
    """What was meant in a field of this kind (`vte`, `percentage`, `dagen`); None when nothing is likely."""
    words = " ".join(written.lower().split())
    if kind not in _UNITS:
        return None
    own = re.fullmatch(rf"({_NUMBER}) ?(?:{_UNITS[kind]})?", words)
    if own is not None and (kind != "percentage" or own[0] != own[1]):
        return Amount(_in(kind, _number(own[1]), own[1]), is_sure=True)
    likely = _likely(kind, re.sub(_DOUBTS, "", words).strip())
    if likely is None or (likely and not round(likely, 2)):
        return None
    return Amount(_in(kind, likely), is_sure=False)


_NUMBER = "[0-9]*[.,][0-9]{1,2}|[0-9]{1,4}"
_UNITS = {
    "vte": r"vte['’]?s?|fte['’]?s?|voltijds(?:e )?equivalent(?:en)?",
    "percentage": r"procent|pct\.?|percent",
    "dagen": r"dag|dagen|d\.?|werkdag|werkdagen|mandagen",
}
_DOUBTS = r"^(?:ca\.?|circa|ongeveer|±|~|plusminus|rond|\+)\s*| ?\((?:waarvan [^()]*|[^()0-9]*)\)$"
_IN_WORDS = {
    "een": "1", "één": "1", "anderhalf": "1,5", "anderhalve": "1,5", "halve": "0,5", "halftijds": "0,5",
    "voltijds": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6", "zeven": "7", "acht": "8",
    "negen": "9", "tien": "10", "elf": "11", "twaalf": "12", "1/2": "0,5", "1/4": "0,25", "3/4": "0,75",
}  # fmt: skip
_HOURS_A_WEEK, _DAYS_A_WEEK = Decimal(38), Decimal(5)
_OTHER_UNITS = {
    ("vte", "%"): 1 / Decimal(100),
    ("vte", "uur"): 1 / _HOURS_A_WEEK,
    ("percentage", ""): Decimal(1),
    ("dagen", "uur"): _DAYS_A_WEEK / _HOURS_A_WEEK,
    ("dagen", "week"): _DAYS_A_WEEK,
}
_UNIT_NAMES = {
    "%": "%", "procent": "%", "uur": "uur", "uren": "uur", "u": "uur", "uur/week": "uur", "uur per week": "uur",
    "u/week": "uur", "week": "week", "weken": "week", "": "",
}  # fmt: skip


def _likely(kind: str, words: str) -> Decimal | None:
    """The number, where another unit, a sum or words leave a doubt."""
    unit = rf"(?: ?(?:{_UNITS[kind]}))?"
    parts = re.fullmatch(rf"({_NUMBER}){unit}(?: ?(?:\+|en) ?({_NUMBER}){unit})*", words)
    if parts is not None and kind != "percentage":
        return sum((_number(each) for each in re.findall(_NUMBER, words)), Decimal(0))
    found = re.fullmatch(rf"({'|'.join(_IN_WORDS)}|{_NUMBER}) ?(.*)", words)
    if found is None:
        return None
    number = _number(_IN_WORDS.get(found[1], found[1]))
    if re.fullmatch(_UNITS[kind], found[2]) or (found[1] in _IN_WORDS and not found[2] and kind != "percentage"):
        return number
    factor = _OTHER_UNITS.get((kind, _UNIT_NAMES.get(found[2], found[2])))
    if factor is None:
        return None
    return number * (100 if kind == "percentage" and number < 1 else factor)


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))


def _in(kind: str, number: Decimal, written: str = "") -> str:
    """As the plan writes it; a number that only lacks its zero or has a unit keeps its own comma or point."""
    digits = f"0{written}" if written.startswith((",", ".")) else written
    shown = digits or f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return f"{shown}%" if kind == "percentage" else shown
