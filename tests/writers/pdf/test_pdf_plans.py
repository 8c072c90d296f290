"""The PDF of the real plans: what a screen reader, an archive and a reader of the outline find in it."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from printed_plans import MOMENT, children, elements, printed, tag_tree
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from actieplan import office
from actieplan.documents.document import Heading
from actieplan.writers import pdf

every_plan = pytest.mark.parametrize("name", ["2024", "2025", "texts"])


@every_plan
def test_it_says_what_it_is(name: str) -> None:
    reader = printed(name).reader()
    catalog: Any = reader.root_object
    assert catalog["/Lang"] == "nl-BE"
    assert catalog["/MarkInfo"] == {"/Marked": True}
    assert catalog["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert reader.metadata is not None
    assert reader.metadata.title == printed(name).document.title != ""
    assert reader.metadata.creation_date == reader.metadata.modification_date == MOMENT


@every_plan
def test_it_claims_to_be_for_screen_readers_and_archives(name: str) -> None:
    catalog: Any = printed(name).reader().root_object
    metadata = catalog["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<rdf:li>nl-BE</rdf:li>" in metadata
    assert "2025-03-31T12:30:00Z" in metadata


@every_plan
def test_mending_it_loses_no_word(name: str) -> None:
    plan = printed(name)
    raw = PdfReader(io.BytesIO(plan.raw))
    assert [page.extract_text() for page in plan.reader().pages] == [page.extract_text() for page in raw.pages]
    assert len(raw.pages) > 10


@every_plan
def test_the_outline_has_every_listed_heading(name: str) -> None:
    plan = printed(name)
    titles = []
    waiting: list[Any] = list(plan.reader().outline)
    while waiting:
        entry = waiting.pop(0)
        if isinstance(entry, list):
            waiting = entry + waiting
        else:
            titles.append(" ".join(str(entry.title).split()))
    headings = [block.text for block in plan.document.blocks() if isinstance(block, Heading) and block.listed]
    assert len(headings) > 10
    assert set(headings) <= set(titles)


@every_plan
def test_headings_leave_out_no_level(name: str) -> None:
    levels = [
        int(found[1])
        for element in elements(tag_tree(printed(name).reader()))
        if (found := re.fullmatch(r"/H(\d)", str(element["/S"])))
    ]
    assert set(levels) >= {1, 2, 3, 4}
    assert all(below <= above + 1 for above, below in zip([0, *levels], levels, strict=False))


@every_plan
def test_lists_hold_items_and_nothing_else(name: str) -> None:
    lists = [element for element in elements(tag_tree(printed(name).reader())) if element["/S"] == "/L"]
    assert len(lists) > 20
    assert {str(child["/S"]) for each in lists for child in children(each) if isinstance(child, DictionaryObject)} == {
        "/LI"
    }


@every_plan
def test_every_table_has_header_cells_for_its_columns(name: str) -> None:
    tables = [element for element in elements(tag_tree(printed(name).reader())) if element["/S"] == "/Table"]
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


@every_plan
def test_every_action_on_the_timeline_is_the_header_of_its_row(name: str) -> None:
    tags = list(elements(tag_tree(printed(name).reader())))
    names = [each for each in tags if each["/S"] == "/Tijdslijn actie"]
    assert len(names) >= 2
    assert {str(each["/P"].get_object()["/S"]) for each in names} == {"/TH"}


@every_plan
def test_every_picture_has_words(name: str) -> None:
    for element in elements(tag_tree(printed(name).reader())):
        assert element["/S"] != "/Figure" or element.get("/Alt")


@every_plan
def test_every_link_has_words_and_a_place_in_the_tree(name: str) -> None:
    links = [link.get_object() for page in printed(name).reader().pages for link in page.get("/Annots", ())]
    assert len(links) > 20
    assert all(link["/Contents"] and "/StructParent" in link for link in links)


@every_plan
def test_the_tab_key_follows_the_tree(name: str) -> None:
    assert {str(page["/Tabs"]) for page in printed(name).reader().pages} == {"/S"}


@pytest.mark.parametrize("name", ["2024", "2025"])
def test_printing_again_gives_the_same_bytes(name: str) -> None:
    plan = printed(name)
    again = office.printed(plan.word_file)
    assert again != plan.raw  # LibreOffice writes the time in it
    assert pdf.write(plan.document, again, created=MOMENT) == plan.finished
