"""Datum: the words that are dates, what they mean, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import MONTHS, DatumError, Precision, in_words, month_end, parse

MEANINGS = {
    "2025-03-31": ("2025-03-31", "2025-03-31", Precision.DAY),
    "31 maart 2025": ("2025-03-31", "2025-03-31", Precision.DAY),
    "1/01/2024": ("2024-01-01", "2024-01-01", Precision.DAY),
    "31/12/2025": ("2025-12-31", "2025-12-31", Precision.DAY),
    "29 februari 2024": ("2024-02-29", "2024-02-29", Precision.DAY),
    "2025-06": ("2025-06-01", "2025-06-30", Precision.MONTH),
    "juni 2025": ("2025-06-01", "2025-06-30", Precision.MONTH),
    "Juni  2025": ("2025-06-01", "2025-06-30", Precision.MONTH),
    "sept. 2025": ("2025-09-01", "2025-09-30", Precision.MONTH),
    "begin februari 2025": ("2025-02-01", "2025-02-10", Precision.MONTH_PART),
    "midden maart 2025": ("2025-03-11", "2025-03-20", Precision.MONTH_PART),
    "eind februari 2025": ("2025-02-21", "2025-02-28", Precision.MONTH_PART),
    "eind december 2025": ("2025-12-21", "2025-12-31", Precision.MONTH_PART),
    "2025": ("2025-01-01", "2025-12-31", Precision.YEAR),
    "begin 2025": ("2025-01-01", "2025-04-30", Precision.YEAR_PART),
    "midden 2024": ("2024-05-01", "2024-08-31", Precision.YEAR_PART),
    "eind 2026": ("2026-09-01", "2026-12-31", Precision.YEAR_PART),
    "eerste helft van 2025": ("2025-01-01", "2025-06-30", Precision.YEAR_PART),
    "tweede helft van 2025": ("2025-07-01", "2025-12-31", Precision.YEAR_PART),
    "2de helft van 2024": ("2024-07-01", "2024-12-31", Precision.YEAR_PART),
    "voorjaar 2025": ("2025-03-01", "2025-05-31", Precision.YEAR_PART),
    "zomer 2025": ("2025-06-01", "2025-08-31", Precision.YEAR_PART),
    "najaar 2025": ("2025-09-01", "2025-11-30", Precision.YEAR_PART),
    "winter 2025": ("2025-12-01", "2026-02-28", Precision.YEAR_PART),
    "juli-september 2025": ("2025-07-01", "2025-09-30", Precision.RANGE),
    "Februari - november 2025": ("2025-02-01", "2025-11-30", Precision.RANGE),
    "Maart --- mei 2025": ("2025-03-01", "2025-05-31", Precision.RANGE),
    "maart – mei 2025": ("2025-03-01", "2025-05-31", Precision.RANGE),
    "november 2024 — februari 2025": ("2024-11-01", "2025-02-28", Precision.RANGE),
    "2025-01-01 - 2025-03-31": ("2025-01-01", "2025-03-31", Precision.RANGE),
    "31-12-2025": ("2025-12-31", "2025-12-31", Precision.DAY),
    "eerste helft 2025": ("2025-01-01", "2025-06-30", Precision.YEAR_PART),
    "winter 2024-2025": ("2024-12-01", "2025-02-28", Precision.YEAR_PART),
    "maart t/m mei 2025": ("2025-03-01", "2025-05-31", Precision.RANGE),
    "maart tot en met mei 2025": ("2025-03-01", "2025-05-31", Precision.RANGE),
    "3-14 maart 2025": ("2025-03-03", "2025-03-14", Precision.RANGE),
    "2024-2026": ("2024-01-01", "2026-12-31", Precision.RANGE),
    "3 maart - 5 april 2025": ("2025-03-03", "2025-04-05", Precision.RANGE),
}


@pytest.mark.parametrize(("words", "meaning"), MEANINGS.items(), ids=MEANINGS)
def test_words_mean_an_interval(words: str, meaning: tuple[str, str, Precision]) -> None:
    datum = parse(words)
    assert (datum.van.isoformat(), datum.tot.isoformat(), datum.precision) == meaning


@pytest.mark.parametrize(
    ("words", "is_exact"),
    [
        ("juni-juli 2025", True),
        ("2025", True),
        ("eind juni 2025", False),
        ("begin 2025", False),
        ("eind juni-juli 2025", False),
        ("juni-begin juli 2025", False),
    ],
)
def test_a_date_knows_whether_its_days_were_written(words: str, is_exact: bool) -> None:
    assert parse(words).is_exact is is_exact


REFUSED = {
    "binnenkort": "unknown",
    "": "unknown",
    "BO van juni 2025": "unknown",
    "juni": "no year",
    "30 juni": "no year",
    "30 februari 2025": "nonexistent",
    "29 februari 2025": "nonexistent",
    "2025-13-01": "nonexistent",
    "2025-13": "nonexistent",
    "0000-00-00": "nonexistent",
    "31/04/2025": "nonexistent",
    "mei-maart 2025": "reversed",
    "2025-05-01 - 2025-03-01": "reversed",
    "maart 2025-mei": "no year",
    "eind 2024-2025": "unknown",
    "winter 2024-2026": "unknown",
    "14-3 maart 2025": "reversed",
    "3-32 maart 2025": "nonexistent",
    "32-12-2025": "nonexistent",
    "12 maart 20255": "unknown",
    "１２ maart 2025": "unknown",
}


@pytest.mark.parametrize(("words", "reason"), REFUSED.items(), ids=REFUSED)
def test_other_words_are_refused_with_a_reason(words: str, reason: str) -> None:
    with pytest.raises(DatumError) as refused:
        parse(words)
    assert refused.value.reason == reason


SPRING = (date(2025, 3, 1), date(2025, 5, 31))
TURN_OF_YEAR = (date(2024, 11, 1), date(2025, 2, 28))
TWO_YEARS = (date(2024, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("words", "jaar", "within", "year"),
    [
        pytest.param("30 juni", 2025, None, 2025, id="the plan's year"),
        pytest.param("9 mei", 2024, SPRING, 2025, id="the year of its phase"),
        pytest.param("15 december", 2025, TURN_OF_YEAR, 2024, id="the one year that fits a phase over two"),
        pytest.param("15 januari", 2024, TURN_OF_YEAR, 2025, id="the other one"),
        pytest.param("9 december", 2024, SPRING, 2025, id="the phase's only year even outside the phase"),
        pytest.param("1 juli", 2025, TURN_OF_YEAR, 2025, id="the plan's year when none fits"),
    ],
)
def test_a_date_without_a_year_takes_it_from_where_it_stands(
    words: str, jaar: int, within: tuple[date, date] | None, year: int
) -> None:
    assert parse(words, jaar=jaar, within=within).van.year == year


def test_a_date_that_fits_two_years_of_its_phase_is_refused() -> None:
    with pytest.raises(DatumError) as refused:
        parse("15 december", jaar=2025, within=TWO_YEARS)
    assert refused.value.reason == "ambiguous year"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("2025-03-31", "31 maart 2025"),
        ("2025-06", "juni 2025"),
        ("eind  februari 2025", "eind februari 2025"),
        ("1/01/2024", "1/01/2024"),
    ],
)
def test_documents_print_the_words_of_the_author(words: str, shown: str) -> None:
    assert str(parse(words)) == shown


def test_ends_are_inclusive() -> None:
    march = parse("maart 2025")
    assert march.overlaps(date(2025, 3, 31), date(2025, 4, 30))
    assert not march.overlaps(date(2025, 4, 1), date(2025, 4, 30))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_in_words_is_read_back_as_that_day(day: date) -> None:
    read = parse(in_words(day))
    assert (read.van, read.tot) == (day, day)


@given(st.integers(1900, 2199), st.integers(1, 12), st.integers(1, 12))
def test_a_range_of_months_runs_from_the_first_day_to_the_last(year: int, one: int, other: int) -> None:
    first, last = sorted((one, other))
    read = parse(f"{MONTHS[first - 1]}-{MONTHS[last - 1]} {year}")
    assert (read.van, read.tot) == (date(year, first, 1), month_end(year, last))


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_is_refused(words: str) -> None:
    try:
        read = parse(words, jaar=2025)
    except DatumError:
        return
    assert read.van <= read.tot
