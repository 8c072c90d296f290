"""Datum: a date in the author's words, with the interval it means and how precise it is.

What the words mean:

- begin = days 1-10 of a month, midden = 11-20, eind = 21 to the last day;
- begin, midden, eind of a year = January-April, May-August, September-December;
- eerste and tweede helft van a year (semester) = January-June, July-December; of a month = days 1-15, 16 to the last;
- voorjaar = March-May, zomer = June-August, najaar = September-November, winter 2025 = December 2025
  to February 2026;
- a week is that of ISO 8601, Monday to Sunday; a weekday before a day must be the one it falls on;
- school and public holidays are those of Flanders;
- every end is inclusive: a month ends on its last day.

The forms themselves define none of this; the proposals are those of the project (docs/decisions.md). `moments.py` has
the notations that nearly every plan uses, `spoken.py` all others, which is imported when a date needs it.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from actieplan.datum.interval import (
    LONGEST,
    MONTHS,
    SHORT_MONTHS,
    YEARS,
    Datum,
    DatumError,
    Precision,
    between,
    in_words,
    month_end,
    span_in_words,
)
from actieplan.datum.moments import Interval, Moment, usual

__all__ = [
    "LONGEST", "MONTHS", "SHORT_MONTHS", "YEARS", "Datum", "DatumError", "Precision", "between", "in_words", "is_limit",
    "month_end", "parse", "span_in_words",
]  # fmt: skip


@lru_cache(maxsize=4096)
def parse(words: str, *, jaar: int | None = None, within: tuple[date, date] | None = None) -> Datum:
    """The date these words mean.

    A date without a year takes it from `within` (the phase it stands in) or else from `jaar` (the plan's year), when
    exactly one year fits. Raises DatumError with the reason.
    """
    read = _read(words)
    year = read.year if read.year is not None else _fitting_year(read, jaar, within)
    van, tot = read.on(year)
    return Datum(
        " ".join(words.split()),
        van,
        tot,
        read.precision,
        read.loose_van.format(year=year),
        read.loose_tot.format(year=year),
        read.is_limit,
    )


def is_limit(words: str) -> bool:
    """Whether these words are a date that says until when at the latest: `uiterlijk 15 maart`."""
    try:
        return words[:1].lower() in _LIMITS_BEGIN and _read(words).is_limit
    except DatumError:
        return False


_LIMITS_BEGIN = frozenset("utdn")
"""The letters that `uiterlijk`, `tegen`, `ten laatste`, `deadline` and `niet later dan` begin with."""


def _read(words: str) -> Moment:
    folded = " ".join(words.lower().split())
    if len(folded) > LONGEST:
        raise DatumError("unknown")
    read = usual(folded)
    if read is None:
        from actieplan.datum.spoken import spoken

        read = spoken(folded)
    return read


# --- the year that was not written -----------------------------------------------------------------------


def _fitting_year(read: Moment, jaar: int | None, within: Interval | None) -> int:
    """The one year in which the date falls inside the phase, or else the plan's year."""
    if within is not None:
        van, tot = within
        fitting = [year for year in range(van.year - 1, tot.year + 1) if _falls_within(read, year, van, tot)]
        if len(fitting) > 1:
            raise DatumError("ambiguous year")
        if fitting:
            return fitting[0]
        if van.year == tot.year:
            return van.year
    if jaar is None:
        raise DatumError("no year")
    if read.runs_on:
        raise DatumError("ambiguous year")
    return jaar


def _falls_within(read: Moment, year: int, van: date, tot: date) -> bool:
    try:
        first, last = read.on(year)
    except (DatumError, ValueError):
        return False
    return first <= tot and van <= last
