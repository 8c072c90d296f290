"""References within one plan: they lead somewhere, and what is nearly right is told what was meant."""

from __future__ import annotations

import pytest

from plan_snippets import ACTIE_PATH, codes_in, found_in, plan_with

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


NAMED = {
    "a meeting by its name": ("mijlpalen: [{titel: x, vergadering: BO van juni 2026}]", "bo-juni"),
    "a meeting by its name as an id": ("mijlpalen: [{titel: x, vergadering: bo-van-juni-2026}]", "bo-juni"),
    "an action by its title as an id": ("verwijzingen: [{naar: de-digivan}]", "digivan"),
    "an action by its title": ("verwijzingen: [{naar: De Digivan}]", "digivan"),
}


@pytest.mark.parametrize(("actie", "meant"), NAMED.values(), ids=NAMED)
def test_a_name_in_place_of_an_id_gets_that_id(actie: str, meant: str) -> None:
    meetings = "vergaderingen: [{id: bo-juni, naam: BO van juni 2026, datum: juni 2026}]"
    hints = [each.hint.nl for each in found_in(plan_with(meetings, actie=actie)) if each.severity == "error"]
    assert f"bedoelt u `{meant}`?" in hints
