"""Date notations: what was meant by a date that a plan does not know, as a date that it does know."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from actieplan.datum import LONGEST, MONTHS, SHORT_MONTHS, YEARS, DatumError, month_end, parse, weekdagen
from actieplan.likeness import closest
from actieplan.reading.date_spellings import day_in_words, respelt


class Meant(NamedTuple):
    """A date in words of the plan; `is_sure` when it only spells otherwise what was written."""

    words: str
    is_sure: bool


def meant(written: str, jaar: int | None) -> Meant | None:
    """The date that was probably meant; None when nothing is likely. `jaar` is the year of the plan."""
    folded = _bare(" ".join(written.lower().split()))
    if len(folded) > LONGEST:
        return None
    words = respelt(folded, jaar)
    if _is_known(words, jaar):
        return Meant(words, is_sure=not _may_lack_a_digit(folded))
    if any(int(year) not in YEARS for year in _YEAR.findall(words)):
        return None  # no other way of saying it makes that year one of a plan
    others = chain((rewrite(words) for rewrite in _REWRITES), (rewrite(words, jaar) for rewrite in _REWRITES_OF_A_YEAR))
    for other in others:
        if other is not None and _is_known(other, jaar):
            return Meant(other, is_sure=False)
    return None


def _bare(words: str) -> str:
    """Words without the curly quotes around them, or the full stop behind a year."""
    quoted = re.fullmatch("[“”„‘’«] ?([^“”„‘’«»]+?) ?[“”‘’»]", words)
    return re.sub(r"(?<=\d{4})\.$", "", quoted[1] if quoted else words)


_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def _is_known(words: str, jaar: int | None) -> bool:
    try:
        return bool(parse(words, jaar=jaar))
    except DatumError:
        return False


def _may_lack_a_digit(words: str) -> bool:
    """Whether a digit may have been lost: in `2026-10-3` and `2026-1-15`; `2026-1-5` is written without zeros."""
    found = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words)
    if found is None or len(found[2]) == len(found[3]):
        return False
    year, month, day = found.groups()
    longer = ((f"{month}{digit}", day) if len(month) == 1 else (month, f"{day}{digit}") for digit in range(10))
    return any(_is_known(f"{other_day}/{other_month}/{year}", None) for other_month, other_day in longer)


# --- another way of saying it -----------------------------------------------------------------------------


def _season(words: str) -> str | None:
    other = words.replace("lente", "voorjaar").replace("herfst", "najaar")
    return other if other != words else None


def _month_first(words: str) -> str | None:
    """`12/31/2025`."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", words)
    return f"{found[2]}/{found[1]}/{found[3]}" if found else None


def _last_day(words: str) -> str | None:
    """`30 februari 2025`, `31 nov 2025`, `31/11/2025`: the month's last day."""
    found = re.fullmatch(r"(?:29|30|31)(?P<sign>[ /])(?P<month>[a-z]+|\d{1,2})(?P=sign)(?P<year>\d{4})", words)
    month = _number_of_month(found["month"]) if found else 0
    if found is None or not month:
        return None
    sign, last = found["sign"], month_end(int(found["year"]), month).day
    return f"{last}{sign}{found['month']}{sign}{found['year']}"


def _number_of_month(written: str) -> int:
    """The number of a month in words, short or in digits; 0 when it is none."""
    if written.isdecimal():
        return int(written) if 1 <= int(written) <= 12 else 0
    return next((names.index(written) + 1 for names in (MONTHS, SHORT_MONTHS) if written in names), 0)


def _weekday_in_front(words: str) -> str | None:
    """`16 maart 2026 (maandag)`."""
    found = re.fullmatch(rf"(\d.*?),? \(?({weekdagen.WEEKDAY})\)?", words)
    return f"{found[2]} {found[1]}" if found else None


def _near_month(words: str) -> str | None:
    """`15 decembr.er 2026`: a month that is spelt in a way that leaves doubt."""
    other = re.sub(r"[a-zë]{4,}", lambda word: closest(word[0], MONTHS, alike=0.8) or word[0], words)
    return other if other != words else None


def _about(words: str) -> str | None:
    """`circa maart 2026`, `mei 2026 (onder voorbehoud)`: the date without the doubt; another time in brackets stays."""
    other = re.sub(rf"^(?:{_DOUBTS}) | ?\((?![^)]*(?:\d|{_TIME_NAMES}))[^)]*\)$| ?\?+$", "", words)
    return other if other != words else None


def _year_and_brackets(words: str) -> str | None:
    """`2025 (maart)`."""
    found = re.fullmatch(r"(\d{4}) ?\(([^()\d]+)\)", words)
    return f"{found[2].strip()} {found[1]}" if found else None


