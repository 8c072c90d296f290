"""Periods over New Year: with the year at both ends, every choice a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import MONTHS, DatumError, parse
from actieplan.reading.new_year import first_after, spans_over


@pytest.mark.parametrize(
    ("written", "choices"),
    {
        "december-juni 2026": ("december 2025-juni 2026", "december 2026-juni 2027", "juni-december 2026"),
        "nov - feb": ("nov 2026-feb 2027", "nov 2025-feb 2026", "feb-nov"),
        "15 december - 15 januari 2027": (
            "15 december 2026 - 15 januari 2027",
            "15 december 2027 - 15 januari 2028",
            "15 januari - 15 december 2027",
        ),
        "20/12-5/1": ("20/12/2026 - 5/1/2027", "20/12/2025 - 5/1/2026", "5/1 - 20/12"),
        "eind december-begin februari": (
            "eind december 2026 - begin februari 2027",
            "eind december 2025 - begin februari 2026",
            "begin februari - eind december",
        ),
        "Q4-Q1": ("q4 2026-q1 2027", "q4 2025-q1 2026", "q1-q4"),
        "2027-2026": (),
        "december 2026-juni 2026": (),
        "zomer": (),
    }.items(),
)
def test_what_a_period_that_is_turned_round_may_mean(written: str, choices: tuple[str, ...]) -> None:
    assert spans_over(written, 2026) == choices


def test_without_a_year_of_the_plan_nothing_is_said_of_years() -> None:
    assert spans_over("nov-feb", None) == ()


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1950, 2150))
def test_an_end_without_a_year_is_the_first_that_comes(begin: int, end: int, year: int) -> None:
    (words,) = first_after(f"{MONTHS[begin - 1]} {year} - {MONTHS[end - 1]}")
    read = parse(words)
    months = (read.tot.year - read.van.year) * 12 + read.tot.month - read.van.month
    assert (read.van.year, read.van.month, read.tot.month) == (year, begin, end)
    assert 0 <= months < 12


@given(st.integers(1, 12), st.integers(1, 12))
def test_what_ends_before_it_begins_has_choices_that_do_not(begin: int, end: int) -> None:
    written = f"{MONTHS[begin - 1]}-{MONTHS[end - 1]}"
    try:
        parse(written, jaar=2026)
    except DatumError:
        ahead, back, turned = (parse(words, jaar=2026) for words in spans_over(written, 2026))
        assert (ahead.van.month, ahead.tot.month) == (back.van.month, back.tot.month) == (begin, end)
        assert (turned.van.year, turned.van.month, turned.tot.month) == (2026, end, begin)
