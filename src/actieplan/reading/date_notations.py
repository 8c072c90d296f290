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
    (r"(?<=[a-z\d]) ?[&+] ?(?=[a-z\d])", " en "),
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
    found = re.fullmatch(r"((?!schooljaar|winter|kerst).*\d[/.-]|(?:.* )?[a-zë]+\.? ?['’])(\d\d)", words)
    if found is None or jaar is None or abs(2000 + int(found[2]) - jaar) > 1:
        return words
    if found[1][-1] in "'’":
        return f"{found[1][:-1].strip()} 20{found[2]}"
    return re.sub(r"[.-]", "/", found[1]) + f"20{found[2]}"


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


def _about(words: str) -> str | None:
    """`circa maart 2026`, `mei 2026 (onder voorbehoud)`: the date without the doubt."""
    other = re.sub(rf"^(?:{_DOUBTS}) | ?\([^)]*\)$| ?\?+$", "", words)
    return other if other != words else None


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
    return f"{two[1]}-{two[2]} {MONTHS[int(two[3]) - 1]}" + (f" {two[4]}" if two[4] else "")


def _days_in_a_row(words: str) -> str | None:
    """`14, 15 en 16 maart`."""
    found = re.fullmatch(r"(\d{1,2}(?:, \d{1,2})+(?:,? en \d{1,2})?) ([a-z]+.*)", words)
    days = [int(day) for day in re.findall(r"\d+", found[1])] if found else []
    if found is None or days != list(range(days[0], days[0] + len(days))):
        return None
    return f"{days[0]}-{days[-1]} {found[2]}"


def _part_of_a_quarter(words: str) -> str | None:
    """`eind Q2 2026`: the end of its last month."""
    found = re.fullmatch(r"(begin|midden|half|eind|einde) (?:van )?q([1-4])( \d{4})?", words)
    if found is None:
        return None
    month = int(found[2]) * 3 - {"begin": 2, "midden": 1, "half": 1}.get(found[1], 0)
    return f"{found[1]} {MONTHS[month - 1]}{found[3] or ''}"


def _week_of_a_month(words: str) -> str | None:
    """`eerste week van maart`: its first seven days."""
    found = re.fullmatch(r"(eerste|1ste|1e|tweede|2de|2e|derde|3de|3e|vierde|4de|4e) week (?:van )?([a-z]+.*)", words)
    if found is None:
        return None
    first = {"e": 1, "1": 1, "t": 8, "2": 8, "d": 15, "3": 15, "v": 22, "4": 22}[found[1][0]]
    return f"{first}-{first + 6} {found[2]}"


_DOUBTS = r"ca\.?|circa|rond|omstreeks|ongeveer|vermoedelijk|wellicht|waarschijnlijk|normaal|indicatief|±"
_REWRITES = (
    _season, _swapped_range, _month_first, _last_day, _weekday_in_front, _about, _short_year, _day_and_month,
    _days_in_a_row, _part_of_a_quarter, _week_of_a_month, _near_month,
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
