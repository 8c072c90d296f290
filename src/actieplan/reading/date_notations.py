"""Date notations: what was meant by a date that a plan does not know, as a date that it does know."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from actieplan.datum import MONTHS, SHORT_MONTHS, DatumError, month_end, parse, weekdagen
from actieplan.likeness import certain, closest


class Meant(NamedTuple):
    """A date in words of the plan; `is_sure` when it only spells otherwise what was written."""

    words: str
    is_sure: bool


def meant(written: str, jaar: int | None) -> Meant | None:
    """The date that was probably meant; None when nothing is likely. `jaar` is the year of the plan."""
    words = _with_weekday(" ".join(written.lower().split()), jaar)
    if _is_known(words, jaar):
        return Meant(words, is_sure=True)
    for rewrite in _REWRITES:
        other = rewrite(words)
        if other is not None and _is_known(other, jaar):
            return Meant(other, is_sure=False)
    return None


def _is_known(words: str, jaar: int | None) -> bool:
    try:
        return bool(parse(words, jaar=jaar))
    except DatumError:
        return False


# --- the same date, spelt otherwise -----------------------------------------------------------------------

_SPELLINGS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$", lambda d: f"{d[1]}-{int(d[2]):02}-{int(d[3]):02}"),
    (r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3"),
    (r"^(\d{1,2})[-/.](\d{4})$", lambda d: f"{d[2]}-{int(d[1]):02}"),
    (r"^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$", r"\1/\2/\3"),
    (r"(\d)([a-z]{3,})", r"\1 \2"),
    (r"([a-z]{3,})(\d)", r"\1 \2"),
    (r",(?= \d{4})", ""),
)
_ENGLISH = dict(
    zip(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
         "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        (*MONTHS, *weekdagen.NAMES),
        strict=True,
    )
)  # fmt: skip


def _with_weekday(words: str, jaar: int | None) -> str:
    """The date respelt; a weekday before it stays."""
    weekday, day = weekdagen.opening(words)
    return f"{weekday} {_respelt(day, jaar)}" if weekday else _respelt(words, jaar)


def _respelt(words: str, jaar: int | None) -> str:
    for pattern, replacement in _SPELLINGS:
        words = re.sub(pattern, replacement, words)
    return re.sub(r"[a-zë]{3,}", _month, _with_century(words, jaar))


def _with_century(words: str, jaar: int | None) -> str:
    """`31/12/25` and `maart '25` in a plan of 2025, or of a year before or after it."""
    found = re.fullmatch(r"(.*\d[/.-]|[a-zë]+ ')(\d\d)", words)
    if found is None or jaar is None or abs(2000 + int(found[2]) - jaar) > 1:
        return words
    return re.sub(r"[.-]", "/", found[1]).replace("'", "") + f"20{found[2]}"


def _month(word: re.Match[str]) -> str:
    """A month as it is spelt in Dutch."""
    known = (*MONTHS, *SHORT_MONTHS, *weekdagen.NAMES, "begin", "midden", "eind", "helft")
    if word[0] in known:
        return word[0]
    return _ENGLISH.get(word[0]) or certain(word[0], (*MONTHS, *weekdagen.NAMES)) or word[0]


# --- another way of saying it -----------------------------------------------------------------------------


def _season(words: str) -> str | None:
    other = words.replace("lente", "voorjaar").replace("herfst", "najaar")
    return other if other != words else None


def _swapped_range(words: str) -> str | None:
    """`mei-maart 2025`."""
    found = re.fullmatch(r"([a-z]+)\s*[-–]\s*([a-z]+) (\d{4})", words)
    return f"{found[2]}-{found[1]} {found[3]}" if found else None


def _month_first(words: str) -> str | None:
    """`12/31/2025`."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", words)
    return f"{found[2]}/{found[1]}/{found[3]}" if found else None


def _last_day(words: str) -> str | None:
    """`30 februari 2025`: the month's last day."""
    found = re.fullmatch(r"(?:29|30|31) ([a-z]+) (\d{4})", words)
    if found is None or found[1] not in MONTHS:
        return None
    return f"{month_end(int(found[2]), MONTHS.index(found[1]) + 1).day} {found[1]} {found[2]}"


def _weekday_in_front(words: str) -> str | None:
    """`16 maart 2026 (maandag)`."""
    found = re.fullmatch(rf"(\d.*?),? \(?({weekdagen.WEEKDAY})\)?", words)
    return f"{found[2]} {found[1]}" if found else None


def _near_month(words: str) -> str | None:
    """`15 decembr.er 2026`: a month that is spelt in a way that leaves doubt."""
    other = re.sub(r"[a-zë]{4,}", lambda word: closest(word[0], MONTHS, alike=0.8) or word[0], words)
    return other if other != words else None


_REWRITES = (
    _season, _swapped_range, _month_first, _last_day, _weekday_in_front, _near_month,
)  # fmt: skip


# --- a time of the day ------------------------------------------------------------------------------------

_HOUR = r"(?:[01]?\d|2[0-4])(?:[:.uh][0-5]\d(?::\d{2})?(?![.\d])| ?(?:uur|u|h)\b)"
_PART_OF_DAY = "(?:ochtend|voormiddag|morgen|middag|namiddag|avond)"
_TIMES = (
    re.compile(rf"(?:(?<=\d)t|(?<=[\da-z.]),? (?:\()?(?:om |vanaf |van |rond |tussen )?){_HOUR}.*$"),
    re.compile(rf"(?<=[\da-z.]),? (?:\()?(?:in de |'s )?{_PART_OF_DAY}s?\)?$"),
    re.compile(rf"(?<=dag){_PART_OF_DAY}"),
)


def without_time(written: str) -> str:
    """The words of a date without the hour or the part of the day in them; empty where they have none."""
    words = " ".join(written.lower().split())
    for time in _TIMES:
        day = time.sub("", words)
        if day != words:
            return _with_weekday(day, None)
    return ""
