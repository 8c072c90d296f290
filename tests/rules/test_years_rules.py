"""The plans of one organisation side by side."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, found_in, plan_with

Goal = tuple[str, str, str, str]
PERIOD = "beleidsperiode: 2024-2026\n"


def plan(jaar: int, *goals: Goal, top: str = PERIOD) -> str:
    """A plan whose goals are given as strategic number and title, operational number and title."""
    lines = [f"{top}jaar: {jaar}", "strategische_doelstellingen:"]
    for place, (number, title, below, title_below) in enumerate(goals):
        lines += [
            f'  - nummer: "{number}"',
            f"    titel: {title}",
            "    operationele_doelstellingen:",
            f'      - nummer: "{below}"',
            f"        titel: {title_below}",
            f"        acties: [{{id: actie-{place}}}]",
        ]
    return plan_with("\n".join(lines))


A = ("1", "Iedereen vindt zorg", "1.1", "De bus rijdt")
B = ("2", "De zones werken samen", "2.1", "Er is een proeftuin")

GOALS = {
    "the same goals": ([A, B], [A, B], []),
    "other goals under new numbers": ([A], [("1", A[1], "1.2", "De bus rijdt nog"), B], []),
    "written otherwise": (
        [("1", "Iedereen vindt zorg – ook ’s nachts", "1.1", "De bus rijdt")],
        [("1", "iedereen vindt zorg - ook 's nachts.", "1.1", '"De bus  rijdt."')],
        [],
    ),
    "another strategic title": ([A], [("1", "Iedereen is digitaal mee", "1.2", "x")], ["AP402"]),
    "another strategic number": ([A], [("3", A[1], "3.1", "x")], ["AP403"]),
    "two that changed places": ([A, B], [("1", B[1], "1.2", "x"), ("2", A[1], "2.2", "y")], ["AP403", "AP403"]),
    "one that took the place of another": (
        [A, B],
        [("1", B[1], "1.2", "x"), ("2", "Iets nieuws", "2.2", "y")],
        ["AP403"],
    ),
    "an operational number used again": ([A], [("1", A[1], "1.1", "De trein rijdt")], ["AP404"]),
    "a title that renews its year": (
        [("1", A[1], "1.1", "Eind 2025 rijdt de bus")],
        [("1", A[1], "1.1", "Eind 2026 rijdt de bus")],
        [],
    ),
    "a title that renews its year and more": (
        [("1", A[1], "1.1", "Eind 2025 rijdt de bus")],
        [("1", A[1], "1.1", "Eind 2026 rijdt de trein")],
        ["AP404"],
    ),
    "another title, and a number used again": ([A], [("1", "Iets nieuws", "1.1", "Iets anders")], ["AP402", "AP404"]),
}


@pytest.mark.parametrize(("earlier", "later", "codes"), GOALS.values(), ids=GOALS.keys())
def test_goals_keep_their_titles_and_numbers(earlier: list[Goal], later: list[Goal], codes: list[str]) -> None:
    assert codes_in(plan(2025, *earlier), plan(2026, *later)) == codes
    assert codes_in(plan(2026, *later), plan(2025, *earlier)) == codes


def test_a_new_policy_period_begins_anew() -> None:
    new = plan(2027, ("1", "Iets nieuws", "1.1", "Iets anders"), top="beleidsperiode: 2027-2029\n")
    assert codes_in(plan(2026, A), new) == []


def test_a_plan_that_does_not_say_its_period_is_compared() -> None:
    assert codes_in(plan(2025, A), plan(2026, ("1", "Iets nieuws", "1.2", "x"), top="")) == ["AP402"]


def test_the_later_year_is_told_and_the_earlier_one_shown() -> None:
    found, *_ = found_in(plan(2025, A), plan(2026, ("1", "Iets nieuws", "1.2", "x")))
    assert found.location.file == "2.yaml"
    assert found.location.path == ("strategische_doelstellingen", 0, "titel")
    (related,) = found.related
    assert (related.location.file, related.label.nl) == ("1.yaml", "zo stond het in 2025")
    assert found.message.nl == "strategische doelstelling 1 heette in 2025 “Iedereen vindt zorg”"


def test_a_change_is_told_once_and_not_every_year_after() -> None:
    changed = ("1", "Iets nieuws", "1.2", "x")
    assert codes_in(plan(2024, A), plan(2025, changed), plan(2026, changed)) == ["AP402"]


def test_a_number_is_remembered_over_a_year_that_does_not_use_it() -> None:
    assert codes_in(plan(2024, A), plan(2025, B), plan(2026, ("1", A[1], "1.1", "Iets anders"))) == ["AP404"]


def test_other_organisations_are_no_business_of_this_one() -> None:
    elsewhere = plan(2026, ("1", "Iets nieuws", "1.1", "x"), top="organisatie: ELZ Elders\n")
    assert codes_in(plan(2025, A), elsewhere) == []


TWICE = {
    "the same name": ("ELZ Voorbeeld", ["AP401"]),
    "other capitals and spaces": ("elz  voorbeeld", ["AP401"]),
    "another name": ("ELZ Elders", []),
}


@pytest.mark.parametrize(("organisatie", "codes"), TWICE.values(), ids=TWICE.keys())
def test_an_organisation_has_one_plan_for_each_year(organisatie: str, codes: list[str]) -> None:
    other = plan(2025, ("1", "Iets nieuws", "1.1", "x"), top=f"organisatie: {organisatie}\n")
    assert codes_in(plan(2025, A), other) == codes


def test_the_second_plan_of_a_year_names_the_first() -> None:
    (found,) = found_in(plan(2025, A), plan(2025, A))
    assert found.location.file == "2.yaml"
    assert found.message.nl == "er is nog een plan van ELZ Voorbeeld voor 2025: 1.yaml"
    assert [related.location.file for related in found.related] == ["1.yaml"]


def test_plans_without_an_organisation_are_not_taken_together() -> None:
    assert codes_in(plan_with("organisatie:"), plan_with("organisatie:")) == ["AP120", "AP120"]


def linking(naar: str) -> str:
    return plan_with("jaar: 2026", actie=f"verwijzingen:\n  - naar: {naar}\n    soort: bouwt voort op")


REFERENCES = {
    "an action": ("2025/digivan", []),
    "a goal": ("2025/1.1", []),
    "a strategic goal": ("2025/1", []),
    "a slip": ("2025/digivans", ["AP405"]),
    "a year that was not given": ("2024/digivan", ["AP407"]),
}


@pytest.mark.parametrize(("naar", "codes"), REFERENCES.values(), ids=REFERENCES.keys())
def test_references_to_another_year(naar: str, codes: list[str]) -> None:
    found = codes_in(plan_with(), linking(naar))
    assert [code for code in found if code != "AP127"] == codes


def test_a_slip_in_a_reference_to_another_year_is_told_what_was_meant() -> None:
    found = [each for each in found_in(plan_with(), linking("2025/digivans")) if each.code == "AP405"]
    assert [each.hint.nl for each in found] == ["bedoelt u `2025/digivan`?"]
    assert [each.location.file for each in found] == ["2.yaml"]


def test_the_wrong_id_in_the_other_year_is_reported_and_not_the_reference_to_it() -> None:
    found = codes_in(plan_with(actie="id: Digi Van"), linking("2025/digi-van"))
    assert [code for code in found if code != "AP127"] == ["AP110"]


def promising(vervolg: str) -> str:
    return plan_with(actie=f"waarom:\n  tekst: Later.\n  vervolg:\n    - {vervolg}")


PROMISES = {
    "kept": ("{plan: 2026, doelstelling: 1.1}", []),
    "not found back": ("{plan: 2026, doelstelling: 1.4}", ["AP406"]),
    "to a plan, without a goal": ("{plan: 2026}", []),
    "to a plan that was not given": ("{plan: 2027, doelstelling: 1.4}", ["AP407"]),
    "to a plan that was not given, without a goal": ("{plan: 2027}", []),
}


@pytest.mark.parametrize(("vervolg", "codes"), PROMISES.values(), ids=PROMISES.keys())
def test_promises(vervolg: str, codes: list[str]) -> None:
    assert codes_in(promising(vervolg), plan_with("jaar: 2026")) == codes


def test_a_year_that_was_not_given_is_one_finding_for_each_plan() -> None:
    two = plan_with(
        actie="""\
