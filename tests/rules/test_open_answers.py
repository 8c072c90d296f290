"""A word in place of an answer, and answers that are said to be open."""

from __future__ import annotations

import pytest

from actieplan.diagnostics import Severity
from plan_snippets import codes_in, found_in, plan_with

ANSWERS = {
    "an answer": ("We bezoeken alle organisaties.", []),
    "t.b.d.": ("T.b.d.", ["AP503"]),
    "tbd": ("tbd", ["AP503"]),
    "t.b.d. with what it waits for": ("T.b.d. op basis van\nde actie “Exploratiegesprekken”.", ["AP503"]),
    "n.t.b.": ("n.t.b.", ["AP503"]),
    "still to be determined": ("Nog te bepalen", ["AP503"]),
    "to be determined further": ("nader te bepalen.", ["AP503"]),
    "todo": ("TODO: invullen", ["AP503"]),
    "crosses": ("xxx", ["AP503"]),
    "dots": ("...", ["AP503"]),
    "a question mark": ("?", ["AP503"]),
    "a sentence that says it": ("De aanpak is nog te bepalen in overleg met de stad.", []),
    "t.b.v.": ("T.b.v. de werking", []),
    "an abbreviation that begins alike": ("TBDX is een toestel", []),
    "not applicable": ("n.v.t.", []),
    "not applicable in short": ("NVT", []),
    "a slash": ("/", ["AP503"]),
    "a dash": ("–", ["AP503"]),
    "see above": ("Zie hoger.", ["AP503"]),
    "a sentence that sees above": ("Zie hoger: we bezoeken alle organisaties.", []),
    "a short answer": ("Geen.", []),
    "a sentence that ends in dots": ("Bussen, trams, ...", []),
}


@pytest.mark.parametrize(("text", "codes"), ANSWERS.values(), ids=ANSWERS.keys())
def test_a_word_in_place_of_an_answer(text: str, codes: list[str]) -> None:
    lines = "\n".join(f"  {line}" for line in text.splitlines())
    assert codes_in(plan_with(actie=f"omschrijving: |\n{lines}")) == codes


def test_every_text_is_looked_at() -> None:
    deep = (
        'fasen:\n  - periode: maart\n    mijlpalen: [{titel: "T.b.d."}]\n    stappen: [{tekst: a, onderdelen: [xxx]}]'
    )
    assert codes_in(plan_with("hoofdstukken: [{titel: Meer, tekst: n.t.b.}]", actie=deep)) == ["AP503"] * 3


def test_to_be_determined_may_say_so() -> None:
    open_answer = "aanpak:\n  nog_te_bepalen:\n    tekst: nog te bepalen"
    assert codes_in(plan_with(actie=open_answer)) == ["AP506"]


OPEN = """\
aanpak: {nog_te_bepalen: {wacht_op: de gesprekken}}
scope:
  wel: Langsgaan.
  niet: {nog_te_bepalen: {wacht_op: de gesprekken}}
evaluatie:
  - type: proces
    indicatoren: {nog_te_bepalen: {wacht_op: het BO}}
"""


def test_all_that_is_open_is_one_finding_for_each_action() -> None:
    (found,) = found_in(plan_with(actie=OPEN))
    assert found.code == "AP506"
    assert found.message.nl == (
        "actie “De Digivan”: nog te bepalen: scope.niet, aanpak en indicatoren (proces)"
        " (wacht op de gesprekken en het BO)"
    )


def test_what_is_open_in_the_plan_itself_is_told_apart() -> None:
    plan = "netwerkorganisatie: {nog_te_bepalen: {tekst: Volgt.}}"
    of_the_plan, of_the_action = found_in(plan_with(plan, actie=OPEN))
    assert of_the_plan.message.nl == "plan: nog te bepalen: netwerkorganisatie"
    assert of_the_action.message.nl.startswith("actie “De Digivan”")


