"""Actions and phases in time, milestones against both, and the plan year."""

from __future__ import annotations

import pytest

from plan_snippets import ACTIE_PATH, codes_in, found_in, plan_with


def fase(periode: str, *mijlpalen: str) -> str:
    """A phase with milestones written as `{titel: x, datum: 3 maart}`; with a vague one when none is given."""
    listed = ", ".join(mijlpalen) or "{titel: Klaar}"
    return f"  - titel: Fase\n    periode: {periode}\n    mijlpalen: [{listed}]\n"


def at(datum: str, soort: str = "mijlpaal") -> str:
    return f"{{titel: Klaar, datum: {datum}, soort: {soort}}}"


ACTIONS = {
    "one day": ("start: 3 maart\neinde: 3 maart\nfasen:\n" + fase("3 maart"), []),
    "the end before the start": ("start: 3 maart\neinde: 2 maart\nfasen:\n" + fase("3 maart"), ["AP201"]),
    "a vague end that may lie after the start": (
        "start: 15 maart\neinde: maart\nfasen:\n" + fase("20 maart"),
        [],
    ),
    "the end before the start silences phases and milestones": (
        "start: juni\neinde: maart\nfasen:\n" + fase("september", at("september")),
        ["AP201"],
    ),
    "a phase until the last day": ("start: 1 maart\neinde: mei\nfasen:\n" + fase("maart-mei"), []),
    "a phase that begins a day early": ("start: 2 maart\neinde: mei\nfasen:\n" + fase("maart-mei"), ["AP202"]),
    "a phase that ends a day late": ("start: maart\neinde: 30 mei\nfasen:\n" + fase("maart-mei"), ["AP202"]),
    "a phase after an end without a start": ("einde: april\nfasen:\n" + fase("maart-mei"), ["AP202"]),
    "a milestone in a phase outside the action": (
        "start: maart\neinde: april\nfasen:\n" + fase("juni-juli", at("juli")),
        ["AP202"],
    ),
    "overlapping phases and a gap": (
        "fasen:\n" + fase("februari") + fase("februari-april") + fase("juni"),
        [],
    ),
}


@pytest.mark.parametrize(("snippet", "codes"), ACTIONS.values(), ids=ACTIONS.keys())
def test_actions_and_phases(snippet: str, codes: list[str]) -> None:
    found = [code for code in codes_in(plan_with(actie=snippet)) if code != "AP127"]
    assert found == codes


MILESTONES = {
    "on the last day of its phase": (fase("april-juni", at("30 juni")), []),
    "a day after its only phase": (fase("april-juni", at("1 juli")), ["AP205"]),
    "vague, and sharing a day": (fase("april-15 juni", at("midden juni")), []),
    "vague, and sharing none": (fase("april-10 juni", at("midden juni")), ["AP205"]),
    "in another phase": (fase("april-juni", at("1 juli")) + fase("juli"), ["AP206"]),
    "in a gap between phases": (fase("april", at("mei")) + fase("juni"), ["AP206"]),
    "an event in another phase": (fase("april-juni", at("1 juli", "gebeurtenis")) + fase("juli"), []),
    "a deadline after the action": (fase("april-juni", at("1 juli", "deadline")), ["AP207"]),
    "at a meeting within": (fase("april-juni", "{titel: Klaar, vergadering: bo-juni-2025}"), []),
    "at a meeting outside": (fase("april-mei", "{titel: Klaar, vergadering: bo-juni-2025}"), ["AP205"]),
    "at a meeting in another phase": (
        fase("april-mei", "{titel: Klaar, vergadering: bo-juni-2025}") + fase("juni"),
        ["AP206"],
    ),
    "in free words": (fase("april-mei", "{titel: Klaar, wanneer: na het BO}"), []),
    "beside the phases, within the action": (
        fase("april-mei") + "mijlpalen:\n  - titel: Klaar\n    datum: mei\n",
        [],
    ),
    "beside the phases, outside the action": (
        fase("april-mei") + "mijlpalen:\n  - titel: Klaar\n    datum: juli\n",
        ["AP205"],
    ),
    "another phase has no period": (fase("april", at("juli")) + "  - titel: Zonder\n", ["AP120", "AP204", "AP206"]),
    "another phase has no valid period": (fase("april", at("juli")) + fase("ooit eens"), ["AP106", "AP206"]),
}


@pytest.mark.parametrize(("fasen", "codes"), MILESTONES.values(), ids=MILESTONES.keys())
def test_milestones(fasen: str, codes: list[str]) -> None:
    assert sorted(codes_in(plan_with(actie=f"fasen:\n{fasen}"))) == codes


