"""Date pattern: the dates that `datum.parse` reads, as one regular expression for a JSON Schema.

It is as exact about the calendar as an expression can be (30 februari is refused, 29 februari only in a leap
year), and it never refuses what the parser accepts. What it cannot see is whether a period runs backwards,
whether the two years of a winter follow each other, and which year a date without one takes.
Only what JavaScript and Python read alike is used in it; both ignore case letter by letter.
"""

from __future__ import annotations

from actieplan.datum import MONTHS, SHORT_MONTHS, YEARS

_CENTURIES = [f"{century:02}" for century in range(YEARS.start // 100, YEARS.stop // 100)]
_YEAR = f"(?:{'|'.join(_CENTURIES)})[0-9]{{2}}"
_LEAP_YEAR = (
    f"(?:(?:{'|'.join(_CENTURIES)})(?:0[48]|[2468][048]|[13579][26])"
    f"|(?:{'|'.join(century for century in _CENTURIES if int(century) % 4 == 0)})00)"
)
_DASH = r"[-\u2010-\u2015]"
_LENGTHS = {31: (1, 3, 5, 7, 8, 10, 12), 30: (4, 6, 9, 11), 28: (2,)}
_DAYS = {
    31: "(?:0?[1-9]|[12][0-9]|3[01])",
    30: "(?:0?[1-9]|[12][0-9]|30)",
    29: "(?:0?[1-9]|[12][0-9])",
    28: "(?:0?[1-9]|1[0-9]|2[0-8])",
}


def pattern() -> str:
    """The dates there are: a point in time, or two with a dash between them."""
    return _whole(_point())


def notation() -> str:
    """All that is written like a date, whether or not there is such a day."""
    day, month, year = "[0-9]{1,2}", "[0-9]{1,2}", "[0-9]{4}"
    numeric = rf"{year}-[0-9]{{2}}(?:-[0-9]{{2}})?|{day}/{month}/{year}|{day}-{month}-{year}"
    named = rf"(?:{day}(?:{_until()}{day})?\s+)?{_one_of(*_names(range(1, 13)))}\.?(?:\s+{year})?"
    return _whole(f"(?:{numeric}|{named}|{year})")


def _whole(point: str) -> str:
    """A point or a period, and nothing else. Of `eind 2024-2025` nobody knows what the second year means."""
    words = _one_of("t/m", "tot en met")
    between = rf"(?:\s*(?:-{{1,3}}|[\u2010-\u2015])\s*|\s+{words}\s+)"
    return rf"^\s*(?:{point}(?:{between}(?!{_YEAR}\s*$){point})?|{_YEAR}{between}{_YEAR})\s*$"


def _point() -> str:
    part = _one_of("begin", "midden", "half", "einde", "eind")
    half = rf"{_one_of('eerste', 'tweede', '1ste', '2de', '1e', '2e')}\s+{_word('helft')}\s+(?:{_word('van')}\s+)?"
    season = _one_of("voorjaar", "zomer", "najaar", "winter")
    winter = rf"{_word('winter')}\s+{_YEAR}\s*(?:/|{_DASH})\s*{_YEAR}"
    year = rf"(?:{part}\s+|{half}|{season}\s+)?{_YEAR}"
    return f"(?:{_iso()}|{_numeric()}|{_named(part)}|{winter}|{year})"


def _iso() -> str:
    """`2025-06` and `2025-03-31`."""
    days = {31: "(?:0[1-9]|[12][0-9]|3[01])", 30: "(?:0[1-9]|[12][0-9]|30)", 28: "(?:0[1-9]|1[0-9]|2[0-8])"}
    per_length = "|".join(
        f"(?:{'|'.join(f'{month:02}' for month in months)})(?:-{days[length]})?" for length, months in _LENGTHS.items()
    )
    return f"{_YEAR}-(?:{per_length})|{_LEAP_YEAR}-02-29"


def _numeric() -> str:
    """`31/12/2025` and `31-12-2025`."""
    per_length = "|".join(
        f"{_DAYS[length]}SIGN(?:{'|'.join(f'0?{month}' if month < 10 else str(month) for month in months)})"
        for length, months in _LENGTHS.items()
    )
    each = f"(?:{per_length})SIGN{_YEAR}|29SIGN0?2SIGN{_LEAP_YEAR}"
    return "|".join(each.replace("SIGN", sign) for sign in "/-")


def _named(part: str) -> str:
    """`31 maart 2025`, `3-14 maart`, `eind februari 2025`, `juni`."""
    per_length = "|".join(
        rf"(?:(?:{part}|{_days(length)})\s+)?{_one_of(*_names(months))}\.?" for length, months in _LENGTHS.items()
    )
    leap_day = rf"(?:{_DAYS[29]}{_until()})?29\s+{_one_of(*_names((2,)))}\.?(?:\s+{_LEAP_YEAR})?"
    return rf"(?:{per_length})(?:\s+{_YEAR})?|{leap_day}"


def _days(length: int) -> str:
    return f"{_DAYS[length]}(?:{_until()}{_DAYS[length]})?"


def _until() -> str:
    """What stands between the two days of one month."""
    return rf"\s*(?:{_DASH}|{_one_of('t/m', 'tot en met')})\s*"


def _names(months: tuple[int, ...] | range) -> list[str]:
    """How these months are spelt, the longest name first."""
    names = [name[month - 1] for month in months for name in (MONTHS, SHORT_MONTHS)]
    return sorted({*names, *(["sept"] if 9 in months else [])}, key=lambda name: (-len(name), name))


def _one_of(*words: str) -> str:
    return f"(?:{'|'.join(_word(word) for word in words)})"


def _word(word: str) -> str:
    """A word in capitals, lower case or both; a space stands for any white space."""
    return "".join(
        r"\s+" if letter == " " else f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in word
    )
