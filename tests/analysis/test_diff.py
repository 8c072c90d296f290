"""Diff: a plan and itself differ in nothing, every single change is said once and at its address."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import maximal_plan
from actieplan import checking
from actieplan.analysis.diff import compare, written_at
from actieplan.changes import Change, Deed
from actieplan.model import Plan
from actieplan.places import Path
from generated_plans import raw_plans
from single_changes import Raw, SingleChange, at, edits, plan_of, removals, walk
from tests_support import PLANS, SMALL_PLAN

MAXIMAL: Raw = {
    "formulier": "2025",
    "jaar": "2025",
    **yaml.load(maximal_plan.FILE.read_text(encoding="utf-8"), yaml.BaseLoader),
}
SMALL: Raw = yaml.load(SMALL_PLAN, yaml.BaseLoader)
ALL_EDITS = list(edits(MAXIMAL))
EDITS = [each for each in ALL_EDITS if each.path[-1] != "id"]
RENAMES = [each for each in ALL_EDITS if each.path[-1] == "id"]
REMOVALS = [each for each in removals(MAXIMAL) if each.path[-1] != "soort" or "mijlpalen" not in each.path]
"""But for the kind of a milestone, which has a default: to leave it out is to write `mijlpaal`."""


def named(each: SingleChange) -> str:
    return ".".join(map(str, each.path))


# --- nothing ----------------------------------------------------------------------------------------------


def test_a_real_plan_and_itself_differ_in_nothing(real_plans: dict[int, Plan]) -> None:
    for year, plan in real_plans.items():
        again = next(each for each in checking.check(PLANS).plans if each.jaar == year)
        assert compare(plan, again) == []


@given(raw_plans())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_generated_plan_and_itself_differ_in_nothing(raw: Raw) -> None:
    assert compare(plan_of(raw), plan_of(deepcopy(raw))) == []


@pytest.mark.parametrize(
    ("place", "one", "other"),
    [
        pytest.param("waarom", "een twee", "een\n  twee", id="a paragraph broken into lines"),
        pytest.param("waarom", "- a\n- b", "* a\n* b", id="another sign for a bullet"),
        pytest.param("titel", "een titel", "een  titel ", id="more spaces in a title"),
        pytest.param("waarom", "kort", {"tekst": "kort"}, id="the short form and the full one"),
        pytest.param("doelgroepen", ["jong"], {"punten": ["jong"]}, id="a list and its full form"),
        pytest.param("einde", "31 maart 2025", "2025-03-31", id="another notation of a day"),
        pytest.param("inzet", "7,5", "7.50", id="another notation of a number"),
    ],
)
def test_what_is_only_written_otherwise_has_not_changed(place: str, one: object, other: object) -> None:
    assert compare(small_with(**{place: one}), small_with(**{place: other})) == []


def test_numbers_are_shown_as_they_are_written_in_a_plan() -> None:
    one, other = (
        plan_of({"jaar": "2025", "capaciteit": {"vte": vte, "netwerking": share}})
        for vte, share in (("2,6", "45%"), ("3", "50,5 %"))
    )
    said = {each.address: (each.before, each.after) for each in compare(one, other)}
    assert said == {"plan/capaciteit/vte": ("2,6", "3"), "plan/capaciteit/netwerking": ("45%", "50,5%")}


def test_numbers_at_the_start_of_a_title_are_words_and_no_list() -> None:
    (change,) = compare(small_with(titel="1. Begin"), small_with(titel="2. Begin"))
    assert (change.before, change.after) == ("1. Begin", "2. Begin")


def small_with(**fields: object) -> Plan:
    raw = deepcopy(SMALL)
    at(raw, ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0, "acties", 0)).update(fields)
    return plan_of(raw)


# --- one change -------------------------------------------------------------------------------------------


def test_there_are_many_changes_to_try() -> None:
    assert len(EDITS) > 130
    assert len(REMOVALS) > 200


@pytest.mark.parametrize("each", EDITS, ids=named)
def test_a_field_written_otherwise_is_said_once_at_its_address(each: SingleChange) -> None:
    before, after = plan_of(MAXIMAL), plan_of(each.raw)
    (change,) = compare(before, after)
    assert (change.deed, change.address) == (Deed.EDITED, address_of(after, each.path))
    assert change.before != change.after


@pytest.mark.parametrize("each", RENAMES, ids=named)
def test_a_thing_under_another_id_is_another_thing(each: SingleChange) -> None:
    before, after = plan_of(MAXIMAL), plan_of(each.raw)
    thing = each.path[:-1]
    expected = {("removed", written_at(before, thing)), ("added", written_at(after, thing))}
    found = set(said(compare(before, after)))
    assert found >= expected
    assert {deed for deed, _ in found - expected} <= {"moved"}  # what it holds and has an id of its own


@pytest.mark.parametrize("each", REMOVALS, ids=named)
def test_what_is_taken_away_is_said_once_where_it_stood(each: SingleChange) -> None:
    before, after = plan_of(MAXIMAL), plan_of(each.raw)
    changes = compare(before, after)
    assert [change.address for change in changes] == list(said_of(before, each))
    assert {change.deed for change in changes} == {Deed.REMOVED}
    assert all(change.before and change.after is None for change in changes)


@pytest.mark.parametrize("each", REMOVALS, ids=named)
def test_what_is_added_is_said_once_where_it_stands(each: SingleChange) -> None:
    before, after = plan_of(each.raw), plan_of(MAXIMAL)
    changes = compare(before, after)
    assert [change.address for change in changes] == list(said_of(after, each))
    assert {change.deed for change in changes} == {Deed.ADDED}
    assert all(change.after and change.before is None for change in changes)


def address_of(plan: Plan, path: Path) -> str:
    """The address of a path of the file; the words of an indicator in its short form are its description."""
    is_short_indicator = path[-2:-1] == ("indicatoren",) and isinstance(path[-1], int)
    return written_at(plan, path) + ("/omschrijving" if is_short_indicator else "")


THINGS = {"versies", "vergaderingen", "hoofdstukken", "strategische_doelstellingen", "operationele_doelstellingen",
          "acties", "fasen", "mijlpalen", "verwijzingen", "evaluatie"}  # fmt: skip
"""The lists of things that people know by name: each of them is worth a change of its own."""


def said_of(plan: Plan, each: SingleChange) -> Iterator[str]:
    """Where something that comes or goes is said: at each thing of a list, at the answer when it is all there is."""
    path, whole = each.path, at(MAXIMAL, each.path)
    if path[-1] in THINGS and isinstance(whole, list):
        yield from (written_at(plan, (*path, index)) for index in range(len(whole)))
    elif isinstance(path[-1], int) and path[-2] not in THINGS and len(at(MAXIMAL, path[:-1])) == 1:
        yield written_at(plan, path[:-1])
    else:
        yield written_at(plan, path)


@given(raw_plans(), st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_title_of_a_generated_plan_written_otherwise_is_one_change(raw: Raw, data: st.DataObject) -> None:
    titles = [path for path, value in walk(raw) if path[-1] == "titel"]
    path = data.draw(st.sampled_from(titles))
    changed = deepcopy(raw)
    at(changed, path[:-1])["titel"] = "Iets helemaal anders dan eerst"
    (change,) = compare(plan_of(raw), plan_of(changed))
    assert change.deed is Deed.EDITED
    assert change.address == written_at(plan_of(changed), path)


def test_a_milestone_whose_kind_is_left_out_is_a_milestone() -> None:
    kind = {"titel": "Klaar", "soort": "deadline"}
    (change,) = compare(small_with(mijlpalen=[kind]), small_with(mijlpalen=[{"titel": "Klaar"}]))
    assert change[:4] == ("een/mijlpalen/0/soort", Deed.EDITED, "deadline", "mijlpaal")


# --- order ------------------------------------------------------------------------------------------------


LISTS = [path for path, value in walk(MAXIMAL) if isinstance(value, list) and len(value) > 1]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: ".".join(map(str, path)))
def test_another_order_is_said_once(path: Path) -> None:
    changed = deepcopy(MAXIMAL)
    at(changed, path).reverse()
    (change,) = compare(plan_of(MAXIMAL), plan_of(changed))
    assert (change.deed, change.address) == (Deed.MOVED, written_at(plan_of(changed), path))
    assert isinstance(change.before, list)
    assert isinstance(change.after, list)
    assert change.after == change.before[::-1]
    assert change.after != change.before


def test_an_edit_beside_another_order_is_a_second_change() -> None:
    changed = deepcopy(MAXIMAL)
    goals = ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0, "acties")
    at(changed, goals).reverse()
    at(changed, goals)[0]["titel"] = "Andere titel"
    found = compare(plan_of(MAXIMAL), plan_of(changed))
    assert said(found) == [("moved", "doel-1.10/acties"), ("edited", "tweede/titel")]


def said(changes: list[Change]) -> list[tuple[str, str]]:
    return [(change.deed.value, change.address) for change in changes]


# --- goals and actions ------------------------------------------------------------------------------------


def two_goals() -> Raw:
    raw = deepcopy(MAXIMAL)
    goals = at(raw, ("strategische_doelstellingen", 0, "operationele_doelstellingen"))
    goals.append({"nummer": "1.11", "titel": "Een ander doel", "acties": []})
    return raw


def moved(raw: Raw) -> Raw:
    """The second action of goal 1.10 put under goal 1.11."""
    changed = deepcopy(raw)
    first, second = at(changed, ("strategische_doelstellingen", 0, "operationele_doelstellingen"))[:2]
    second["acties"].append(first["acties"].pop())
    return changed


def test_an_action_under_another_goal_is_one_move() -> None:
    (change,) = compare(plan_of(two_goals()), plan_of(moved(two_goals())))
    assert change[:4] == ("tweede", Deed.MOVED, "1.10", "1.11")


def test_an_edit_of_an_action_that_moved_is_said_too() -> None:
    changed = moved(two_goals())
    at(changed, ("strategische_doelstellingen", 0, "operationele_doelstellingen", 1, "acties", 0))["waarom"] = "Zomaar."
    found = compare(plan_of(two_goals()), plan_of(changed))
    assert said(found) == [("moved", "tweede"), ("edited", "tweede/waarom")]


def test_an_action_that_moved_to_a_new_goal_is_not_in_what_was_added() -> None:
    found = compare(plan_of(MAXIMAL), plan_of(moved(two_goals())))
    assert said(found) == [("added", "doel-1.11"), ("moved", "tweede")]
    assert found[0].after == {"nummer": "1.11", "titel": "Een ander doel", "acties": []}


def test_another_number_for_a_goal_moves_none_of_its_actions() -> None:
    changed = deepcopy(MAXIMAL)
    at(changed, ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0))["nummer"] = "1.12"
    assert said(compare(plan_of(MAXIMAL), plan_of(changed))) == [("edited", "doel-1.12/nummer")]


def test_a_renamed_action_is_known_by_its_id() -> None:
    (change,) = compare(small_with(titel="Oud"), small_with(titel="Nieuw en heel anders", waarom="Omdat het nodig is."))
    assert change[:4] == ("een/titel", Deed.EDITED, "Oud", "Nieuw en heel anders")


def test_a_milestone_that_moved_has_its_date_before_and_after() -> None:
    raw = deepcopy(SMALL)
    action = ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0, "acties", 0)
    at(raw, (*action, "fasen", 0, "mijlpalen", 0))["datum"] = "30 april 2025"
    (change,) = compare(plan_of(SMALL), plan_of(raw))
    assert change[:4] == ("een/fasen/0/mijlpalen/0/datum", Deed.EDITED, "31 maart 2025", "30 april 2025")


def test_another_period_of_a_phase_changes_no_date_that_is_written_without_a_year() -> None:
    phase = {"periode": "maart 2025", "mijlpalen": [{"titel": "Klaar", "datum": "eind maart"}]}
    later = {**phase, "periode": "februari-april 2026"}
    assert said(compare(small_with(fasen=[phase]), small_with(fasen=[later]))) == [("edited", "een/fasen/0/periode")]


# --- layout -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "one", "other", "where"),
    [
        pytest.param("waarom", "- een\n- twee", "- een\n  - twee", "een/waarom", id="a level deeper in a text"),
        pytest.param("waarom", "een\n\ntwee", "- een\n- twee", "een/waarom", id="bullets for paragraphs"),
        pytest.param("waarom", "een twee", "een **twee**", "een/waarom", id="bold"),
        pytest.param(
            "doelgroepen", ["een", "twee"], [{"tekst": "een", "onderdelen": ["twee"]}], "een/doelgroepen", id="a level"
        ),
        pytest.param("doelgroepen", "een twee", ["een", "twee"], "een/doelgroepen", id="items for words"),
    ],
)
def test_the_same_words_in_another_layout_are_one_change_of_layout(
    place: str, one: object, other: object, where: str
) -> None:
    for before, after in ((one, other), (other, one)):
        found = compare(small_with(**{place: before}), small_with(**{place: after}))
        assert said(found) == [("layout", where)]


def test_a_link_that_leads_elsewhere_is_no_layout() -> None:
    one, other = (f"zie [hier](https://{name}.example.org)" for name in ("een", "twee"))
    assert said(compare(small_with(waarom=one), small_with(waarom=other))) == [("edited", "een/waarom")]


@pytest.mark.parametrize("place", ["titel", "waarom", "doelgroepen"])
def test_letters_composed_in_another_way_are_the_same_letters(place: str) -> None:
    assert compare(small_with(**{place: "cafe\u0301"}), small_with(**{place: "caf\u00e9"})) == []


# --- what could not be read -------------------------------------------------------------------------------


def test_what_could_not_be_read_is_not_compared() -> None:
    before, after = small_with(einde="31 maart 2025"), small_with(waarom="Anders.")
    assert said(compare(before, after)) == [("edited", "een/waarom"), ("removed", "een/einde")]
    assert said(compare(before, after, unread={"een/einde"})) == [("edited", "een/waarom")]


def test_what_stands_below_something_that_could_not_be_read_is_not_compared_either() -> None:
    before, after = small_with(doelgroepen=["jong", "oud"]), small_with(doelgroepen=["jong"])
    assert said(compare(before, after)) == [("removed", "een/doelgroepen/1")]
    assert compare(before, after, unread={"een/doelgroepen"}) == []
    assert compare(before, after, unread={"een"}) == []
