"""At least one way of evaluating each action, and what it is measured by."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, found_in, plan_with

TARGET = "indicatoren: [{omschrijving: Aantal, streefdoel: 12}]"
CASES = {
    "none": ("evaluatie:", ["AP301"]),
    "an empty list": ("evaluatie: []", ["AP301"]),
    "no list": ("evaluatie: ja", ["AP104"]),
    "a type that does not exist": (f"evaluatie:\n  - type: outcome\n    {TARGET}", ["AP102"]),
    "all that the form has": (f"evaluatie:\n  - type: proces\n    {TARGET}\n  - type: resultaat\n    {TARGET}", []),
    "the same twice": (f"evaluatie:\n  - type: proces\n    {TARGET}\n  - type: proces\n    {TARGET}", ["AP302"]),
    "a type alone": ("evaluatie:\n  - type: proces", ["AP303"]),
    "a type with an empty list": ("evaluatie:\n  - type: proces\n    indicatoren: []", ["AP303"]),
    "an explanation is enough": ("evaluatie:\n  - type: proces\n    toelichting: Elke maand.", []),
    "an explanation that is not known yet": (
        "evaluatie:\n  - type: proces\n    toelichting:\n      nog_te_bepalen:\n        wacht_op: later",
        ["AP506"],
    ),
    "indicators that are not known yet": (
        "evaluatie:\n  - type: proces\n    indicatoren:\n      nog_te_bepalen:\n        wacht_op: later",
        ["AP506"],
    ),
    "indicators that wait for nothing": (
        "evaluatie:\n  - type: proces\n    indicatoren:\n      nog_te_bepalen: {}",
        ["AP131"],
    ),
    "a type the form has no box for": (f"evaluatie:\n  - type: impact\n    {TARGET}", ["AP304"]),
    "no target": ("evaluatie:\n  - type: proces\n    indicatoren: [Tevredenheid]", ["AP305"]),
    "an indicator that is not known yet": (
        "evaluatie:\n  - type: proces\n    indicatoren:\n      - omschrijving:\n"
        "          nog_te_bepalen:\n            wacht_op: later",
        ["AP506"],
    ),
}


@pytest.mark.parametrize(("snippet", "codes"), CASES.values(), ids=CASES.keys())
def test_evaluation(snippet: str, codes: list[str]) -> None:
    assert codes_in(plan_with(actie=snippet)) == codes


def test_indicators_without_target_are_counted_over_the_whole_action() -> None:
    (found,) = found_in(
        plan_with(
            actie=f"""\
evaluatie:
  - type: proces
    indicatoren: [Tevredenheid, Bereik]
  - type: resultaat
    {TARGET}
"""
        )
    )
    assert found.message.nl == "actie “De Digivan”: 2 van de 3 indicatoren zonder streefdoel"


def test_the_form_of_2024_has_a_box_for_impact_and_asks_for_no_target() -> None:
    impact = "evaluatie:\n  - type: impact\n    indicatoren: [Minder drempels]"
    assert codes_in(plan_with(actie=impact, form_2024=True)) == []


def test_the_second_of_a_type_points_at_the_first() -> None:
    twice = "evaluatie:\n  - type: proces\n    toelichting: x\n  - type: proces\n    toelichting: y"
    (found,) = found_in(plan_with(actie=twice))
    assert found.location.path[-2:] == (1, "type")
    assert [related.location.path[-2:] for related in found.related] == [(0, "type")]
