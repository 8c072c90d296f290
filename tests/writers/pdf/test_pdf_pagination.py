"""Page numbers in the contents: those of the pages where the headings stand, in the Word file and in its PDF."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Mapping
from typing import NamedTuple

import pytest
from lxml import etree
from printed_plans import MOMENT, YEARS, letters, need_office, printed_plan

from actieplan import office
from actieplan.documents.document import Document, Heading, Section, TableOfContents
from actieplan.richtext import Paragraph, Run
from actieplan.writers import docx
from actieplan.writers.pagination import bookmark_pages, paginated

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Line(NamedTuple):
    """A line of the contents in a Word file."""

    title: str
    bookmark: str
    page: str
    instruction: str


def contents_lines(word_file: bytes) -> list[Line]:
    with zipfile.ZipFile(io.BytesIO(word_file)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    lines = []
    for paragraph in body.iter(f"{W}p"):
        style, link = paragraph.find(f"{W}pPr/{W}pStyle"), paragraph.find(f"{W}hyperlink")
        if style is not None and link is not None and re.fullmatch(r"TOC\d", style.get(f"{W}val", "")):
            title, *page = [str(text.text) for text in link.iter(f"{W}t")]
            instruction = "".join(str(code.text) for code in link.iter(f"{W}instrText"))
            lines.append(Line(title, link.get(f"{W}anchor", ""), "".join(page), instruction.strip()))
    return lines


@pytest.mark.parametrize("jaar", YEARS)
def test_every_number_is_that_of_the_page_where_the_heading_stands(jaar: int) -> None:
    plan = printed_plan(jaar)
    pages = [page.extract_text() for page in plan.reader().pages]
    lines = contents_lines(plan.word_file)
    assert len(lines) > 15
    for line in lines:
        page = pages[int(line.page) - 1]
        assert f"Pagina{line.page}van{len(pages)}" in letters(page)  # as the reader sees it at the foot of the page
        assert letters(line.title) in letters(page)
        assert "....." not in page  # it is not the page of the contents


@pytest.mark.parametrize("jaar", YEARS)
def test_every_number_is_where_the_link_leads(jaar: int) -> None:
    plan = printed_plan(jaar)
    places = bookmark_pages(plan.finished)
    assert {line.bookmark: int(line.page) for line in contents_lines(plan.word_file)}.items() <= places.items()


@pytest.mark.parametrize("jaar", YEARS)
def test_the_printed_contents_show_the_numbers(jaar: int) -> None:
    plan = printed_plan(jaar)
    printed = letters("".join(page for each in plan.reader().pages if "....." in (page := each.extract_text())))
    for line in contents_lines(plan.word_file):
        assert f"{letters(line.title)}{line.page}" in printed


def test_drawing_with_the_numbers_found_changes_nothing_more() -> None:
    plan = printed_plan(2025)
    pages = bookmark_pages(plan.raw)
    assert docx.write(plan.document, created=MOMENT, pages=pages) == plan.word_file


def test_a_number_is_a_field_that_word_can_update() -> None:
    for line in contents_lines(printed_plan(2025).word_file):
        assert line.instruction == rf"PAGEREF {line.bookmark} \h"


def test_without_pages_the_lines_have_no_numbers() -> None:
    document = Document("T", "N", "O", (), 2025, (Section((TableOfContents("Inhoud", 2), Heading(1, "Een", "een"))),))
    assert contents_lines(docx.write(document, created=MOMENT)) == [Line("Een", "_Toc00000001", "", "")]


def test_only_known_pages_are_shown() -> None:
    blocks = (TableOfContents("Inhoud", 2), Heading(1, "Een", "een"), Heading(1, "Twee", "twee"))
    document = Document("T", "N", "O", (), 2025, (Section(blocks),))
    lines = contents_lines(docx.write(document, created=MOMENT, pages={"_Toc00000002": 12}))
    assert [line.page for line in lines] == ["", "12"]


def test_numbers_that_move_their_own_headings_are_looked_up_again() -> None:
    """As when the contents need a page more once there are numbers in them."""
    need_office()

    settled = paginated(lambda pages: pages_before_the_heading(1 if pages else 0, pages))
    assert [line.page for line in contents_lines(settled.word_file)] == ["3"]
    assert bookmark_pages(settled.pdf) == {"_Toc00000001": 3}


def pages_before_the_heading(count: int, pages: Mapping[str, int]) -> bytes:
    """A document whose heading stands on the page after the contents and so many others."""
    contents, heading = Section((TableOfContents("Inhoud"),)), Section((Heading(1, "Een", "een"),))
    page = Section((Paragraph((Run("De inhoud past niet meer op een bladzijde."),)),))
    document = Document("T", "N", "O", (), 2025, (contents, *[page] * count, heading))
    return docx.write(document, created=MOMENT, pages=pages)


def test_numbers_that_never_settle_are_not_given() -> None:
    """As when the contents need a page more with one number in them, and a page less with the other."""
    need_office()
    settled = paginated(lambda pages: pages_before_the_heading(1 if pages == {"_Toc00000001": 2} else 0, pages))
    assert [line.page for line in contents_lines(settled.word_file)] == [""]
    assert bookmark_pages(settled.pdf) == {"_Toc00000001": 2}


def test_what_the_numbers_do_not_change_is_printed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """As without a contents list."""
    need_office()
    printings = itertools.count(1)
    really_printed = office.printed
    monkeypatch.setattr(office, "printed", lambda word_file: (next(printings), really_printed(word_file))[1])
    document = Document("T", "N", "O", (), 2025, (Section((Heading(1, "Een", "een"),)),))
    assert paginated(lambda pages: docx.write(document, created=MOMENT, pages=pages)).pdf.startswith(b"%PDF-")
    assert next(printings) == 2
