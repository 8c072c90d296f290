"""Documents made by hand for the tests of the Word writer, and ways to read what was written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from lxml import etree

from actieplan.analysis.timeline import Bar, Certainty, Group, Lane, Mark, Row, Timeline
from actieplan.documents.document import (
    Article,
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
    Section,
    Table,
    TableOfContents,
    TimelineChart,
    TitleBlock,
)
from actieplan.richtext import BulletList, ListItem, Note, Paragraph, Run, SubHeading, paragraph, parse
from actieplan.writers.docx import write

MOMENT = datetime(2024, 11, 15, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
HOSTILE = (
    "</w:t></w:r><w:r><w:br/>&amp;<!--x--><![CDATA[y]]> \"quotes\" 'and' =cmd|calc {{ plan }} {% x %} \x00\x08\x1b[31m"
    "\ufffe\uffff\ud800 \u202ertl\u202c שלום مرحبا 👩\u200d⚕️ ☃ \u2028 \t tab \r\n end"
)
LONG_WORD = "a" * 500


def bar(label: str, first: int, last: int, *, before: bool = False, after: bool = False) -> Bar:
    """A bar over these columns."""
    return Bar(label, date(2025, 1, 1), date(2025, 12, 31), first, last, before, after)


def mark(label: str, column: int | None, certainty: Certainty = Certainty.DAY, when: str = "1 mei 2025") -> Mark:
    """A milestone in this column."""
    return Mark(label, when, "mijlpaal", certainty, date(2025, 5, 1), date(2025, 5, 1), column)


def row(*lanes: Lane, titel: str = "De Digivan") -> Row:
    """An action with these lanes."""
    return Row("actie", titel, lanes, (), (), (), (), ())


def timeline(*rows: Row, tone: int = 0) -> Timeline:
    """A year with one goal."""
    return Timeline(2025, (Group("1", "1.1", "Een doel", tone, rows),))


def full_timeline() -> Timeline:
    """Every kind of bar and milestone."""
    crowded = Lane(
        "spoor A",
        (
            bar("voorbereiding", 0, 3, before=True),
            bar("kort", 4, 4),
            bar("samenwerkingsmogelijkheden onderzoeken", 5, 6),
            bar("uitvoering", 20, 23, after=True),
        ),
        tuple(mark(f"mijlpaal nummer {index}", 8, certainty) for index, certainty in enumerate(Certainty)),
    )
    at_the_edges = Lane("spoor B", (bar("", 2, 21),), (mark("allereerste", 0), mark("allerlaatste", 23)))
    groups = tuple(
        Group(str(tone + 1), f"{tone + 1}.1", "Een doel", tone, (row(crowded, at_the_edges), row(titel="Zonder lanen")))
        for tone in range(6)
    )
    return Timeline(2025, groups)


def nested_list(depth: int, start: int | None = None) -> BulletList:
    """A list in a list in a list."""
    below: tuple[BulletList, ...] = (nested_list(depth - 1, start),) if depth > 1 else ()
    first, second = (None, None) if start is None else (f"{start}.", f"{start + 1}.")
    items = ListItem((paragraph(f"diepte {depth}"), *below), first), ListItem((paragraph("en verder"),), second)
    return BulletList(items)


def card() -> Card:
    """A card with all that may stand in one."""
    months = MonthStrip("Tijdpad 2025", 2025, (True,) * 3 + (False,) * 2 + (True,) * 7)
    indicators = Table(
        ("Indicator", "Streefdoel"), ((Cell((paragraph("deelnemers"),)), Cell((paragraph("12"),))),), (3, 1)
    )
    boxes = (
        Checkbox("Procesevaluatie", ticked=True, blocks=(paragraph("Wat we meten"), nested_list(2), indicators)),
        Checkbox("Impactevaluatie", ticked=False),
    )
    return Card(
        "Wanneer?",
        "wanneer",
        (
            Field("Startdatum", (paragraph("1 januari 2025"),), ("Wanneer begint het?",)),
            Field("Tijdpad", (months, paragraph("Een opmerking onder de strook", role="remark"))),
            Field("Evaluatie", boxes),
            Field("", (SubHeading(1, (Run("Tussentitel"),)), Callout("open", (paragraph("Nog te bepalen"),)))),
            Field("Leeg", ()),
        ),
        tone=1,
    )


def plan_text() -> tuple[Block, ...]:
    """Rich text with every kind of run."""
    return parse(
        "Een **vet** en *schuin* woord, een [link](https://example.org/a?b=c&d=e) en een noot.[^1]\n\n"
        "## Kop in de tekst\n\n- een\n  - twee\n    - drie\n      - vier\n- weer een\n\n3. derde\n4. vierde\n\n"
        "[^1]: De noot zelf, met [nog een link](https://example.org/noot).\n\n    - een lijst in de noot\n"
    )


def everything() -> Document:
    """A document in which every kind of node stands."""
    versions = Table(
        ("Versie", "Datum", "Beschrijving"),
        tuple((Cell((paragraph(f"1.{n}"),)), Cell((paragraph("19 oktober"),)), Cell(plan_text())) for n in range(3)),
        (1, 2, 5),
        caption="Versies",
    )
    goals = (
        Heading(1, "Acties 2025", "acties"),
        Heading(2, "Strategische doelstelling 1 – Zorg", "doel-1", 0),
        Heading(3, "Operationele doelstelling 1.1 – Meer zorg", "doel-1-1", 0),
        Heading(4, "De Digivan", "actie-digivan", 0),
        Heading(2, "Herhaald doel", "doel-1-nogmaals", 0, listed=False),
    )
    facts = KeyFacts((("Wie", "Partner: Stad Leuven"), ("Wanneer", "heel 2025")), 0)
    scope = Card("Wat?", "wat", (Field("Wel", plan_text(), scope="wel"), Field("Niet", plan_text(), scope="niet")), 0)
    article = Article((facts, scope, card()), ("Stad Leuven",))
    overview = Table(("Actie",), ((Cell((Paragraph((Run("De Digivan", link="#actie-digivan"),)),), 0),),), (1,))
    cover = TitleBlock("Actieplan ELZ Voorbeeld", "ELZ Voorbeeld", (("Status", "Goedgekeurd"),), cover=True)
    return Document(
        title="Actieplan ELZ Voorbeeld",
        name="Actieplan ELZ Voorbeeld 2025",
        organisatie="ELZ Voorbeeld",
        authors=("An", "Bert"),
        year=2025,
        sections=(
            Section(
                (
                    cover,
                    PageBreak(),
                    versions,
                    overview,
                    TableOfContents("Inhoud"),
                    Heading(1, "Inleiding", "inleiding"),
                    *plan_text(),
                    PageBreak(),
                    Callout("draft", (paragraph("Dit is een ontwerp"), nested_list(2))),
                    nested_list(4),
                    nested_list(3, start=5),
                )
            ),
            Section((Heading(1, "Tijdslijn", "tijdslijn"), TimelineChart(full_timeline())), landscape=True),
            Section((*goals, article, card(), Callout("blank", (paragraph("Nog in te vullen"),)))),
        ),
    )


def hostile() -> Document:
    """The worst that a plan could hold, in every place that takes text."""
    text = (
        Paragraph((Run(HOSTILE, bold=True, link="javascript:alert(1)"), Run(HOSTILE, link=f"https://x.y/{HOSTILE}"))),
    )
    note = Paragraph(
        (Run("met noot"), Run("", note=Note("n", (Paragraph((Run(HOSTILE), Run("", note=Note("n", text)))),))))
    )
    lane = Lane(
        HOSTILE,
        (bar(HOSTILE, 0, 0), bar(LONG_WORD, 1, 1), bar(HOSTILE, 2, 23)),
        (mark(LONG_WORD, 23), mark(HOSTILE, 5)),
    )
    huge = paragraph("woord " * 5000)
    blocks: tuple[Block, ...] = (
        TitleBlock(HOSTILE, HOSTILE, ((HOSTILE, HOSTILE),)),
        TableOfContents(HOSTILE),
        Heading(9, HOSTILE, HOSTILE, tone=99),
        Table((HOSTILE,), ((Cell(text), Cell((note,))), ()), (0, -3, 7), caption=HOSTILE),
        Table((), (), ()),
        Card(HOSTILE, "../../pyproject", (Field(HOSTILE, (*text, huge), (HOSTILE,)), Field("", (note,)))),
        Card("", "", ()),
        MonthStrip(HOSTILE, 2025, (True,)),
        Checkbox(HOSTILE, ticked=True, blocks=(huge, paragraph(LONG_WORD))),
        BulletList(()),
        BulletList((ListItem(()), ListItem((nested_list(12), *text)), ListItem((SubHeading(7, (Run(HOSTILE),)),)))),
        TimelineChart(timeline(row(lane, titel=HOSTILE))),
        Paragraph(()),
        PageBreak(),
        PageBreak(),
    )
    plain = Document(
        HOSTILE, HOSTILE, HOSTILE, (HOSTILE, LONG_WORD), 2025, (Section(blocks), Section(()), Section(blocks, True))
    )
    return replace(plain, draft=True)


def empty() -> Document:
    """Nothing at all."""
    return Document("", "", "", (), 0, ())


def of(*blocks: Block, landscape: bool = False) -> Document:
    """A document of these blocks alone."""
    return replace(empty(), title="Titel", name="Naam", sections=(Section(blocks, landscape),))


def parts(document: Document) -> dict[str, bytes]:
    """The files in the package by name."""
    with zipfile.ZipFile(io.BytesIO(write(document, created=MOMENT))) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree(document: Document, part: str = "word/document.xml") -> etree._Element:
    """The XML of a part."""
    return etree.fromstring(parts(document)[part])


def body(*blocks: Block, landscape: bool = False) -> etree._Element:
    """The body of a document of these blocks alone."""
    return tree(of(*blocks, landscape=landscape))[0]


def words(element: etree._Element) -> str:
    """The text inside an element, with a space for each break and U+00AD for each soft hyphen."""
    signs = {f"{W}br": " ", f"{W}tab": " ", f"{W}softHyphen": "\xad"}
    return "".join(signs.get(str(node.tag), node.text or "") for node in element.iter(f"{W}t", *signs))


def paragraphs(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The style and the words of every paragraph that has any."""
    for each in element.iter(f"{W}p"):
        style = each.find(f"{W}pPr/{W}pStyle")
        if words(each).strip():
            yield ("" if style is None else style.get(f"{W}val", "")), words(each)
