"""What came or went is shown whole on a terminal; of very long words it says how many more there are, and where."""

from __future__ import annotations

import re
from copy import deepcopy

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from actieplan.analysis.diff import compare
from actieplan.analysis.words import tokens
from actieplan.documents.comparison import Comparison
from actieplan.reports.diff import markdown, text
from actieplan.text import Lang
from single_changes import Raw, at, plan_of
from tests_support import SMALL_PLAN

SMALL: Raw = yaml.load(SMALL_PLAN, yaml.BaseLoader)
ACTION = ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0, "acties", 0)
SENTENCE = "Op 12 maart 2025 kost het € 1.234,50, d.w.z. 45,5 % van www.elz.example/begroting."
MORE = re.compile(r"… \(nog (\d+) woorden; alles staat in het document van `actieplan diff -o wijzigingen.md`\)$")


def line(opmerking: str, *, came: bool = True, lang: Lang = "nl") -> str:
    """What the terminal says of an action that gets, or loses, this remark."""
    with_it = deepcopy(SMALL)
    at(with_it, ACTION)["opmerking"] = opmerking
    old, new = map(plan_of, (SMALL, with_it) if came else (with_it, SMALL))
    (found,) = (each for each in text.write(Comparison(old, new, tuple(compare(old, new))), lang).splitlines()[1:])
    return found.partition(": ")[2]


@pytest.mark.parametrize("came", [True, False], ids=["came", "went"])
@pytest.mark.parametrize("count", [1, 4, 20], ids=["a line", "more than 300 letters", "a screen"])
def test_what_came_or_went_is_shown_whole(count: int, came: bool) -> None:
    words = " ".join([SENTENCE] * count)
    said, (left, right) = ("toegevoegd", ("{+", "+}")) if came else ("weggelaten", ("[-", "-]"))
    assert line(words, came=came) == f"{said}: {left}{words}{right}"


def test_of_very_many_words_the_rest_is_counted_and_said_where_it_is() -> None:
    words = " ".join([SENTENCE] * 100)
    shown = line(words)
    found = MORE.search(shown)
    assert found is not None
    begun = shown[shown.index("{+") + 2 : shown.rindex("+}")]
    assert words.startswith(begun)
    assert len(begun.split()) + int(found[1]) == len(words.split())
    assert "the document of `actieplan diff -o wijzigingen.md` has everything" in line(words, lang="en")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 90))
def test_a_cut_is_never_within_a_word_amount_date_or_abbreviation(before: int) -> None:
    words = "a" * before + " " + " ".join([SENTENCE] * 60)
    shown = line(words)
    begun = shown[shown.index("{+") + 2 : shown.rindex("+}")]
    whole = tokens(words.strip())
    ends = {0}
    for token in whole:
        ends.add(max(ends) + len(token))
    assert len(begun) in ends


@pytest.mark.parametrize(
    ("lang", "one", "two"), [("nl", "(nog 1 woord;", "(nog 2 woorden;"), ("en", "(1 more word;", "(2 more words;")]
)
def test_one_word_more_is_not_several(lang: Lang, one: str, two: str) -> None:
    full = "a" * 1900
    assert one in line(f"{full} {'b' * 300}", lang=lang)
    assert two in line(f"{full} {'b' * 300} c", lang=lang)


def test_one_endless_word_is_shown_whole() -> None:
    assert line("a" * 5000) == "toegevoegd: {+" + "a" * 5000 + "+}"


def test_markdown_says_the_same() -> None:
    new = deepcopy(SMALL)
    at(new, ACTION)["opmerking"] = " ".join([SENTENCE] * 100)
    old_plan, new_plan = plan_of(SMALL), plan_of(new)
    written = markdown.write(Comparison(old_plan, new_plan, tuple(compare(old_plan, new_plan))), "nl")
    assert MORE.search(written.strip())
