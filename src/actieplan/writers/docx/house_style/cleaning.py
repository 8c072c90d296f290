"""Cleaning: what may stand in a header or footer that came from elsewhere.

Kept are text with its looks, tables, shapes, and pictures that are in the file itself. Taken out is everything
that would fetch something, run something, or refer to a part that does not come along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from actieplan.writers.docx.house_style.fields import settle_fields
from actieplan.writers.docx.ooxml import R, W, add

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actieplan.writers.docx.ooxml import Element

_DROPPED = (
    "object", "control", "altChunk", "subDoc", "del", "moveFrom", "commentReference", "commentRangeStart",
    "commentRangeEnd", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr", "footnoteReference",
    "endnoteReference", "lastRenderedPageBreak", "rPrChange", "pPrChange", "tblPrChange", "tblGridChange", "trPrChange",
    "tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "moveFromRangeStart",
    "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "numPr", "framePr", "ffData", "fldData",
)  # fmt: skip
_UNWRAPPED = ("ins", "moveTo", "smartTag", "customXml")
_CONTROL_PROPERTIES = frozenset(W + tag for tag in ("sdtPr", "sdtEndPr", "sdtContent"))
_VALUES = {"titel": "titel", "organisatie": "organisatie", "jaar": "jaar", "status": "status", "versie": "versie",
           "ontwerp": "ontwerp", "title": "titel", "company": "organisatie"}  # fmt: skip
"""Tags of content controls, and document properties that one may be bound to, by the plan's value for them."""
_GRAPHICS = (W + "drawing", W + "pict")
_EXTENSION = "{http://schemas.openxmlformats.org/drawingml/2006/main}ext"
_HYPERLINKS = ("hlinkClick", "hlinkHover", "hlinkMouseOver")
_ADDRESSES = frozenset(("src", "href", "althref", "link", "relid", "gfxdata"))


def clean(root: Element, kept: Mapping[str, str]) -> None:
    """Cleans a header or footer; `kept` tells what the ids of relationships that come along become."""
    for element in list(root.iter(*(W + tag for tag in _DROPPED))):
        _drop(element)
    for control in list(root.iter(W + "sdt")):
        _open_control(control)
    for element in list(root.iter(*(W + tag for tag in _UNWRAPPED))):
        unwrap(element)
    settle_fields(root)
    for element in list(root.iter()):
        _take_off_addresses(element)
        _relate(element, kept)
    for parent in (root, *root.iter(W + "tc")):
        if len(parent) == 0 or parent[-1].tag != W + "p":
            add(parent, "p")


def unwrap(element: Element, children: Iterable[Element] | None = None) -> None:
    """Puts what is inside an element in its place."""
    parent = element.getparent()
    if parent is not None:
        for child in list(element if children is None else children):
            element.addprevious(child)
        parent.remove(element)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _open_control(control: Element) -> None:
    """A content control becomes plain text; one for a value of the plan gets its placeholder."""
    content, properties = control.find(W + "sdtContent"), control.find(W + "sdtPr")
    if content is None:
        _drop(control)
        return
    value = None if properties is None else _value_of(properties)
    texts = list(content.iter(W + "t"))
    if value and texts:
        texts[0].text = f"{{{value}}}"
        for text in texts[1:]:
            _drop(text)
        for run in content.iter(W + "rStyle"):
            _drop(run)  # the grey of "click here to enter text"
    unwrap(control, content)


def _value_of(properties: Element) -> str | None:
    for tag in ("tag", "alias"):
        named = properties.find(W + tag)
        if named is not None and (value := _VALUES.get(named.get(W + "val", "").strip().lower())):
            return value
    bound = properties.find(W + "dataBinding")
    path = "" if bound is None else bound.get(W + "xpath", "")
    return _VALUES.get(path.rpartition("/")[2].rpartition(":")[2].partition("[")[0].lower())


def _take_off_addresses(element: Element) -> None:
    """Addresses that the drawing language of old Word files holds without a relationship."""
    if etree.QName(element).namespace != W[1:-1]:
        for name in list(element.attrib):
            plain = etree.QName(str(name))
            if (plain.localname.lower() in _ADDRESSES or name == "ID") and f"{{{plain.namespace}}}" != R:
                del element.attrib[name]


def _relate(element: Element, kept: Mapping[str, str]) -> None:
    """Gives the relationships of an element their new ids; without them it goes, or the picture it belongs to."""
    names = [name for name in element.attrib if str(name).startswith(R)]
    lost = [name for name in names if element.get(name) not in kept]
    for name in names:
        if name not in lost:
            element.set(name, kept[element.get(name, "")])
    if not lost:
        return
    if len(lost) < len(names):
        for name in lost:
            del element.attrib[name]
    elif element.tag == W + "hyperlink":
        unwrap(element)
    else:
        _drop(_owner(element))


def _owner(element: Element) -> Element:
    """What falls away with a relationship: an extension, a link, the whole picture, or the element alone."""
    if etree.QName(element).localname in _HYPERLINKS:
        return element
    for tags in ((_EXTENSION,), _GRAPHICS):
        found = next(element.iterancestors(*tags), None)
        if found is not None:
            return found
    return element
