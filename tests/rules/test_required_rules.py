"""What must be filled in, and fields that need or exclude each other."""

from __future__ import annotations

import pytest

from plan_snippets import ACTIE_PATH, codes_in, found_in, plan_with

ACTIE_CASES = {
    "a title that is left out": ("titel:", ["AP120"]),
    "a title of spaces": ('titel: "   "', ["AP120"]),
    "an id that is left out": ("id:", ["AP120"]),
    "a phase without a period": ("fasen:\n  - titel: Op weg\n    mijlpalen:\n      - titel: Klaar", ["AP120"]),
    "two fields of two milestones": (
        "fasen:\n  - periode: maart\n    mijlpalen:\n      - datum: 3 maart\n      - datum: 4 maart",
        ["AP120", "AP120"],
    ),
    "a reference without a kind": ("verwijzingen:\n  - naar: 1", ["AP127", "AP120"]),
    "an indicator without words": (
        "evaluatie:\n  - type: proces\n    indicatoren:\n      - streefdoel: minstens 12",
        ["AP120"],
    ),
    "an evaluation without a type": ("evaluatie:\n  - toelichting: Elke maand.", ["AP120"]),
    "an item with parts and no words": ("stappen:\n  - onderdelen: [Vertrekken]", ["AP120"]),
    "a lead without who": ("trekker:\n  rol: [trekkend]", ["AP120"]),
    "no scope at all": ("scope:", ["AP121"]),
    "a scope with one side": ("scope:\n  niet: Uitlenen.", ["AP122"]),
    "a scope with two empty sides": ("scope:\n  wel:\n  niet:", ["AP122", "AP122"]),
    "a scope of blank words": ('scope:\n  wel: " "\n  niet: Uitlenen.', ["AP122"]),
    "a scope that is not known yet": (
        "scope:\n  wel:\n    nog_te_bepalen:\n      wacht_op: de gesprekken\n  niet: Uitlenen.",
        ["AP506"],
    ),
    "no dates and no phases": ("fasen:", ["AP123"]),
    "a start without an end": ("fasen:\nstart: 1 maart", ["AP123", "AP127"]),
    "a phase that gives the end": (
        "start: 1 maart\nfasen:\n  - periode: maart-mei\n    mijlpalen:\n      - titel: Klaar",
        ["AP127"],
    ),
    "a blank item in quotes": ('stappen:\n  - Rijden\n  - ""', ["AP124"]),
    "a blank item below an item": ('stappen:\n  - tekst: Rijden\n    onderdelen: [""]', ["AP124"]),
    "a blank indicator": ('evaluatie:\n  - type: proces\n    indicatoren: [""]', ["AP124", "AP305"]),
    "a blank name": ('partners: [VIVEL, " "]', ["AP124"]),
    "a date and a meeting": (
        "mijlpalen:\n  - titel: Klaar\n    datum: 3 juni\n    vergadering: bo-juni-2025",
        ["AP128"],
    ),
    "a date, a meeting and words": (
        "mijlpalen:\n  - titel: Klaar\n    datum: 3 juni\n    vergadering: bo-juni-2025\n    wanneer: ooit",
        ["AP128"],
    ),
    "a milestone without any when": ("mijlpalen:\n  - titel: Klaar", []),
    "a deferral to nowhere": ("waarom:\n  tekst: Later.\n  vervolg:\n    - toelichting: ooit", ["AP129"]),
    "a deferral to a goal without a year": (
        "waarom:\n  tekst: Later.\n  vervolg:\n    - doelstelling: 1.4",
        ["AP129"],
    ),
    "a deferral to a year": ("waarom:\n  tekst: Later.\n  vervolg:\n    - plan: 2026", []),
    "a deferral in words": ("waarom:\n  tekst: Later.\n  vervolg:\n    - wanneer: ooit", []),
    "a partner without a name": ("trekker:\n  wie: partner", ["AP130"]),
    "a shared lead without a name": ("trekker:\n  wie: samen", ["AP130"]),
    "a partner with a name": ("trekker:\n  wie: partner\n  naam: Stad Leuven", []),
    "the zorgraad needs no name": ("trekker:\n  wie: zorgraad", []),
    "an empty to-be-determined": ('waarom:\n  nog_te_bepalen:\n    tekst: ""', ["AP131"]),
    "words and to-be-determined together": (
        "waarom:\n  tekst: Dit weten we al.\n  nog_te_bepalen:\n    tekst: De rest volgt.",
        ["AP506"],
    ),
}


@pytest.mark.parametrize(("snippet", "codes"), ACTIE_CASES.values(), ids=ACTIE_CASES.keys())
def test_an_action_is_told_what_it_misses(snippet: str, codes: list[str]) -> None:
    assert sorted(codes_in(plan_with(actie=snippet))) == sorted(codes)


PLAN_CASES = {
    "no organisation": ("organisatie:", ["AP120"]),
    "no goals": ("strategische_doelstellingen:", ["AP120"]),
    "a goal without operational goals": (
        "strategische_doelstellingen:\n  - operationele_doelstellingen:",
        ["AP120"],
    ),
    "an operational goal without actions": (
        "strategische_doelstellingen:\n  - operationele_doelstellingen:\n      - acties:",
        ["AP120"],
    ),
    "a version without a date": ("versies:\n  - versie: 1.0\n    beschrijving: Eerste", ["AP120"]),
    "a meeting without a date": ("vergaderingen:\n  - id: bo\n    naam: BO", ["AP120"]),
    "a chapter without a text": ("hoofdstukken:\n  - titel: Meer", ["AP120"]),
    "an empty capacity": ("capaciteit: {}", []),
}


@pytest.mark.parametrize(("snippet", "codes"), PLAN_CASES.values(), ids=PLAN_CASES.keys())
def test_a_plan_is_told_what_it_misses(snippet: str, codes: list[str]) -> None:
    text = plan_with(snippet)
    assert codes_in(text) == codes


def test_a_year_that_is_missing_silences_what_is_said_about_years() -> None:
    dated = "fasen:\n  - periode: maart 2024\n    mijlpalen:\n      - titel: Klaar"
    assert codes_in(plan_with("jaar:", actie=dated)) == ["AP120"]


def test_a_missing_field_is_told_at_its_own_place() -> None:
    (found,) = found_in(plan_with(actie="fasen:\n  - periode: maart\n    mijlpalen:\n      - datum: 3 maart"))
    assert found.location.path == (*ACTIE_PATH, "fasen", 0, "mijlpalen", 0, "titel")
    assert found.message.nl == "`titel` ontbreekt (mijlpaal van actie “De Digivan”)"
    assert found.message.en == "`titel` is missing (mijlpaal of actie “De Digivan”)"
    assert found.hint.nl == "vul `titel` in, bijvoorbeeld `titel: Digivan ingehuldigd`"


def test_the_two_sides_of_the_scope_have_a_hint_of_their_own() -> None:
    niet, wel = sorted(found_in(plan_with(actie="scope:\n  wel:\n  niet:")), key=lambda each: each.message.nl)
    assert "bewust laat liggen" in niet.hint.nl
    assert "zal doen" in wel.hint.nl
    assert "verplicht" in wel.message.nl


def test_a_list_without_items_is_told_to_take_one() -> None:
    (found,) = found_in(plan_with("strategische_doelstellingen: []"))
    assert found.hint.nl == "zet er minstens één onder `strategische_doelstellingen:`, achter een streepje"
