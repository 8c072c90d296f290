"""Tags: the tree by which a screen reader reads a PDF, mended where LibreOffice leaves it poor.

A table without header cells is one for layout alone (a card of the form, a strip of months): it becomes plain
divisions, which are read one after another. What names a row of the timeline is a header cell. A picture without
words is decoration and leaves the tree. Headings leave out no level (one in a text inside a table may). A note gets
the identifier that PDF/UA asks. The way back from a note to its number in the text, which stands in no part of the
tree, is taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import PdfObject


_ROW_NAMES = frozenset(("/Tijdslijn actie", "/Tijdslijn label"))
"""The styles of the words before a row of the timeline; Word has no header cells for rows, so LibreOffice tags none."""
_HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")


class Marked(NamedTuple):
    """A piece of a page's contents by its mark, as the tree speaks of it."""

    page: int  # the number of the page's object
    mark: int


def marks_on(page: PageObject, pieces: set[Marked]) -> set[int]:
    """The marks of these pieces that are on this page."""
    reference = page.indirect_reference
    return set() if reference is None else {piece.mark for piece in pieces if piece.page == reference.idnum}


def mend_tags(file: PdfWriter) -> set[Marked]:
    """Mends the tree; returns the pieces of contents that no longer belong to it."""
    root = file.root_object["/StructTreeRoot"]
    assert isinstance(root, DictionaryObject)
    elements = list(_elements(root))
    _close_gaps([element for element in elements if element.get("/S") in _HEADINGS])
    _name_notes(root, [element for element in elements if element.get("/S") == "/Note"])
    for table in (element for element in elements if element.get("/S") == "/Table"):
        if _has_headers(table):
            _name_rows(table)
        else:
            _make_divisions(table)
    for page in file.pages:
        page[NameObject("/Tabs")] = NameObject("/S")  # the tab key follows the tree
        _drop_loose_links(page)
    figures = [element for element in elements if element.get("/S") == "/Figure" and not element.get("/Alt")]
    decoration = {mark for figure in figures for mark in _take_out(figure)}
    _forget(file, root, decoration)
    return decoration


def _close_gaps(headings: list[DictionaryObject]) -> None:
    """Every heading at most one level below the one that it stands under; those side by side stay so."""
    above: list[int] = []
    for heading in headings:
        level = _HEADINGS.index(str(heading["/S"]))
        above = [each for each in above if each < level]
        heading[NameObject("/S")] = NameObject(_HEADINGS[len(above)])
        above.append(level)


def _name_notes(root: DictionaryObject, notes: list[DictionaryObject]) -> None:
    """An identifier for every note, and the list of them."""
    names = ArrayObject()
    for number, note in enumerate(notes, 1):
        note[NameObject("/ID")] = TextStringObject(f"noot-{number:06d}")
        names += [note["/ID"], note.indirect_reference]
    if notes:
        root[NameObject("/IDTree")] = DictionaryObject({NameObject("/Names"): names})


def _drop_loose_links(page: DictionaryObject) -> None:
    """Takes away the links that no element of the tree holds."""
    links = page.get("/Annots")
    if isinstance(links, ArrayObject):
        page[NameObject("/Annots")] = ArrayObject(link for link in links if "/StructParent" in link.get_object())


def _children(element: DictionaryObject) -> list[PdfObject]:
    """What stands directly below an element: elements, marks on pages, annotations."""
    below = element.get("/K")
    below = below.get_object() if below is not None else None
    if below is None:
        return []
    return [each.get_object() for each in below] if isinstance(below, ArrayObject) else [below]


