"""Datum: a date in the author's words, with the interval it means and how precise it is.

The whole grammar of dates stands here. What the words mean:

- begin = days 1-10 of a month, midden = 11-20, eind = 21 to the last day;
- begin, midden, eind of a year = January-April, May-August, September-December;
- eerste and tweede helft van a year = January-June, July-December;
- voorjaar = March-May, zomer = June-August, najaar = September-November, winter 2025 = December 2025
  to February 2026;
- every end is inclusive: a month ends on its last day.

The forms themselves define none of this; the proposals are those of the project (docs/decisions.md).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Literal

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
YEARS = range(1900, 2200)


class Precision(StrEnum):
    """How exactly the words name a time."""

    DAY = "day"
    MONTH_PART = "month part"
    MONTH = "month"
    YEAR_PART = "year part"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Datum:
    """A date as written (`woorden`) and as the interval `van`-`tot`, both ends inclusive.

    Where it is not exact, the author wrote no such days: `eind augustus-begin september 2025`.
    """

    woorden: str
    van: date
    tot: date
    precision: Precision
    is_exact: bool

    def overlaps(self, van: date, tot: date) -> bool:
        """Whether this date and the given interval share at least one day."""
        return self.van <= tot and van <= self.tot

    def __str__(self) -> str:
        """The author's words; an ISO date as `31 maart 2025`, an ISO month as `juni 2025`."""
        if _ISO_DAY.fullmatch(self.woorden):
            return in_words(self.van)
        if _ISO_MONTH.fullmatch(self.woorden):
            return f"{MONTHS[self.van.month - 1]} {self.van.year}"
        return self.woorden


class DatumError(ValueError):
    """Words that are no date: `reason` says which of the ways of not being one."""

    Reason = Literal["unknown", "nonexistent", "no year", "ambiguous year", "reversed"]

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: DatumError.Reason = reason


