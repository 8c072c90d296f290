"""Advice on a date: each date that a finding names is one that a plan reads, and a certain one stays as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import DatumError, parse
from actieplan.diagnostics import Kind
from actieplan.reading import date_advice, date_notations, vague_dates
from actieplan.reading.kinds import shape
from date_notations_table import READ, REFUSED
from plan_snippets import example, found_in

PHRASES = sorted({*READ, *REFUSED, "december-juni", "2026", "'26", "3-5", "kerst", "laatste week van maart", "week 54"})
JOINTS = (" ", "-", " - ", " tot ", " en ", "/", " of ", " tot en met ", ", ")


_CHOOSE = "het moet vaststaan welke dagen u bedoelt: schrijf bijvoorbeeld"


@st.composite
def said(draw: st.DrawFn) -> str:
    """One or two phrases of the tables, with words before or behind them."""
    before = draw(st.sampled_from(("", "vanaf ", "rond ", "eind ", "voor ", "na ", "tussen ", "eerste week van ")))
    first, last = draw(st.sampled_from(PHRASES)), draw(st.sampled_from(("", *PHRASES)))
    return before + first + (draw(st.sampled_from(JOINTS)) + last if last else "")


@given(said(), st.sampled_from((2025, 2026, 2027)), st.booleans())
def test_what_is_suggested_for_a_date_is_a_date(words: str, jaar: int, is_period: bool) -> None:
    meant = date_notations.meant(words, jaar)
    suggested = [meant.words] if meant else []
    try:
        read = parse(words, jaar=jaar)
    except DatumError:
        read = None
        suggested += vague_dates.choices(words, jaar, is_period=is_period)
    for each in suggested:
        assert parse(each, jaar=jaar), each
    if meant is not None and meant.is_sure and read is not None:
        again = parse(meant.words, jaar=jaar)
        assert (again.van, again.tot) == (read.van, read.tot)


LIMITS_OF_TIME = ("0000", "0001", "1899", "1900", "2199", "2200", "9999")
KINDS = (shape.NOT_A_DATE, shape.NO_SUCH_DATE, shape.REVERSED, shape.NO_YEAR)


def advised(words: str, kind: Kind, jaar: int | None) -> None:
    """Every advice on some words, whatever was wrong with them."""
    for place in (("datum",), ("periode",)):
        date_advice.on(kind, place, words, "unknown", jaar)
    date_notations.without_time(words)


@given(said(), st.sampled_from(LIMITS_OF_TIME), st.sampled_from(KINDS), st.sampled_from((None, 1900, 2025, 2199)))
def test_no_year_is_too_strange_for_the_advice(words: str, year: str, kind: Kind, jaar: int | None) -> None:
    advised(re.sub("[0-9]{4}", year, words), kind, jaar)
    advised(f"{words} {year}", kind, jaar)


@given(st.text(max_size=60), st.sampled_from(KINDS), st.sampled_from((None, 1900, 2025, 2199)))
def test_no_words_are_too_strange_for_the_advice(words: str, kind: Kind, jaar: int | None) -> None:
    advised(words, kind, jaar)


@pytest.mark.parametrize(
    "written",
    ["31/02/{}", "31 februari {}", "eerste maandag van maart {}", "laatste week van februari {}", "29-2-{}",
     "eerste week van maart {}", "eind Q2 {}", "weekend van 14 maart {}", "na december {}", "week 54 {}", "31 nov {}"],
)  # fmt: skip
@pytest.mark.parametrize("year", LIMITS_OF_TIME)
def test_a_date_of_a_strange_year_is_a_finding(written: str, year: str) -> None:
    found = found_in(*example("actie", f"mijlpalen:\n  - titel: Op weg\n    datum: {written.format(year)}"))
    assert "datum" in {each.location.path[-1] for each in found}


@pytest.mark.parametrize("words", ["a-" * 5_000, "maart-" * 2_000, "1 en " * 3_000, "eind van " * 2_000, "1/" * 5_000])
def test_very_long_words_are_not_looked_at(words: str) -> None:
    with pytest.raises(DatumError):
        parse(words, jaar=2025)
    assert date_notations.meant(words, 2025) is None
    for kind in KINDS:
        hint, fix = date_advice.on(kind, ("periode",), words, "unknown", 2025)
        assert hint.nl
        assert not fix


def test_white_space_does_not_make_a_date_too_long() -> None:
    assert parse("maart" + " " * 500 + "2025") == parse("maart 2025")


@pytest.mark.parametrize(
    ("written", "hint"),
    {
        "week 54 2026": "2026 heeft 53 weken: schrijf een week van `week 1 2026` tot en met `week 53 2026`",
        "week 53": "2025 heeft 52 weken: schrijf een week van `week 1 2025` tot en met `week 52 2025`",
        "2025-w60": "2025 heeft 52 weken: schrijf een week van `week 1 2025` tot en met `week 52 2025`",
        "mrt-25": f"{_CHOOSE} `mrt 2025` of `25 mrt`",
        "maart/31": f"{_CHOOSE} `31 maart` of `maart 2031`",
        "schooljaar 2026": f"{_CHOOSE} `schooljaar 2025-2026` of `schooljaar 2026-2027`",
        "winter": f"{_CHOOSE} `winter 2024-2025` of `winter 2025-2026`",
        "nog te bepalen": "schrijf wat al zeker is, al is het ruim, zoals `najaar 2025` of `heel 2025`",
        "mei-maart 2025": f"{_CHOOSE} `mei 2024-maart 2025`, `mei 2025-maart 2026` of `maart-mei 2025`",
    }.items(),
)
def test_the_hint_says_what_to_write(written: str, hint: str) -> None:
    found = found_in(*example("actie", f"fasen:\n  - titel: Op weg\n    periode: {written}"))
    (said,) = [each for each in found if each.location.path[-1:] == ("periode",)]
    assert said.hint.nl == hint
    for words in re.findall("`([^`]+)`", said.hint.nl):
        assert parse(words, jaar=2025)
