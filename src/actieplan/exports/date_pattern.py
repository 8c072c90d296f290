"""Date pattern: the dates that `datum.parse` reads, as one regular expression for a JSON Schema.

It is as exact about the calendar as an expression can be (30 februari is refused, 29 februari only in a leap
year), and it never refuses what the parser accepts. What it cannot see is whether a period runs backwards,
whether moments and years follow each other, which year a date without one takes, on which weekday a day falls, and
what `tegen maart` leaves open.
Only what JavaScript and Python read alike is used in it; both ignore case letter by letter.
"""

from __future__ import annotations

from datetime import date

from actieplan.datum import YEARS, feestdagen, weekdagen
from actieplan.datum.moments import MONTH_NUMBERS, SEASONS
from actieplan.datum.spoken import HALVES, LIMITS, PARTS, RANKS, WHOLE_YEARS

_CENTURIES = [f"{century:02}" for century in range(YEARS.start // 100, YEARS.stop // 100)]
_YEAR = f"(?:{'|'.join(_CENTURIES)})[0-9]{{2}}"
_LEAP_YEAR = (
    f"(?:(?:{'|'.join(_CENTURIES)})(?:0[48]|[2468][048]|[13579][26])"
    f"|(?:{'|'.join(century for century in _CENTURIES if int(century) % 4 == 0)})00)"
)
_LONG_YEARS = "|".join(str(year) for year in YEARS if date(year, 12, 28).isocalendar().week == 53)
"""The years that have a week 53."""
_DASH = r"[-\u2010-\u2015]"
_BEFORE_A_JOINT = r".*(?:[-\u2010-\u2015]|\s[eE][nN]\s|\s[tT][^\s]*\s*[eE]?\.?\s?[mM])"
_LENGTHS = {31: (1, 3, 5, 7, 8, 10, 12), 30: (4, 6, 9, 11), 28: (2,)}
_DAYS = {
    31: "(?:0?[1-9]|[12][0-9]|3[01])",
    30: "(?:0?[1-9]|[12][0-9]|30)",
    29: "(?:0?[1-9]|[12][0-9])",
    28: "(?:0?[1-9]|1[0-9]|2[0-8])",
}


def pattern() -> str:
    """The dates there are: a moment, the last one allowed, two with a joint between them, or several in a row."""
    lead = (
        rf"(?:{_one_of('in', 'op', 'tijdens')}\s+)?(?:{_word('de loop van')}\s+)?"
        rf"(?:{_one_of('de', 'het')}\s+)?(?:{_word('maand')}\s+)?"
    )
    limit = rf"{_one_of(*LIMITS)}(?::|\s+{_word('op')})?\s+"
    opening = rf"{_one_of('vanaf', 'van', 'tussen')}\s+"
    moment = rf"{lead}{_moment()}"
    joint = (
        rf"(?:\s*(?:-{{1,3}}|[\u2010-\u2015]|/(?=\s*[a-zA-Z])|,)\s*|,?\s+(?:{_until_word()}|{_word('en')})\s+"
        rf"|\s+(?={_word('begin')}))"
    )
    years = rf"{_YEAR}\s*(?:-{{1,3}}|[\u2010-\u2015])\s*{_YEAR}|{_YEAR}\s+(?:{_until_word()}|{_word('en')})\s+{_YEAR}"
    next_one = rf"{joint}(?!{_YEAR}\s*$){moment}"
    two = f"{opening}(?={_BEFORE_A_JOINT}){moment}(?:{next_one})?"
    return rf"^\s*(?:{limit}{moment}|{moment}(?:{next_one})*|{two}|{years})\s*$"


def notation() -> str:
    """All that is written like a date, whether or not there is such a day."""
    day, month, year = "[0-9]{1,2}", "[0-9]{1,2}", "[0-9]{4}"
    numeric = rf"{year}-[0-9]{{2}}(?:-[0-9]{{2}})?|{day}/{month}(?:/{year})?|{day}-{month}-{year}"
    named = (
        rf"(?:{day}{_ordinal()}(?:{_until()}{day}{_ordinal()})?\s+)?{_one_of(*_names(range(1, 13)))}\.?(?:\s+{year})?"
    )
    week = rf"{_one_of('weken', 'week')}\s*{day}(?:\s+{year})?"
    limit = rf"(?:{_one_of(*LIMITS)}\s+)?"
    point = f"(?:{numeric}|{named}|{week}|{year})"
    between = rf"(?:\s*(?:-{{1,3}}|[\u2010-\u2015])\s*|\s+{_until_word()}\s+)"
    return rf"^\s*{limit}{point}(?:{between}{point})?\s*$"


def _moment() -> str:
    """A single moment in any notation."""
    part = _one_of(*sorted(PARTS, key=len, reverse=True))
    return f"(?:{_iso()}|{_numeric()}|{_named(part)}|{_yearly(part)}|{_quarterly()}|{_weekly()}|{_feestdag()})"


def _yearly(part: str) -> str:
    """`2025`, `heel 2025`, `eind 2025`, `tweede helft van 2025`, `voorjaar 2025`, `winter 2024-2025`."""
    of_year, two_years = _of_year(), rf"{_YEAR}\s*(?:/|{_DASH})\s*{_YEAR}"
    part_of = rf"{part}\s+(?:{_word('van')}\s+)?(?:{_word('het')}\s+)?(?:{_word('jaar')}\s+)?"
    whole = rf"(?:{part_of}|{_one_of(*WHOLE_YEARS)}\s+)?{_YEAR}"
    half = rf"{_rank(2)}\s+{_one_of(*HALVES)}{of_year}"
    two = rf"{_one_of('winter', 'schooljaar', 'kerstvakantie', 'kerstverlof')}\s+{two_years}"
    return rf"{two}|{whole}|{half}|{_one_of(*SEASONS)}{of_year}"


def _quarterly() -> str:
    """`Q3 2025`, `2025-Q3`, `kwartaal 3`, `eerste t/m derde kwartaal van 2025`."""
    short = rf"[qQkK]\s?[1-4](?:[\s/-]?\s*{_YEAR})?|{_YEAR}[\s-]?\s*[qQ][1-4]|{_word('kwartaal')}\s+[1-4]{_of_year()}"
    return rf"{short}|{_rank(4)}(?:{_several()}{_rank(4)})?\s+{_word('kwartaal')}{_of_year()}"


def _weekly() -> str:
    """`week 12 2025`, `weken 12-14`, `2025-W12`, `week van 9 maart`."""
    number, month = "(?:0?[1-9]|[1-4][0-9]|5[0-2])", _one_of(*_names(range(1, 13)))
    every_year = rf"{number}(?:{_several()}{number})?{_of_year()}"
    long_year = rf"(?:(?:{number}|53){_several()})?53{_of_year(f'(?:{_LONG_YEARS})')}"
    numbered = rf"{_one_of('weken', 'week')}\s*(?:{every_year}|{long_year})"
    iso = rf"{_YEAR}-?[wW](?:0[1-9]|[1-4][0-9]|5[0-2])|(?:{_LONG_YEARS})-?[wW]53"
    return rf"{numbered}|{iso}|{_word('week van')}\s+{_DAYS[31]}{_ordinal()}\s+{month}\.?(?:\s+{_YEAR})?"


def _feestdag() -> str:
    """`paasvakantie 2025`, `Hemelvaart`; of the years that the data file knows."""
    years = "|".join(map(str, feestdagen.years()))
    spellings = _one_of(*sorted(feestdagen.NAMES, key=len, reverse=True))
    return rf"{spellings}{_of_year(f'(?:{years})')}"


def _of_year(year: str = _YEAR) -> str:
    return rf"(?:(?:\s+{_one_of('van', 'in')})?\s+{year})?"


def _weekday() -> str:
    """`maandag `, `ma `, `ma. `, `maandag, `, or nothing."""
    names = "|".join(f"{_word(name[:2])}(?:{_word(name[2:])})?" for name in weekdagen.NAMES)
    return rf"(?:(?:{names})\.?,?\s+)?"


def _rank(most: int) -> str:
    """`eerste`, `2de`, up to a number."""
    return _one_of(*(rank for rank, number in RANKS.items() if number <= most))


def _ordinal() -> str:
    return "(?:[sS][tT][eE]|[dD][eE]|[eE])?"


def _iso() -> str:
    """`2025-06` and `2025-03-31`."""
    days = {31: "(?:0[1-9]|[12][0-9]|3[01])", 30: "(?:0[1-9]|[12][0-9]|30)", 28: "(?:0[1-9]|1[0-9]|2[0-8])"}
    per_length = "|".join(
        f"(?:{'|'.join(f'{month:02}' for month in months)})(?:-{days[length]})?" for length, months in _LENGTHS.items()
    )
    no_month = f"(?={_YEAR}-[0-9]{{2}}-)"
    return f"(?:{_weekday()}{no_month})?(?:{_YEAR}-(?:{per_length})|{_LEAP_YEAR}-02-29)"


def _numeric() -> str:
    """`31/12/2025`, `31-12-2025` and `31/12`."""
    per_length = "|".join(
        f"{_DAYS[length]}SIGN(?:{'|'.join(f'0?{month}' if month < 10 else str(month) for month in months)})"
        for length, months in _LENGTHS.items()
    )
    each = f"(?:{per_length})SIGN{_YEAR}|29SIGN0?2SIGN{_LEAP_YEAR}"
    without_year = f"(?:{per_length})|29/0?2".replace("SIGN", "/")
    return f"{_weekday()}(?:{'|'.join((*(each.replace('SIGN', sign) for sign in '/-'), without_year))})"


def _named(part: str) -> str:
    """`31 maart 2025`, `3-14 maart`, `eind februari 2025`, `tweede helft van juni`, `heel juni`, `juni`."""
    before = (
        rf"{part}\s+(?:{_word('van')}\s+)?(?:{_word('de')}\s+)?(?:{_word('maand')}\s+)?"
        rf"|{_rank(2)}\s+{_word('helft')}\s+(?:{_word('van')}\s+)?"
        rf"|{_one_of('heel', 'hele')}\s+(?:{_word('de')}\s+)?(?:{_word('maand')}\s+)?"
    )
    per_length = "|".join(
        rf"(?:{before}|{_days(length)}\s+)?{_one_of(*_names(months))}\.?" for length, months in _LENGTHS.items()
    )
    first = rf"{_DAYS[29]}{_ordinal()}{_until()}"
    leap_day = rf"{_weekday()}(?:{first}{_weekday()})?29{_ordinal()}\s+{_one_of(*_names((2,)))}\.?(?:\s+{_LEAP_YEAR})?"
    return rf"(?:{per_length})(?:\s+{_YEAR})?|{leap_day}"


def _days(length: int) -> str:
    day = f"{_DAYS[length]}{_ordinal()}"
    return f"{_weekday()}{day}(?:{_until()}{_weekday()}{day})?"


def _until() -> str:
    """What stands between the two days of one month."""
    return rf"(?:\s*(?:{_DASH}|/)\s*|\s+(?:{_until_word()}|{_word('en')})\s+)"


def _several() -> str:
    """What stands between two quarters or weeks."""
    return rf"(?:\s*{_DASH}\s*|\s+(?:{_until_word()}|{_word('en')})\s+)"


def _until_word() -> str:
    """`t/m`, `tem`, `t.e.m.`, `tot en met`."""
    return rf"(?:[tT](?:/|\.?\s?[eE]\.?\s?)[mM]\.?|{_word('tot en met')})"


def _names(months: tuple[int, ...] | range) -> list[str]:
    """How these months are spelt, the longest name first."""
    names = (name for name, number in MONTH_NUMBERS.items() if number in months)
    return sorted(names, key=lambda name: (-len(name), name))


def _one_of(*words: str) -> str:
    return f"(?:{'|'.join(_word(word) for word in words)})"


def _word(word: str) -> str:
    """A word in capitals, lower case or both; a space stands for any white space."""
    return "".join(
        r"\s+" if sign == " " else f"[{sign}{sign.upper()}]" if sign.isalpha() else r"\." if sign == "." else sign
        for sign in word
    )