def in_words(day: date) -> str:
    """`31 maart 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def parse(words: str, *, jaar: int | None = None, within: tuple[date, date] | None = None) -> Datum:
    """The date these words mean.

    A day or month without a year takes it from `within` (the phase it stands in) or else from `jaar` (the
    plan's year), when exactly one year fits. Raises DatumError with the reason.
    """
    folded = " ".join(words.lower().split())
    point = _point(folded)
    if point is not None:
        return _dated(words, point, jaar, within)
    for dash in _DASH.finditer(folded):
        first, last = _point(folded[: dash.start()].strip()), _point(folded[dash.end() :].strip())
        if first is not None and last is not None:
            return _dated(words, _range(first, last), jaar, within)
    raise DatumError("unknown")


# --- the grammar -----------------------------------------------------------------------------------------

_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name: number for number, name in enumerate(SHORT_MONTHS, 1)} | {"sept": 9}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_PART = r"(?P<part>begin|midden|half|eind|einde)"
_ISO_DAY = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_ISO_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})")
_SLASHED = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
_DAY = re.compile(rf"(?P<day>[0-9]{{1,2}}) {_MONTH}(?: {_YEAR})?")
_MONTH_PART = re.compile(rf"{_PART} {_MONTH}(?: {_YEAR})?")
_WHOLE_MONTH = re.compile(rf"{_MONTH}(?: {_YEAR})?")
_WHOLE_YEAR = re.compile(_YEAR)
_YEAR_PART = re.compile(rf"{_PART} {_YEAR}")
_DASHED = re.compile(r"(?P<day>[0-9]{1,2})-(?P<month>[0-9]{1,2})-(?P<year>[0-9]{4})")
_DAYS = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?: ?(?:-|[\u2010-\u2015]|t/m|tot en met) ?)(?P<last>[0-9]{{1,2}}) {_MONTH}(?: {_YEAR})?"
)
_WINTER = re.compile(rf"winter {_YEAR} ?[-/\u2010-\u2015] ?(?P<next>[0-9]{{4}})")
_HALF = re.compile(rf"(?P<half>eerste|tweede|1ste|2de|1e|2e) helft (?:van )?{_YEAR}")
_SEASON = re.compile(rf"(?P<season>voorjaar|zomer|najaar|winter) {_YEAR}")
_DASH = re.compile(r"\s+(?:-{1,3}|[\u2010-\u2015]|t/m|tot en met)\s+|-{1,3}|[\u2010-\u2015]")
_MONTH_PARTS = {"begin": (1, 10), "midden": (11, 20), "half": (11, 20), "eind": (21, 31), "einde": (21, 31)}
_YEAR_PARTS = {"begin": (1, 4), "midden": (5, 8), "half": (5, 8), "eind": (9, 12), "einde": (9, 12)}
_SEASONS = {"voorjaar": 3, "zomer": 6, "najaar": 9, "winter": 12}

_LOOSE = {Precision.MONTH_PART, Precision.YEAR_PART}

_Interval = tuple[date, date]


@dataclass(frozen=True, slots=True)
class _Point:
    """A parsed date that may still lack its year: `on(year)` gives the interval in that year."""

    on: Callable[[int], _Interval]
    year: int | None
    precision: Precision
    has_loose_end: bool = False

    @property
    def is_exact(self) -> bool:
        return self.precision not in _LOOSE and not self.has_loose_end


def _point(words: str) -> _Point | None:
    for pattern, build in _FORMS:
        found = pattern.fullmatch(words)
        if found is not None:
            return build(found)
    return None


def _year_of(found: re.Match[str]) -> int | None:
    written = found["year"]
    if written is None:
        return None
    year = int(written)
    if year not in YEARS:
        raise DatumError("nonexistent")
    return year


def _month_of(found: re.Match[str]) -> int:
    written = found["month"]
    return _MONTH_NUMBERS[written] if written in _MONTH_NUMBERS else int(written)


def _day(found: re.Match[str]) -> _Point:
    month, day = _month_of(found), int(found["day"])

    def on(year: int) -> _Interval:
        try:
            only = date(year, month, day)
        except ValueError as error:
            raise DatumError("nonexistent") from error
        return only, only

    on(2024)  # a leap year: refuses 31 June and month 13 whatever the year
    return _Point(on, _year_of(found), Precision.DAY)


def _whole_month(found: re.Match[str]) -> _Point:
    month = _month_of(found)
    if not 1 <= month <= 12:
        raise DatumError("nonexistent")
    return _Point(lambda year: (date(year, month, 1), month_end(year, month)), _year_of(found), Precision.MONTH)


def _month_part(found: re.Match[str]) -> _Point:
    month, (first, last) = _month_of(found), _MONTH_PARTS[found["part"]]

    def on(year: int) -> _Interval:
        return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))

    return _Point(on, _year_of(found), Precision.MONTH_PART)


def _months(first: int, last: int, found: re.Match[str], precision: Precision) -> _Point:
    """A run of months of one year; `last` above 12 reaches into the next."""

    def on(year: int) -> _Interval:
        end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
        return date(year, first, 1), month_end(end_year, end_month)

    return _Point(on, _year_of(found), precision)


def _half(found: re.Match[str]) -> _Point:
    first = 1 if found["half"][0] in "e1" else 7
    return _months(first, first + 5, found, Precision.YEAR_PART)


def _days(found: re.Match[str]) -> _Point:
    """`3-14 maart 2025`."""
    month, first, last = _month_of(found), int(found["day"]), int(found["last"])

    def on(year: int) -> _Interval:
        try:
            van, tot = date(year, month, first), date(year, month, last)
        except ValueError as error:
            raise DatumError("nonexistent") from error
        if van > tot:
            raise DatumError("reversed")
        return van, tot

    return _Point(on, _year_of(found), Precision.RANGE)


def _winter(found: re.Match[str]) -> _Point:
    """`winter 2024-2025`: the two years it lies in."""
    if int(found["next"]) != int(found["year"]) + 1:
        raise DatumError("unknown")
    return _months(12, 14, found, Precision.YEAR_PART)


def _season(found: re.Match[str]) -> _Point:
    first = _SEASONS[found["season"]]
    return _months(first, first + 2, found, Precision.YEAR_PART)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Point]], ...] = (
    (_ISO_DAY, _day),
    (_ISO_MONTH, _whole_month),
    (_SLASHED, _day),
    (_DAY, _day),
    (_MONTH_PART, _month_part),
    (_WHOLE_MONTH, _whole_month),
    (_WHOLE_YEAR, lambda found: _months(1, 12, found, Precision.YEAR)),
    (_YEAR_PART, lambda found: _months(*_YEAR_PARTS[found["part"]], found, Precision.YEAR_PART)),
    (_HALF, _half),
    (_SEASON, _season),
    (_DASHED, _day),
    (_DAYS, _days),
    (_WINTER, _winter),
)


def _range(first: _Point, last: _Point) -> _Point:
    """From the start of one date to the end of another; the first may borrow the last's year."""
    if first.year is not None and last.year is None:
        raise DatumError("no year")
    if last.precision is Precision.YEAR and first.precision is not Precision.YEAR:
        raise DatumError("unknown")  # `eind 2024-2025`: the end of which, or until when?

    def on(year: int) -> _Interval:
        van, tot = first.on(first.year or year)[0], last.on(last.year or year)[1]
        if van > tot:
            raise DatumError("reversed")
        return van, tot

    return _Point(on, last.year, Precision.RANGE, has_loose_end=not (first.is_exact and last.is_exact))


# --- the year that was not written -----------------------------------------------------------------------


def _dated(words: str, point: _Point, jaar: int | None, within: _Interval | None) -> Datum:
    year = point.year if point.year is not None else _fitting_year(point, jaar, within)
    van, tot = point.on(year)
    return Datum(" ".join(words.split()), van, tot, point.precision, point.is_exact)


def _fitting_year(point: _Point, jaar: int | None, within: _Interval | None) -> int:
    """The one year in which the date falls inside the phase, or else the plan's year."""
    if within is not None:
        van, tot = within
        fitting = [year for year in range(van.year, tot.year + 1) if _falls_within(point, year, van, tot)]
        if len(fitting) > 1:
            raise DatumError("ambiguous year")
        if fitting:
            return fitting[0]
        if van.year == tot.year:
            return van.year
    if jaar is None:
        raise DatumError("no year")
    return jaar


def _falls_within(point: _Point, year: int, van: date, tot: date) -> bool:
    try:
        first, last = point.on(year)
    except DatumError:
        return False
    return first <= tot and van <= last
