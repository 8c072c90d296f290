"""Diff and identity: same id, same thing, wherever it moved; different ids are never one thing; goals have no id."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from actieplan.analysis.diff import compare
from actieplan.changes import Change
from single_changes import Raw, plan_of
from tests_support import SMALL_PLAN

SMALL: Raw = yaml.load(SMALL_PLAN, yaml.BaseLoader)
WORDS = ("bus", "loket", "senioren", "markt", "toestellen", "bibliotheek")


def action(name: str, **fields: object) -> Raw:
    return {"id": name, "titel": f"De {name}", "waarom": f"Omdat {name} nodig is.", **fields}


def goal(nummer: str, titel: str, *acties: Raw) -> Raw:
    return {"nummer": nummer, "titel": titel, "acties": list(acties)}


def plan_with(*goals: Raw, **fields: object) -> Raw:
    raw = deepcopy(SMALL) | fields
    raw["strategische_doelstellingen"][0]["operationele_doelstellingen"] = list(deepcopy(goals))
    return raw


def said(before: Raw, after: Raw) -> list[tuple[str, str]]:
    return [(change.deed.value, change.address) for change in changes(before, after)]


def changes(before: Raw, after: Raw) -> list[Change]:
    return compare(plan_of(before), plan_of(after))


# --- actions ----------------------------------------------------------------------------------------------


def test_two_actions_that_change_goals_are_two_moves() -> None:
    one, other = action("digibus"), action("digivan")
    before = plan_with(goal("1.3", "Digitaal", one), goal("1.4", "Bekend", other))
    after = plan_with(goal("1.3", "Digitaal", other), goal("1.4", "Bekend", one))
    assert said(before, after) == [("moved", "digivan"), ("moved", "digibus")]


def test_an_action_that_is_replaced_is_one_gone_and_one_new() -> None:
    before, after = (plan_with(goal("1.1", "Digitaal", action(name))) for name in ("digibus", "digivan"))
    assert said(before, after) == [("added", "digivan"), ("removed", "digibus")]


def test_another_id_for_the_same_words_is_another_action() -> None:
    one = action("digibus")
    assert said(plan_with(goal("1.1", "D", one)), plan_with(goal("1.1", "D", one | {"id": "bus"}))) == [
        ("added", "bus"),
        ("removed", "digibus"),
    ]


PLACES = st.lists(st.sampled_from(range(3)), min_size=5, max_size=5)


@given(PLACES, PLACES, st.permutations(range(5)), st.sets(st.sampled_from(range(5))))
@settings(max_examples=80, deadline=None)
def test_wherever_actions_move_only_their_own_edits_are_said(
    were: list[int], are: list[int], order: list[int], edited: set[int]
) -> None:
    def plan(places: list[int], sequence: list[int], changed: set[int]) -> Raw:
        acties = {
            each: action(f"a{each}", omschrijving=f"{WORDS[each]} {'anders' if each in changed else 'eerst'}")
            for each in range(5)
        }
        return plan_with(*(goal(f"1.{n + 1}", f"Doel {WORDS[n]}", *(acties[each] for each in sequence
                           if places[each] == n)) for n in range(3)))  # fmt: skip

    found = said(plan(were, list(range(5)), set()), plan(are, order, edited))
    expected = {("edited", f"a{each}/omschrijving") for each in edited}
    expected |= {("moved", f"a{each}") for each in range(5) if were[each] != are[each]}
    orders = {each for each in found if each[1].endswith("/acties")}
    assert {deed for deed, _ in orders} <= {"moved"}
    assert sorted(set(found) - orders) == sorted(expected)
    assert len(set(found)) == len(found)


# --- goals ------------------------------------------------------------------------------------------------


def test_two_goals_that_change_numbers_keep_their_actions() -> None:
    before = plan_with(goal("1.1", "Digitaal", action("bus")), goal("1.2", "Bekend", action("van")))
    after = plan_with(goal("1.2", "Digitaal", action("bus")), goal("1.1", "Bekend", action("van")))
    assert said(before, after) == [("edited", "doel-1.2/nummer"), ("edited", "doel-1.1/nummer")]


def test_two_goals_that_change_titles_keep_their_actions() -> None:
    before = plan_with(goal("1.1", "Digitaal", action("bus")), goal("1.2", "Bekend", action("van")))
    after = plan_with(goal("1.1", "Bekend", action("bus")), goal("1.2", "Digitaal", action("van")))
    assert said(before, after) == [("edited", "doel-1.1/titel"), ("edited", "doel-1.2/titel")]


def test_a_goal_that_goes_renumbers_the_next_and_moves_nothing() -> None:
    before = plan_with(goal("1.1", "Digitaal", action("bus")), goal("1.2", "Bekend", action("van")))
    after = plan_with(goal("1.1", "Bekend", action("van")))
    assert said(before, after) == [("edited", "doel-1.1/nummer"), ("removed", "doel-1.1")]


def test_an_operational_goal_under_another_strategic_goal_has_moved() -> None:
    def plan(first: list[Raw], second: list[Raw]) -> Raw:
        raw = plan_with()
        above = "operationele_doelstellingen"
        raw["strategische_doelstellingen"] = [
            {"nummer": "1", "titel": "Zorg", above: first},
            {"nummer": "2", "titel": "Netwerk", above: second},
        ]
        return raw

    stays, goes = goal("1.1", "Digitaal", action("bus")), goal("1.2", "Bekend", action("van"))
    (moved, renumbered) = changes(plan([stays, goes], []), plan([stays], [goes | {"nummer": "2.1"}]))
    assert moved[:4] == ("doel-2.1", "moved", "1", "2")
    assert renumbered[:4] == ("doel-2.1/nummer", "edited", "1.2", "2.1")


# --- phases, milestones, meetings -------------------------------------------------------------------------


def phase(titel: str, **fields: Any) -> Raw:
    return {"titel": titel, "periode": "maart 2025", **fields}


def test_a_phase_under_another_action_is_one_move_and_its_own_edits() -> None:
    goes = phase("Op weg", id="op-weg", mijlpalen=[{"titel": "Klaar", "datum": "31 maart 2025"}])
    before = plan_with(goal("1.1", "D", action("bus", fasen=[goes]), action("van")))
    after = plan_with(goal("1.1", "D", action("bus"), action("van", fasen=[goes | {"titel": "Vertrokken"}])))
    (moved, edited) = changes(before, after)
    assert moved[:4] == ("van/fasen/op-weg", "moved", "bus", "van")
    assert edited[:2] == ("van/fasen/op-weg/titel", "edited")


def test_a_milestone_that_moved_between_phases_and_out_of_them_is_one_move() -> None:
    klaar = {"id": "klaar", "titel": "Klaar", "datum": "31 maart 2025"}
    places = [
        action("bus", fasen=[phase("Een", mijlpalen=[klaar]), phase("Twee, de laatste")]),
        action("bus", fasen=[phase("Een"), phase("Twee, de laatste", mijlpalen=[klaar])]),
        action("bus", fasen=[phase("Een"), phase("Twee, de laatste")], mijlpalen=[klaar]),
    ]
    for one in places:
        for other in places:
            found = said(plan_with(goal("1.1", "D", one)), plan_with(goal("1.1", "D", other)))
            assert [deed for deed, _ in found] == ([] if one is other else ["moved"])


def test_a_milestone_of_an_action_that_is_gone_moved_out_of_it_first() -> None:
    klaar = {"id": "klaar", "titel": "Klaar", "datum": "31 maart 2025"}
    before = plan_with(goal("1.1", "D", action("bus", mijlpalen=[klaar]), action("van")))
    after = plan_with(goal("1.1", "D", action("van", mijlpalen=[klaar])))
    (gone, moved) = changes(before, after)
    assert gone[:2] == ("bus", "removed")
    assert "klaar" not in str(gone.before).lower()
    assert moved[:2] == ("van/mijlpalen/klaar", "moved")


def test_the_phases_of_an_action_that_is_replaced_are_not_those_of_the_next() -> None:
    before, after = (
        plan_with(goal("1.1", "D", action(name, fasen=[phase(f"Van {name}", id="start")]))) for name in ("bus", "van")
    )
    assert said(before, after) == [("added", "van"), ("removed", "bus")]


def test_a_phase_is_first_looked_for_in_its_own_action() -> None:
    same = [action(name, fasen=[phase(f"Van {name}", id="start")]) for name in ("bus", "van")]
    before, after = plan_with(goal("1.1", "D", *same)), plan_with(goal("1.1", "D", *same[::-1]))
    assert said(before, after) == [("moved", "doel-1.1/acties")]


def test_an_id_that_is_given_or_taken_away_leaves_what_is_alike_the_same_thing() -> None:
    named, bare = phase("De bus rijdt uit", id="uit"), phase("De bus rijdt uit")
    one, other = (plan_with(goal("1.1", "D", action("bus", fasen=[each]))) for each in (bare, named))
    assert said(one, other) == [("added", "bus/fasen/uit/id")]
    assert said(other, one) == [("removed", "bus/fasen/uit/id")]


def test_an_id_that_another_thing_has_is_not_given_to_what_is_alike() -> None:
    before = plan_with(goal("1.1", "D", action("bus", fasen=[phase("De bus rijdt uit"), phase("Loket", id="uit")])))
    after = plan_with(goal("1.1", "D", action("bus", fasen=[phase("De bus rijdt uit", id="uit"), phase("Loket")])))
    titles = [change for change in changes(before, after) if change.address == "bus/fasen/uit/titel"]
    assert [(change.before, change.after) for change in titles] == [("Loket", "De bus rijdt uit")]


def test_an_id_that_occurs_twice_is_looked_for_in_the_same_list() -> None:
    twice = [action("bus"), action("bus", titel="Nog een bus")]
    before = plan_with(goal("1.1", "D", *twice))
    after = plan_with(goal("1.1", "D", twice[0], twice[1] | {"waarom": "Zomaar."}))
    assert said(before, after) == [("edited", "bus/waarom")]


def test_a_meeting_is_known_by_its_id() -> None:
    meetings = [{"id": name, "naam": f"Overleg {name}", "datum": "juni 2025"} for name in ("bo", "av")]
    renamed = [meetings[1] | {"naam": "Algemene vergadering"}, meetings[0]]
    found = said(plan_with(vergaderingen=meetings), plan_with(vergaderingen=renamed))
    assert found == [("moved", "plan/vergaderingen"), ("edited", "plan/vergaderingen/av/naam")]
