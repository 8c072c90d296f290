"""A whole document as HTML: its structure, its frame, and what each kind of block becomes."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from itertools import pairwise

import pytest
from html_sample import SVG, body, elements, everything, of, parsed, strings, timeline

from actieplan import editions
from actieplan.documents import form
from actieplan.documents.document import (
    Block,
    Callout,
    Card,
    Cell,
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
from actieplan.model import Plan
from actieplan.richtext import BulletList, ListItem, Note, Paragraph, Run, SubHeading, paragraph, parse
from actieplan.writers.html import write
from conftest import GoldenCheck
from maximal_plan import maximal

DOCUMENTS = ("2024", "2025", "2025 with prompts", "2025 as a draft", "one action", "maximal 2024", "maximal 2025")


@pytest.fixture(scope="module")
def documents(real_plans: dict[int, Plan]) -> dict[str, Document]:
    """Whole documents of every sort."""

    def built(plan: Plan, *, with_prompts: bool = False, draft: bool = False, only: str | None = None) -> Document:
        return form.build(plan, editions.load(plan.formulier), with_prompts=with_prompts, draft=draft, only=only)

    return {
        "2024": built(real_plans[2024]),
        "2025": built(real_plans[2025]),
        "2025 with prompts": built(real_plans[2025], with_prompts=True),
        "2025 as a draft": built(real_plans[2025], draft=True),
        "one action": built(real_plans[2025], only="digivan"),
        "maximal 2024": built(maximal("2024")),
        "maximal 2025": built(maximal("2025"), draft=True),
    }


# --- laws of every page -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_page_is_valid_and_whole(documents: dict[str, Document], name: str) -> None:
    page = parsed(write(documents[name]))
    ids = strings(page, "//@id")
    assert len(ids) == len(set(ids)) > 5
    inside = [link for link in strings(page, "//@href") if link.startswith("#")]
    assert len(inside) > 3
    assert {link.removeprefix("#") for link in inside} <= set(ids)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_make_no_jump(documents: dict[str, Document], name: str) -> None:
    page = parsed(write(documents[name]))
    levels = [int(str(each.tag)[1]) for each in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_page_asks_for_nothing_and_its_policy_allows_only_its_own(documents: dict[str, Document], name: str) -> None:
    page = parsed(write(documents[name]))
    assert (
        page.xpath("//@src | //link | //img | //iframe | //object | //@style | //@*[starts-with(name(), 'on')]") == []
    )
    (policy,) = strings(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = strings(page, "//style/text()"), strings(page, "//script/text()")
    assert policy == (
        f"default-src 'none'; style-src {source(style)}; script-src {source(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


def source(words: str) -> str:
    return f"'sha256-{b64encode(sha256(words.encode()).digest()).decode()}'"


def test_script_and_style_know_nothing_of_a_plan(documents: dict[str, Document]) -> None:
    pages = [parsed(write(document)) for document in documents.values()]
    for kind in ("style", "script"):
        assert len({page.findtext(f".//{kind}") for page in pages}) == 1


def test_the_same_document_gives_the_same_page(documents: dict[str, Document]) -> None:
    assert write(documents["2025"]) == write(documents["2025"])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_role_of_a_paragraph_has_a_look(documents: dict[str, Document], name: str) -> None:
    page = parsed(write(documents[name]))
    style = page.findtext(".//style") or ""
    roles = set(strings(page, "//p/@class"))
    assert len(roles) >= 4
    assert {role for role in roles if not re.search(rf"\.{role}\b", style)} == set()


def test_every_class_of_the_drawing_has_a_look_on_dark_screens() -> None:
    page = parsed(write(everything("woord"), day=date(2025, 5, 1)))
    (drawing,) = elements(page, "//*[local-name()='svg'][@role='img']")
    coloured = list(drawing.iter(f"{SVG}rect", f"{SVG}polygon", f"{SVG}circle", f"{SVG}line", f"{SVG}path"))
    assert len(coloured) > 10
    style = page.findtext(".//style") or ""
    named = set(re.findall(r"\.([a-z-]+)", style))
    assert [each.get("class") for each in coloured if not named & set((each.get("class") or "").split())] == []


@pytest.mark.parametrize("formulier", editions.NAMES)
def test_a_plan_with_all_fields(golden: GoldenCheck, formulier: str) -> None:
    page = write(form.build(maximal(formulier), editions.load(formulier)))
    golden(f"maximal-{formulier}.html", without_drawings(page))


def without_drawings(page: str) -> str:
    """The page without what has tests of its own: style sheet, script, their hashes, drawings and icons."""
    for tag in ("style", "script", "symbol"):
        page = re.sub(rf"(<{tag}[^>]*>).*?(</{tag}>)", r"\1…\2", page, flags=re.S)
    page = re.sub(r"sha256-[\w+/=]+", "sha256-…", page)
    return re.sub(r'<svg [^>]*role="img".*?</svg>', "<svg>…</svg>", page, flags=re.S)


# --- the frame --------------------------------------------------------------------------------------------


def test_landmarks_and_language() -> None:
    page = parsed(write(everything("woord")))
    assert page.get("lang") == "nl-BE"
    (nav,) = elements(page, "//nav")
    assert nav.get("aria-label") == "Inhoud"
    assert [len(elements(page, f"//{name}")) for name in ("header", "main", "footer")] == [1, 1, 1]
    assert strings(page, "//a[@class='skip']/@href") == ["#inhoud"]
    assert strings(page, "//main/@id") == ["inhoud"]


def test_contents_are_nested_links() -> None:
    page = write(of(TableOfContents("Inhoud", 2), Heading(1, "A", "a"), Heading(2, "B", "b"), Heading(3, "C", "c"),
                    Heading(1, "D", "d"), Heading(1, "E", "e", listed=False)))  # fmt: skip
    found = re.search(r"<nav.*?</nav>", page, re.S)
    assert found
    assert found[0].split("\n") == [
        '<nav aria-label="Inhoud">',
        '<details open=""><summary>Inhoud</summary><ol><li><a href="#a">A</a><ol><li><a href="#b">B</a></li></ol></li>',
        '<li><a href="#d">D</a></li></ol></details>',
        "</nav>",
    ]


def test_a_draft_says_so_and_another_page_does_not() -> None:
    assert "<strong>ONTWERP</strong>" in write(of(draft=True))
    assert "<title>Naam (ontwerp)</title>" in write(of(draft=True))
    assert '<body class="draft">' in write(of(draft=True))
    assert '<body class="final">' in write(of())
    assert not strings(parsed(write(of())), "//body//text()[contains(., 'ONTWERP')][not(ancestor::script)]")


def test_without_a_title_block_the_page_has_the_title_of_the_document() -> None:
    assert strings(parsed(write(of())), "//h1/text()") == ["Titel"]
    assert strings(parsed(write(of(TitleBlock("Ander", "ELZ", ())))), "//h1/text()") == ["Ander"]


def test_sections_follow_the_headings_and_goals_are_marked() -> None:
    assert body(
        paragraph("vooraf"),
        Heading(1, "A", "a"),
        Heading(2, "B", "b", 1),
        Heading(3, "C", "c", 1),
        Heading(1, "D", "d"),
    ).split("\n") == [
        "<p>vooraf</p>",
        '<section class="level-1 plain"><h2 id="a">A</h2>',
        '<section class="level-2 tone-2" data-goal="b"><h3 id="b">B</h3>',
        '<section class="level-3 tone-2" data-goal="c"><h4 id="c">C</h4></section></section></section>',
        '<section class="level-1 plain"><h2 id="d">D</h2></section>',
    ]


def test_the_highest_headings_come_right_below_the_title() -> None:
    assert body(Heading(3, "A", "a"), Heading(4, "B", "b")).count("<h2") == 1


# --- blocks -----------------------------------------------------------------------------------------------

STRIP = MonthStrip("Tijdpad", 2025, (True, *[False] * 11))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(paragraph("a < b & c"), "<p>a &lt; b &amp; c</p>", id="a paragraph"),
        pytest.param(paragraph("Waarom?", role="prompt"), '<p class="prompt">Waarom?</p>', id="a prompt"),
        pytest.param(Paragraph(()), "", id="a paragraph without words is nothing"),
        pytest.param(
            Paragraph((Run("een\ntwee", bold=True, italic=True),)),
            "<p><strong><em>een<br>\ntwee</em></strong></p>",
            id="looks and a line break",
        ),
        pytest.param(
            Paragraph((Run("zie", link="https://example.org/?a&b"),)),
            '<p><a href="https://example.org/?a&amp;b" rel="noreferrer" class="named">zie</a></p>',
            id="a link to the web",
        ),
        pytest.param(
            Paragraph((Run("zie", link="#actie-x"),)), '<p><a href="#actie-x">zie</a></p>', id="a link within the page"
        ),
        pytest.param(Paragraph((Run("zie", link="javascript:x"),)), "<p>zie</p>", id="an unsafe link is no link"),
        pytest.param(Paragraph((Run("zie", link="//x"),)), "<p>zie</p>", id="neither is one without a scheme"),
        pytest.param(Paragraph((Run("zie", link="https://[x"),)), "<p>zie</p>", id="nor one that is no address"),
        pytest.param(SubHeading(1, (Run("Kop"),)), "<h2>Kop</h2>", id="a heading of the author"),
        pytest.param(
            SubHeading(6, (Run("Kop"),)),
            '<p class="label"><strong>Kop</strong></p>',
            id="bold words where no level is left",
        ),
        pytest.param(
            BulletList((ListItem((paragraph("a"),), "3."), ListItem((), "4."))),
            '<ol><li value="3"><p>a</p></li>\n<li></li></ol>',
            id="a numbered list",
        ),
        pytest.param(BulletList(()), "", id="a list without items is nothing"),
        pytest.param(
            KeyFacts((("Wie", "wij"),)),
            '<dl class="facts"><div><dt>Wie</dt><dd>wij</dd></div></dl>',
            id="key facts",
        ),
        pytest.param(
            Callout("open", (paragraph("Later."),)),
            '<div class="callout open" role="note"><p>Later.</p></div>',
            id="a callout",
        ),
        pytest.param(
            Checkbox("Proces", True, (paragraph("x"),)),
            '<ul class="boxes"><li class="ticked"><p class="box"><span class="unseen">aangekruist: </span>Proces</p>\n'
            "<p>x</p></li></ul>",
            id="a ticked box",
        ),
        pytest.param(
            Table(("A", "B"), ((Cell((paragraph("1"),), 0), Cell(())),), (1, 1), "Titel"),
            "<table><caption>Titel</caption>\n"
            '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>\n'
            '<tbody><tr><td class="toned tone-1" data-column="A"><p>1</p></td><td data-column="B"></td></tr></tbody>'
            "</table>",
            id="a table",
        ),
        pytest.param(
            Card(
                "Wat?",
                "../wat",
                (Field("Start", (paragraph("1 mei"),)), Field("Wel", (paragraph("dit"),), scope="wel")),
            ),
            '<section class="card plain"><h2><span>Wat?</span></h2><div class="answers">'
            '<div class="answer"><p><strong>Start: </strong>1 mei</p></div>\n'
            '<div class="answer wel"><p class="label">Wel</p>\n<p>dit</p></div></div></section>',
            id="a card, of which the icon must not lead elsewhere",
        ),
        pytest.param(
            Card("Wat?", "wat", (Field("Wel", (paragraph("dit"),), ("Wat?",)),), 5),
            '<section class="card tone-1"><h2><svg class="icon" aria-hidden="true"><use href="#icoon-wat"></use></svg>'
            '<span>Wat?</span></h2><div class="answers"><div class="answer"><p class="label">Wel</p>\n'
            '<p class="prompt">Wat?</p>\n<p>dit</p></div></div></section>',
            id="a card with an icon and a prompt",
        ),
        pytest.param(PageBreak(), "", id="a page break is nothing"),
    ],
)
def test_every_kind_of_block_has_its_html(block: Block, expected: str) -> None:
    assert body(block) == expected


def test_boxes_that_follow_each_other_are_one_list() -> None:
    drawn = body(Checkbox("A", True), Checkbox("B", False), paragraph("x"), Checkbox("C", False))
    assert drawn.count('<ul class="boxes">') == 2
    assert drawn.count("niet aangekruist") == 2


def test_months_are_told_in_words_as_well() -> None:
    drawn = body(STRIP)
    assert '<div class="months" aria-hidden="true"><span class="on">Jan</span><span>Feb</span>' in drawn
    assert drawn.endswith('<p class="remark">2025: januari.</p>')


def test_an_icon_is_kept_once() -> None:
    page = parsed(write(of(Card("A", "wat", ()), Card("B", "wat", ()), Card("C", "hoe", ()))))
    assert strings(page, "//*[local-name()='symbol']/@id") == ["icoon-wat", "icoon-hoe"]
    assert len(elements(page, "//*[local-name()='use']")) == 3


def test_footnotes_stand_at_the_end_and_lead_back() -> None:
    page = parsed(write(of(*parse("Woord[^1] en[^2].\n\n[^1]: Eerste[^2].\n[^2]: Tweede."))))
    assert strings(page, "//sup/a/@href") == ["#noot-1", "#noot-2", "#noot-2"]
    notes = elements(page, "//section[@class='notes']//li")
    assert [note.get("id") for note in notes] == ["noot-1", "noot-2"]
    assert [note.xpath("string(p)") for note in notes] == ["Eerste2.", "Tweede."]
    assert [strings(note, "a[last()]/@href") for note in notes] == [[f"#noot-{n}-terug"] for n in (1, 2)]


def test_headings_in_a_footnote_are_none_of_the_page() -> None:
    page = parsed(write(of(Paragraph((Run("", note=Note("n", (SubHeading(1, (Run("Kop"),)),))),)))))
    assert elements(page, "//section[@class='notes']//h3") == []
    assert strings(page, "//section[@class='notes']//strong/text()") == ["Kop"]


def test_the_timeline_is_a_drawing_and_a_table() -> None:
    page = parsed(write(of(TimelineChart(timeline("woord")))))
    (figure,) = elements(page, "//figure")
    (frame,) = elements(figure, "div")
    assert (frame.get("tabindex"), frame.get("role"), frame.get("aria-label")) == (
        "0",
        "region",
        "Tijdslijn 2025, tekening",
    )
    assert len(frame.findall(f"{SVG}svg")) == 1
    (table,) = elements(figure, "details/table")
    assert strings(table, "thead/tr/th/text()") == ["Actie", "Fase en periode", "Mijlpalen"]
    assert strings(table, "tbody/tr/th[@scope='rowgroup']/text()") == [
        "Strategische doelstelling woord, operationele doelstelling woord"
    ]
    assert strings(table, "tbody/tr/td[1]/text()") == ["woord – woord (woord)"]
    assert strings(table, "tbody/tr/td[2]//li/text()") == ["deadline: woord (woord)"] * 5
