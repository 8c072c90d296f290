"""Texts over lines: no line too wide, no letter lost, no word broken without need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.writers.svg.typesetting import Type, first_line, longest_word, narrowest, wrapped
from actieplan.writers.textwidth import ems

SMALL, BOLD = Type(8), Type(8, bold=True)
TYPES = st.sampled_from((SMALL, BOLD, Type(14)))
TEXTS = st.text(st.sampled_from("abi mW é–\u0301👩\u200d⚕️ש"), max_size=120)
WORDS = st.lists(st.text(st.sampled_from("abimW"), min_size=1, max_size=9), min_size=1, max_size=30).map(" ".join)


@given(TEXTS, TYPES, st.floats(40, 400))
def test_no_letter_is_lost(text: str, type_: Type, width: float) -> None:
    assert "".join("".join(wrapped(text, type_, width).lines).split()) == "".join(text.split())


@given(WORDS, TYPES, st.floats(120, 400))
def test_no_line_is_wider_than_the_width(text: str, type_: Type, width: float) -> None:
    block = wrapped(text, type_, width)
    assert max(map(type_.width, block.lines)) == pytest.approx(block.width)
    assert block.width <= width + 0.001


@given(WORDS, TYPES, st.floats(5, 400))
def test_a_word_is_broken_only_when_it_is_wider_than_the_width(text: str, type_: Type, width: float) -> None:
    block = wrapped(text, type_, width)
    assert block.is_whole == (longest_word(text, type_) <= width)
    if block.is_whole:
        assert " ".join(block.lines).split() == text.split()


@given(WORDS, TYPES, st.integers(1, 5))
def test_the_narrowest_block_has_no_more_lines_than_asked_and_is_no_wider(text: str, type_: Type, lines: int) -> None:
    width = max(300.0, longest_word(text, type_))
    needed = len(wrapped(text, type_, width).lines)
    block = narrowest(text, type_, max(lines, needed), width)
    assert len(block.lines) <= max(lines, needed)
    assert block.width <= width + 0.001


def test_lines_of_the_narrowest_block_are_about_as_long_as_each_other() -> None:
    block = narrowest("minstens twaalf deelnemers zijn nu ingeschreven", SMALL, 2, 400)
    assert block.lines == ("minstens twaalf deelnemers", "zijn nu ingeschreven")


def test_accents_and_joined_signs_stay_with_their_letter() -> None:
    lines = wrapped("e\u0301" * 20 + "👩\u200d⚕️" * 5, SMALL, 20).lines
    assert len(lines) > 5
    assert not any(line[0] in "\u0301\u200d\ufe0f⚕" for line in lines)


def test_a_text_of_nothing_is_one_empty_line() -> None:
    assert wrapped("  \n", SMALL, 50).lines == ("",)


@pytest.mark.parametrize(
    ("text", "shown"),
    [pytest.param("kort", "kort", id="short"), pytest.param("woord " * 30, "woord woord …", id="long")],
)
def test_a_first_line_says_whether_there_is_more(text: str, shown: str) -> None:
    assert first_line(text, SMALL, SMALL.width("woord woord … w")) == shown


@pytest.mark.parametrize(
    ("letter", "plain", "bold"),
    [("a", 0.556, 0.556), ("b", 0.556, 0.611), ("é", 0.556, 0.556), ("l", 0.222, 0.278), ("m", 0.833, 0.889)],
)
def test_bold_letters_have_widths_of_their_own(letter: str, plain: float, bold: float) -> None:
    margin = 1.02
    assert ems(letter) == pytest.approx(plain * margin)
    assert ems(letter, bold=True) == pytest.approx(bold * margin)
