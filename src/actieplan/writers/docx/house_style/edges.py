"""Edges: the reference's headers and footers with their pictures, as parts of our template."""

from __future__ import annotations

import posixpath
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from actieplan.writers.docx.house_style.cleaning import clean
from actieplan.writers.docx.house_style.order import put_in_order
from actieplan.writers.docx.house_style.paper import KINDS
from actieplan.writers.docx.house_style.stretching import stretch
from actieplan.writers.docx.links import safe_address
from actieplan.writers.docx.ooxml import W, add, add_text, new, words_in
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actieplan.writers.docx.house_style.paper import Edge, Paper
    from actieplan.writers.docx.house_style.reference import Reference, Relationship
    from actieplan.writers.docx.ooxml import Element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOTS = {"header": "hdr", "footer": "ftr"}
_DRAWING_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_MOST_DRAWINGS_IN_TEXT = 1_000_000
_STYLE_TAGS = ("pStyle", "rStyle", "tblStyle")
PICTURES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
            "tif": "image/tiff", "tiff": "image/tiff", "emf": "image/x-emf", "wmf": "image/x-wmf"}  # fmt: skip
"""The pictures that come along. Drawings in SVG have one of these beside them, and may hold scripts: they do not."""
_DRAFT_PLACE = "{ontwerp}"


class Link(NamedTuple):
    """A relationship of a part of the template."""

    id: str
    kind: str
    target: str
    external: bool = False


class Edges:
    """The headers and footers so far: their parts, relationships and pictures."""

    def __init__(self, reference: Reference, styles: Element, ids: Mapping[str, str]) -> None:
        self.parts: dict[str, Element] = {}
        self.links: dict[str, list[Link]] = {}
        self.pictures: dict[str, bytes] = {}
        self.of_document: list[Link] = []
        self._reference, self._styles, self._ids = reference, styles, ids
        self._from = reference.relationships(reference.main)
        self._media: dict[str, str] = {}
        self._drawings = _MOST_DRAWINGS_IN_TEXT
        self._made: dict[tuple[str, str, float], str] = {}

    def of_paper(self, paper: Paper, kinds: tuple[str, ...]) -> dict[Edge, str]:
        """The edges of a paper, each by the id of its relationship, and as wide as the paper.

        A header is made where there is none: a draft must say so on every page.
        """
        factor = paper.text_width / paper.edges_for
        edges = {("header", kind): self._edge("header", paper.edges.get(("header", kind), ""), factor)
                 for kind in KINDS if kind in kinds}  # fmt: skip
        edges |= {("footer", kind): self._edge("footer", paper.edges["footer", kind], factor)
                  for kind in KINDS if kind in kinds and ("footer", kind) in paper.edges}  # fmt: skip
        return edges

    def _edge(self, place: str, relationship: str, factor: float) -> str:
        """The id of a header or footer made from theirs, or of an empty one; each is made once."""
        target = self._from.get(relationship)
        source = target.target if target is not None and target.kind == place and not target.external else ""
        key = (place, source, factor)
        if key not in self._made:
            self._made[key] = self._make(place, source, factor)
        return self._made[key]

    def _make(self, place: str, source: str, factor: float) -> str:
        number = sum(link.kind.endswith(place) for link in self.of_document) + 1
        name = f"{place}{number}.xml"
        root = new(_ROOTS[place])
        if source and self._reference.tree(source).tag == root.tag:
            root = deepcopy(self._reference.tree(source))
        self.links[name] = []
        clean(root, self._kept(source, name) if source else {})
        self._restyle(root)
        self._renumber_drawings(root)
        if factor != 1:
            stretch(root, self._styles, factor)
        if place == "header":
            _have_draft_mark(root)
        put_in_order(root)
        self.parts[name] = root
        self.of_document.append(Link(f"rId{place.capitalize()}{number}", f"{_OFFICE}/{place}", name))
        return self.of_document[-1].id

    def _kept(self, source: str, name: str) -> dict[str, str]:
        """The relationships of a part that come along: pictures of the file, and links that a reader may follow."""
        kept = {}
        for old, each in sorted(self._reference.relationships(source).items()):
            link = self._link(each, f"rId{len(self.links[name]) + 1}")
            if link is not None:
                self.links[name].append(link)
                kept[old] = link.id
        return kept

    def _link(self, each: Relationship, key: str) -> Link | None:
        if each.kind == "image" and not each.external and _extension(each.target) in PICTURES:
            return Link(key, f"{_OFFICE}/image", f"media/{self._picture(each.target)}")
        if each.kind == "hyperlink" and each.external and (address := safe_address(each.target)) is not None:
            return Link(key, f"{_OFFICE}/hyperlink", address, external=True)
        return None

    def _picture(self, source: str) -> str:
        if source not in self._media:
            self._media[source] = f"huisstijl{len(self._media) + 1}.{_extension(source)}"
            self.pictures[self._media[source]] = self._reference.picture(source)
        return self._media[source]

    def _renumber_drawings(self, root: Element) -> None:
        """Every drawing of a document has a number of its own; those of the text come before these."""
        for properties in root.iter(_DRAWING_PROPERTIES):
            self._drawings += 1
            properties.set("id", str(self._drawings))

    def _restyle(self, root: Element) -> None:
        """Styles under the ids that they have now."""
        for element in list(root.iter(*(W + tag for tag in _STYLE_TAGS))):
            new_id = self._ids.get(element.get(W + "val", ""))
            parent = element.getparent()
            if new_id:
                element.set(W + "val", new_id)
            elif parent is not None:
                parent.remove(element)


def relationships_part(links: list[Link]) -> bytes:
    """A `.rels` part."""
    root = etree.fromstring(f'<Relationships xmlns="{_RELATIONSHIPS}"/>')
    for link in links:
        each = etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship")
        each.set("Id", link.id)
        each.set("Type", link.kind)
        each.set("Target", link.target)
        if link.external:
            each.set("TargetMode", "External")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _extension(name: str) -> str:
    return posixpath.splitext(name)[1].lower().lstrip(".")


def _have_draft_mark(header: Element) -> None:
    """A place for the word ONTWERP, which the writer fills in or takes away."""
    marked = any(style.get(W + "val") == Style.HEADER_DRAFT for style in header.iter(W + "rStyle"))
    if marked or _DRAFT_PLACE in words_in(header).lower():
        return
    paragraph = header[-1]
    if len(header) > 1 or len(paragraph):
        paragraph = add(header, "p")
    properties = add(paragraph, "pPr")
    add(properties, "pStyle", val="Header")
    add(properties, "jc", val="right")
    run = add(paragraph, "r")
    add(add(run, "rPr"), "rStyle", val=Style.HEADER_DRAFT)
    add_text(run, "ONTWERP")