def test_a_milestone_that_leaves_its_action_is_told_when_that_runs() -> None:
    (found,) = found_in(plan_with(actie="fasen:\n" + fase("april-juni", at("eind augustus"))))
    assert found.message.nl == (
        "mijlpaal “Klaar” (eind augustus) valt buiten de actie, die loopt van 1 april 2025 tot 30 juni 2025"
    )
    assert found.location.path == (*ACTIE_PATH, "fasen", 0, "mijlpalen", 0, "datum")


YEARS = {
    "pulled forward": (fase("oktober 2024", at("oktober 2024")) + fase("maart 2025"), ["AP209"]),
    "wholly before": (fase("maart-mei 2024", at("april 2024")) + fase("juni 2024"), ["AP208"]),
    "wholly after": (fase("maart-mei 2026"), ["AP208"]),
    "wholly in another year, with milestones of this one": (fase("maart-mei 2024", at("april 2025")), ["AP208"]),
    "two phases after": (fase("oktober 2025") + fase("januari 2026") + fase("maart 2026"), ["AP210"]),
    "a phase over the turn of the year": (fase("oktober 2025-februari 2026"), []),
    "from before until after": (fase("oktober 2024-februari 2026"), ["AP209"]),
}


@pytest.mark.parametrize(("fasen", "codes"), YEARS.values(), ids=YEARS.keys())
def test_the_plan_year(fasen: str, codes: list[str]) -> None:
    assert codes_in(plan_with(actie=f"fasen:\n{fasen}")) == codes


MONTHS = {
    "within": ("maart-mei 2025", "[mrt, apr, mei]", []),
    "one before and one after": ("maart-mei 2025", "[feb, mrt, jun]", ["AP203"]),
    "a month that is touched": ("15 maart-2 mei 2025", "[mrt, mei]", []),
    "from the year before": ("november 2024-februari 2025", "[jan, feb]", ["AP209"]),
    "an action of another year": ("maart-mei 2024", "[mrt]", ["AP208"]),
}


@pytest.mark.parametrize(("periode", "maanden", "codes"), MONTHS.values(), ids=MONTHS.keys())
def test_marked_months(periode: str, maanden: str, codes: list[str]) -> None:
    """The form of 2025 does not ask for months, which AP127 says each time."""
    found = codes_in(plan_with(actie=f"maanden: {maanden}\nfasen:\n" + fase(periode)))
    assert sorted(found) == sorted([*codes, "AP127"])


def test_the_months_outside_are_named() -> None:
    every = found_in(plan_with(actie="maanden: [feb, mrt, jun]\nfasen:\n" + fase("maart-mei 2025")))
    (found,) = (each for each in every if each.code == "AP203")
    assert "vallen feb en jun buiten de actie" in found.message.nl
    assert "feb and jun fall outside the actie" in found.message.en


def test_phases_without_milestone_are_one_finding() -> None:
    bare = "  - titel: Eerste\n    periode: maart\n  - periode: april\n" + fase("mei")
    (found,) = found_in(plan_with(actie=f"fasen:\n{bare}"))
    assert found.code == "AP204"
    assert found.message.nl == "actie “De Digivan”: 2 van de 3 fasen zonder mijlpaal (“Eerste” en april)"


def test_a_milestone_beside_the_phases_counts_for_the_phase_it_falls_in() -> None:
    bare = "fasen:\n  - periode: maart\nmijlpalen:\n  - titel: Klaar\n    datum: 31 maart"
    assert codes_in(plan_with(actie=bare)) == []


HORIZONS = {
    "within the year": ("eind 2025", []),
    "a winter that begins in it": ("winter 2025", []),
    "the year after": ("begin 2026", ["AP211"]),
}


@pytest.mark.parametrize(("streefdatum", "codes"), HORIZONS.values(), ids=HORIZONS.keys())
def test_the_horizon_of_a_goal(streefdatum: str, codes: list[str]) -> None:
    goal = f"operationele_doelstellingen:\n  - streefdatum: {streefdatum}"
    assert codes_in(plan_with(doelstelling=goal)) == codes


REFUSED_MEETING = """\
vergaderingen:
  - id: BO Juni
    naam: BO van juni
    datum: juni 2025
strategische_doelstellingen:
  - operationele_doelstellingen:
      - acties:
          - fasen:
              - titel: Oproep
                periode: februari-maart 2025
                mijlpalen:
                  - titel: Klaar
                  - titel: Kandidaten gevonden
                    {}
"""


@pytest.mark.parametrize("when", ["", "wanneer: onmiddellijk", "datum: 3 maart"], ids=["none", "words", "a date"])
def test_a_meeting_with_a_refused_id_gives_its_date_to_nobody(when: str) -> None:
    assert codes_in(plan_with(REFUSED_MEETING.format(when))) == ["AP110"]


def test_a_meeting_without_an_id_gives_its_date_to_nobody() -> None:
    assert codes_in(plan_with(REFUSED_MEETING.format("").replace("id: BO Juni", "id:"))) == ["AP120"]
