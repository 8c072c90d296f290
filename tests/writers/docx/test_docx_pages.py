"""Laws of the page: what may not be parted by its end says so, for every plan. See `together.py`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import docx_sample as sample
import pytest
from docx_sample import W, words
from lxml import etree

from actieplan import editions
from actieplan.documents.document import Card, Cell, Field, Table
from actieplan.documents.form import build
from actieplan.model import Plan
from actieplan.richtext import BulletList, ListItem, Paragraph, paragraph
from maximal_plan import maximal

SENTENCE = "Een zin van gewone lengte, zoals mensen die in een plan schrijven. "
ACTIE: dict[str, Any] = {
    "id": "a",
    "titel": "Actie " + "samenwerkingsovereenkomstverantwoordelijkheidsverzekering " * 3,
    "omschrijving": f"{SENTENCE * 3}\n\n{SENTENCE * 30}\n\n{SENTENCE}",
    "waarom": "woord " * 5000,
    "scope": {"wel": [SENTENCE] * 40, "niet": ["kort"]},
    "partners": [f"Vereniging van zorgverleners en welzijnswerkers uit gemeente {n}" for n in range(20)],
    "start": "2025-02-03",
    "einde": "2025-11-17",
    "fasen": [
        {"titel": "Fase", "periode": "mei 2025", "toelichting": SENTENCE * 9, "mijlpalen": [{"titel": SENTENCE}] * 9}
    ]
    * 4,
    "evaluatie": [{"type": "resultaat", "indicatoren": [{"omschrijving": SENTENCE, "meetmethode": "tellen"}] * 9}],
}


def plan(*acties: dict[str, Any], formulier: str = "2025", **texts: Any) -> Plan:
    goal = {"nummer": "1.1", "titel": SENTENCE, "streefdatum": "eind 2025", "acties": list(acties)}
    raw = {
        "formulier": formulier,
        "jaar": "2025",
        "strategische_doelstellingen": [{"nummer": "1", "titel": SENTENCE, "operationele_doelstellingen": [goal]}],
        **texts,
    }
    return Plan.model_validate(raw, context={"jaar": 2025})


PLANS = {
    "long": plan(ACTIE),
    "forty actions": plan(*({**ACTIE, "id": f"a{n}", "waarom": SENTENCE} for n in range(40)), formulier="2024"),
    "nothing filled in": plan({"id": "a", "titel": "A"}, {"id": "b", "titel": "B"}),
    "all fields": maximal("2024"),
    "all fields of 2025": maximal("2025"),
}


@pytest.fixture(params=[(name, draft) for name in (*PLANS, "2024", "2025") for draft in (False, True)], ids=str)
def body(request: pytest.FixtureRequest, real_plans: dict[int, Plan]) -> etree._Element:
    """The body of a plan as a document, finished and as a draft with the questions of the form."""
    name, draft = request.param
    subject = real_plans[int(name)] if name.isdigit() else PLANS[name]
    document = build(subject, editions.load(subject.formulier or "2025"), draft=draft, with_prompts=draft)
    return sample.tree(document)[0]


def test_headings_and_key_facts_stay_with_what_follows(body: etree._Element) -> None:
    leading = [
        each for each in body.iterchildren(f"{W}p") if style_of(each).startswith(("Heading", "Kern", "GegevenD"))
    ]
    assert leading
    assert all(keeps_with_next(each) for each in leading)


def test_no_row_is_split_unless_it_is_one_long_text(body: etree._Element) -> None:
    for row in rows_of_cards(body):
        if row.find(f"{W}trPr/{W}cantSplit") is None:
            longest = max(len(words(each)) for each in row.iter(f"{W}p"))
            assert len(words(row)) > 700
            assert longest > 300


def test_a_short_first_or_last_row_is_not_left_alone(body: etree._Element) -> None:
    for card in cards(body):
        rows = card.findall(f"{W}tr")
        for at, row in enumerate(rows[:-1]):
            is_edge = (at == 0 and len(words(row)) <= 200) or (at == len(rows) - 2 and len(words(rows[-1])) <= 200)
            if is_edge:
                assert all(keeps_with_next(each) for each in row.iter(f"{W}p"))


def test_the_last_row_of_a_card_does_not_hold_on_to_the_next_card(body: etree._Element) -> None:
    for card in cards(body):
        first_cell = card.findall(f"{W}tr")[-1].find(f"{W}tc")
        assert first_cell is not None
        assert not any(keeps_with_next(each) for each in first_cell.iter(f"{W}p"))


def test_room_is_made_by_styles_and_not_by_empty_paragraphs(body: etree._Element) -> None:
    """One low paragraph parts two tables, as Word needs; there are never two, and none of normal height."""
    for one, other in pairwise(body):
        assert not (is_empty(one) and is_empty(other))
    empty = {style_of(each) for each in body.iter(f"{W}p") if is_empty(each) and not is_empty_cell(each)}
    assert {style for style in empty if not style.startswith("Tijdslijn")} <= {"Tussenruimte"}


def test_a_long_answer_ends_pages_between_its_paragraphs() -> None:
    blocks = tuple(paragraph(SENTENCE * 3) for _ in range(6))
    lengths = [len(words(row)) for row in rows_of_cards(sample.body(Card("Wat?", "", (Field("", blocks),))))]
    assert len(lengths) >= 3
    assert max(lengths) < 700


def test_a_long_list_ends_pages_between_its_items_and_stays_one_list() -> None:
    items = BulletList(tuple(ListItem((paragraph(SENTENCE),)) for _ in range(20)))
    root = sample.body(Card("Wat?", "", (Field("", (items,)),)))
    assert len(list(rows_of_cards(root))) >= 4
    assert len({each.get(f"{W}val") for each in root.iter(f"{W}numId")}) == 1


@pytest.mark.parametrize("role", ["fase", "label"])
def test_what_announces_the_next_is_in_the_row_of_the_next(role: str) -> None:
    blocks = (paragraph(SENTENCE * 5), paragraph("Aankondiging", role=role), paragraph(SENTENCE))
    root = sample.body(Card("Hoe?", "", (Field("", blocks),)))
    (row,) = [row for row in rows_of_cards(root) if "Aankondiging" in words(row)]
    assert words(row).endswith(SENTENCE)


@pytest.mark.parametrize(
    ("lengths", "tied"),
    [
        pytest.param([100], [], id="one row"),
        pytest.param([100, 100, 100], [0, 1], id="a small table is whole"),
        pytest.param([100, 900, 900, 900], [0], id="a short first row stays with the next"),
        pytest.param([900, 900, 900, 100], [2], id="a short last row stays with the one before"),
        pytest.param([900, 900, 900, 900], [], id="long rows may be parted"),
        pytest.param([100, 900], [0], id="two rows"),
    ],
)
def test_rows_that_stay_together(lengths: list[int], tied: list[int]) -> None:
    table = Table((), tuple((Cell((Paragraph(paragraph("x" * n).runs),)),) for n in lengths), (1,))
    rows = list(sample.body(table).iter(f"{W}tr"))
    assert [at for at, row in enumerate(rows) if all(map(keeps_with_next, row.iter(f"{W}p")))] == tied


def cards(body: etree._Element) -> Iterator[etree._Element]:
    """The tables that are cards: those without a style, with a column for each month."""
    for table in body.iterchildren(f"{W}tbl"):
        if table.find(f"{W}tblPr/{W}tblStyle") is None and len(table.findall(f"{W}tblGrid/{W}gridCol")) == 13:
            yield table


def rows_of_cards(body: etree._Element) -> Iterator[etree._Element]:
    for card in cards(body):
        yield from card.iterchildren(f"{W}tr")


def style_of(element: etree._Element) -> str:
    style = element.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def keeps_with_next(element: etree._Element) -> bool:
    keep = element.find(f"{W}pPr/{W}keepNext")
    return keep is not None and keep.get(f"{W}val", "1") == "1"


def is_empty_cell(paragraph: etree._Element) -> bool:
    """Whether this paragraph is all there is in a cell that an author left empty."""
    cell = paragraph.getparent()
    is_all = cell is not None and cell.tag == f"{W}tc" and len(cell.findall(f"{W}p")) == 1
    return is_all and style_of(paragraph) in {"Tabelkop", "Tabeltekst"}


def is_empty(element: etree._Element) -> bool:
    """Whether this is a paragraph in which nothing stands."""
    inside = (f"{W}t", f"{W}drawing", f"{W}fldChar", f"{W}sectPr")
    return element.tag == f"{W}p" and not any(True for _ in element.iter(*inside))
