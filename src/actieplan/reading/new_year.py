"""New Year: periods that run over it and do not say so, with the year at both ends."""

from __future__ import annotations

import re

from actieplan.datum import DatumError, parse


def spans_over(written: str, jaar: int | None) -> tuple[str, ...]:
    """What a period that ends before it begins may mean: over New Year, or turned round within the year.

    `december-juni 2026` is `december 2025-juni 2026`, `december 2026-juni 2027` or `juni-december 2026`.
    """
    found = _PERIOD.fullmatch(" ".join(written.lower().split()))
    if found is None or _YEAR.search(found["first"] + found["last"]):
        return ()
    first, last = found["first"], found["last"]
    year = int(found["year"]) if found["year"] else jaar
    if year is None:
        return ()
    back, ahead = (_between(_in(first, start), _in(last, start + 1)) for start in (year - 1, year))
    turned = _between(last, _in(first, year) if found["year"] else first)
    likely = (back, ahead, turned) if found["year"] else (ahead, back, turned)
    return tuple(words for words in likely if _is_date(words, jaar))


def first_after(written: str) -> tuple[str, ...]:
    """What a period means whose end has no year, `oktober 2026 - maart`: until the first time that comes."""
    found = _BEGUN.fullmatch(" ".join(written.lower().split()))
    if found is None:
        return ()
    likely = (_between(found["first"], _in(found["last"], int(found["year"]) + later)) for later in (0, 1))
    return tuple(words for words in likely if _is_date(words, None))[:1]


_DASHED = r"\s*[-\u2010-\u2015]\s*"
_YEAR = re.compile("[0-9]{4}")
_PERIOD = re.compile(rf"(?P<first>.*?){_DASHED}(?P<last>.*?)(?:[ /](?P<year>[0-9]{{4}}))?")
_BEGUN = re.compile(rf"(?P<first>.*[^0-9](?P<year>[0-9]{{4}})){_DASHED}(?P<last>.*[a-z.]|[0-9]{{1,2}}/[0-9]{{1,2}})")


def _in(words: str, year: int) -> str:
    return f"{words}/{year}" if "/" in words else f"{words} {year}"


def _between(first: str, last: str) -> str:
    """A dash between two moments: with spaces where one of them has a space or a slash of its own."""
    is_short = not any(re.search("[ /]", _YEAR.sub("", words).strip()) for words in (first, last))
    return f"{first}-{last}" if is_short else f"{first} - {last}"


def _is_date(words: str, jaar: int | None) -> bool:
    try:
        return bool(parse(words, jaar=jaar))
    except DatumError:
        return False
