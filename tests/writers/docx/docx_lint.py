"""A lint of our own for Word files: what no validator catches, and what Word or LibreOffice trip over."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from docx_sample import R, W
from lxml import etree

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def lint(content: bytes) -> list[str]:
    """Everything that is wrong with a file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        files = {name: package.read(name) for name in package.namelist()}
        twice = [name for name, count in Counter(package.namelist()).items() if count > 1]
    trees = {name: etree.fromstring(xml) for name, xml in files.items() if name.endswith((".xml", ".rels"))}
    document = trees["word/document.xml"]
    return [
        *(f"the package holds {name} twice" for name in twice),
        *_relationships(files, trees),
        *_content_types(files, trees["[Content_Types].xml"]),
        *_ids(document),
        *_notes(document, trees["word/footnotes.xml"]),
        *_names(trees),
        *_tables(document),
        *_sections(document),
    ]


def _relationships(files: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name)
        source = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
        ids = [each.get("Id") for each in root.iter(RELATIONSHIP)]
        yield from (f"{name}: {count} relationships {key}" for key, count in Counter(ids).items() if count > 1)
        for each in root.iter(RELATIONSHIP):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(source), each.get("Target", "")))
            if each.get("TargetMode") != "External" and target.lstrip("/") not in files:
                yield f"{name}: {target} is not there"
    for name, root in trees.items():
        attributes = [pair for each in root.iter() for pair in each.attrib.items()]
        used = {str(value) for key, value in attributes if str(key).startswith(R)}
        folder, base = posixpath.split(name)
        known = trees.get(posixpath.join(folder, "_rels", f"{base}.rels"))
        missing = used - {each.get("Id") for each in known} if known is not None else used
        yield from (f"{name}: relationship {key} is not there" for key in missing)


def _content_types(files: dict[str, bytes], types: etree._Element) -> Iterator[str]:
    extensions = {each.get("Extension") for each in types.iter(f"{TYPES}Default")}
    named = {each.get("PartName") for each in types.iter(f"{TYPES}Override")}
    for name in files:
        if name != "[Content_Types].xml" and f"/{name}" not in named and name.rpartition(".")[2] not in extensions:
            yield f"{name} has no content type"
    yield from (f"content type of {name}, which is not there" for name in named if (name or "")[1:] not in files)


def _ids(document: etree._Element) -> Iterator[str]:
    starts = list(document.iter(f"{W}bookmarkStart"))
    ends = [each.get(f"{W}id") for each in document.iter(f"{W}bookmarkEnd")]
    groups: dict[str, list[str | None]] = {
        "bookmark id": [each.get(f"{W}id") for each in starts],
        "bookmark name": [(each.get(f"{W}name") or "").lower() for each in starts],
        "bookmark end": ends,
        "drawing id": [each.get("id") for each in document.iter(f"{DRAWING}docPr")],
        "control id": [each.get(f"{W}val") for each in document.iterfind(f".//{W}sdtPr/{W}id")],
    }
    for kind, values in groups.items():
        yield from (f"{kind} {value} {count} times" for value, count in Counter(values).items() if count > 1)
    yield from (f"bookmark name {name} is too long" for name in groups["bookmark name"] if len(name or "") > 40)
    if sorted(groups["bookmark id"], key=str) != sorted(ends, key=str):
        yield "bookmarks that begin and do not end"
    yield from ("a content control in another" for _ in document.iterfind(f".//{W}sdt//{W}sdt"))
    for picture in document.iter(f"{DRAWING}docPr"):
        is_decorative = any(each.get("val") == "1" for each in picture.iter(DECORATIVE))
        if not picture.get("descr") and not is_decorative:
            yield "a picture without alternative text"
        if picture.get("descr") and is_decorative:
            yield "a picture with words that is decoration"


def _notes(document: etree._Element, footnotes: etree._Element) -> Iterator[str]:
    referred = [each.get(f"{W}id") for each in document.iter(f"{W}footnoteReference")]
    noted = [each.get(f"{W}id") for each in footnotes.iter(f"{W}footnote") if each.get(f"{W}type") is None]
    if referred != noted:
        yield f"footnotes {noted} for references {referred}"
    yield from ("a note in a note" for _ in footnotes.iter(f"{W}footnoteReference"))
    for note in footnotes.iter(f"{W}footnote"):
        if note.get(f"{W}type") is None and len(list(note.iter(f"{W}footnoteRef"))) != 1:
            yield f"footnote {note.get(f'{W}id')} without its number"


def _names(trees: dict[str, etree._Element]) -> Iterator[str]:
    """Styles, numberings and anchors that are used are there."""
    styles = {each.get(f"{W}styleId") for each in trees["word/styles.xml"].iter(f"{W}style")}
    lists = {each.get(f"{W}numId") for each in trees["word/numbering.xml"].iter(f"{W}num")}
    bookmarks = {each.get(f"{W}name") for each in trees["word/document.xml"].iter(f"{W}bookmarkStart")}
    for name, root in trees.items():
        if not name.startswith(("word/document", "word/footnotes", "word/header", "word/footer")):
            continue
        for kind in ("pStyle", "rStyle", "tblStyle"):
            for each in root.iter(W + kind):
                if each.get(f"{W}val") not in styles:
                    yield f"{name}: style {each.get(f'{W}val')} is not in the template"
        yield from (f"list {e.get(f'{W}val')}" for e in root.iter(f"{W}numId") if e.get(f"{W}val") not in lists)
    for link in trees["word/document.xml"].iter(f"{W}hyperlink"):
        if (anchor := link.get(f"{W}anchor")) is not None and anchor not in bookmarks:
            yield f"a link to {anchor}, which is not there"


def _tables(document: etree._Element) -> Iterator[str]:
    for table in document.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iterchildren(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in cells]
            width = sum(1 if span is None else int(span.get(f"{W}val", "")) for span in spans)
            if width != columns:
                yield f"a row of {width} columns in a table of {columns}"
            yield from ("a cell that does not end with a paragraph" for cell in cells if cell[-1].tag != f"{W}p")
        following = table.getnext()
        if following is None or following.tag == f"{W}tbl":
            yield "a table that touches another or ends the text"


def _sections(document: etree._Element) -> Iterator[str]:
    if document[0][-1].tag != f"{W}sectPr":
        yield "the body does not end with its section"
    for properties in document.iter(f"{W}pPr"):
        if properties.find(f"{W}sectPr") is not None and properties[-1].tag != f"{W}sectPr":
            yield "section properties are not last in their paragraph"
