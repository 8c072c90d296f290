"""A whole document as Markdown: its structure, and that no plan can change it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings

from actieplan import editions
from actieplan.analysis.placing import compute
from actieplan.documents.document import (
    Block,
    Callout,
    Card,
    Cell,
    Checkbox,
    Document,
    Field,
    Heading,
    MonthStrip,
    PageBreak,
    Section,
    Table,
    TableOfContents,
    TimelineChart,
    TitleBlock,
)
from actieplan.documents.form import build
from actieplan.model import Plan
from actieplan.richtext import BulletList, ListItem, Paragraph, Run, paragraph, parse
from actieplan.writers.markdown import write
from actieplan.writers.markdown.mermaid import gantt
from generated_plans import Raw, raw_plans
from maximal_plan import maximal
from written_markdown import OUR_TAGS, links, shown, tags, tokens

SAFE = ("http:", "https:", "mailto:", "tel:", "#")


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_no_plan_brings_in_a_tag_an_image_or_an_unsafe_address(raw: Raw) -> None:
    document = form_of(raw)
    written = write(document)
    assert [tag for tag in tags(written) if not OUR_TAGS.fullmatch(tag)] == []
    assert [link for link in links(written) if not link.startswith(SAFE)] == []
    assert [token.type for token in tokens(written) if token.type in {"image", "code_block", "hr"}] == []


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_no_plan_adds_to_the_code_of_a_page_or_ends_it(raw: Raw) -> None:
    document = form_of(raw)
    charts = ["\n".join(gantt(b.timeline)[1:-1]) for b in document.blocks() if isinstance(b, TimelineChart)]
    fences = [token for token in tokens(write(document)) if token.type == "fence"]
    assert [token.content.rstrip("\n") for token in fences] == [chart for chart in charts if chart]
    assert {token.info for token in fences} <= {"mermaid"}


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_no_plan_adds_a_table_or_an_anchor(raw: Raw) -> None:
    document = form_of(raw)
    written = write(document)
    inside = list(document.blocks())
    anchors = [f'<a id="{block.anchor}">' for block in inside if isinstance(block, Heading)]
    assert [tag for tag in tags(written) if tag.startswith("<a")] == anchors
    cards = [card for card in inside if isinstance(card, Card)]
    strips = [b for card in cards for field in card.fields for b in field.blocks if isinstance(b, MonthStrip)]
    charts = [block for block in inside if isinstance(block, TimelineChart)]
    tables = repr(document.sections).count("Table(header=")  # those of the form, and those that an author typed
    assert [token.type for token in tokens(written)].count("table_open") == tables + len(charts) + len(strips)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            TitleBlock("Plan *1*", "ELZ", (("Jaar", "2025"),)),
            "# Plan \\*1\\*\n\n**ELZ**\\\n**Jaar:** 2025",
            id="title",
        ),
        pytest.param(Heading(2, "Doel", "doel-1"), '## <a id="doel-1"></a>Doel', id="a heading with its anchor"),
        pytest.param(paragraph("Waarom?", role="prompt"), "*Waarom?*", id="a prompt"),
        pytest.param(
            Card("Wat?", "wat", (Field("Wel", (BulletList((ListItem((paragraph("dit"),)),)),)),)),
            "## Wat?\n\n**Wel**\n\n- dit",
            id="a card",
        ),
        pytest.param(
            Card("Wanneer?", "w", (Field("Startdatum", (paragraph("1 mei"),)),)),
            "## Wanneer?\n\n**Startdatum:** 1 mei",
            id="a short answer behind its label",
        ),
        pytest.param(
            Card("Wat?", "wat", (Field("Wel", (paragraph("dit"),), ("Wat ga je doen?",)),)),
            "## Wat?\n\n**Wel**\n\n*Wat ga je doen?*\n\ndit",
            id="an answer under its prompt",
        ),
        pytest.param(Checkbox("Proces", ticked=False), "- [ ] Proces", id="an open box"),
        pytest.param(Checkbox("Proces", True, (paragraph("woorden"),)), "- [x] Proces\n\n  woorden", id="a ticked box"),
        pytest.param(
            Callout("open", (paragraph("Nog te bepalen."), paragraph("Later."))),
            "> Nog te bepalen.\n>\n> Later.",
            id="a callout",
        ),
        pytest.param(
            Table(("A", "B"), ((Cell((paragraph("1|2"), paragraph("3"))), Cell(())),), (1, 1), "Titel"),
            "**Titel**\n\n| A | B |\n| --- | --- |\n| 1\\|2<br>3 |  |",
            id="a table",
        ),
        pytest.param(
            MonthStrip("Tijdpad 2025", 2025, (True, *[False] * 10, True)),
            "**Tijdpad 2025**\n\n| Jan | Feb | Mrt | Apr | Mei | Jun | Jul | Aug | Sep | Okt | Nov | Dec |\n"
            f"|{' :-: |' * 12}\n| █ |{'  |' * 10} █ |",
            id="the months",
        ),
        pytest.param(PageBreak(), "", id="a page break is nothing"),
    ],
)
def test_every_kind_of_block_has_its_markdown(block: Block, expected: str) -> None:
    assert written(block) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("- een\n  - twee\n    - drie\n- vier", "- een\n  - twee\n    - drie\n- vier", id="nested bullets"),
        pytest.param("3. een\n4. twee", "3. een\n4. twee", id="a numbered list keeps its numbers"),
        pytest.param("- een\n\n  meer\n- twee", "- een\n\n  meer\n\n- twee", id="an item of two paragraphs"),
        pytest.param("- een\n\n  3. drie", "- een\n\n  3. drie", id="numbers below a bullet"),
        pytest.param("## kop\n\ntekst", "## kop\n\ntekst", id="a heading of the author below the document's"),
    ],
)
def test_rich_text_comes_back_as_it_was(markdown: str, expected: str) -> None:
    assert written(*parse(markdown)) == expected


def test_two_lists_below_each_other_stay_two() -> None:
    one, two = (BulletList((ListItem((paragraph(words),)),)) for words in ("een", "twee"))
    text = written(one, two)
    assert text == "- een\n\n* twee"
    assert [token.type for token in tokens(text)].count("bullet_list_open") == 2


def test_contents_lead_to_the_headings() -> None:
    text = written(TableOfContents("Inhoud", 2), Heading(1, "A", "a"), Heading(2, "B", "b"), Heading(3, "C", "c"))
    assert text.startswith("## Inhoud\n\n- [A](#a)\n  - [B](#b)\n\n")
    assert "#c" not in text


def test_footnotes_stand_at_the_end() -> None:
    text = written(*parse("Woord[^1] en[^2].\n\n[^1]: Eerste.\n[^2]: Tweede\n\n    met meer."), paragraph("Slot."))
    assert text == "Woord[^1] en[^2].\n\nSlot.\n\n[^1]: Eerste.\n\n[^2]: Tweede\n\n    met meer."


def test_a_draft_says_so_at_the_top() -> None:
    assert write(document(paragraph("x"), draft=True)).startswith("> **ONTWERP**: ")
    assert "ONTWERP" not in write(document(paragraph("x")))


def test_the_timeline_is_a_table_with_the_words_in_their_months() -> None:
    text = written(TimelineChart(compute(timeline_plan())))
    lines = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines()]
    assert lines[3][0] == "**Actie**"
    assert lines[4] == ["Noord – Op weg", "◀█", "█", "▌ ◆ 3 mrt: deadline: start \\| hier", *[""] * 9]
    assert lines[5] == ["Los", *[""] * 10, "▐", "█▶ ◇ eind december 2025: slot"]
    assert lines[7] == [
        "█ gepland; ◆ op een vaste dag; ◇ uiterlijk op het einde van een periode; "
        "◀ begonnen voor 2025; ▶ loopt door na 2025"
    ]


def test_below_the_table_stands_the_same_as_a_chart() -> None:
    chart = TimelineChart(compute(timeline_plan()))
    *_, sentence, picture = written(chart).split("\n\n")
    assert sentence.startswith("Dezelfde tijdslijn als tekening: ")
    assert picture == "\n".join(gantt(chart.timeline))


def test_a_year_in_which_nothing_stands_has_no_chart() -> None:
    assert "mermaid" not in written(TimelineChart(compute(Plan())))


@pytest.mark.parametrize("formulier", editions.NAMES)
def test_a_plan_with_all_fields_reads_as_its_golden_page(golden: Callable[[str, str], None], formulier: str) -> None:
    golden(f"maximal-{formulier}.md", write(build(maximal(formulier), editions.load(formulier), with_prompts=True)))


def test_the_page_shows_what_the_document_says() -> None:
    assert shown(written(Paragraph((Run("a", bold=True), Run(" b"))))) == "ab"


# --- making documents -------------------------------------------------------------------------------------


def written(*blocks: Block) -> str:
    return write(document(*blocks)).strip("\n")


def document(*blocks: Block, draft: bool = False) -> Document:
    return Document("Plan", "Plan", "ELZ", (), 2025, (Section(blocks),), draft)


def form_of(raw: Raw) -> Document:
    return build(read(raw), editions.load(raw["formulier"]))


def read(raw: Raw) -> Plan:
    return Plan.model_validate(raw, context={"jaar": int(raw["jaar"])})


def timeline_plan() -> Plan:
    start = {"titel": "start | hier", "datum": "3 maart 2025", "soort": "deadline"}
    slot = {"titel": "slot", "datum": "eind december 2025"}
    fasen = [
        {"titel": "op weg", "spoor": "Noord", "periode": "november 2024 - begin maart 2025", "mijlpalen": [start]},
        {"titel": "los", "periode": "eind november 2025 - mei 2026", "mijlpalen": [slot]},
    ]
    goal = {"nummer": "1.1", "titel": "doel", "acties": [{"id": "actie", "titel": "Actie", "fasen": fasen}]}
    goals = [{"nummer": "1", "titel": "doel", "operationele_doelstellingen": [goal]}]
    return read({"jaar": "2025", "strategische_doelstellingen": goals})