def _year_and_month(words: str) -> str | None:
    """`2025/3`, `2025-3`."""
    found = re.fullmatch(r"(\d{4}) ?[-/.] ?([1-9])", words)
    return f"{found[1]}-0{found[2]}" if found else None


def _short_year(words: str) -> str | None:
    """`januari 26`, `schooljaar 26-27`."""
    found = re.fullmatch(r"((?:[a-z0-9 ]*[a-z]+) )(\d\d)(?:-(\d\d))?", words)
    if found is None:
        return None
    return f"{found[1]}20{found[2]}" + (f"-20{found[3]}" if found[3] else "")


def _day_and_month(words: str) -> str | None:
    """`15-3`, `15.3`, `14-15/3/2026`."""
    one = re.fullmatch(r"(\d{1,2})[-.](\d{1,2})", words)
    if one is not None:
        return f"{one[1]}/{one[2]}"
    two = re.fullmatch(r"(\d{1,2}) ?(?:-|en) ?(\d{1,2})/(\d{1,2})(?:/(\d{4}))?", words)
    if two is None or not 1 <= int(two[3]) <= 12:
        return None
    return f"{two[1]}-{day_in_words(two[2], two[3], two[4])}"


def _days_in_a_row(words: str) -> str | None:
    """`14, 15 en 16 maart`."""
    found = re.fullmatch(r"(\d{1,2}(?:, \d{1,2})+(?:,? en \d{1,2})?) ([a-z]+.*)", words)
    days = [int(day) for day in re.findall(r"\d+", found[1])] if found else []
    if found is None or days != list(range(days[0], days[0] + len(days))):
        return None
    return f"{days[0]}-{days[-1]} {found[2]}"


def _part_of_a_quarter(words: str) -> str | None:
    """`eind Q2 2026`, `eind 2e kwartaal`: the end of its last month."""
    quarter = r"(?:het )?(?:q([1-4])|([1-4](?:ste|de|e)|eerste|tweede|derde|vierde) kwartaal)"
    found = re.fullmatch(rf"(begin|midden|half|eind|einde) (?:van )?{quarter}(?: van)?( \d{{4}})?", words)
    if found is None:
        return None
    number = int(found[2]) if found[2] else _RANKS[found[3][0]]
    month = number * 3 - {"begin": 2, "midden": 1, "half": 1}.get(found[1], 0)
    return f"{found[1]} {MONTHS[month - 1]}{found[4] or ''}"


def _week_of_a_month(words: str) -> str | None:
    """`eerste week van maart`: its first seven days."""
    found = re.fullmatch(r"(eerste|1ste|1e|tweede|2de|2e|derde|3de|3e|vierde|4de|4e) week (?:van )?([a-z]+.*)", words)
    if found is None:
        return None
    first = _RANKS[found[1][0]] * 7 - 6
    return f"{first}-{first + 6} {found[2]}"


def _last_week_of_a_month(words: str, jaar: int | None) -> str | None:
    """`laatste week van maart`: its last seven days."""
    found = re.fullmatch(r"laatste week (?:van )?([a-z]+)( \d{4})?", words)
    year = int(found[2]) if found and found[2] else jaar
    if found is None or year is None or found[1] not in MONTHS:
        return None
    last = month_end(year, MONTHS.index(found[1]) + 1).day
    return f"{last - 6}-{last} {found[1]}{found[2] or ''}"


def _weekday_of_a_month(words: str, jaar: int | None) -> str | None:
    """`eerste maandag van maart`: that day, with its weekday."""
    rank = r"(eerste|tweede|derde|vierde|laatste|[1-4](?:ste|de|e))"
    found = re.fullmatch(rf"{rank} ({'|'.join(weekdagen.NAMES)}) (?:van |in )?([a-z]+)(?: (\d{{4}}))?", words)
    year = int(found[4]) if found and found[4] else jaar
    if found is None or year is None or found[3] not in MONTHS:
        return None
    month = MONTHS.index(found[3]) + 1
    first = date(year, month, 1)
    first += timedelta(days=(weekdagen.NAMES.index(found[2]) - first.weekday()) % 7)
    all_days = [day for day in (first + timedelta(weeks=week) for week in range(5)) if day.month == month]
    return weekdagen.with_weekday(all_days[-1 if found[1] == "laatste" else _RANKS[found[1][0]] - 1])


def _signs_for_a_dash(words: str) -> str | None:
    """`maart → mei`, `maart ... mei`, `maart à mei`."""
    other = re.sub(r" ?(?:-+>|→|>|~|\.\.\.?|…) ?| à ", "-", words)
    return other if other != words else None


def _somewhere_in(words: str) -> str | None:
    """`ergens in maart`, `gedurende maart 2026`."""
    found = re.fullmatch(r"(?:ergens|gedurende|doorheen) (?:in )?(?:de )?(?:maand )?(.+)", words)
    return found[1] if found else None


