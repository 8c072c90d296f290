"""Numbers and ids within a plan."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, found_in, plan_with

GOALS = """\
strategische_doelstellingen:
  - nummer: {}
    operationele_doelstellingen:
      - nummer: {}
      - nummer: {}
        acties:
          - id: tweede
"""
NUMBERS = {
    "in order": (("1", "1.1", "1.2"), []),
    "1.10 is not 1.1": (("1", "1.1", "1.10"), []),
    "11.1 does not stand under 1": (("1", "1.1", "11.1"), ["AP140"]),
    "the same number twice": (("1", "1.1", "1.1"), ["AP141"]),
    "the same wrong number twice": (("1", "2.1", "2.1"), ["AP140", "AP140"]),
    "a number that is missing": (("1", "1.1", ""), ["AP120"]),
    "a strategic number that is missing": (("", "1.1", "1.2"), ["AP120"]),
    "a strategic number that is no number": (("een", "1.1", "1.2"), ["AP110"]),
}


@pytest.mark.parametrize(("numbers", "codes"), NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers(numbers: tuple[str, ...], codes: list[str]) -> None:
    assert codes_in(plan_with(GOALS.format(*numbers))) == codes


def test_a_strategic_number_is_used_once() -> None:
    assert codes_in(
        plan_with("""\
strategische_doelstellingen:
  - nummer: 1
  - nummer: 1
    operationele_doelstellingen:
      - nummer: 1.2
        acties:
          - id: tweede
""")
    ) == ["AP141"]


def test_the_second_use_is_reported_with_the_place_of_the_first() -> None:
    (found,) = found_in(plan_with(GOALS.format("1", "1.1", "1.1")))
    assert found.location.path == ("strategische_doelstellingen", 0, "operationele_doelstellingen", 1, "nummer")
    (related,) = found.related
    assert related.location.path == ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0, "nummer")
    assert related.location.span is not None


PHASES = (
    "fasen:\n  - id: {}\n    periode: maart\n    mijlpalen: [{}]\n  - id: {}\n    periode: april\n    mijlpalen: [{}]"
)
IDS = {
    "two phases": (PHASES.format("a", "{titel: x}", "a", "{titel: y}"), ["AP142"]),
    "two milestones in two phases": (
        PHASES.format("a", "{id: m, titel: x}", "b", "{id: m, titel: y}"),
        ["AP142"],
    ),
    "a milestone beside the phases": (
        PHASES.format("a", "{id: m, titel: x}", "b", "{titel: y}") + "\nmijlpalen:\n  - id: m\n    titel: z",
        ["AP142"],
    ),
    "a phase and a milestone": (PHASES.format("a", "{id: a, titel: x}", "b", "{titel: y}"), []),
    "three times": (
        PHASES.format("a", "{id: m, titel: x}", "b", "{id: m, titel: y}") + "\nmijlpalen:\n  - id: m\n    titel: z",
        ["AP142", "AP142"],
    ),
}


@pytest.mark.parametrize(("snippet", "codes"), IDS.values(), ids=IDS.keys())
def test_ids_within_an_action(snippet: str, codes: list[str]) -> None:
    assert codes_in(plan_with(actie=snippet)) == codes


TWO_ACTIONS = """\
strategische_doelstellingen:
  - operationele_doelstellingen:
      - acties:
          - id: {}
            fasen:
              - id: op-weg
                periode: maart
                mijlpalen: [{{titel: Klaar}}]
          - id: {}
            fasen:
              - id: op-weg
                periode: maart
                mijlpalen: [{{titel: Klaar}}]
"""


def test_two_actions_may_have_a_phase_of_the_same_id() -> None:
    assert codes_in(plan_with(TWO_ACTIONS.format("een", "twee"))) == []


def test_two_actions_may_not_have_the_same_id() -> None:
    assert codes_in(plan_with(TWO_ACTIONS.format("een", "een"))) == ["AP142"]