STOPGAPS = {
    "a slash": ("scope:\n  wel: x\n  niet: /", "scope:\n  wel: x\n  niet:\n    nog_te_bepalen: {tekst: volgt}"),
    "a slash as the only item": (
        "scope:\n  wel: x\n  niet: [/]",
        "scope:\n  wel: x\n  niet:\n    nog_te_bepalen:\n      tekst: volgt",
    ),
    "see above": ("samenwerking: Zie hoger", "samenwerking:\n  nog_te_bepalen: {tekst: volgt}"),
    "a quoted dash": ("samenwerking: '-'", "samenwerking:\n  nog_te_bepalen: {tekst: volgt}"),
    "a text": ("waarom: t.b.d.", "waarom:\n  nog_te_bepalen:\n    tekst: volgt"),
    "a list": ("stappen: t.b.d.", "stappen:\n  nog_te_bepalen:\n    tekst: volgt"),
    "a target": (
        "evaluatie:\n  - type: proces\n    indicatoren:\n      - omschrijving: x\n        streefdoel: t.b.d.",
        "evaluatie:\n  - type: proces\n    indicatoren:\n      - omschrijving: x\n        streefdoel:\n"
        "          nog_te_bepalen:\n            wacht_op: de telling",
    ),
    "a method": (
        "evaluatie:\n  - type: proces\n    indicatoren:\n      - {omschrijving: x, streefdoel: y, meetmethode: ntb}",
        "evaluatie:\n  - type: proces\n    indicatoren:\n      - omschrijving: x\n        streefdoel: y\n"
        "        meetmethode:\n          nog_te_bepalen:\n            wacht_op: de telling",
    ),
    "the only item of a list": (
        "scope:\n  wel: x\n  niet: [n.t.b.]",
        "scope:\n  wel: x\n  niet:\n    nog_te_bepalen:\n      tekst: volgt",
    ),
    "one of several items": ("doelgroepen: [inwoners, nog te bepalen]", "doelgroepen: [inwoners]"),
    "a partner": ("partners: [VIVEL, tbd]", "partners: [VIVEL]"),
    "words of a milestone": ("mijlpalen:\n  - {titel: x, wanneer: tbd}", "mijlpalen:\n  - {titel: x}"),
    "the title of a phase": (
        "fasen:\n  - {titel: tbd, periode: mei, mijlpalen: [{titel: x}]}",
        "fasen:\n  - {periode: mei, mijlpalen: [{titel: x}]}",
    ),
    "a title": ("titel: t.b.d.", "titel: Een bus"),
    "the name of a partner that leads": (
        "trekker: {wie: partner, naam: tbd}",
        "trekker: {wie: partner, naam: een wijkcentrum}",
    ),
}


@pytest.mark.parametrize(("before", "after"), STOPGAPS.values(), ids=STOPGAPS.keys())
def test_the_advice_on_a_stopgap_can_be_followed_where_it_stands(before: str, after: str) -> None:
    (found,) = [each for each in found_in(plan_with(actie=before)) if each.severity is not Severity.INFO]
    assert found.code == "AP503"
    allows_it = "nog_te_bepalen" in after
    assert ("nog_te_bepalen" in found.hint.nl) == allows_it or before.startswith("doelgroepen")
    assert [each.code for each in found_in(plan_with(actie=after)) if each.severity is not Severity.INFO] == []


def test_a_target_that_is_still_open_counts_as_one() -> None:
    assert codes_in(plan_with(actie=STOPGAPS["a target"][1])) == ["AP506"]


def test_a_lone_dash_is_not_to_be_put_in_quotes() -> None:
    text = plan_with(actie="scope:\n  wel: x\n  niet: QQ").replace("QQ", "-")
    (found,) = [each for each in found_in(text) if each.code == "AP015"]
    assert found.hint.nl.startswith("schrijf het antwoord zelf")
    assert found.fix == ()
