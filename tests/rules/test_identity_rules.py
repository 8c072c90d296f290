"""Numbers, ids and references within a plan."""

from __future__ import annotations

import pytest

from plan_snippets import ACTIE_PATH, codes_in, found_in, plan_with

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


REFERENCES = {
    "an unknown meeting": ("mijlpalen:\n  - titel: Klaar\n    vergadering: bo-mei", ["AP143"]),
    "an unknown action": ("verwijzingen:\n  - naar: digibus-van\n    soort: wacht op", ["AP144", "AP127"]),
    "a goal of the plan": ("verwijzingen:\n  - naar: 1.1\n    soort: ondersteunt", ["AP127"]),
    "a strategic goal of the plan": ("verwijzingen:\n  - naar: 1\n    soort: ondersteunt", ["AP127"]),
    "an unknown goal": ("verwijzingen:\n  - naar: 3\n    soort: ondersteunt", ["AP144", "AP127"]),
    "this plan by its year": ("verwijzingen:\n  - naar: 2025/1.1\n    soort: ondersteunt", ["AP127"]),
    "this plan by its year, unknown": (
        "verwijzingen:\n  - naar: 2025/zoek\n    soort: ondersteunt",
        ["AP144", "AP127"],
    ),
    "another year": ("verwijzingen:\n  - naar: 2024/zoek\n    soort: ondersteunt", ["AP407", "AP127"]),
    "itself": ("verwijzingen:\n  - naar: digivan\n    soort: ondersteunt", ["AP145", "AP127"]),
    "itself by its year": ("verwijzingen:\n  - naar: 2025/digivan\n    soort: ondersteunt", ["AP145", "AP127"]),
    "waits for itself": ("aanpak:\n  nog_te_bepalen:\n    wacht_op: digivan", ["AP145", "AP506"]),
    "waits for almost itself": ("aanpak:\n  nog_te_bepalen:\n    wacht_op: digivans", ["AP146", "AP506"]),
    "waits for a capital": ("aanpak:\n  nog_te_bepalen:\n    wacht_op: Digivan", ["AP146", "AP506"]),
    "waits for words": ("aanpak:\n  nog_te_bepalen:\n    wacht_op: de digivan", ["AP506"]),
    "waits for a word": ("aanpak:\n  nog_te_bepalen:\n    wacht_op: budget", ["AP506"]),
    "put off to its own goal": (
        "waarom:\n  tekst: x\n  vervolg:\n    - plan: 2025\n      doelstelling: 1.1",
        ["AP152"],
    ),
    "put off to no goal of this plan": (
        "waarom:\n  tekst: x\n  vervolg:\n    - plan: 2025\n      doelstelling: 7.1",
        ["AP147"],
    ),
    "put off to the past": (
        "waarom:\n  tekst: x\n  vervolg:\n    - plan: 2023\n      doelstelling: 7.1",
        ["AP148"],
    ),
}


@pytest.mark.parametrize(("snippet", "codes"), REFERENCES.values(), ids=REFERENCES.keys())
def test_references(snippet: str, codes: list[str]) -> None:
    assert sorted(codes_in(plan_with(actie=snippet))) == sorted(codes)


def test_a_reference_that_is_nearly_right_is_told_what_was_meant() -> None:
    found = found_in(plan_with(actie="mijlpalen:\n  - titel: Klaar\n    vergadering: bo-juli-2025"))
    assert [each.hint.nl for each in found] == ["bedoelt u `bo-juni-2025`?"]
    assert found[0].location.path == (*ACTIE_PATH, "mijlpalen", 0, "vergadering")


def test_the_id_that_is_wrong_is_reported_and_not_the_references_to_it() -> None:
    assert codes_in(
        plan_with(
            TWO_ACTIONS.format("Een Twee", "twee"),
            actie="""\
verwijzingen:
  - naar: een-twee
    soort: wacht op
""",
        )
    ) == ["AP110", "AP127", "AP127"]


def test_a_meeting_whose_id_is_missing_is_reported_and_not_the_milestones_at_it() -> None:
    text = plan_with(
        "vergaderingen:\n  - naam: BO van mei\n    datum: mei 2025",
        actie="mijlpalen:\n  - titel: Klaar\n    vergadering: bo-mei",
    )
    assert codes_in(text) == ["AP120"]
