"""Documents made by hand for the tests of the HTML writer, and ways to read what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import html5lib
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
from actieplan.richtext import BulletList, ListItem, Note, Paragraph, Run, SubHeading, paragraph
from actieplan.writers.html import write

SVG = "{http://www.w3.org/2000/svg}"


def of(*blocks: Block, draft: bool = False) -> Document:
    """A document of these blocks alone."""
    return Document("Titel", "Naam", "ELZ", (), 2025, (Section(blocks),), draft)


def everything(words: str) -> Document:
    """Every kind of block, with these words in every place for words."""
    run = Run(words)
    rich = (
        Paragraph((run, Run(words, bold=True, italic=True), Run(words, link="https://example.org/?a=1&b=2"))),
        Paragraph((Run("", note=Note("n", (paragraph(words),))), run), role="remark"),
        SubHeading(1, (run,)),
        BulletList((ListItem((paragraph(words), BulletList((ListItem((paragraph(words),), "3."),)))),)),
    )
    facts = ((words, words),)
    fields = (Field(words, rich, (words,)), Field(words, (paragraph(words),)), Field(words, rich, scope="wel"))
    boxes = (Checkbox(words, True, rich), Checkbox(words, False))
    card = Card(words, "wat", (*fields, Field("", (*boxes, MonthStrip(words, 2025, (True, *[False] * 11))))))
    table = Table((words, words), ((Cell(rich, 2), Cell((paragraph(words),))),), (1, 1), words)
    article = Article((Heading(4, words, "actie-a", 0), KeyFacts(facts, 0), card), (words, words))
    return Document(
        words, words, words, (words,), 2025,
        (
            Section((TitleBlock(words, words, facts), TableOfContents(words), PageBreak(), table)),
            Section((Heading(1, words, "tijdslijn"), TimelineChart(timeline(words))), landscape=True),
            Section((Heading(2, words, "doel-1", 0), Heading(3, words, "doel-1-1", 0), Callout("open", rich), article)),
        ),
        draft=True,
    )  # fmt: skip


def timeline(words: str) -> Timeline:
    """A year in which bars and marks of every kind bear these words."""
    bar = Bar(words, date(2024, 5, 1), date(2025, 6, 30), 0, 11, True, False, words, words)
    marks = tuple(
        Mark(words, words, "deadline", certainty, date(2025, 3, 1), date(2025, 3, 1), 4) for certainty in Certainty
    )
    row = Row("a", words, (Lane(words, (bar,), marks),), (), (), (), (), ())
    return Timeline(2025, (Group(words, words, words, 0, (row,)),))


def partnered(name: str, *partners: str) -> Article:
    """An action of which nothing matters but its name and its partners."""
    return Article((Heading(4, f"Actie {name}", f"actie-{name}", 0), paragraph(f"Woorden van {name}.")), partners)


def to_filter() -> Document:
    """Two goals, three actions, and a goal without any."""
    return of(
        TableOfContents("Inhoud"),
        Heading(1, "Acties", "acties"),
        Heading(2, "Doel 1", "doel-1", 0),
        Heading(3, "Doel 1.1", "doel-1-1", 0),
        partnered("een", "VIVEL", "Stad"),
        Heading(3, "Doel 1.2", "doel-1-2", 0),
        partnered("twee", "Stad"),
        Heading(2, "Doel 2", "doel-2", 1),
        Heading(3, "Doel 2.1", "doel-2-1", 1),
        partnered("drie"),
        Heading(3, "Doel 2.2", "doel-2-2", 1),
        paragraph("Nog geen actie."),
    )


# --- reading ----------------------------------------------------------------------------------------------


def parsed(page: str) -> etree._Element:
    """The page as a browser reads it; any mistake against the standard is an exception."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    tree: etree._ElementTree = parser.parse(page)
    return tree.getroot()


def body(*blocks: Block) -> str:
    """What stands in `<main>` for these blocks, without the frame around a section."""
    found = re.search(
        r'<div class="portrait">(.*?)</div>\n(?:<section class="notes">|</main>)', write(of(*blocks)), re.S
    )
    assert found
    return found[1]


def skeleton(page: etree._Element) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes; a drawing as one element, since words decide its lines."""
    return [(str(each.tag), tuple(sorted(map(str, each.attrib)))) for each in outside_drawings(page)]


def outside_drawings(page: etree._Element) -> Iterator[etree._Element]:
    """All elements but those inside a drawing."""
    for each in page.iter():
        if not any(parent.tag == f"{SVG}svg" for parent in each.iterancestors()):
            yield each


def elements(page: etree._Element, path: str) -> list[etree._Element]:
    """The elements that an XPath finds."""
    found = page.xpath(path)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, etree._Element)]


def strings(page: etree._Element, path: str) -> list[str]:
    """The texts or attributes that an XPath finds."""
    found = page.xpath(path)
    assert isinstance(found, list)
    return [str(each) for each in found if isinstance(each, str)]


def shown(page: etree._Element) -> str:
    """All words on the page, the described ones in drawings too, without spaces."""
    for each in elements(page, "//script | //style"):
        each.text = ""
    return "".join("".join(map(str, page.itertext())).split())
