"""The overview: a line for each action, that leads to it."""

from __future__ import annotations

from typing import Any

import pytest

from actieplan import editions
from actieplan.documents.document import Article, Document, Heading, Table
from actieplan.documents.form import build
from actieplan.model import Plan
from actieplan.richtext import Paragraph, plain_text

RIJDEN = {
    "id": "rijden",
    "titel": "Rijden",
    "trekker": {"wie": "zorgraad"},
    "start": "2025-01-01",
    "einde": "2025-06-30",
}
LOPEN = {"id": "lopen", "titel": "Lopen", "trekker": {"wie": "partner", "naam": "Stad Leuven"}}
TITLE = "Acties in één oogopslag"


def test_it_has_a_line_for_each_action_with_the_number_of_its_goal() -> None:
    table = overview(built({"1.1": [RIJDEN], "2.1": [LOPEN]}))
    assert table.header == ("Doelstelling", "Actie", "Wie", "Wanneer")
    assert words(table) == [
        ["1.1", "Rijden", "De zorgraad", "januari – juni 2025"],
        ["2.1", "Lopen", "Partner: Stad Leuven", ""],
    ]


def test_its_lines_have_the_colour_of_their_strategic_goal() -> None:
    table = overview(built({"1.1": [RIJDEN], "2.1": [LOPEN], "2.2": [{"id": "c", "titel": "C"}]}))
    assert [row[0].tone for row in table.rows] == [0, 1, 1]


def test_a_status_is_shown_when_any_action_has_one() -> None:
    table = overview(built({"1.1": [{**RIJDEN, "status": "lopend"}, LOPEN]}))
    assert table.header[-1] == "Status"
    assert [row[-1] for row in words(table)] == ["lopend", ""]


def test_each_title_leads_to_the_heading_of_its_action() -> None:
    document = built({"1.1": [RIJDEN, LOPEN]})
    links = [run.link for row in overview(document).rows for block in row[1].blocks for run in runs(block)]
    anchors = [
        f"#{block.anchor}"
        for section in document.sections
        for article in section.blocks
        if isinstance(article, Article)
        for block in article.blocks
        if isinstance(block, Heading)
    ]
    assert links == anchors == ["#actie-rijden", "#actie-lopen"]


@pytest.mark.parametrize("only", [None, "rijden"], ids=["the whole plan", "that action alone"])
def test_one_action_needs_no_overview(only: str | None) -> None:
    document = built({"1.1": [RIJDEN]}, only=only)
    assert TITLE not in [block.text for block in document.blocks() if isinstance(block, Heading)]


def test_a_draft_shows_what_is_missing() -> None:
    assert words(overview(built({"": [{}, {}]})))[0] == ["(nog in te vullen)", "(nog in te vullen)", "", ""]


def built(goals: dict[str, list[dict[str, Any]]], only: str | None = None) -> Document:
    """A plan of these actions by the numbers of their goals."""
    strategic: dict[str, list[dict[str, Any]]] = {}
    for nummer, acties in goals.items():
        strategic.setdefault(nummer[:1], []).append({"nummer": nummer, "titel": "Doel", "acties": acties})
    raw = {
        "jaar": "2025",
        "strategische_doelstellingen": [
            {"nummer": nummer, "titel": "Doel", "operationele_doelstellingen": ods} for nummer, ods in strategic.items()
        ],
    }
    if "" in goals:
        raw = {"strategische_doelstellingen": [{"operationele_doelstellingen": [{"acties": goals[""]}]}]}
    plan = Plan.model_validate(raw, context={"jaar": 2025})
    return build(plan, editions.load("2025"), only=only, draft="" in goals)


def overview(document: Document) -> Table:
    """The table under the heading of the overview."""
    blocks = list(document.blocks())
    at = next(index for index, block in enumerate(blocks) if isinstance(block, Heading) and block.text == TITLE)
    table = blocks[at + 1]
    assert isinstance(table, Table)
    return table


def words(table: Table) -> list[list[str]]:
    return [
        [" ".join(plain_text([b]) for b in cell.blocks if isinstance(b, Paragraph)) for cell in row]
        for row in table.rows
    ]


def runs(block: object) -> Any:
    assert isinstance(block, Paragraph)
    return block.runs
