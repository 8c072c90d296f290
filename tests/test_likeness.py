"""Likeness: a typing error is certain, everything that may mean something else is a question."""

from __future__ import annotations

import pytest

from actieplan.likeness import certain, likely, one_edit_apart

STATUS = ("ontwerp", "ter feedback", "ter goedkeuring", "goedgekeurd")
PROGRESS = ("gepland", "lopend", "afgerond", "uitgesteld", "stopgezet")
ROLES = ("trekkend", "faciliterend", "ondersteunend", "verbindend", "duwend")
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@pytest.mark.parametrize(
    ("written", "names", "name"),
    [
        ("goedgekeurt", STATUS, "goedgekeurd"),
        ("goegekeurd", STATUS, "goedgekeurd"),
        ("goedgekeeurd", STATUS, "goedgekeurd"),
        ("goedgekeudr", STATUS, "goedgekeurd"),
        ("Goedgekeurd", STATUS, "goedgekeurd"),
        ("goedgekéurd", STATUS, "goedgekeurd"),
        ("TER-FEEDBACK", STATUS, "ter feedback"),
        ("ter_feedback", STATUS, "ter feedback"),
        ("terfeedback", STATUS, "ter feedback"),
        ("ter feedbakc", STATUS, "ter feedback"),
        ("afge rond", PROGRESS, "afgerond"),
        ("“lopend”", PROGRESS, "lopend"),
        ("lo\u200bpend", PROGRESS, "lopend"),
        ("lореnd", PROGRESS, "lopend"),
        ("trekkend", ROLES, "trekkend"),
    ],
)
def test_a_typing_error_is_certain(written: str, names: tuple[str, ...], name: str) -> None:
    assert certain(written, names) == name


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("niet goedgekeurd", STATUS),
        ("goedgekeurd?", STATUS),
        ("goedgekeurd!", STATUS),
        ("(goedgekeurd)", STATUS),
        ("goedgekeurd, denk ik", STATUS),
        ("voorlopig goedgekeurd", STATUS),
        ("feedback", STATUS),
        ("onafgerond", PROGRESS),
        ("niet-lopend", PROGRESS),
        ("aflopend", PROGRESS),
        ("slopend", PROGRESS),
        ("herpland", PROGRESS),
        ("medetrekkend", ROLES),
        ("betrekkend", ROLES),
        ("trekkend/duwend", ROLES),
        ("ju", MONTHS),
        ("jum", MONTHS),
    ],
)
def test_what_may_mean_something_else_is_a_question(written: str, names: tuple[str, ...]) -> None:
    assert certain(written, names) is None


@pytest.mark.parametrize(
    "written", ["niet goedgekeurd", "ongoedgekeurd", "niet-goedgekeurd", "geen goedgekeurd", "afgekeurd", "Af gekeurd"]
)
def test_the_opposite_is_not_even_suggested(written: str) -> None:
    meant = likely(written, STATUS)
    assert meant is None or meant.name != "goedgekeurd"


def test_a_doubtful_likeness_is_suggested() -> None:
    meant = likely("medetrekkend", ROLES)
    assert meant is not None
    assert (meant.name, meant.is_sure) == ("trekkend", False)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("ab", "ba", True),
        ("ab", "abc", True),
        ("abc", "ac", True),
        ("abc", "abd", True),
        ("abcd", "badc", False),
        ("abc", "cba", False),
        ("a", "abc", False),
        ("abcd", "acdb", False),
    ],
)
def test_one_edit_apart(one: str, other: str, apart: bool) -> None:
    assert one_edit_apart(one, other) is apart
    assert one_edit_apart(other, one) is apart
