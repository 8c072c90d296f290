"""The notations of nearly every plan: days, months, parts of them, years, and two of these with a dash between."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from actieplan.datum.interval import (
    ISO_DAY,
    ISO_MONTH,
    MONTHS,
    SHORT_MONTHS,
    YEARS,
    DatumError,
    Precision,
    month_end,
)

MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {name: number for number, name in enumerate(SHORT_MONTHS, 1)} | {"sept": 9, "febr": 2}
MONTH = "(?P<month>" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\.?"
YEAR = r"(?P<year>[0-9]{4})"
MONTH_PARTS = {"begin": (1, 10), "midden": (11, 20), "half": (11, 20), "eind": (21, 31), "einde": (21, 31)}
YEAR_PARTS = {"begin": (1, 4), "midden": (5, 8), "half": (5, 8), "eind": (9, 12), "einde": (9, 12)}
SEASONS = {"voorjaar": 3, "zomer": 6, "najaar": 9, "winter": 12}

_PART = rf"(?P<part>{'|'.join(sorted(MONTH_PARTS, key=len, reverse=True))})"
_SLASHED = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
_DAY = re.compile(rf"(?P<day>[0-9]{{1,2}}) {MONTH}(?: {YEAR})?")
_MONTH_PART = re.compile(rf"{_PART} {MONTH}(?: {YEAR})?")
_WHOLE_MONTH = re.compile(rf"{MONTH}(?: {YEAR})?")
_WHOLE_YEAR = re.compile(YEAR)
_YEAR_PART = re.compile(rf"{_PART} {YEAR}")
_DASHED = re.compile(r"(?P<day>[0-9]{1,2})-(?P<month>[0-9]{1,2})-(?P<year>[0-9]{4})")
_DAYS = re.compile(rf"(?P<day>[0-9]{{1,2}}) ?[-\u2010-\u2015] ?(?P<last>[0-9]{{1,2}}) {MONTH}(?: {YEAR})?")
_SEASON = re.compile(rf"(?P<season>{'|'.join(SEASONS)}) {YEAR}")
_WINTER = re.compile(rf"winter {YEAR} ?[-/\u2010-\u2015] ?(?P<next>[0-9]{{4}})")
_DASH = re.compile(r"\s+(?:-{1,3}|[\u2010-\u2015])\s+|-{1,3}|[\u2010-\u2015]")
_LOOSE = {Precision.MONTH_PART, Precision.YEAR_PART}

Interval = tuple[date, date]


class Moment(NamedTuple):
    """A date that may still lack its year: `on(year)` gives the interval in that year.

    `loose_van` and `loose_tot` are as in a Datum, with `{year}` where the year was not written; `runs_on` says that it
    reaches into the year after its own.
    """

    on: Callable[[int], Interval]
    year: int | None
    precision: Precision
    loose_van: str = ""
    loose_tot: str = ""
    is_limit: bool = False
    runs_on: bool = False


def usual(words: str) -> Moment | None:
    """The date that folded words (lower case, single spaces) mean in a usual notation; None when they are another."""
    point = point_of(words)
    if point is not None:
        return point
    for dash in _DASH.finditer(words):
        first, last = point_of(words[: dash.start()].strip()), point_of(words[dash.end() :].strip())
        if first is not None and last is not None:
            return span(first, last)
    return None


def point_of(words: str) -> Moment | None:
    """A single moment in a usual notation."""
    for pattern, build in _FORMS:
        found = pattern.fullmatch(words)
        if found is not None:
            return build(found)
    return None


# --- what a notation means, from the named groups of its expression ---------------------------------------


def year_of(found: re.Match[str]) -> int | None:
    """The year that was written."""
    written = found["year"]
    if written is None:
        return None
    year = int(written)
    if year not in YEARS:
        raise DatumError("nonexistent")
    return year


def month_of(found: re.Match[str]) -> int:
    """The month, by name or by number; the number may be none of a month."""
    written = found["month"]
    return MONTH_NUMBERS[written] if written in MONTH_NUMBERS else int(written)


def one_day(found: re.Match[str]) -> Moment:
    """A day of a month."""
    month, day = month_of(found), int(found["day"])
    on = days(month, day, day)
    on(2024)  # a leap year: refuses 31 June and month 13 whatever the year
    return Moment(on, year_of(found), Precision.DAY)


def days(month: int, first: int, last: int) -> Callable[[int], Interval]:
    """From one day of a month to another, in the year that is given."""

    def on(year: int) -> Interval:
        try:
            van, tot = date(year, month, first), date(year, month, last)
        except ValueError as error:
            raise DatumError("nonexistent") from error
        if van > tot:
            raise DatumError("reversed")
        return van, tot

    return on


def several_days(found: re.Match[str]) -> Moment:
    """`3-14 maart 2025`."""
    return Moment(days(month_of(found), int(found["day"]), int(found["last"])), year_of(found), Precision.RANGE)


def whole_month(found: re.Match[str]) -> Moment:
    """`juni 2025`."""
    month = month_of(found)
    if not 1 <= month <= 12:
        raise DatumError("nonexistent")
    return Moment(lambda year: (date(year, month, 1), month_end(year, month)), year_of(found), Precision.MONTH)


def month_part(found: re.Match[str], part: tuple[int, int]) -> Moment:
    """Some days of a month, up to its last where the part goes on."""
    month, (first, last) = month_of(found), part

    def on(year: int) -> Interval:
        return date(year, month, first), date(year, month, min(last, monthrange(year, month)[1]))

    return loose(on, found, Precision.MONTH_PART)


def months(first: int, last: int, found: re.Match[str], precision: Precision) -> Moment:
    """A run of months of one year; `last` above 12 reaches into the next."""

    def on(year: int) -> Interval:
        end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
        return date(year, first, 1), month_end(end_year, end_month)

    return loose(on, found, precision)._replace(runs_on=last > 12)


def loose(on: Callable[[int], Interval], found: re.Match[str], precision: Precision) -> Moment:
    """A moment that keeps its words where its days were not written."""
    year = year_of(found)
    words = "" if precision not in _LOOSE else found.string if year is not None else found.string + " {year}"
    return Moment(on, year, precision, words, words)


def season(found: re.Match[str]) -> Moment:
    """`voorjaar 2025`."""
    first = SEASONS[found["season"]]
    return months(first, first + 2, found, Precision.YEAR_PART)


def winter(found: re.Match[str]) -> Moment:
    """`winter 2024-2025`: the two years it lies in."""
    if int(found["next"]) != int(found["year"]) + 1:
        raise DatumError("unknown")
    return months(12, 14, found, Precision.YEAR_PART)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Moment]], ...] = (
    (ISO_DAY, one_day),
    (ISO_MONTH, whole_month),
    (_SLASHED, one_day),
    (_DAY, one_day),
    (_MONTH_PART, lambda found: month_part(found, MONTH_PARTS[found["part"]])),
    (_WHOLE_MONTH, whole_month),
    (_WHOLE_YEAR, lambda found: months(1, 12, found, Precision.YEAR)),
    (_YEAR_PART, lambda found: months(*YEAR_PARTS[found["part"]], found, Precision.YEAR_PART)),
    (_SEASON, season),
    (_DASHED, one_day),
    (_DAYS, several_days),
    (_WINTER, winter),
)


def span(first: Moment, last: Moment) -> Moment:
    """From the start of one moment to the end of another; the first may borrow the last's year."""
    if first.year is not None and last.year is None:
        raise DatumError("no year")
    if last.precision is Precision.YEAR and first.precision is not Precision.YEAR:
        raise DatumError("unknown")  # `eind 2024-2025`: the end of which, or until when?

    def on(year: int) -> Interval:
        van, tot = first.on(first.year or year)[0], last.on(last.year or year)[1]
        if van > tot:
            raise DatumError("reversed")
        return van, tot

    return Moment(on, last.year, Precision.RANGE, first.loose_van, last.loose_tot, runs_on=last.runs_on)
