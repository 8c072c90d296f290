"""Vague dates: words that leave open which days they mean, and the dates from which their author may choose."""

from __future__ import annotations

import re
from datetime import date, timedelta

from actieplan.datum import Datum, DatumError, in_words, parse, span_in_words
from actieplan.reading import new_year

_ALWAYS = (
    "doorlopend", "continu", "permanent", "regelmatig", "het hele jaar door", "heel het jaar door", "het hele jaar",
    "hele jaar", "hele jaar door", "heel het jaar", "gans het jaar", "het jaar rond", "structureel", "lopend",
    "dagelijks", "wekelijks", "maandelijks", "driemaandelijks", "jaarlijks", "elke maand", "elke week", "elk kwartaal",
    "loopt door", "lopende", "loopt", "blijvend", "altijd", "ganse jaar", "het ganse jaar", "heel het jaar rond",
    "het hele jaar rond",
)  # fmt: skip


def choices(written: str, jaar: int | None, *, is_period: bool) -> tuple[str, ...]:
    """The dates that may be meant; nothing where nothing is likely.

    `jaar` is the year of the plan; `is_period` says that a stretch of time is wanted, not a moment.
    """
    words = " ".join(written.lower().split()).rstrip(".")
    for words_of, suggest in _KINDS:
        found = words_of.fullmatch(words)
        if found is not None:
            return tuple(each for each in suggest(found["rest"], jaar, is_period) if _read_alone(each, jaar))
    return ()


