"""The notations of a date that people say and write beside the usual ones: quarters, weeks, holidays, `uiterlijk`.

Each is a moment (`Q3 2026`), two of them (`van 1 maart tot en met 15 april`), or several that follow each other
without a day between (`maart en april 2025`). Moments apart (`1 april en 1 oktober`) are not one date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from actieplan.datum import feestdagen, weekdagen
from actieplan.datum.interval import DatumError, Precision
from actieplan.datum.moments import (
    MONTH,
    MONTH_PARTS,
    SEASONS,
    YEAR,
    YEAR_PARTS,
    Interval,
    Moment,
    month_part,
    months,
    one_day,
    point_of,
    season,
    several_days,
    span,
    whole_month,
    year_of,
)
from actieplan.datum.weekdagen import BEFORE_A_DAY, WEEKDAY

RANKS = {
    **dict.fromkeys(("eerste", "1ste", "1e"), 1),
    **dict.fromkeys(("tweede", "2de", "2e"), 2),
    **dict.fromkeys(("derde", "3de", "3e"), 3),
    **dict.fromkeys(("vierde", "4de", "4e", "laatste"), 4),
}
"""Words for a quarter's rank; the first two groups also for a half."""
PARTS = {**MONTH_PARTS, "medio": MONTH_PARTS["midden"]}
HALVES = ("helft", "semester", "jaarhelft", "halfjaar")
WHOLE_YEARS = ("heel", "hele jaar", "heel het jaar", "kalenderjaar", "jaar")
LIMITS = ("uiterlijk", "ten laatste", "ten laatste tegen", "uiterlijk tegen", "niet later dan", "deadline", "tegen")
LEAD = r"(?:(?:in|op|tijdens) )?(?:de loop van )?(?:(?:de|het) )?(?:maand )?"
UNTIL = r"t(?:/|\.? ?e\.? ?)m\.?|tot en met"
"""`t/m`, `tem`, `t.e.m.`, `tot en met`; `tot` alone leaves open whether the last day or month counts."""

_DASH = "[-\u2010-\u2015]"
_ORDINAL = "(?:ste|de|e)?"
_YEAR = rf"(?: {YEAR})?"
_OF_YEAR = rf"(?:(?: van| in)? {YEAR})?"
_RANK = "|".join(sorted(RANKS, key=len, reverse=True))
_HALF_RANK = "|".join(rank for rank, number in RANKS.items() if number <= 2)
_SCHOOL_YEARS = rf"{YEAR} ?[-/\u2010-\u2015] ?(?P<next>[0-9]{{4}})"


def _days_of_one_month(between: str) -> str:
    """`3 ... 14 maart`, each with a weekday before it or not."""
    first, last = (
        rf"(?:(?P<{name}_weekday>{WEEKDAY}){BEFORE_A_DAY})?(?P<{name}>[0-9]{{1,2}}){_ORDINAL}"
        for name in ("day", "last")
    )
    return rf"{first}(?P<between>{between}){last} {MONTH}{_YEAR}"


def spoken(words: str) -> Moment:
    """The date that folded words (lower case, single spaces) mean. Raises DatumError when they are not a date."""
    limited = _LIMIT.match(words)
    if limited is not None:
        return _until(limited["limit"], words[limited.end() :])
    moment = _moment(words)
    if moment is not None:
        return moment
    opened = _OPENING.match(words)
    if opened is not None:
        return _opened(opened["opening"], words[opened.end() :])
    return _spanning(words, _SPAN) or _following(words)


def _opened(opening: str, words: str) -> Moment:
    """`van A tot en met B`, `tussen A en B`, `van 3 tot en met 14 maart`; `van A` alone has no end."""
    one_month = re.fullmatch(_TUSSEN_DAYS if opening == "tussen" else _VAN_DAYS, words)
    if one_month is not None:
        return _days(one_month)
    found = _spanning(words, _TUSSEN if opening == "tussen" else _SPAN)
    if found is None:
        raise DatumError("unknown")
    return found


