"""The filled-in form: its parts in the order of the edition, every box, every blank of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from actieplan import editions
from actieplan.documents.document import (
    Article,
    Block,
    Callout,
    Card,
    Checkbox,
    Document,
    Field,
    Heading,
    KeyFacts,
    MonthStrip,
    PageBreak,
    Table,
    TableOfContents,
    TimelineChart,
    TitleBlock,
)
from actieplan.documents.form import build
from actieplan.model import Plan
from actieplan.richtext import BulletList, Paragraph, SubHeading, plain_text

Raw = dict[str, Any]

ACTIE: Raw = {
    "id": "digivan",
    "titel": "De Digivan",
    "omschrijving": "Een bestelwagen.",
    "waarom": "Drempels.",
    "doelgroepen": ["bewoners"],
    "scope": {"wel": ["rijden"], "niet": ["vliegen"]},
    "trekker": {"wie": "partner", "naam": "Stad Leuven", "rol": ["ondersteunend", "verbindend"]},
    "samenwerking": "Met velen.",
    "start": "2025-02-01",
    "einde": "2025-06-30",
    "fasen": [{"titel": "op weg", "periode": "februari-juni 2025"}],
    "evaluatie": [{"type": "resultaat", "indicatoren": ["aantal bezoekers"]}],
}
TWEEDE: Raw = {**ACTIE, "id": "tweede", "titel": "De tweede"}


@pytest.mark.parametrize(
    ("formulier", "expected"),
    [
        ("2024", ["Inleiding", "Vrij", "Acties 2025", "Tijdslijn"]),
        ("2025", ["Inleiding", "Vrij", "Tijdslijn", "Acties 2025"]),
    ],
)
def test_the_parts_stand_in_the_order_of_the_form(formulier: str, expected: list[str]) -> None:
    document = built(formulier, inleiding="Woorden.", hoofdstukken=[{"titel": "Vrij", "tekst": "Meer."}])
    assert [heading.text for heading in headings(document) if heading.level == 1] == expected


def test_only_the_timeline_lies_on_its_side() -> None:
    landscape = [section for section in built("2025").sections if section.landscape]
    assert [type(block) for block in landscape[0].blocks][:2] == [Heading, TimelineChart]
    assert len(landscape) == 1


def test_the_cover_has_the_title_and_after_it_come_the_versions_and_the_contents() -> None:
    versie = {"versie": "1.0", "datum": "2024-10-19", "beschrijving": "Eerste", "auteurs": ["An", "Bo", "Cy"]}
    document = built("2025", versies=[versie], status="goedgekeurd", beleidsperiode="2024-2026")
    title, page_break, versions, contents = document.sections[0].blocks[:4]
    assert title == TitleBlock(
        "Plan",
        "ELZ Voorbeeld",
        (("Jaar", "2025"), ("Beleidsperiode", "2024-2026"), ("Status", "Goedgekeurd"), ("Formulier", "2025")),
        cover=True,
    )
    assert isinstance(page_break, PageBreak)
    assert isinstance(versions, Table)
    assert versions.header == ("Versie", "Datum", "Beschrijving", "Auteur(s)")
    assert words_of(versions) == "1.0 19 oktober 2024 Eerste An, Bo en Cy"
    assert isinstance(contents, TableOfContents)
    assert document.authors == ("An", "Bo", "Cy")


@pytest.mark.parametrize(("titel", "name"), [("Plan", "Plan 2025"), ("Plan 2025", "Plan 2025")])
def test_the_header_names_the_year_once(titel: str, name: str) -> None:
    assert built("2025", titel=titel).name == name


def test_a_goal_stands_above_its_actions_once() -> None:
    texts = [heading.text for heading in headings(built("2024", acties=[ACTIE, TWEEDE]))]
    assert texts[:-1] == [
        "Acties in één oogopslag",
        "Acties 2025",
        "Strategische doelstelling 1 – Eerste doel",
        "Operationele doelstelling 1.2 – Tweede onderdeel",
        "Actie: De Digivan",
        "Actie: De tweede",
    ]


def test_braces_in_a_title_are_words() -> None:
    texts = [heading.text for heading in headings(built("2024", acties=[{**ACTIE, "titel": "{jaar} {nummer}"}]))]
    assert "Actie: {jaar} {nummer}" in texts


# --- cards ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("formulier", "label", "question", "answer"),
    [
        pytest.param("2024", "Korte omschrijving", "", "Een bestelwagen.", id="2024 has a block of its own for it"),
        pytest.param("2025", "Wat?", "", "Een bestelwagen.", id="2025 has the description under Wat"),
        pytest.param("2025", "Wat?", "Wel", "rijden", id="what is done"),
        pytest.param("2025", "Wat?", "Niet", "vliegen", id="what is not"),
        pytest.param("2024", "Met wie?", "Eindverantwoordelijke", "Partner: Stad Leuven", id="the lead on 2024"),
        pytest.param("2025", "Met wie?", "Trekker", "Partner: Stad Leuven", id="the lead on 2025"),
        pytest.param("2024", "Met wie?", "Rol van de ELZ", "ondersteunend en verbindend", id="the roles"),
        pytest.param("2024", "Wanneer?", "Startdatum", "1 februari 2025", id="an ISO date in words"),
        pytest.param("2025", "Hoe?", "", "Februari-juni 2025: op weg", id="a phase under its period"),
    ],
)
def test_an_answer_stands_where_the_form_asks_it(formulier: str, label: str, question: str, answer: str) -> None:
    card = card_of(built(formulier), label)
    assert answer in [words_of(field) for field in card.fields if field.label == question]


@pytest.mark.parametrize(
    ("formulier", "expected"),
    [
        pytest.param("2024", ["Fasen"], id="2024 asks no phases"),
        pytest.param("2025", ["Startdatum", "Einddatum"], id="2025 asks no dates"),
    ],
)
def test_what_a_form_does_not_ask_stands_in_a_last_card(formulier: str, expected: list[str]) -> None:
    document = built(formulier)
    assert cards(document)[-1].label == "Aanvullende informatie"
    assert [field.label for field in cards(document)[-1].fields] == expected


def test_a_form_that_asks_everything_has_no_last_card() -> None:
    actie = {key: value for key, value in ACTIE.items() if key not in {"start", "einde"}}
    assert cards(built("2025", acties=[actie]))[-1].label == "Evaluatie"


@pytest.mark.parametrize(
    ("formulier", "boxes"),
    [
        ("2024", {"Proces evaluatie": False, "Resultaatgerichte evaluatie (Output)": True,
                  "Impact evaluatie (Outcome)": False}),
        ("2025", {"Procesevaluatie": False, "Resultaatgerichte evaluatie (Output)": True}),
    ],
)  # fmt: skip
def test_boxes_are_printed_ticked_or_not(formulier: str, boxes: dict[str, bool]) -> None:
    (field,) = card_of(built(formulier), "Evaluatie").fields
    assert {box.label: box.ticked for box in field.blocks if isinstance(box, Checkbox)} == boxes


def test_an_evaluation_without_a_box_on_the_form_is_not_lost() -> None:
    actie = {**ACTIE, "evaluatie": [{"type": "impact", "indicatoren": ["gezondheid"]}]}
    assert "gezondheid" in words_of(card_of(built("2025", acties=[actie]), "Aanvullende informatie").fields[-1])


def strips(document: Document) -> list[MonthStrip]:
    return [b for card in cards(document) for field in card.fields for b in field.blocks if isinstance(b, MonthStrip)]


@pytest.mark.parametrize(
    ("formulier", "more", "expected"),
    [
        pytest.param("2024", {}, ["start en einde"], id="a form that asks for months gets them, and says from what"),
        pytest.param("2024", {"maanden": ["feb", "mrt"]}, [""], id="as the author ticked them"),
        pytest.param("2025", {}, [], id="a form that does not ask for months gets none of ours"),
        pytest.param("2025", {"maanden": ["feb", "mrt"]}, [""], id="but shows what the author ticked"),
    ],
)
def test_a_strip_of_months_says_from_what_it_follows(formulier: str, more: Raw, expected: list[str]) -> None:
    actie = {key: value for key, value in ACTIE.items() if key not in {"fasen", "maanden"}} | more
    assert [strip.derived_from for strip in strips(built(formulier, acties=[actie]))] == expected


@pytest.mark.parametrize(
    ("trekker", "label", "answer", "wie"),
    [
        pytest.param({"wie": "zorgraad", "rol": ["duwend"]}, "Duwer", "De zorgraad", "De zorgraad (duwer)", id="duwer"),
        pytest.param({"wie": "zorgraad", "rol": ["trekkend"]}, "Trekker", "De zorgraad", "De zorgraad", id="trekker"),
        pytest.param(
            {"wie": "zorgraad", "rol": ["trekkend", "duwend"]}, "Trekker", "De zorgraad", "De zorgraad", id="both"
        ),
        pytest.param(
            {"wie": "partner", "naam": "Stad", "rol": ["duwend"]}, "Trekker", "Partner: Stad", "Partner: Stad",
            id="a partner leads, the zorgraad pushes",
        ),
        pytest.param(
            {"wie": "samen", "naam": "ELZ Voorbeeld en Samana"}, "Trekker", "De zorgraad samen met partner: Samana",
            "De zorgraad samen met partner: Samana", id="nobody is a partner of its own",
        ),
        pytest.param(
            {"wie": "samen", "naam": "Stad, ELZ Voorbeelden en ELZ voorbeeld"}, "Trekker",
            "De zorgraad samen met partner: Stad, ELZ Voorbeelden",
            "De zorgraad samen met partner: Stad, ELZ Voorbeelden", id="nor at the end; a longer name is another",
        ),
    ],
)  # fmt: skip
def test_the_label_of_the_lead_follows_the_role(trekker: Raw, label: str, answer: str, wie: str) -> None:
    document = built("2025", acties=[{**ACTIE, "trekker": trekker}], organisatie="ELZ Voorbeeld")
    field = card_of(document, "Met wie?").fields[0]
    assert (field.label, words_of(field)) == (label, answer)
    facts = [dict(block.facts) for block in document.blocks() if isinstance(block, KeyFacts)]
    assert wie in {each.get("Wie") for each in facts}


def test_prompts_are_printed_on_request() -> None:
    without = {field.prompts for card in cards(built("2024")) for field in card.fields}
    assert without == {()}
    card = card_of(built("2024", with_prompts=True), "Wanneer?")
    assert card.fields[2].prompts == (
        "Tijdpad 2025 (markeer hieronder de maanden waarin je aan deze actie gaat werken)",
    )


def test_what_is_open_says_what_it_waits_for_by_title() -> None:
    open_ = {"nog_te_bepalen": {"wacht_op": "tweede", "tekst": "Dan weten we meer."}}
    document = built("2025", acties=[{**ACTIE, "waarom": open_}, TWEEDE])
    (callout,) = card_of(document, "Waarom?").fields[0].blocks
    assert isinstance(callout, Callout)
    assert callout.kind == "open"
    assert words_of(callout) == "Nog te bepalen – wacht op actie ‘De tweede’. Dan weten we meer."


# --- drafts and parts -------------------------------------------------------------------------------------


def test_a_finished_document_has_no_blanks() -> None:
    document = built("2024")
    assert not document.draft
    assert blanks(document) == []


@pytest.mark.parametrize(
    ("field", "label"),
    [
        pytest.param("waarom", "Waarom?", id="what the form requires"),
        pytest.param("scope", "Wat?", id="what every plan needs"),
        pytest.param("samenwerking", "Met wie?", id="one of two"),
        pytest.param("evaluatie", "Evaluatie", id="a box that is not ticked"),
        pytest.param("fasen", "Hoe?", id="phases"),
    ],
)
def test_a_draft_shows_where_an_answer_is_missing(field: str, label: str) -> None:
    actie = {key: value for key, value in ACTIE.items() if key not in {field, "start", "einde", "maanden"}}
    document = built("2025", acties=[actie], draft=True)
    assert document.draft
    found = [f for f in card_of(document, label).fields if any(is_blank(block) for block in f.blocks)]
    assert found


def test_a_draft_does_not_ask_what_may_stay_empty() -> None:
    document = built("2025", draft=True, communicatie_doelgroepen="Zo.", netwerkorganisatie="Zus.")
    assert blanks(document) == []


def test_what_is_done_and_what_is_not_are_marked_as_such() -> None:
    fields = [(field.label, field.scope) for card in cards(built("2024")) for field in card.fields if field.scope]
    assert fields == [("Wel", "wel"), ("Niet", "niet")]


@pytest.mark.parametrize(
    ("plan", "breaks"),
    [
        pytest.param({"inleiding": "Woorden."}, [True, True], id="after the cover and after the chapters"),
        pytest.param({}, [True, False], id="after the cover alone, when there are no chapters"),
    ],
)
def test_the_actions_begin_on_a_new_page_unless_nothing_is_written_before_them(plan: Raw, breaks: list[bool]) -> None:
    blocks = built("2024", acties=[ACTIE, TWEEDE], **plan).sections[0].blocks
    acties = next(
        index for index, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == "acties"
    )
    assert [isinstance(blocks[1], PageBreak), isinstance(blocks[acties - 1], PageBreak)] == breaks


def test_partners_are_one_line_of_names() -> None:
    actie = {**ACTIE, "partners": ["Stad Leuven (Onderwijs, JAC)", "VIVEL"]}
    fields = card_of(built("2025", acties=[actie]), "Met wie?").fields
    assert words_of(fields[-1]) == "Partners: Stad Leuven (Onderwijs, JAC); VIVEL"


def test_an_almost_empty_plan_can_be_drawn() -> None:
    for name in editions.NAMES:
        document = build(Plan(), editions.load(name), draft=True)
        assert document.title == "(nog in te vullen)"
        assert not any(isinstance(block, TimelineChart) for block in document.blocks())


def test_a_draft_with_the_same_id_twice_has_different_anchors() -> None:
    anchors = [heading.anchor for heading in headings(built("2025", acties=[ACTIE, ACTIE], draft=True))]
    assert len(anchors) == len(set(anchors))
    assert {"actie-digivan", "actie-digivan-2"} <= set(anchors)


def test_one_action_stands_under_its_goals_alone() -> None:
    document = built("2025", acties=[ACTIE, TWEEDE], only="tweede")
    assert [type(block) for block in document.sections[0].blocks] == [TitleBlock, Heading, Heading, Article]
    assert [heading.text for heading in headings(document)][-1] == "De tweede"
    assert len(document.sections) == 1
    assert isinstance(title := document.sections[0].blocks[0], TitleBlock)
    assert not title.cover


def test_an_unknown_action_is_refused() -> None:
    with pytest.raises(KeyError, match="weg"):
        built("2025", only="weg")


@pytest.mark.parametrize(
    ("naar", "words"),
    [
        pytest.param("tweede", "wacht op: actie ‘De tweede’", id="an action"),
        pytest.param("2025/tweede", "wacht op: actie ‘De tweede’", id="an action of the plan's own year"),
        pytest.param("2024/vroeger", "wacht op: actie ‘vroeger’ van het actieplan 2024", id="of another year"),
        pytest.param("1", "wacht op: strategische doelstelling 1 – Eerste doel", id="a strategic goal"),
        pytest.param("1.2", "wacht op: operationele doelstelling 1.2 – Tweede onderdeel", id="an operational goal"),
        pytest.param("2026/1.4", "wacht op: operationele doelstelling 1.4 van het actieplan 2026", id="to come"),
        pytest.param("weg", "wacht op: actie ‘weg’", id="what there is not"),
    ],
)
def test_a_reference_is_called_by_its_title(naar: str, words: str) -> None:
    actie = {**ACTIE, "verwijzingen": [{"naar": naar, "soort": "wacht op"}]}
    assert words_of(card_of(built("2024", acties=[actie, TWEEDE]), "Link").fields[0]) == words


# --- reading a document -----------------------------------------------------------------------------------


def built(
    formulier: str,
    *,
    acties: list[Raw] | None = None,
    only: str | None = None,
    draft: bool = False,
    with_prompts: bool = False,
    **plan: Any,
) -> Document:
    """The document of a small plan of 2025."""
    goal = {"nummer": "1.2", "titel": "Tweede onderdeel", "acties": acties or [ACTIE]}
    raw = {
        "formulier": formulier,
        "organisatie": "ELZ Voorbeeld",
        "titel": "Plan",
        "jaar": "2025",
        "strategische_doelstellingen": [{"nummer": "1", "titel": "Eerste doel", "operationele_doelstellingen": [goal]}],
        **plan,
    }
    edition = editions.load(formulier)
    read = Plan.model_validate(raw, context={"jaar": 2025})
    return build(read, edition, only=only, draft=draft, with_prompts=with_prompts)


def headings(document: Document) -> list[Heading]:
    return [block for block in document.blocks() if isinstance(block, Heading)]


def cards(document: Document) -> list[Card]:
    return [block for block in document.blocks() if isinstance(block, Card)]


def card_of(document: Document, label: str) -> Card:
    return next(card for card in cards(document) if card.label == label)


def blanks(document: Document) -> list[Block]:
    inside = [block for card in cards(document) for field in card.fields for block in field.blocks]
    return [block for block in [*document.blocks(), *inside] if is_blank(block)]


def is_blank(block: Block) -> bool:
    return isinstance(block, Callout) and block.kind == "blank"


def words_of(part: Block | Field) -> str:
    """All words of a part of a document, on one line."""
    return " ".join(" ".join(_words(part)).split())


def _words(part: Block | Field) -> Iterator[str]:
    match part:
        case Paragraph() | SubHeading() | BulletList():
            yield plain_text([part])
        case Field() | Callout() | Checkbox():
            for block in part.blocks:
                yield from _words(block)
        case Table():
            for row in part.rows:
                for cell in row:
                    for block in cell.blocks:
                        yield from _words(block)
