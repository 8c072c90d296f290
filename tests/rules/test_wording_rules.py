"""What was left in a text, what would be lost in print, and what is open or said twice."""

from __future__ import annotations

import pytest

from actieplan.diagnostics import Severity
from plan_snippets import ACTIE_PATH, codes_in, found_in, plan_with

ANSWERS = {
    "an answer": ("We bezoeken alle organisaties.", []),
    "a placeholder of Word": ("Klik of tik om tekst in te voeren.", ["AP501"]),
    "a placeholder of Word after an answer": ("We bezoeken iedereen. klik of tik om tekst in te voeren", ["AP501"]),
    "a placeholder of English Word": ("Click or tap here to enter text.", ["AP501"]),
    "filling": ("Lorem ipsum dolor sit amet", ["AP501"]),
    "the question of the form": ("Geef een korte beschrijving van wat je gaat doen.", ["AP502"]),
    "the question, and the answer behind it": (
        "Geef een korte beschrijving van wat je gaat doen. We bezoeken iedereen.",
        ["AP502"],
    ),
    "the question in capitals, without its point": ("GEEF EEN KORTE BESCHRIJVING VAN WAT JE GAAT DOEN", ["AP502"]),
    "the question over two lines": ("Geef een korte beschrijving\nvan wat je gaat doen.\n\nWe bezoeken.", ["AP502"]),
    "a short question on a line of its own": ("Wat ga je wel doen?\nLangsgaan.", ["AP502"]),
    "a short question with its number": ("1) Wat ga je wel doen?", ["AP502"]),
    "words like those of a short question": ("Wat ga je wel doen met de bus?", []),
    "the question within the answer": ("De vraag was: geef een korte beschrijving van wat je gaat doen.", []),
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
    "a sentence that ends in dots": ("Bussen, trams, ...", []),
    "a page number": ("Een zin.\nPagina 3 van 18\nNog een zin.", ["AP504"]),
    "a page number in a sentence": ("Zie pagina 3 van 18 van het verslag.", []),
    "a lost character": ("De caf\ufffd’s", ["AP504"]),
    "a bullet of Word": ("\uf0b7 Langsgaan", ["AP504"]),
}


@pytest.mark.parametrize(("text", "codes"), ANSWERS.values(), ids=ANSWERS.keys())
def test_what_is_left_in_an_answer(text: str, codes: list[str]) -> None:
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


def test_the_month_strip_is_asked_with_the_year_of_the_plan() -> None:
    asked = "opmerking: Tijdpad 2025 (markeer hieronder de maanden waarin je aan deze actie gaat werken)"
    assert codes_in(plan_with(actie=asked, form_2024=True)) == ["AP502"]


FOOTNOTES = {
    "a pair": ("Buurten.[^1]\n\n[^1]: Zie de website.", []),
    "two pairs": ("Buurten[^a] en teams.[^b]\n\n[^a]: Een.\n[^b]: Twee.", []),
    "a mark twice": ("Buurten[^1] en buurten.[^1]\n\n[^1]: Zie de website.", []),
    "a mark without a note": ("Buurten.[^1]", ["AP505"]),
    "a note without a mark": ("Buurten.\n\n[^1]: Zie de website.", ["AP505"]),
    "both with another name": ("Buurten.[^1]\n\n[^2]: Zie de website.", ["AP505", "AP505"]),
    "two notes of one name": ("Buurten.[^1]\n\n[^1]: Een.\n\n[^1]: Twee.", ["AP505"]),
    "a mark that is spelt out": ("Zo schrijft u een noot: \\[^1]", []),
    "a mark within a note": ("Buurten.[^1]\n\n[^1]: Zie ook.[^2]\n\n[^2]: Hier.", []),
}


@pytest.mark.parametrize(("text", "codes"), FOOTNOTES.values(), ids=FOOTNOTES.keys())
def test_footnotes(text: str, codes: list[str]) -> None:
    lines = "\n".join(f"  {line}" for line in text.splitlines())
    assert codes_in(plan_with(f"inleiding: |\n{lines}")) == codes


def test_each_mark_and_note_without_its_counterpart_is_a_finding() -> None:
    mark, note = found_in(plan_with("inleiding: |\n  Buurten.[^1]\n\n  [^2]: Zie de website."))
    assert mark.message.nl == "voetnoot `[^1]` heeft geen uitleg"
    assert note.message.en == "note `[^2]:` belongs to no mark"


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


LONG = " ".join(["Bussen rijden door de stad en door de dorpen"] * 3)
TWO_ACTIONS = """\
strategische_doelstellingen:
  - operationele_doelstellingen:
      - acties:
          - id: een
            {}: {}
          - id: twee
            titel: De tweede
            {}: {}
"""
COPIES = {
    "27 words": ("waarom", LONG, "waarom", LONG, ["AP507"]),
    "in another field": ("waarom", LONG, "omschrijving", LONG, ["AP507"]),
    "with other spaces": ("waarom", LONG, "waarom", LONG.replace("stad ", "stad   "), ["AP507"]),
    "one word less": ("waarom", LONG, "waarom", LONG.removesuffix(" dorpen"), []),
    "24 words": ("waarom", " ".join(LONG.split()[:24]), "waarom", " ".join(LONG.split()[:24]), []),
    "25 words": ("waarom", " ".join(LONG.split()[:25]), "waarom", " ".join(LONG.split()[:25]), ["AP507"]),
}


@pytest.mark.parametrize(("field", "text", "other_field", "other", "codes"), COPIES.values(), ids=COPIES.keys())
def test_copied_texts(field: str, text: str, other_field: str, other: str, codes: list[str]) -> None:
    assert codes_in(plan_with(TWO_ACTIONS.format(field, text, other_field, f'"{other}"'))) == codes


def test_a_text_may_come_back_within_its_action() -> None:
    assert codes_in(plan_with(actie=f"waarom: {LONG}\nomschrijving: {LONG}")) == []


def test_a_copy_names_the_other_action_and_shows_its_place() -> None:
    (found,) = found_in(plan_with(TWO_ACTIONS.format("waarom", LONG, "waarom", LONG)))
    assert found.message.nl == (
        "actie “De tweede”: `waarom` zegt woord voor woord hetzelfde als bij actie “De Digivan”"
    )
    assert [related.location.path[:6] for related in found.related] == [ACTIE_PATH]


STOPGAPS = {
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
