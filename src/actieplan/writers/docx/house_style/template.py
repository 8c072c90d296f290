"""The template: our own `huisstijl.docx`, taken apart, changed, and packed again."""

from __future__ import annotations

import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from actieplan.resources import templates_folder
from actieplan.writers.docx.house_style.colours import DRAWING
from actieplan.writers.docx.house_style.edges import PICTURES, Link, relationships_part
from actieplan.writers.docx.ooxml import W, add
from actieplan.writers.docx.package import packed

if TYPE_CHECKING:
    from actieplan.writers.docx.house_style.edges import Edges
    from actieplan.writers.docx.ooxml import Element

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EDGES = ("header", "footer")
_SCHEMES = ("clrScheme", "fontScheme")


class Template:
    """The parts of our template, by name."""

    def __init__(self) -> None:
        with zipfile.ZipFile(templates_folder() / "docx" / "huisstijl.docx") as package:
            self._files = {name: package.read(name) for name in package.namelist()}

    def tree(self, name: str) -> Element:
        """The XML of a part."""
        return etree.fromstring(self._files[name])

    def put(self, name: str, root: Element) -> None:
        """Replaces a part, or adds one."""
        self._files[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def lay_out(self, portrait: Element, landscape: Element) -> None:
        """A document without text that holds the models of both kinds of page."""
        document = self.tree("word/document.xml")
        body = document[0]
        for child in list(body):
            body.remove(child)
        add(add(body, "p"), "pPr").append(landscape)
        body.append(portrait)
        self.put("word/document.xml", document)

    def put_edges(self, edges: Edges) -> None:
        """Replaces all headers and footers, and what the document and they refer to."""
        for name in [name for name in self._files if name.startswith(tuple(f"word/{edge}" for edge in _EDGES))]:
            del self._files[name]
        for name, root in edges.parts.items():
            self.put(f"word/{name}", root)
            if edges.links[name]:
                self._files[f"word/_rels/{name}.rels"] = relationships_part(edges.links[name])
        self._files |= {f"word/media/{name}": content for name, content in edges.pictures.items()}
        self._relate(edges)
        self._declare(edges)

    def packed(self) -> bytes:
        """The file."""
        return packed(self._files)

    def _relate(self, edges: Edges) -> None:
        name = "word/_rels/document.xml.rels"
        ours = [Link(each.get("Id", ""), each.get("Type", ""), each.get("Target", ""))
                for each in self.tree(name).iter(_RELATIONSHIP)]  # fmt: skip
        kept = [link for link in ours if not link.kind.endswith(_EDGES)]
        self._files[name] = relationships_part([*kept, *edges.of_document])

    def _declare(self, edges: Edges) -> None:
        """Content types: of the headers and footers by name, of the pictures by extension."""
        name = "[Content_Types].xml"
        types = self.tree(name)
        for each in list(types):
            if each.get("PartName", "").startswith(tuple(f"/word/{edge}" for edge in _EDGES)):
                types.remove(each)
        for extension in sorted({picture.rpartition(".")[2] for picture in edges.pictures}):
            types.insert(0, types.makeelement(f"{_TYPES}Default", Extension=extension, ContentType=PICTURES[extension]))
        for part, root in edges.parts.items():
            kind = "header" if root.tag == W + "hdr" else "footer"
            types.append(
                types.makeelement(f"{_TYPES}Override", PartName=f"/word/{part}", ContentType=f"{_WORD_TYPE}.{kind}+xml")
            )
        self.put(name, types)


def with_their_theme(ours: Element, theirs: Element | None) -> Element:
    """Our theme with their colours and fonts."""
    root = deepcopy(ours)
    for tag in _SCHEMES if theirs is not None else ():
        old, new = (each.find(f".//{DRAWING}{tag}") for each in (root, theirs) if each is not None)
        if old is not None and new is not None and (parent := old.getparent()) is not None:
            parent.replace(old, deepcopy(new))
    return root
