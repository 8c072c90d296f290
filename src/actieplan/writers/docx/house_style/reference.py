"""The reference: an organisation's own Word file, opened without trusting it.

Only the parts that are asked for are read, each up to a limit. What cannot be used is refused with a reason.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from lxml import etree

from actieplan.text import Text

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

MAX_BYTES = 50 * 2**20
"""The largest file that is looked at; a letter template with its pictures is a hundredth of that."""
_MAX_XML = 32 * 2**20
_MAX_PICTURE = 10 * 2**20
_MAX_ALL = 64 * 2**20
_MAX_PARTS = 5000

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT_KINDS = "http://purl.oclc.org/ooxml/"
_MAIN = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml", "ms-word.document.macroEnabled",
         "ms-word.template.macroEnabled")  # fmt: skip
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, KeyError)


class UnusableHouseStyleError(ValueError):
    """A file cannot serve as house style, and why."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


_TOO_BIG = Text(
    "dit bestand is te groot voor een huisstijl; verwijder de tekst en de grote foto's en bewaar het opnieuw",
    "this file is too big for a house style; delete its text and large pictures and save it again",
)
_BROKEN = Text(
    "dit Word-bestand is beschadigd; open het in Word en bewaar het opnieuw",
    "this Word file is damaged; open it in Word and save it again",
)
_OLD = Text(
    "dit is een Word-bestand van de oude soort (.doc); open het in Word en bewaar het als .docx",
    "this is a Word file of the old kind (.doc); open it in Word and save it as .docx",
)
_LOCKED = Text(
    "dit bestand is met een wachtwoord beveiligd; haal het wachtwoord eraf en bewaar het opnieuw",
    "this file is protected with a password; take the password off and save it again",
)
_PDF = Text(
    "dit is een pdf, geen Word-bestand; een huisstijl is een .docx of .dotx",
    "this is a PDF, no Word file; a house style is a .docx or .dotx",
)
_NO_WORD = Text(
    "dit is geen Word-bestand; een huisstijl is een .docx of .dotx",
    "this is no Word file; a house style is a .docx or .dotx",
)
_STRICT = Text(
    "dit bestand is bewaard als 'Strikt Open XML-document'; bewaar het in Word als gewoon 'Word-document'",
    "this file was saved as 'Strict Open XML Document'; save it in Word as a plain 'Word Document'",
)
_ENTITIES = Text(
    "dit bestand bevat XML met eigen definities (DTD); Word maakt zulke bestanden niet, en dit wordt niet geopend",
    "this file holds XML with definitions of its own (DTD); Word makes no such files, and this one is not opened",
)
NO_STYLES = Text(
    "in dit Word-bestand staan geen stijlen; open het in Word en bewaar het opnieuw",
    "this Word file holds no styles; open it in Word and save it again",
)


class Relationship(NamedTuple):
    """What a part refers to: the last word of the kind (`header`, `image`), and a part or an outside address."""

    kind: str
    target: str
    external: bool


class Reference:
    """The parts of the file, by their names without the first slash."""

    def __init__(self, content: bytes) -> None:
        _refuse_by_first_bytes(content)
        self._left = _MAX_ALL
        try:
            self._package = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGED as error:
            raise UnusableHouseStyleError(_NO_WORD) from error
        self._names = frozenset(self._package.namelist())
        if len(self._names) > _MAX_PARTS:
            raise UnusableHouseStyleError(_TOO_BIG)
        self._trees: dict[str, Element] = {}
        self._types = self._content_types()
        self.main = self._main()

    def tree(self, name: str) -> Element:
        """The XML of a part that is there."""
        if name not in self._trees:
            self._trees[name] = _parsed(self._read(name, _MAX_XML))
        return self._trees[name]

    def picture(self, name: str) -> bytes:
        """The bytes of a picture that is there."""
        return self._read(name, _MAX_PICTURE)

    def relationships(self, part: str) -> dict[str, Relationship]:
        """What a part refers to, by id; relationships to parts that are not there are left out."""
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in self._names:
            return {}
        found = {each.get("Id", ""): _relationship(each, folder) for each in self.tree(name).iter(_RELATIONSHIPS)}
        return {key: each for key, each in found.items() if each.external or each.target in self._names}

    def related(self, part: str, kind: str) -> str | None:
        """The part that a part has this kind of relationship to, if any."""
        found = (each.target for each in self.relationships(part).values() if each.kind == kind and not each.external)
        return next(found, None)

    def _main(self) -> str:
        """The name of the part with the text; its content type says whether this is a Word file."""
        for each in self.relationships("").values():
            if each.kind == "officeDocument" and not each.external:
                if not any(kind in self._types.get(each.target, "") for kind in _MAIN):
                    raise UnusableHouseStyleError(_NO_WORD)
                if etree.QName(self.tree(each.target)).namespace != _WORD:
                    raise UnusableHouseStyleError(_STRICT)
                return each.target
        raise UnusableHouseStyleError(_NO_WORD)

    def _content_types(self) -> dict[str, str]:
        if "[Content_Types].xml" not in self._names:
            raise UnusableHouseStyleError(_NO_WORD)
        overrides = self.tree("[Content_Types].xml").iter(f"{_TYPES}Override")
        return {each.get("PartName", "").lstrip("/"): each.get("ContentType", "") for each in overrides}

    def _read(self, name: str, limit: int) -> bytes:
        """The bytes of a part; what its header says of its size is not believed."""
        limit = min(limit, self._left)
        try:
            with self._package.open(name) as opened:
                content = opened.read(limit + 1)
        except _DAMAGED as error:
            raise UnusableHouseStyleError(_BROKEN) from error
        if len(content) > limit:
            raise UnusableHouseStyleError(_TOO_BIG)
        self._left -= len(content)
        return content


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _refuse_by_first_bytes(content: bytes) -> None:
    """What other programs make is recognised by how it begins."""
    if len(content) > MAX_BYTES:
        raise UnusableHouseStyleError(_TOO_BIG)
    if content.startswith(b"%PDF"):
        raise UnusableHouseStyleError(_PDF)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise UnusableHouseStyleError(_LOCKED if "EncryptedPackage".encode("utf-16-le") in content else _OLD)


def _parsed(xml: bytes) -> Element:
    """XML without definitions of its own, without anything fetched, without comments."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
                             remove_pis=True, huge_tree=False)  # fmt: skip
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnusableHouseStyleError(_BROKEN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnusableHouseStyleError(_ENTITIES)
    return root


def _relationship(element: Element, folder: str) -> Relationship:
    kind, target = element.get("Type", ""), element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relationship(kind.rpartition("/")[2], target, external)