def _year_in_front(words: str) -> str | None:
    """`2026 maart`, `2026 week 12`, `maart-2026`, `mei/2026`, `15032026`."""
    in_front = re.fullmatch(r"(\d{4})[ -]([a-z]+\.?|week \d{1,2})", words)
    if in_front is not None:
        return f"{in_front[2]} {in_front[1]}"
    other = re.sub(r"^(\d\d)(\d\d)(\d{4})$", r"\1/\2/\3", re.sub(r"(?<=[a-z])[-/](?=\d{4}$)", " ", words))
    return other if other != words else None


def _half_in_signs(words: str) -> str | None:
    """`H1 2026`, `S2`, `semester 1 2026`."""
    found = re.fullmatch(r"(?:h|s|sem\.?|semester|helft|jaarhelft) ?([12])(?:[ /-]?(\d{4}))?", words)
    if found is None:
        return None
    return f"{('eerste', 'tweede')[int(found[1]) - 1]} helft" + (f" van {found[2]}" if found[2] else "")


def _weeks(words: str) -> str | None:
    """`weken 10, 11 en 12`, `w10`."""
    found = re.fullmatch(r"(?:weken|week|w) ?(\d{1,2}(?:(?:, ?| en )\d{1,2})*)( \d{4})?", words)
    numbers = [int(number) for number in re.findall(r"\d+", found[1])] if found else []
    if found is None or numbers != [*range(numbers[0], numbers[0] + len(numbers))]:
        return None
    return f"week {numbers[0]}" + (f"-{numbers[-1]}" if len(numbers) > 1 else "") + (found[2] or "")


def _parts_of_one_month(words: str) -> str | None:
    """`begin tot eind maart 2026`."""
    parts = "begin|midden|half|medio|eind|einde"
    found = re.fullmatch(rf"(?:van )?({parts})(?: ?[-–] ?| tot | tot en met | t/m | tem )({parts}) (.+)", words)
    return f"{found[1]} {found[3]} - {found[2]} {found[3]}" if found else None


def _first_day(words: str) -> str | None:
    """`eerste maart 2026`."""
    other = re.sub(r"^eerste (?=[a-z]+(?: \d{4})?$)", "1 ", words)
    return other if other != words else None


def _school_year(words: str) -> str | None:
    """`school year 2025-2026`."""
    other = re.sub(r"^(?:school[ -](?:year|jaar)|schoolyear) ?(?=\d)", "schooljaar ", words)
    return other if other != words else None


_RANKS = {"e": 1, "1": 1, "t": 2, "2": 2, "d": 3, "3": 3, "v": 4, "4": 4}
_TIME_NAMES = "|".join((*MONTHS, *SHORT_MONTHS, "voorjaar", "lente", "zomer", "najaar", "herfst", "winter"))
_DOUBTS = r"ca\.?|circa|rond|omstreeks|ongeveer|vermoedelijk|wellicht|waarschijnlijk|normaal|indicatief|±"
_REWRITES = (
    _season, _month_first, _last_day, _weekday_in_front, _about, _year_and_brackets, _year_and_month,
    _short_year, _day_and_month, _days_in_a_row,
    _part_of_a_quarter, _week_of_a_month, _signs_for_a_dash, _somewhere_in, _year_in_front, _half_in_signs, _weeks,
    _parts_of_one_month, _first_day, _school_year, _near_month,
)  # fmt: skip
_REWRITES_OF_A_YEAR = (_last_week_of_a_month, _weekday_of_a_month)
"""What only the year of the plan can tell."""


# --- a time of the day ------------------------------------------------------------------------------------

_FIRST_HOUR = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[-–]|tot|à) ?)?"
_HOUR = rf"{_FIRST_HOUR}(?:[01]?\d|2[0-4])(?:[:.uh][0-5]\d(?::\d{{2}})?(?![.\d])| ?(?:uur|u|h)\b)"
_PART_OF_DAY = "(?:ochtend|voormiddag|morgen|middag|namiddag|avond)"
_TIMES = (
    re.compile(rf"(?:(?<=\d)t|(?<=[\da-z.]),? (?:\()?(?:om |vanaf |van |rond |tussen )?){_HOUR}.*$"),
    re.compile(rf"(?<=[\da-z.]),? (?:\()?(?:in de |'s )?{_PART_OF_DAY}s?\)?$"),
    re.compile(rf"(?<=dag){_PART_OF_DAY}"),
)


def without_time(written: str) -> str:
    """The words of a date without the hour or the part of the day in them; empty where they have none."""
    words = " ".join(written.lower().split())
    if len(words) > LONGEST:
        return ""
    for time in _TIMES:
        day = time.sub("", words)
        if day != words:
            return respelt(day, None)
    return ""
