"""Elements of WordprocessingML: the few functions through which all XML of the body is made.

Children go straight into their parent: that is the fastest way, and namespaces are declared once.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile(r"(\r\n|[\n\r\t\u2028\u2029\u0085])")
_OUTER_SPACE = re.compile(r"^\s|\s$|\s\s")


def add(parent: Element, tag: str, **attributes: str | int) -> Element:
    """A new last child of `parent`; tag and attributes are in Word's own namespace."""
    return etree.SubElement(parent, W + tag, {W + name: str(value) for name, value in attributes.items()})


def writable(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text)


def add_text(run: Element, text: str) -> None:
    """Puts text into a run; a line break or tab in it becomes Word's own."""
    text = writable(text)
    if not _BREAKS.search(text):
        _add_piece(run, text)
        return
    for piece in _BREAKS.split(text):
        if piece == "\t":
            add(run, "tab")
        elif _BREAKS.fullmatch(piece):
            add(run, "br")
        elif piece:
            _add_piece(run, piece)


def _add_piece(run: Element, text: str) -> None:
    piece = etree.SubElement(run, W + "t")
    piece.text = text
    if _OUTER_SPACE.search(text):
        piece.set(_SPACE, "preserve")


def add_instruction(paragraph: Element, instruction: str) -> None:
    """The code of a field that is open."""
    code = add(add(paragraph, "r"), "instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")


def words_in(element: Element) -> str:
    """All text inside an element."""
    return "".join(str(piece) for piece in element.itertext())
