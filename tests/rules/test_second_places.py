"""Second places: a finding that compares shows what it compares with."""

from __future__ import annotations

import pytest

from actieplan import checking
from tests_support import SMALL_PLAN

PHASES = "            fasen:\n"


def dates(start: str, einde: str) -> str:
    """The first line of the phases, below a start and an end of the action."""
    return f"            start: {start}\n            einde: {einde}\n{PHASES}"


def second_place(code: str, text: str) -> str:
    """The line of the second place of the one finding with this code."""
    found = checking.check_bytes("plan.yaml", text.encode()).diagnostics
    (related,) = next(each for each in found if each.code == code).related
    assert related.location.span is not None
    return text.splitlines()[related.location.span.start.line - 1].strip()


@pytest.mark.parametrize(
    ("code", "old", "new", "line"),
    [
        ("AP201", PHASES, dates("1 februari 2025", "30 juni 2024"), "start: 1 februari 2025"),
        ("AP202", PHASES, dates("1 februari 2025", "30 juni 2025"), "start: 1 februari 2025"),
        ("AP202", PHASES, dates("1 januari 2025", "28 februari 2025"), "einde: 28 februari 2025"),
        ("AP205", "31 maart 2025", "30 april 2025", "periode: januari-maart 2025"),
        ("AP205", "31 maart 2025", "30 april 2024", "periode: januari-maart 2025"),
        ("AP208", "januari-maart 2025", "januari-maart 2024", "jaar: 2025"),
        ("AP140", "nummer: 1.1", "nummer: 2.1", "- nummer: 1"),
        ("AP020", "jaar: 2025\n", "jaar: 2025\njaar: 2025\n", "jaar: 2025"),
    ],
    ids=[
        "the start that the end lies before",
        "the start that a phase misses",
        "the end that a phase misses",
        "the phase with which the action ends",
        "the phase with which the action begins",
        "the year of the plan",
        "the number of the goal above",
        "the first of two",
    ],
)
def test_a_finding_shows_what_it_compares_with(code: str, old: str, new: str, line: str) -> None:
    assert second_place(code, SMALL_PLAN.replace(old, new)) == line


def test_a_milestone_outside_its_phase_shows_the_period_it_misses() -> None:
    later = "              - titel: Later\n                periode: april-juni 2025\n            evaluatie:\n"
    text = SMALL_PLAN.replace("            evaluatie:\n", later).replace("datum: 31 maart", "datum: 30 april")
    assert second_place("AP206", text) == "periode: januari-maart 2025"


def test_a_deferral_to_a_plan_that_is_over_shows_the_year_of_this_plan() -> None:
    put_off = "waarom:\n              tekst: Later.\n              vervolg:\n                - plan: 2024\n"
    assert second_place("AP148", SMALL_PLAN.replace("waarom: Omdat het nodig is.\n", put_off)) == "jaar: 2025"