def _always(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    year = int(rest) if rest else jaar
    return (f"heel {year}",) if year else ()


def _since(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`vanaf september`: until the end of that year."""
    first = _read(rest, jaar)
    if first is None or first.tot == date(first.van.year, 12, 31):
        return (rest,) if first is not None else ()
    end = "31 december" if first.van.day != 1 and not first.loose_van else "december"
    if first.loose_van:
        return (f"{first.loose_van.removesuffix(f' {first.van.year}')}-{end} {first.van.year}",)
    return (_compact(first.van, date(first.van.year, 12, 31)),)


def _after(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`na de zomer`: from the day after until the end of that year."""
    before = _read(rest, jaar)
    if before is None:
        return ()
    first = before.tot + timedelta(days=1)
    return (_compact(first, date(first.year, 12, 31)),)


def _before(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`voor 15 maart`, `tegen maart`: whether that day or month still counts."""
    limit = _read(rest, jaar)
    if limit is None:
        return ()
    last = limit.van - timedelta(days=1)
    if is_period:
        return tuple(_compact(date(end.year, 1, 1), end) for end in (last, limit.tot))
    within = f"uiterlijk {limit}"
    return f"uiterlijk {in_words(last)}", within if _read(within, jaar) else f"uiterlijk {in_words(limit.tot)}"


def _no_start(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`tot eind maart`, `tot en met maart`: of a period, since when."""
    limit = _read(rest, jaar)
    if limit is None:
        return ()
    return (_compact(date(limit.tot.year, 1, 1), limit.tot),) if is_period else (f"uiterlijk {limit}",)


def _until(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`1 maart tot 15 april`: whether the last day or month still counts."""
    first, _, last = rest.partition(" tot ")
    whole, limit = _read(f"{first} tot en met {last}", jaar), _read(last, jaar)
    if whole is None:
        return new_year.spans_over(f"{first} - {last}", jaar)
    shorter = _compact(whole.van, limit.van - timedelta(days=1)) if limit and limit.van > whole.van else ""
    return tuple(filter(None, (f"{first} tot en met {last}", "" if whole.loose_van else shorter)))


def _or(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`maart of april`: a period, where the one follows the other."""
    if _read(rest.replace(" of ", " en "), jaar) is None:
        return ()
    return (rest.replace(" of ", "-"),)


def _trimester(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    other = re.sub(r"\bt(?=[1-4]\b)", "Q", re.sub(r"trim(?:ester|\.)?", "kwartaal", rest))
    return (other,) if _read(other, jaar) else ()


def _of_the_year(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`eind jaar`, `begin volgend jaar`, `dit jaar`: the year of the plan, or the next."""
    if jaar is None:
        return ()
    found = re.fullmatch(rf"(?:({_PARTS}) )?(?:v/h |van het |van )?(dit |volgend |vorig |het )?jaar", rest)
    if found is None:
        return ()
    year = jaar + {"volgend ": 1, "vorig ": -1}.get(found[2] or "", 0)
    return (f"{found[1] or 'heel'} {year}",)


def _werkjaar(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`werkjaar 2026`: that of the calendar, or that of schools."""
    year = int(rest) if rest else jaar
    return (f"heel {year}", f"schooljaar {year}-{year + 1}") if year else ()


def _weekend(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`weekend van 14 maart`: the Saturday and Sunday that the day is one of."""
    day = _read(rest, jaar)
    if day is None or day.van != day.tot or day.van.weekday() < 5:
        return ()
    first = day.van - timedelta(days=day.van.weekday() - 5)
    return (_compact(first, first + timedelta(days=1)),)


def _school_year(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`begin schooljaar`, `einde van het schooljaar`: its first or last month."""
    month = "september" if rest.startswith(("begin", "start")) else "juni"
    return (f"{'begin' if month == 'september' else 'eind'} {month} {jaar}",) if jaar else ()


def _year_end(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    year = int(rest) if rest else jaar
    return (f"december {year}", f"eind {year}") if year else ()


def _kerst(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`kerst 2026`: the day or the holiday."""
    year = int(rest) if rest else jaar
    return tuple(each for each in (f"kerstmis {year}", f"kerstvakantie {year}") if _read(each, jaar))


def _coming_season(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`dit najaar`, `komend voorjaar`, `volgende zomer`: that of the plan's year, or of the next."""
    which, _, season = rest.partition(" ")
    season = _season_of(season)
    if jaar is None:
        return ()
    return (f"{season} {jaar}",) if which in {"dit", "deze"} else (f"{season} {jaar}", f"{season} {jaar + 1}")


def _season_of(word: str) -> str:
    return {"lente": "voorjaar", "herfst": "najaar"}.get(word, word)


def _winter(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`winter`: it lies in two years."""
    return (f"winter {jaar - 1}-{jaar}", f"winter {jaar}-{jaar + 1}") if jaar else ()


def _month_and_number(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`mrt-25`: the month of that year, or that day; the year comes first where it is near that of the plan."""
    month, number = re.split("[-/]", rest)
    year = 2000 + int(number)
    of_year, day = f"{month} {year}", f"{int(number)} {month}"
    return (of_year, day) if jaar is not None and abs(year - jaar) <= 1 else (day, of_year)


def _one_school_year(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`schooljaar 2026`: the one that ends or the one that begins in it."""
    year = int(rest)
    return f"schooljaar {year - 1}-{year}", f"schooljaar {year}-{year + 1}"


def _two_years(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    """`2026/2027`: both years, or a school year."""
    first, last = rest[:4], rest[-4:]
    return (f"schooljaar {first}-{last}", f"{first}-{last}") if int(last) == int(first) + 1 else ()


def _begun_in(rest: str, jaar: int | None, is_period: bool) -> tuple[str, ...]:
    return new_year.first_after(rest)


_LEAD = r"(?:sinds|sedert|startend in|start in|start|met ingang van|vanaf|van|met start in)"
_PARTS = "begin|midden|half|medio|eind|einde"
_KINDS = (
    (
        re.compile(rf"(?P<rest>(?:(?:{_PARTS}) (?:v/h |van het |van )?)?(?:dit |volgend |vorig |het )?jaar)"),
        _of_the_year,
    ),
    (re.compile(r"eindejaar ?(?P<rest>[0-9]{4})?"), _year_end),
    (re.compile(r"(?:tijdens |met |rond |tussen )?kerst(?: en nieuw(?:jaar)?)? ?(?P<rest>[0-9]{4})?"), _kerst),
    (re.compile(r"(?P<rest>(?:dit|deze|volgende?|komende?) (?:voorjaar|lente|zomer|najaar|herfst))"), _coming_season),
    (re.compile(r"(?P<rest>winter)"), _winter),
    (re.compile(r"(?P<rest>[0-9]{4}/[0-9]{4})"), _two_years),
    (re.compile(r"(?P<rest>(?:begin|start|eind|einde) (?:van (?:het )?)?schooljaar)"), _school_year),
    (re.compile(r"(?P<rest>[a-z]{3,}[-/][0-9]{2})"), _month_and_number),
    (re.compile(r"(?:het )?schooljaar (?P<rest>[0-9]{4})"), _one_school_year),
    (re.compile(r"werkjaar ?(?P<rest>[0-9]{4})?"), _werkjaar),
    (re.compile(r"(?:het |in het )?weekend van (?P<rest>.*)"), _weekend),
    (re.compile(rf"(?:{'|'.join(_ALWAYS)}) ?(?:(?:in|van) )?(?P<rest>[0-9]{{4}})?"), _always),
    (re.compile(r"(?P<rest>.* tot (?!en met ).*)"), _until),
    (re.compile(rf"{_LEAD} (?P<rest>.*)"), _since),
    (re.compile(r"(?P<rest>.*?),? (?:en (?:daarna|later|verder|volgende)|e\.?v\.?)"), _since),
    (re.compile(r"(?P<rest>.*?) ?[-\u2010-\u2015] ?(?:heden|nu|open|doorlopend|\.\.\.?|…|\?+)?"), _since),
    (re.compile(r"(?:na|later dan) (?P<rest>.*)"), _after),
    (re.compile(r"(?:v[oó][oó]r|nog v[oó][oó]r|(?:uiterlijk |ten laatste )?tegen) (?P<rest>.*)"), _before),
    (re.compile(r"(?:tot en met|tot|t/m|tem|t\.e\.m\.|uiterlijk|ten laatste) (?P<rest>.*)"), _no_start),
    (re.compile(r"(?P<rest>.* of .*)"), _or),
    (re.compile(r"(?P<rest>.*(?:trim|\bt[1-4]\b).*)"), _trimester),
    (re.compile(r"(?P<rest>.*[0-9]{4}\s*[-\u2010-\u2015].*)"), _begun_in),
)


def _compact(first: date, last: date) -> str:
    """A span as it is usually typed: `september-december 2026`."""
    words = span_in_words(first, last)
    return words.replace(" – ", "-" if first.day == 1 and words.count(" ") == 3 else " - ")


def _read_alone(words: str, jaar: int | None) -> Datum | None:
    try:
        return parse(words, jaar=jaar)
    except DatumError:
        return None


def _read(words: str, jaar: int | None) -> Datum | None:
    """The date; one that reaches into the next year is that which begins in the year of the plan."""
    return _read_alone(words, jaar) or _read_alone(f"{words} {jaar}", jaar)
