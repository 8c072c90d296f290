"""Tags: the tree of a PDF mended, on small trees made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from printed_plans import children, elements, printed_plan, tag_tree
from pypdf import PageObject, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, PdfObject, TextStringObject

from actieplan.writers.pdf.tags import Marked, mend_tags

Tree = tuple[str, list[Any]]
"""The kind of an element and what is below it: elements, or the numbers of marks on the page."""


def file_with(*trees: Tree, **attributes: dict[str, str]) -> PdfWriter:
    """A page with these elements in its tree; `attributes` by kind of element."""
    file = PdfWriter()
    page = file.add_blank_page(100, 100)
    page[NameObject("/StructParents")] = NumberObject(0)
    root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
    file.root_object[NameObject("/StructTreeRoot")] = file._add_object(root)
    held: dict[int, PdfObject] = {}

    def add(tree: Tree, parent: DictionaryObject) -> PdfObject:
        kind, below = tree
        element = DictionaryObject({NameObject("/S"): NameObject(f"/{kind}"), NameObject("/P"): reference(parent)})
        element[NameObject("/Pg")] = reference(page)
        for name, value in attributes.get(kind, {}).items():
            element[NameObject(f"/{name}")] = TextStringObject(value)
        added = file._add_object(element)
        for each in below:
            if isinstance(each, int):
                held[each] = added
        kids = [NumberObject(each) if isinstance(each, int) else add(each, element) for each in below]
        element[NameObject("/K")] = ArrayObject(kids)
        return added

    root[NameObject("/K")] = ArrayObject([add(tree, root) for tree in trees])
    marks = ArrayObject(held[mark] for mark in sorted(held))
    numbers = DictionaryObject({NameObject("/Nums"): ArrayObject([NumberObject(0), marks])})
    root[NameObject("/ParentTree")] = file._add_object(numbers)
    return file


def reference(element: DictionaryObject) -> PdfObject:
    assert element.indirect_reference is not None
    return element.indirect_reference


def kinds(file: PdfWriter) -> str:
    return " ".join(str(element["/S"])[1:] for element in elements(tag_tree(file)))


def test_a_table_without_header_cells_becomes_divisions() -> None:
    file = file_with(("Table", [("TR", [("TD", [("P", [0])]), ("TD", [("P", [1])])])]))
    assert mend_tags(file) == set()
    assert kinds(file) == "Div Div Div P Div P"


def test_a_table_with_header_cells_stays_a_table() -> None:
    file = file_with(("Table", [("THead", [("TR", [("TH", [0])])]), ("TBody", [("TR", [("TD", [1])])])]))
    mend_tags(file)
    assert kinds(file) == "Table THead TR TH TBody TR TD"


def test_what_names_a_row_of_the_timeline_is_a_header_cell() -> None:
    head: Tree = ("TR", [("TH", [0]), ("TH", [1])])
    named: Tree = ("TR", [("TD", [("Tijdslijn actie", [2])]), ("TD", [("Tijdslijn balk", [3])])])
    below_it: Tree = ("TR", [("TD", [("Tijdslijn label", [4])])])
    next_one: Tree = ("TR", [("TD", [("Tijdslijn label", [5])]), ("TD", [("Tijdslijn label", [6])])])
    file = file_with(("Table", [head, named, below_it, next_one]))
    rows = [element for element in elements(tag_tree(file)) if element["/S"] == "/TR"]
    spans = DictionaryObject({NameObject("/O"): NameObject("/Table"), NameObject("/RowSpan"): NumberObject(2)})
    children(rows[1])[0][NameObject("/A")] = spans
    mend_tags(file)
    assert [" ".join(str(cell["/S"])[1:] for cell in children(row)) for row in rows] == [
        "TH TH",
        "TH TD",
        "TD",
        "TH TD",
    ]
    assert list(children(rows[1])[0]["/A"]) == [spans, {"/O": "/Table", "/Scope": "/Row"}]


def test_a_data_table_inside_a_table_for_layout_stays_a_table() -> None:
    inner: Tree = ("Table", [("TR", [("TH", [0])]), ("TR", [("TD", [1])])])
    file = file_with(("Table", [("TR", [("TD", [inner])])]))
    mend_tags(file)
    assert kinds(file) == "Div Div Div Table TR TH TR TD"


@pytest.mark.parametrize("words", [{}, {"Alt": ""}], ids=["no words", "empty words"])
def test_a_picture_without_words_is_decoration(words: dict[str, str]) -> None:
    file = file_with(("H1", [("Figure", [0]), 1]), Figure=words)
    page = file.pages[0].indirect_reference
    assert page is not None
    assert mend_tags(file) == {Marked(page.idnum, 0)}
    assert kinds(file) == "H1"
    assert children(next(elements(tag_tree(file)))) == [1]
    nums = tag_tree(file)["/ParentTree"]["/Nums"]
    assert [type(each.get_object()).__name__ for each in nums[1]] == ["NullObject", "DictionaryObject"]


def test_a_picture_with_words_stays() -> None:
    file = file_with(("P", [("Figure", [0])]), Figure={"Alt": "Een tijdslijn"})
    assert mend_tags(file) == set()
    assert kinds(file) == "P Figure"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        pytest.param("H1 H2 H3 H2", "H1 H2 H3 H2", id="nothing to mend"),
        pytest.param("H1 H3 H3 H2", "H1 H2 H2 H2", id="a gap, with two side by side"),
        pytest.param("H2 H3", "H1 H2", id="it begins too low"),
        pytest.param("H1 H2 H6 H3", "H1 H2 H3 H3", id="a heading in a table"),
    ],
)
def test_headings_leave_out_no_level(written: str, mended: str) -> None:
    file = file_with(*((kind, [number]) for number, kind in enumerate(written.split())))
    mend_tags(file)
    assert kinds(file) == mended


def test_every_note_has_an_identifier_of_its_own() -> None:
    file = file_with(("Note", [0]), ("P", [1]), ("Note", [2]))
    mend_tags(file)
    notes = [element for element in elements(tag_tree(file)) if element["/S"] == "/Note"]
    assert [note["/ID"] for note in notes] == ["noot-000001", "noot-000002"]
    names = tag_tree(file)["/IDTree"]["/Names"]
    assert [each.get_object() for each in names] == ["noot-000001", notes[0], "noot-000002", notes[1]]


def test_a_link_that_no_element_holds_is_taken_away() -> None:
    file = file_with(("P", [0]))
    held = DictionaryObject({NameObject("/StructParent"): NumberObject(1)})
    file.pages[0][NameObject("/Annots")] = ArrayObject([file._add_object(held), file._add_object(DictionaryObject())])
    mend_tags(file)
    assert [link.get_object() for link in file.pages[0]["/Annots"]] == [held]  # type: ignore[attr-defined]


def test_the_icons_of_a_real_plan_are_drawn_and_not_read() -> None:
    """LibreOffice 7.4 leaves pictures that are decoration in the tree, without words; later ones take them out."""
    file = printed_plan(2025).reader()
    tags = list(elements(tag_tree(file)))
    assert len(tags) > 500
    assert not [each for each in tags if each["/S"] == "/Figure"]
    drawn = [around for page in file.pages for around in marks_around_pictures(page)]
    assert len(drawn) > 10
    assert set(drawn) == {"/Artifact"}


def marks_around_pictures(page: PageObject) -> Iterator[str]:
    """The kind of the outermost mark around each picture that is drawn on a page."""
    contents = page.get_contents()
    marks: list[str] = []
    for operands, operator in contents.operations if contents is not None else ():
        if operator in {b"BMC", b"BDC"}:
            marks.append(str(operands[0]))
        elif operator == b"EMC":
            marks.pop()
        elif operator == b"Do":
            yield marks[0] if marks else ""
