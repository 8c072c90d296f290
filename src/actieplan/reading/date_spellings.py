"""Date spellings: a date that is only spelt otherwise than a plan knows it, as the plan knows it."""

from __future__ import annotations

import re
from collections.abc import Callable

from actieplan.datum import MONTHS, SHORT_MONTHS, weekdagen
from actieplan.likeness import certain


def respelt(words: str, jaar: int | None) -> str:
    """Folded words (lower case, single spaces) in the spelling of the plan; a weekday before a day stays."""
    weekday, day = weekdagen.opening(words)
    return f"{weekday} {_respelt(day, jaar)}" if weekday else _respelt(words, jaar)


def _respelt(words: str, jaar: int | None) -> str:
    for pattern, replacement in _SPELLINGS:
        words = re.sub(pattern, replacement, words)
    return re.sub(r"[a-zë]{3,}", _month, _with_century(words, jaar))


def day_in_words(day: str, month: str, year: str | None = None) -> str:
    """`9 maart 2026` of its numbers; nothing when there is no such month."""
    if not 1 <= int(month) <= 12:
        return ""
    return f"{int(day)} {MONTHS[int(month) - 1]}" + (f" {year}" if year else "")


_SPELLINGS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$", lambda d: f"{d[1]}-{int(d[2]):02}-{int(d[3]):02}"),
    (r"^((?:19|20|21)\d\d)(0[1-9]|1[0-2])(\d\d)$", r"\1-\2-\3"),
    (r"^(\d{1,2})[-/.](\d{4})$", lambda d: f"{d[2]}-{int(d[1]):02}"),
    (r"^(\d{4})[/.](\d\d)$", r"\1-\2"),
    (r"^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$", r"\1/\2/\3"),
    (r"^((?:in de )?week van) (\d{1,2})/(\d{1,2})(?:/(\d{4}))?$", lambda d: f"{d[1]} {day_in_words(d[2], d[3], d[4])}"),
    (r"^(?:wk\.?|weeknr\.?|weeknummer) ?(?=\d)", "week "),
    (r"(\d)(?!ste\b)([a-z]{3,})", r"\1 \2"),
    (r"([a-z]{3,})(\d)", r"\1 \2"),
    (r",(?= \d{4})", ""),
    (r"(?<=[a-z\d]) ?[&+] ?(?=[a-z\d])", " en "),
)
_ENGLISH = dict(
    zip(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
         "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        (*MONTHS, *weekdagen.NAMES),
        strict=True,
    )
)  # fmt: skip


def _with_century(words: str, jaar: int | None) -> str:
    """`31/12/25`, `maart '25`, `dec '24 - jan '25`: years of two digits, each that of the plan or one next to it."""
    found = [*_SHORT_YEAR.finditer(words)]
    if jaar is None or any(abs(2000 + int(each[0][-2:]) - jaar) > 1 for each in found):
        return words
    return _SHORT_YEAR.sub(_in_full, words).strip()


_SHORT_YEAR = re.compile(r"\b\d{1,2}(?P<sign>[-/.])\d{1,2}(?P=sign)\d\d\b|\b[qk][1-4][-/]\d\d\b|\.? ?['’]\d\d\b")


def _in_full(found: re.Match[str]) -> str:
    before, year = found[0][:-2], f"20{found[0][-2:]}"
    if before[-1] in "'’":
        dot = "." if before.startswith(".") else ""
        return f"{dot} {year}" if found.start() and found.string[found.start() - 1] not in "-–/ " else year
    return re.sub(r"[.-]", "/", before) + year


def _month(word: re.Match[str]) -> str:
    """A month as it is spelt in Dutch."""
    known = (*MONTHS, *SHORT_MONTHS, *weekdagen.NAMES, "begin", "midden", "eind", "helft")
    if word[0] in known:
        return word[0]
    return _ENGLISH.get(word[0]) or certain(word[0], (*MONTHS, *weekdagen.NAMES)) or word[0]
