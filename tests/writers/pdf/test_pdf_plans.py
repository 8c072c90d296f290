"""The PDF of the real plans: what a screen reader, an archive and a reader of the outline find in it."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from printed_plans import MOMENT, YEARS, children, elements, printed_plan, tag_tree
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from actieplan import office
from actieplan.documents.document import Heading
from actieplan.writers import pdf

pytestmark = pytest.mark.parametrize("jaar", YEARS)


def test_it_says_what_it_is(jaar: int) -> None:
    reader = printed_plan(jaar).reader()
    catalog: Any = reader.root_object
    assert catalog["/Lang"] == "nl-BE"
    assert catalog["/MarkInfo"] == {"/Marked": True}
    assert catalog["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert reader.metadata is not None
    assert reader.metadata.title == "Actieplan ELZ Leuven"
    assert reader.metadata.creation_date == reader.metadata.modification_date == MOMENT


def test_it_claims_to_be_for_screen_readers_and_archives(jaar: int) -> None:
    catalog: Any = printed_plan(jaar).reader().root_object
    metadata = catalog["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<rdf:li>nl-BE</rdf:li>" in metadata
    assert "2025-03-31T12:30:00Z" in metadata


def test_mending_it_loses_no_word(jaar: int) -> None:
    plan = printed_plan(jaar)
    raw = PdfReader(io.BytesIO(plan.raw))
    assert [page.extract_text() for page in plan.reader().pages] == [page.extract_text() for page in raw.pages]
    assert len(raw.pages) > 10


def test_the_outline_has_every_listed_heading(jaar: int) -> None:
    plan = printed_plan(jaar)
    titles = []
    waiting: list[Any] = list(plan.reader().outline)
    while waiting:
        entry = waiting.pop(0)
        if isinstance(entry, list):
            waiting = entry + waiting
        else:
            titles.append(" ".join(str(entry.title).split()))
    headings = [block.text for block in plan.document.blocks() if isinstance(block, Heading) and block.listed]
    assert len(headings) > 15
    assert set(headings) <= set(titles)


def test_headings_leave_out_no_level(jaar: int) -> None:
    levels = [
        int(found[1])
        for element in elements(tag_tree(printed_plan(jaar).reader()))
        if (found := re.fullmatch(r"/H(\d)", str(element["/S"])))
    ]
    assert set(levels) >= {1, 2, 3, 4}
    assert all(below <= above + 1 for above, below in zip([0, *levels], levels, strict=False))


def test_lists_hold_items_and_nothing_else(jaar: int) -> None:
    lists = [element for element in elements(tag_tree(printed_plan(jaar).reader())) if element["/S"] == "/L"]
    assert len(lists) > 20
    assert {str(child["/S"]) for each in lists for child in children(each) if isinstance(child, DictionaryObject)} == {
        "/LI"
    }


def test_every_table_has_header_cells_for_its_columns(jaar: int) -> None:
    tables = [element for element in elements(tag_tree(printed_plan(jaar).reader())) if element["/S"] == "/Table"]
    assert len(tables) >= 2
    for table in tables:
        headers = [element for element in elements(table) if element["/S"] == "/TH"]
        assert headers
        for header in headers:
            attributes = header["/A"]
            assert isinstance(attributes, ArrayObject)
            scopes = [scope for each in attributes if (scope := each.get_object().get("/Scope"))]
            assert scopes in (["/Column"], ["/Row"])
        assert "/Column" in [each.get_object().get("/Scope") for each in headers[0]["/A"]]


def test_every_action_on_the_timeline_is_the_header_of_its_row(jaar: int) -> None:
    tags = list(elements(tag_tree(printed_plan(jaar).reader())))
    names = [each for each in tags if each["/S"] == "/Tijdslijn actie"]
    assert len(names) >= 5
    assert {str(each["/P"].get_object()["/S"]) for each in names} == {"/TH"}


def test_every_picture_has_words(jaar: int) -> None:
    for element in elements(tag_tree(printed_plan(jaar).reader())):
        assert element["/S"] != "/Figure" or element.get("/Alt")


def test_every_link_has_words_and_a_place_in_the_tree(jaar: int) -> None:
    links = [link.get_object() for page in printed_plan(jaar).reader().pages for link in page.get("/Annots", ())]
    assert len(links) > 20
    assert all(link["/Contents"] and "/StructParent" in link for link in links)


def test_the_tab_key_follows_the_tree(jaar: int) -> None:
    assert {str(page["/Tabs"]) for page in printed_plan(jaar).reader().pages} == {"/S"}


def test_printing_again_gives_the_same_bytes(jaar: int) -> None:
    plan = printed_plan(jaar)
    again = office.printed(plan.word_file)
    assert again != plan.raw  # LibreOffice writes the time in it
    assert pdf.write(plan.document, again, created=MOMENT) == plan.finished
