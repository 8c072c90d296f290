"""Ids made from titles, and suggestions of them that can all be followed together."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.slug import LONGEST, slug
from plan_snippets import found_in, plan_with

TITLES = {
    "De Digivan": "digivan",
    "Wervingscampagne AV: organisaties VAPH en Opgroeien": "wervingscampagne-av-organisaties-vaph",
    "Café ’t Hoekje opgefrist": "cafe-t-hoekje-opgefrist",
    "ELZ's samen": "elzs-samen",
    "2026": "nr-2026",
    "De": "de",
    "???": "",
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items(), ids=TITLES.keys())
def test_an_id_is_made_of_the_words_that_tell_something(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert slug("De Digivan", {"digivan", "digivan-2"}) == "digivan-3"


@given(st.text(max_size=200), st.lists(st.sampled_from(["a", "digivan", "nr-1", "een"])))
def test_an_id_has_the_form_of_one_and_is_free(title: str, taken: list[str]) -> None:
    name = slug(title, taken)
    assert not name or re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)
    assert name not in taken or not name
    assert len(name) <= LONGEST + 6


ACTIES = """
strategische_doelstellingen:
  - operationele_doelstellingen:
      - acties:
          - id: FIRST
            titel: De Digivan
          - id: SECOND
            titel: De Digivan
            waarom: x
          - id: THIRD
            titel: Een webinar
            waarom: y
"""


def acties(first: str, second: str, third: str) -> str:
    return plan_with(ACTIES.replace("FIRST", first).replace("SECOND", second).replace("THIRD", third))


def test_missing_ids_get_suggestions_that_differ() -> None:
    hints = [each.hint.nl for each in found_in(acties("", "", "")) if each.code == "AP120"]
    assert [re.findall(r"`id: ([^`]+)`", hint) for hint in hints] == [["digivan"], ["digivan-2"], ["webinar"]]


def test_an_id_that_is_used_twice_gets_one_from_its_own_title() -> None:
    hints = [each.hint.nl for each in found_in(acties("x", "x", "x")) if each.code == "AP142"]
    assert [re.findall("zoals `([^`]+)`", hint) for hint in hints] == [["digivan"], ["webinar"]]


def test_a_refused_id_is_respelt() -> None:
    (found,) = [each for each in found_in(plan_with(actie="id: De Digi Van!")) if each.code == "AP110"]
    assert "`de-digi-van`" in found.hint.nl


GOALS = """
strategische_doelstellingen:
  - nummer: 1
    operationele_doelstellingen:
      - nummer: 1.1
        acties: [{id: a, waarom: a}]
      - nummer: SECOND
        acties: [{id: b, waarom: b}]
      - nummer: THIRD
        acties: [{id: c, waarom: c}]
"""


@pytest.mark.parametrize(
    ("second", "third", "code", "numbers"),
    [
        ("1.1", "1.1", "AP141", ["1.2", "1.3"]),
        ("1.7", "1.7", "AP141", ["1.8"]),
        ("2.1", "2.2", "AP140", ["1.2", "1.3"]),
        ("", "", "AP120", ["nummer: 1.2", "nummer: 1.3"]),
    ],
)
def test_a_goal_without_a_number_of_its_own_gets_the_next(
    second: str, third: str, code: str, numbers: list[str]
) -> None:
    hints = [each.hint.nl for each in found_in(plan_with(GOALS.replace("SECOND", second).replace("THIRD", third)))
             if each.code == code]  # fmt: skip
    assert [[number for number in numbers if f"`{number}`" in hint] for hint in hints] == [[each] for each in numbers]