def _spanning(words: str, joint: re.Pattern[str]) -> Moment | None:
    """Two moments with one of these joints between them."""
    for between in joint.finditer(words):
        first, last = _moment(words[: between.start()]), _moment(words[between.end() :])
        if first is not None and last is not None:
            return span(first, last)
    return None


_LIMIT = re.compile(rf"(?P<limit>{'|'.join(sorted(LIMITS, key=len, reverse=True))})(?::| op)? ")
_OPENING = re.compile(r"(?P<opening>van|vanaf|tussen) ")
_TUSSEN = re.compile(r" en ")
_SPAN = re.compile(rf"\s*(?:-{{1,3}}|{_DASH})\s*| (?:{UNTIL}) ")
_VAN_DAYS = _days_of_one_month(rf" ?{_DASH} ?| (?:{UNTIL}) ")
_TUSSEN_DAYS = _days_of_one_month(" en ")
_NEXT = re.compile(r",? en |, | ?/ ?(?=[a-z])| (?=begin )")


def _until(limit: str, words: str) -> Moment:
    """The last moment that is allowed. Whether `tegen maart` includes March nobody knows."""
    moment = _moment(words)
    if moment is None or moment.precision is Precision.RANGE:
        raise DatumError("unknown")
    is_point = moment.precision in {Precision.DAY, Precision.MONTH_PART} or _without_lead(words).split()[0] in PARTS
    if limit.endswith("tegen") and not is_point:
        raise DatumError("unknown")
    return moment._replace(is_limit=True)


def _following(words: str) -> Moment:
    """Moments of one size that follow each other without a day between."""
    parts = [_moment(part) for part in _NEXT.split(words)]
    moments = [part for part in parts if part is not None]
    if len(moments) < 2 or len(moments) < len(parts):
        raise DatumError("unknown")
    first, last = moments[0], moments[-1]
    if any(moment.year is not None for moment in moments[:-1]) and last.year is None:
        raise DatumError("no year")
    one_size = len({moment.precision for moment in moments}) == 1
    if last.precision is Precision.YEAR and not one_size:
        raise DatumError("unknown")  # `3 maart, 2025`

    def on(year: int) -> Interval:
        intervals = [moment.on(moment.year or year) for moment in moments]
        if not one_size or any(one[1] + timedelta(days=1) != other[0] for one, other in pairwise(intervals)):
            raise DatumError("apart")
        return intervals[0][0], intervals[-1][1]

    _refuse_apart(on, last.year)
    return Moment(on, last.year, Precision.RANGE, first.loose_van, last.loose_tot, runs_on=last.runs_on)


def _refuse_apart(on: Callable[[int], Interval], year: int | None) -> None:
    """Moments apart are refused before their year is known; on which weekday a day falls, only that year tells."""
    try:
        on(year or 2024)
    except DatumError as error:
        if year is not None or error.reason != "other weekday":
            raise


def _moment(words: str) -> Moment | None:
    """A single moment in any notation, with a weekday before it where it is a day."""
    bare = _without_lead(words)
    weekday, behind = weekdagen.opening(bare)
    if weekday:
        day = _moment_without_weekday(behind)
        if day is not None and day.precision is Precision.DAY:
            return weekdagen.falling_on(day, weekday)
    return _moment_without_weekday(bare)


def _moment_without_weekday(bare: str) -> Moment | None:
    usual = point_of(bare)
    if usual is not None:
        return usual
    for sign, expression, build in _FORMS:
        found = re.fullmatch(expression, bare) if sign in bare else None
        if found is not None:
            return build(found)
    return _feestdag(bare)


def _without_lead(words: str) -> str:
    return _LEAD.sub("", words, count=1)


_LEAD = re.compile(rf"^{LEAD}")


