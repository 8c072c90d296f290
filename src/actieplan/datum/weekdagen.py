"""Weekdays: how they are called, and a day that must fall on the one written with it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from actieplan.datum.interval import DatumError, in_words
from actieplan.datum.moments import Interval, Moment

NAMES = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NUMBERS = {spelling: number for number, name in enumerate(NAMES) for spelling in (name, name[:2])}
SPELLINGS = tuple(sorted(_NUMBERS, key=len, reverse=True))
"""`maandag` and `ma`, the longest first."""
WEEKDAY = rf"(?:{'|'.join(SPELLINGS)})"
BEFORE_A_DAY = r"\.?,? "
"""What may be between a weekday and its day, in lower case and without accents."""

_OPENING = re.compile(rf"(?P<weekday>{WEEKDAY}){BEFORE_A_DAY}(?=[0-9])")


def opening(words: str) -> tuple[str, str]:
    """The weekday that folded words begin with, and the words behind it; without one `("", words)`."""
    found = _OPENING.match(words)
    return (found["weekday"], words[found.end() :]) if found is not None else ("", words)


def falling_on(moment: Moment, first: str | None, last: str | None = None) -> Moment:
    """The moment, whose first and last day must fall on these weekdays where they are written."""

    def on(year: int) -> Interval:
        van, tot = moment.on(year)
        for day, weekday in ((van, first), (tot, last)):
            if weekday and day.weekday() != _NUMBERS[weekday]:
                raise DatumError("other weekday", day=day, weekday=NAMES[_NUMBERS[weekday]])
        return van, tot

    return moment._replace(on=on)


def with_weekday(day: date) -> str:
    """`zondag 15 maart 2026`."""
    return f"{NAMES[day.weekday()]} {in_words(day)}"


def nearest(day: date, weekday: str) -> date:
    """The day nearest to this one that falls on a weekday: never more than three days away."""
    ahead = (NAMES.index(weekday) - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
