"""Edges: the reference's headers and footers with their pictures, as parts of our template."""

from __future__ import annotations

import posixpath
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from actieplan.writers.docx.house_style.cleaning import clean
from actieplan.writers.docx.house_style.draft_mark import have_draft_mark
from actieplan.writers.docx.house_style.floating import move_floating
from actieplan.writers.docx.house_style.line_heights import let_lines_grow
from actieplan.writers.docx.house_style.order import put_in_order
from actieplan.writers.docx.house_style.paper import KINDS
from actieplan.writers.docx.house_style.widths import fit_widths
from actieplan.writers.docx.links import safe_address
from actieplan.writers.docx.ooxml import W, new

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actieplan.writers.docx.house_style.paper import Edge, Paper
    from actieplan.writers.docx.house_style.reference import Reference, Relationship
    from actieplan.writers.docx.house_style.widths import Styles
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


class Link(NamedTuple):
    """A relationship of a part of the template."""

    id: str
    kind: str
    target: str
    external: bool = False


class Edges:
    """The headers and footers so far: their parts, relationships and pictures."""

    def __init__(self, reference: Reference, styles: Styles, ids: Mapping[str, str]) -> None:
        self.parts: dict[str, Element] = {}
        self.links: dict[str, list[Link]] = {}
        self.pictures: dict[str, bytes] = {}
        self.of_document: list[Link] = []
        self._reference, self._styles, self._ids = reference, styles, ids
        self._from = reference.relationships(reference.main)
        self._media: dict[str, str] = {}
        self._drawings = _MOST_DRAWINGS_IN_TEXT
        self._made: dict[tuple[bytes, tuple[Link, ...]], str] = {}

    def of_paper(self, paper: Paper, kinds: tuple[str, ...]) -> dict[Edge, str]:
        """The edges of a paper, each by the id of its relationship, and as wide as the paper.

        A header is made where there is none: a draft must say so on every page.
        """
        edges = {("header", kind): self._edge("header", paper.edges.get(("header", kind), ""), paper)
                 for kind in KINDS if kind in kinds}  # fmt: skip
        edges |= {("footer", kind): self._edge("footer", paper.edges["footer", kind], paper)
                  for kind in KINDS if kind in kinds and ("footer", kind) in paper.edges}  # fmt: skip
        return edges

    def _edge(self, place: str, relationship: str, paper: Paper) -> str:
        """The id of a header or footer made from theirs, or of an empty one; two that are alike are one."""
        target = self._from.get(relationship)
        source = target.target if target is not None and target.kind == place and not target.external else ""
        number = sum(link.kind.endswith(place) for link in self.of_document) + 1
        name = f"{place}{number}.xml"
        root = new(_ROOTS[place])
        if source and self._reference.tree(source).tag == root.tag:
            root = deepcopy(self._reference.tree(source))
        self.links[name] = []
        clean(root, self._kept(source, name) if source else {})
        self._restyle(root)
        let_lines_grow(root)
        fit_widths(root, self._styles, paper.drawn_for, paper.sheet)
        move_floating(root, paper.drawn_for, paper.sheet)
        if place == "header":
            have_draft_mark(root, paper.sheet)
        put_in_order(root)
        content = (etree.tostring(root), tuple(self.links[name]))
        if content in self._made:
            del self.links[name]
            return self._made[content]
        self._renumber_drawings(root)
        self.parts[name] = root
        self._made[content] = f"rId{place.capitalize()}{number}"
        self.of_document.append(Link(self._made[content], f"{_OFFICE}/{place}", name))
        return self._made[content]

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