# --- what a notation means, from the named groups of its expression ---------------------------------------


def _neighbouring_days(found: re.Match[str]) -> Moment:
    """`3 t/m 14 maart`, `14 en 15 maart`; `14 en 20 maart` are two days."""
    if found["between"] in {" en ", "/"} and int(found["last"]) != int(found["day"]) + 1:
        raise DatumError("apart")
    return _days(found)


def _days(found: re.Match[str]) -> Moment:
    """Some days of one month; a weekday before the first or the last agrees with it."""
    return weekdagen.falling_on(several_days(found), found["day_weekday"], found["last_weekday"])


def _quarters(found: re.Match[str], first: int, last: int) -> Moment:
    if first > last:
        raise DatumError("reversed")
    return months(first * 3 - 2, last * 3, found, Precision.YEAR_PART)._replace(loose_van="", loose_tot="")


def _ranked_quarters(found: re.Match[str]) -> Moment:
    """`tweede kwartaal`, `eerste en tweede kwartaal`, `1ste t/m 3de kwartaal`."""
    first, last = RANKS[found["rank"]], RANKS[found["last"] or found["rank"]]
    if found["between"] == " en " and last != first + 1:
        raise DatumError("apart")
    return _quarters(found, first, last)


def _half(found: re.Match[str]) -> Moment:
    first = 1 if RANKS[found["rank"]] == 1 else 7
    return months(first, first + 5, found, Precision.YEAR_PART)


def _half_month(found: re.Match[str]) -> Moment:
    return month_part(found, (1, 15) if RANKS[found["rank"]] == 1 else (16, 31))


def _week(found: re.Match[str]) -> Moment:
    """ISO weeks, from the Monday of the first to the Sunday of the last."""
    first, last = int(found["week"]), int(found["last"] or found["week"])
    if found["between"] == " en " and last != first + 1:
        raise DatumError("apart")

    def on(year: int) -> Interval:
        try:
            van, tot = date.fromisocalendar(year, first, 1), date.fromisocalendar(year, last, 7)
        except ValueError as error:
            raise DatumError("nonexistent") from error
        if van > tot:
            raise DatumError("reversed")
        return van, tot

    if not 1 <= first <= 53 or not 1 <= last <= 53:
        raise DatumError("nonexistent")
    return Moment(on, year_of(found), Precision.WEEK if first == last else Precision.RANGE)


def _week_of(found: re.Match[str]) -> Moment:
    """`week van 9 maart`: the week in which that day lies."""
    day = one_day(found)

    def on(year: int) -> Interval:
        only = day.on(year)[0]
        monday = only - timedelta(days=only.weekday())
        return monday, monday + timedelta(days=6)

    return Moment(on, day.year, Precision.WEEK)


def _feestdag(words: str) -> Moment | None:
    """A school or public holiday of Flanders; one over New Year has the year in which it begins."""
    found = re.fullmatch(rf"(?P<feestdag>[a-z.\- ]+?){_OF_YEAR}", words)
    return _named(found) if found is not None and found["feestdag"] in feestdagen.NAMES else None


def _named(found: re.Match[str]) -> Moment:
    name = feestdagen.NAMES[found["feestdag"]]

    def on(year: int) -> Interval:
        known = feestdagen.known().get((name, year))
        if known is None:
            raise DatumError("unknown holiday")
        return known

    precision = Precision.RANGE if name.endswith("vakantie") else Precision.DAY
    return Moment(on, year_of(found), precision, runs_on=name == feestdagen.OVER_NEW_YEAR)


def _kerstvakantie(found: re.Match[str]) -> Moment:
    _two_years(found)
    return _named(found)


def _schooljaar(found: re.Match[str]) -> Moment:
    """A school year of Flanders: 1 September to 31 August."""
    _two_years(found)
    return months(9, 20, found, Precision.RANGE)


