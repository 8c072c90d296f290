"""A date in the author's words, with the interval it means; and the words for an interval."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
YEARS = range(1900, 2200)
LONGEST = 200
"""No date has more characters; of longer words nothing is looked up."""

ISO_DAY = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
ISO_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})")


class Precision(StrEnum):
    """How exactly the words name a time."""

    DAY = "day"
    WEEK = "week"
    MONTH_PART = "month part"
    MONTH = "month"
    YEAR_PART = "year part"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Datum:
    """A date as written (`woorden`) and as the interval `van`-`tot`, both ends inclusive.

    Where an end is not exact, the author wrote no such day: `loose_van` and `loose_tot` then hold the words for it
    (`eind augustus 2025`), and are empty otherwise. `is_limit` says that it is the last day allowed
    (`uiterlijk 15 maart 2025`).
    """

    woorden: str
    van: date
    tot: date
    precision: Precision
    loose_van: str = ""
    loose_tot: str = ""
    is_limit: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether the author wrote both the first and the last day."""
        return not self.loose_van and not self.loose_tot

    def overlaps(self, van: date, tot: date) -> bool:
        """Whether this date and the given interval share at least one day."""
        return self.van <= tot and van <= self.tot

    def __str__(self) -> str:
        """The author's words; an ISO date as `31 maart 2025`, an ISO month as `juni 2025`."""
        if ISO_DAY.fullmatch(self.woorden):
            return in_words(self.van)
        if ISO_MONTH.fullmatch(self.woorden):
            return f"{MONTHS[self.van.month - 1]} {self.van.year}"
        return self.woorden


class DatumError(ValueError):
    """Raised for words that are not a date; `reason` says why.

    For `other weekday`, `day` is the day that was written, and `weekday` the one it does not fall on.
    """

    Reason = Literal[
        "unknown", "nonexistent", "no year", "ambiguous year", "reversed", "apart", "unknown holiday", "no begin",
        "other weekday",
    ]  # fmt: skip

    def __init__(self, reason: Reason, *, day: date | None = None, weekday: str = "") -> None:
        super().__init__(reason)
        self.reason: DatumError.Reason = reason
        self.day = day
        self.weekday = weekday


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def in_words(day: date) -> str:
    """`31 maart 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_in_words(first: date, last: date) -> str:
    """`heel 2025`, `juli – december 2024`, `september 2024 – juni 2025`, `3 mei – 12 juni 2025`."""
    if first == last:
        return in_words(first)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return f"heel {first.year}"
        begin, end = (f"{MONTHS[day.month - 1]} {day.year}" for day in (first, last))
    else:
        begin, end = in_words(first), in_words(last)
    return between(begin, end)


def between(begin: str, end: str) -> str:
    """Two moments in words as one span; the year of a month is said once: `eind februari – juni 2025`."""
    if begin == end:
        return end
    without_year = begin.removesuffix(end[-5:])
    return f"{without_year if without_year.split()[-1] in MONTHS else begin} – {end}"
