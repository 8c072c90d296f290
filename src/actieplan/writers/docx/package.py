"""The package: the house-style template opened, its parts replaced, and everything packed the same way each time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from actieplan.resources import templates_folder
from actieplan.writers import seal
from actieplan.writers.docx.ooxml import W, writable
from actieplan.writers.palette import Tones

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from actieplan.documents.document import Document
    from actieplan.writers.docx.ooxml import Element

FOOTNOTES_PART = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LONGEST_PROPERTY = 255  # Word's limit
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


_WIDEST = 1.25
"""How much wider than ours the font of a house style may be, or the one that a computer without it takes instead."""
_NOT_WIDER = {"arial", "helvetica", "liberation sans", "calibri", "carlito", "aptos narrow", "arial narrow"}
"""Fonts that are no wider, and that every computer has or has another for of the same widths."""


class Shell:
    """An opened template: python-docx knows its parts and relationships, lxml edits their XML."""

    def __init__(self, template: bytes | None = None) -> None:
        """Opens a template made from a house style, or our own."""
        own = str(templates_folder() / "docx" / "huisstijl.docx")
        self.package = Package.open(own if template is None else io.BytesIO(template))
        self.main: Part = self.package.main_document_part
        self._trees: dict[str, Element] = {}
        self.tones = Tones() if template is None else self._tones_of_theme()
        self.widest = 1.0 if template is None else self._widest()

    def part(self, relationship: str) -> Part:
        """The part that the main one has this relationship to."""
        return self.main.part_related_by(relationship)

    def edges(self) -> Iterator[Part]:
        """The headers and footers of all kinds of page."""
        for related in self.main.rels.values():
            if related.reltype in {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}:
                yield related.target_part

    def tree(self, part: Part) -> Element:
        """The XML of a part; what is changed in it is saved."""
        if part.partname not in self._trees:
            self._trees[part.partname] = etree.fromstring(part.blob)
        return self._trees[part.partname]

    def _widest(self) -> float:
        """How much wider than ours the letters of a house style may be, wherever the file is opened."""
        from actieplan.writers.docx.house_style.fitting import body_font

        font = body_font(self.tree(self.part(RELATIONSHIP_TYPE.STYLES)), self.tree(self.part(RELATIONSHIP_TYPE.THEME)))
        return 1.0 if font.casefold() in _NOT_WIDER else _WIDEST

    def _tones_of_theme(self) -> Tones:
        from actieplan.writers.docx.house_style.colours import tones_of

        return tones_of(self.tree(self.part(RELATIONSHIP_TYPE.THEME)))

    def add_picture(self, name: str, content_type: str, content: bytes, relationship: str) -> None:
        """A new picture that the main part may show under the id `relationship`."""
        part = Part(PackURI(f"/word/media/{name}"), content_type, content, self.package)
        self.main.load_rel(RELATIONSHIP_TYPE.IMAGE, part, relationship)

    def describe(self, document: Document, created: datetime) -> None:
        """Fills in the language and the file's properties."""
        for language in self.tree(self.part(RELATIONSHIP_TYPE.STYLES)).iter(W + "lang"):
            language.set(W + "val", document.language)
        moment = created.astimezone(UTC).replace(tzinfo=None) if created.tzinfo else created
        properties = self.package.core_properties
        properties.title = _property(document.title)
        properties.subject = _property(document.name)
        properties.author = _property(", ".join(document.authors) or document.organisatie)
        properties.last_modified_by = properties.author
        properties.language = document.language
        properties.created = properties.modified = moment.replace(microsecond=0)
        properties.revision = 1

    def add_seal(self) -> None:
        """A part for the hash of the others, which is known when all are packed."""
        part = Part(PackURI(f"/{seal.PART}"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, b"", self.package)
        self.package.load_rel(RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, part, "rIdCustom")

    def packed(self) -> bytes:
        """The file: its parts in a fixed order, with fixed times."""
        parts = {str(part.partname): part for part in self.package.iter_parts()}
        files = {"[Content_Types].xml": _content_types(parts), "_rels/.rels": _encoded(self.package.rels.xml)}
        for name in sorted(parts):
            part = parts[name]
            tree = self._trees.get(name)
            files[name[1:]] = part.blob if tree is None else _serialized(tree)
            if part.rels:
                files[part.partname.rels_uri[1:]] = _encoded(part.rels.xml)
        files[seal.PART] = seal.custom_properties(files)
        return packed(files)


def _property(words: str) -> str:
    return writable(" ".join(words.split()))[:_LONGEST_PROPERTY]


def _serialized(tree: Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _encoded(xml: str | bytes) -> bytes:
    return xml.encode() if isinstance(xml, str) else xml


def _content_types(parts: Mapping[str, Part]) -> bytes:
    """What kind of thing each part is: pictures by their extension, the rest by name."""
    root = etree.fromstring(f'<Types xmlns="{_CONTENT_TYPES}"/>')
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    defaults |= {part.partname.ext: part.content_type for part in parts.values() if part.partname.ext != "xml"}
    for extension, kind in sorted(defaults.items()):
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, part in sorted(parts.items()):
        if part.partname.ext == "xml":
            etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Override", PartName=name, ContentType=part.content_type)
    return _serialized(root)


def packed(files: Mapping[str, bytes]) -> bytes:
    """A package of these parts; the same parts give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it would say on which kind of computer it was made
            package.writestr(entry, content)
    return stream.getvalue()