def _two_years(found: re.Match[str]) -> None:
    if int(found["next"]) != int(found["year"]) + 1:
        raise DatumError("unknown")


def _one_quarter(found: re.Match[str]) -> Moment:
    return _quarters(found, int(found["quarter"]), int(found["quarter"]))


def _month_part(found: re.Match[str]) -> Moment:
    return month_part(found, PARTS[found["part"]])


def _year_part(found: re.Match[str]) -> Moment:
    part = "midden" if found["part"] == "medio" else found["part"]
    return months(*YEAR_PARTS[part], found, Precision.YEAR_PART)


def _whole_year(found: re.Match[str]) -> Moment:
    return months(1, 12, found, Precision.YEAR)


class _Form(NamedTuple):
    """A notation: a sign without which words are not in it, its expression, and what it means.

    An expression is compiled when words with its sign are met: all of them together cost as much as a plan.
    """

    sign: str
    expression: str
    build: Callable[[re.Match[str]], Moment]


_PART = rf"(?P<part>{'|'.join(PARTS)}) (?:van )?"
_SEVERAL = rf" ?{_DASH} ?| (?:{UNTIL}) | en "
_FORMS = (
    _Form("e ", rf"(?P<day>[0-9]{{1,2}})(?:ste|de|e) {MONTH}{_YEAR}", one_day),
    _Form("/", r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?P<year>(?!))?", one_day),
    _Form("q", rf"q ?(?P<quarter>[1-4])(?:[ /-]?{YEAR})?", _one_quarter),
    _Form("q", rf"{YEAR}[ -]?q(?P<quarter>[1-4])", _one_quarter),
    _Form("k", rf"k ?(?P<quarter>[1-4])(?:[ /-]?{YEAR})?", _one_quarter),
    _Form("kwartaal", rf"kwartaal (?P<quarter>[1-4]){_OF_YEAR}", _one_quarter),
    _Form(
        "kwartaal",
        rf"(?P<rank>{_RANK})(?:(?P<between>{_SEVERAL})(?P<last>{_RANK}))? kwartaal{_OF_YEAR}",
        _ranked_quarters,
    ),
    _Form("e ", rf"(?P<rank>{_HALF_RANK}) (?:{'|'.join(HALVES)}){_OF_YEAR}", _half),
    _Form("helft", rf"(?P<rank>{_HALF_RANK}) helft (?:van )?{MONTH}{_YEAR}", _half_month),
    _Form(
        "w",
        rf"(?:week|weken) ?(?P<week>[0-9]{{1,2}})(?:(?P<between>{_SEVERAL})(?P<last>[0-9]{{1,2}}))?{_OF_YEAR}",
        _week,
    ),
    _Form("w", rf"{YEAR}-?w(?P<week>[0-9]{{2}})(?P<between>(?!))?(?P<last>(?!))?", _week),
    _Form("week van", rf"week van (?P<day>[0-9]{{1,2}}){_ORDINAL} {MONTH}{_YEAR}", _week_of),
    _Form("he", rf"(?:heel|hele) (?:de )?(?:maand )?{MONTH}{_YEAR}", whole_month),
    _Form(" ", rf"(?:{'|'.join(WHOLE_YEARS)}) {YEAR}", _whole_year),
    _Form("schooljaar", rf"schooljaar {_SCHOOL_YEARS}", _schooljaar),
    _Form("kerst", rf"(?P<feestdag>kerstvakantie|kerstverlof) {_SCHOOL_YEARS}", _kerstvakantie),
    _Form("", rf"(?P<season>{'|'.join(SEASONS)}){_OF_YEAR}", season),
    _Form("", rf"{_PART}(?:de )?(?:maand )?{MONTH}{_YEAR}", _month_part),
    _Form("", rf"{_PART}(?:het )?(?:jaar )?{YEAR}", _year_part),
    _Form("", _days_of_one_month(rf"{_SEVERAL}|/"), _neighbouring_days),
)
