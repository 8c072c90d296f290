"""A weekday that contradicts its date, and an hour with a date: reported with what to write, never fixed by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import DatumError, in_words, parse, weekdagen
from actieplan.reading.date_notations import meant, without_time
from plan_snippets import found_in, plan_with

HOURS = {
    "2026-12-15 14:30": "2026-12-15",
    "2026-12-15T14:30:00": "2026-12-15",
    "15 december 2026 om 14.30u": "15 december 2026",
    "15 december om 14 uur": "15 december",
    "15/12/2026, 9u30": "15/12/2026",
    "di 15/12/2026 14u-16u": "di 15/12/2026",
    "15 december 2026 van 9.30 tot 12.00 u": "15 december 2026",
    "15 december 2026 (14u)": "15 december 2026",
    "15 december 2026, 14-16u": "15 december 2026",
    "15/12/2026 van 9.30 - 12 uur": "15/12/2026",
    "15 december 2026 vanaf 19u in Leuven": "15 december 2026",
    "dinsdagavond 15 december 2026": "dinsdag 15 december 2026",
    "15 december 2026 's avonds": "15 december 2026",
    "15 december 2026 in de namiddag": "15 december 2026",
}
NO_HOURS = (
    "15 december 2026",
    "15.12.2026",
    "31/12/26",
    "31 maart 26",
    "tot 1.12.2026",
    "1.12.2026-12.12.2026",
    "week 12 2026",
    "2026-12",
    "maart 2026",
    "binnenkort",
)


@pytest.mark.parametrize(("words", "day"), HOURS.items(), ids=HOURS)
def test_an_hour_is_reported_with_the_day_alone(words: str, day: str) -> None:
    with pytest.raises(DatumError):
        parse(words, jaar=2026)
    assert without_time(words) == day
    assert parse(day, jaar=2026).van == date(2026, 12, 15)
    (found,) = found_in(plan_with(f'vergaderingen:\n- id: bo\n  naam: BO\n  datum: "{words}"\njaar: 2026'))
    assert found.code == "AP106"
    assert f"`{day}`" in found.hint.nl
    assert "uur" in found.hint.nl
    assert not found.fix


@pytest.mark.parametrize("words", NO_HOURS)
def test_a_date_without_an_hour_has_none(words: str) -> None:
    assert without_time(words) == ""


def test_an_hour_with_a_weekday_that_contradicts_its_day_is_reported_as_that() -> None:
    (found,) = found_in(plan_with("vergaderingen:\n- id: bo\n  naam: BO\n  datum: maandag 15 december 2026 om 14u"))
    assert found.code == "AP153"
    assert "`dinsdag 15 december 2026` of `maandag 14 december 2026`" in found.hint.nl


days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
notations = st.sampled_from(
    [
        in_words,
        lambda day: day.isoformat(),
        lambda day: f"{day.day}/{day.month}/{day.year}",
        lambda day: f"{day:%d-%m-%Y}",
    ]
)


@given(days, notations, st.sampled_from(weekdagen.SPELLINGS), st.sampled_from([" ", ". ", ", ", "  "]))
def test_a_weekday_is_read_where_it_agrees_and_never_removed(
    day: date, notation: Callable[[date], str], weekday: str, gap: str
) -> None:
    words = f"{weekday}{gap}{notation(day)}"
    if weekdagen.NAMES[day.weekday()].startswith(weekday):
        assert (parse(words).van, parse(words).tot) == (day, day)
        assert parse(words).woorden == " ".join(words.split())
        return
    with pytest.raises(DatumError) as refused:
        parse(words)
    assert (refused.value.reason, refused.value.day) == ("other weekday", day)
    assert meant(words, day.year) is None


@given(days, st.sampled_from(weekdagen.NAMES))
def test_the_nearest_day_with_a_name_is_less_than_half_a_week_away(day: date, weekday: str) -> None:
    near = weekdagen.nearest(day, weekday)
    assert abs(near - day) <= timedelta(days=3)
    assert parse(weekdagen.with_weekday(near)).van == near
    assert weekdagen.with_weekday(near).startswith(weekday)


RESPELT = {
    "mandag 16 maart 2026": "maandag 16 maart 2026",
    "ma 16.3.2026": "ma 16/3/2026",
    "monday 16 march 2026": "maandag 16 maart 2026",
    "16 maart 2026 (maandag)": "maandag 16 maart 2026",
    "16 maart 2026, ma": "ma 16 maart 2026",
}


@pytest.mark.parametrize(("words", "other"), RESPELT.items(), ids=RESPELT)
def test_a_weekday_spelt_otherwise_is_kept_in_what_was_meant(words: str, other: str) -> None:
    found = meant(words, 2026)
    assert found is not None
    assert found.words == other