def _elements(root: DictionaryObject) -> Iterator[DictionaryObject]:
    """All elements below one, in reading order."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if "/S" in element:
            yield element
        waiting += [each for each in reversed(_children(element)) if isinstance(each, DictionaryObject)]


def _below(element: DictionaryObject, *kinds: str) -> list[DictionaryObject]:
    return [each for each in _children(element) if isinstance(each, DictionaryObject) and each.get("/S") in kinds]


def _rows(table: DictionaryObject) -> list[DictionaryObject]:
    """The rows of a table, be they grouped or not."""
    groups = [table, *_below(table, "/THead", "/TBody", "/TFoot")]
    return [row for group in groups for row in _below(group, "/TR")]


def _has_headers(table: DictionaryObject) -> bool:
    return any(_below(row, "/TH") for row in _rows(table))


def _name_rows(table: DictionaryObject) -> None:
    """Makes header cells of those that name a row."""
    for cell in _first_column(table):
        if cell.get("/S") == "/TD" and _below(cell, *_ROW_NAMES):
            cell[NameObject("/S")] = NameObject("/TH")
            scope = {NameObject("/O"): NameObject("/Table"), NameObject("/Scope"): NameObject("/Row")}
            cell[NameObject("/A")] = ArrayObject([*_attributes(cell), DictionaryObject(scope)])


def _first_column(table: DictionaryObject) -> Iterator[DictionaryObject]:
    """The first cell of every row but those that the one above it reaches down to."""
    reach = 0
    for row in _rows(table):
        cells = _below(row, "/TH", "/TD")
        if reach == 0 and cells:
            yield cells[0]
            reach = max(int(each.get("/RowSpan", 1)) for each in ({}, *_attributes(cells[0])))
        reach = max(reach - 1, 0)


def _attributes(cell: DictionaryObject) -> list[DictionaryObject]:
    attributes = cell.get("/A", ArrayObject()).get_object()
    held = attributes if isinstance(attributes, ArrayObject) else [attributes]
    return [each for one in held if isinstance(each := one.get_object(), DictionaryObject)]


def _make_divisions(table: DictionaryObject) -> None:
    rows = _rows(table)
    parts = [table, *_below(table, "/THead", "/TBody", "/TFoot"), *rows]
    for part in [*parts, *(cell for row in rows for cell in _below(row, "/TD"))]:
        part[NameObject("/S")] = NameObject("/Div")
        part.pop("/A", None)  # widths and spans of cells


def _take_out(element: DictionaryObject) -> set[Marked]:
    """Takes an element out of the tree; returns the marks that it held."""
    parent = element["/P"].get_object()
    assert isinstance(parent, DictionaryObject)
    kept = [each for each in _references(parent) if each.get_object() is not element]
    parent[NameObject("/K")] = ArrayObject(kept)
    return set(_marks(element))


def _forget(file: PdfWriter, root: DictionaryObject, decoration: set[Marked]) -> None:
    """Marks that are in the tree no longer belong to no element of it."""
    elements_of = dict(_numbered(root["/ParentTree"]))
    for page in file.pages:
        elements = elements_of.get(int(page.get("/StructParents", -1)))
        for mark in marks_on(page, decoration):
            if isinstance(elements, ArrayObject):
                elements[mark] = NullObject()


def _numbered(reference: PdfObject) -> Iterator[tuple[int, PdfObject]]:
    """What a number tree holds: its own pairs and those of its branches."""
    tree = reference.get_object()
    assert isinstance(tree, DictionaryObject)
    pairs = tree.get("/Nums", ArrayObject())
    yield from ((int(pairs[at]), pairs[at + 1].get_object()) for at in range(0, len(pairs), 2))
    for branch in tree.get("/Kids", ()):
        yield from _numbered(branch)


def _references(element: DictionaryObject) -> list[PdfObject]:
    below = element.raw_get("/K")
    if isinstance(below, IndirectObject) and isinstance(below.get_object(), ArrayObject):
        below = below.get_object()
    return list(below) if isinstance(below, ArrayObject) else [below]


def _marks(element: DictionaryObject) -> Iterator[Marked]:
    """The marks directly in an element: numbers, on the element's page or on one of their own."""
    for child in _children(element):
        if isinstance(child, NumberObject):
            yield Marked(element.raw_get("/Pg").idnum, int(child))
        elif isinstance(child, DictionaryObject) and child.get("/Type") == "/MCR":
            page = child.raw_get("/Pg") if "/Pg" in child else element.raw_get("/Pg")
            yield Marked(page.idnum, int(cast("NumberObject", child["/MCID"])))