waarom:
  tekst: Later.
  vervolg: [{plan: 2026, doelstelling: 1.4}, {plan: 2026, doelstelling: 1.5}, {plan: 2027, doelstelling: 1.6}]
"""
    )
    assert [each.message.nl for each in found_in(two)] == [
        "niet nagekeken, want het plan van 2026 is niet meegegeven: `1.4` en `1.5`",
        "niet nagekeken, want het plan van 2027 is niet meegegeven: `1.6`",
    ]


PROMISED = plan_with(actie="id: digivan\nwaarom:\n  tekst: Later.\n  vervolg:\n    - plan: 2026")
GOAL_OF_2025 = "Eind 2025 zijn digitale drempels ondervangen"
LATER = "nummer: 1.2\n        titel: Een nieuw doel\n        acties:\n          - {id: webinar, titel: Webinars"
TRACES = {
    "nothing of it": (f"{LATER}}}", ["AP408"]),
    "the same action": (f"{LATER.replace('webinar', 'digivan')}}}", []),
    "the same goal": (f"{LATER.replace('1.2', '1.1').replace('Een nieuw doel', GOAL_OF_2025)}}}", []),
    "a reference to the action": (f"{LATER}, verwijzingen: [{{naar: 2025/digivan, soort: bouwt voort op}}]}}", []),
    "a reference to its goal": (f"{LATER}, verwijzingen: [{{naar: 2025/1.1, soort: bouwt voort op}}]}}", []),
    "a reference to that name in another year": (
        f"{LATER}, verwijzingen: [{{naar: 2024/digivan, soort: ondersteunt}}]}}",
        ["AP408"],
    ),
    "its title in a text": (f"{LATER}, link: Dit bouwt voort op de  digivan.}}", []),
}  # fmt: skip


@pytest.mark.parametrize(("goal", "codes"), TRACES.values(), ids=TRACES.keys())
def test_a_promise_to_a_plan_leaves_a_trace_in_it(goal: str, codes: list[str]) -> None:
    later = plan_with(f"jaar: 2026\nstrategische_doelstellingen:\n  - operationele_doelstellingen:\n      - {goal}")
    found = found_in(PROMISED, later)
    assert [each.code for each in found if each.code not in {"AP127", "AP407"}] == codes
    assert [each.location.file for each in found if each.code == "AP408"] == ["1.yaml"] * len(codes)


def test_a_promise_of_the_plan_itself_has_nothing_to_look_up() -> None:
    whole = plan_with("inleiding:\n  tekst: Later.\n  vervolg:\n    - plan: 2026")
    later = plan_with(f"jaar: 2026\nstrategische_doelstellingen:\n  - operationele_doelstellingen:\n      - {LATER}}}")
    assert "AP408" not in codes_in(whole, later)


def test_several_promises_of_one_action_are_one_finding() -> None:
    twice = plan_with(
        actie="id: digivan\n"
        "waarom: {tekst: a, vervolg: [{plan: 2026}]}\nomschrijving: {tekst: b, vervolg: [{plan: 2026}]}"
    )
    later = plan_with(f"jaar: 2026\nstrategische_doelstellingen:\n  - operationele_doelstellingen:\n      - {LATER}}}")
    assert codes_in(twice, later).count("AP408") == 1
