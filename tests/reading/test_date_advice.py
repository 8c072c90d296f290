"""Advice on a date: each date that a finding names is one that a plan reads, and a certain one stays as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.datum import DatumError, parse
from actieplan.reading import date_notations, vague_dates
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


@pytest.mark.parametrize(
    ("written", "hint"),
    {
        "week 54 2026": "2026 heeft 53 weken: schrijf een week van `week 1 2026` tot en met `week 53 2026`",
        "week 53": "2025 heeft 52 weken: schrijf een week van `week 1 2025` tot en met `week 52 2025`",
        "2025-w60": "2025 heeft 52 weken: schrijf een week van `week 1 2025` tot en met `week 52 2025`",
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
