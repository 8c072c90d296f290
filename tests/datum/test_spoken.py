"""The notations that people say and write: what each means, and which words are not one date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import MONTHS, DatumError, is_limit, parse, span_in_words
from date_notations_table import READ, REFUSED
from manual_tables import examples

LIMITS = ("uiterlijk", "ten laatste", "tegen", "deadline", "niet later dan")


@pytest.mark.parametrize(("words", "days"), READ.items(), ids=READ)
def test_words_mean_these_days(words: str, days: tuple[str, str]) -> None:
    read = parse(words, jaar=2026)
    assert (read.van.isoformat(), read.tot.isoformat()) == days
    assert read.woorden == " ".join(words.split())


@pytest.mark.parametrize("example", examples("datum/notations.yaml"), ids=lambda example: example["typed"][0])
def test_the_notations_of_the_manual_mean_the_days_that_it_says(example: dict[str, Any]) -> None:
    for words in example["typed"]:
        read = parse(words)
        assert (read.van, read.tot) == (example["van"], example["tot"]), words
        assert read.is_limit == example.get("uiterlijk", False), words


@pytest.mark.parametrize(("words", "reason"), REFUSED.items(), ids=REFUSED)
def test_words_that_are_not_one_date_are_refused(words: str, reason: str) -> None:
    with pytest.raises(DatumError) as refused:
        parse(words, jaar=2026)
    assert refused.value.reason == reason


@pytest.mark.parametrize("words", READ, ids=READ)
def test_what_is_a_limit_says_so(words: str) -> None:
    expected = words.lower().startswith(LIMITS)
    assert is_limit(words) == parse(words, jaar=2026).is_limit == expected


@pytest.mark.parametrize(
    ("words", "within", "van"),
    [
        pytest.param("kerstvakantie", ("2026-01-01", "2026-03-31"), "2025-12-22", id="its end lies in the phase"),
        pytest.param("kerstvakantie", ("2026-09-01", "2026-12-31"), "2026-12-21", id="its start lies in the phase"),
        pytest.param("week 1", ("2025-11-01", "2026-02-28"), "2025-12-29", id="the one that fits"),
        pytest.param("Q1", ("2026-11-01", "2027-02-28"), "2027-01-01", id="a quarter of the next year"),
    ],
)
def test_a_notation_without_a_year_takes_that_of_its_phase(words: str, within: tuple[str, str], van: str) -> None:
    phase = date.fromisoformat(within[0]), date.fromisoformat(within[1])
    assert parse(words, jaar=2026, within=phase).van == date.fromisoformat(van)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param((2025, 1, 1), (2025, 12, 31), "heel 2025", id="a whole year"),
        pytest.param((2024, 7, 1), (2024, 12, 31), "juli – december 2024", id="whole months of one year"),
        pytest.param((2024, 9, 1), (2025, 6, 30), "september 2024 – juni 2025", id="whole months of two years"),
        pytest.param((2024, 1, 1), (2025, 12, 31), "januari 2024 – december 2025", id="two whole years"),
        pytest.param((2024, 2, 1), (2024, 2, 29), "februari 2024", id="one month, in a leap year"),
        pytest.param((2024, 2, 1), (2024, 2, 28), "1 februari – 28 februari 2024", id="not quite that month"),
        pytest.param((2025, 5, 3), (2025, 6, 12), "3 mei – 12 juni 2025", id="days of one year"),
        pytest.param((2024, 12, 15), (2025, 1, 31), "15 december 2024 – 31 januari 2025", id="days of two years"),
        pytest.param((2025, 3, 31), (2025, 3, 31), "31 maart 2025", id="one day"),
    ],
)
def test_a_stretch_is_said_as_short_as_it_can_be(
    first: tuple[int, int, int], last: tuple[int, int, int], words: str
) -> None:
    assert span_in_words(date(*first), date(*last)) == words


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_span_in_words_is_read_back_as_those_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    read = parse(span_in_words(first, last))
    assert (read.van, read.tot) == (first, last)


@given(st.integers(1900, 2198), st.integers(1, 12), st.integers(0, 30))
def test_every_run_of_whole_months_is_read_back(year: int, month: int, count: int) -> None:
    end_year, end_month = divmod(year * 12 + month + count, 12)
    if end_year >= 2200:
        return
    first, last = date(year, month, 1), date.fromordinal(date(end_year, end_month + 1, 1).toordinal() - 1)
    read = parse(span_in_words(first, last))
    assert (read.van, read.tot) == (first, last)


@given(st.integers(1900, 2199), st.integers(1, 12), st.integers(1, 12))
def test_months_joined_by_a_word_are_one_date_when_they_follow_each_other(year: int, one: int, other: int) -> None:
    words = f"{MONTHS[one - 1]} en {MONTHS[other - 1]} {year}"
    if other == one + 1:
        assert parse(words).van == date(year, one, 1)
    else:
        with pytest.raises(DatumError):
            parse(words)


VOCABULARY = sorted({word for words in (*READ, *REFUSED) for word in words.split()} | {"-", "/", ",", "{", "}"})


@given(st.lists(st.sampled_from(VOCABULARY), max_size=7).map(" ".join))
def test_any_words_of_dates_are_a_date_within_bounds_or_are_refused(words: str) -> None:
    try:
        read = parse(words, jaar=2026)
    except DatumError:
        return
    assert date(1899, 12, 25) <= read.van <= read.tot <= date(2200, 12, 31)
