"""Elements of WordprocessingML: the few functions through which all XML of the body is made.

A document repeats itself: the same properties stand before hundreds of paragraphs, runs and cells. Making an
element costs more than copying one, so that functions decorated with `made_once` make each kind once, and
`add_copy` puts copies of it into the document (which halves the time of the whole).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from functools import lru_cache
from typing import ParamSpec, TypeAlias

from lxml import etree

from actieplan.writers.not_text import replaced

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMESPACES = {"w": W[1:-1], "r": R[1:-1]}
_KINDS_KEPT = 2048
_BREAKS = re.compile("([\n\t\u00ad\u2011])")
_OTHER_BREAKS = str.maketrans(dict.fromkeys("\r\x85\u2028\u2029", "\n"))
_BREAK_TAGS = {"\n": "br", "\t": "tab", "\u00ad": "softHyphen", "\u2011": "noBreakHyphen"}
_T = W + "t"


def add(parent: Element, tag: str, **attributes: str | int) -> Element:
    """A new last child of `parent`; tag and attributes are in Word's own namespace."""
    return etree.SubElement(parent, W + tag, {W + name: str(value) for name, value in attributes.items()})


P = ParamSpec("P")


def new(tag: str) -> Element:
    """An element that stands nowhere yet."""
    return etree.Element(W + tag, nsmap=_NAMESPACES)


def made_once(make: Callable[P, Element]) -> Callable[P, Element]:
    """Makes an element only once for each set of arguments: a model, never to be put in a document itself."""
    return lru_cache(maxsize=_KINDS_KEPT)(make)  # type: ignore[return-value]


def add_copy(parent: Element, model: Element) -> Element:
    """A copy of a model as a new last child of `parent`."""
    copied = deepcopy(model)
    parent.append(copied)
    return copied


def writable(text: str) -> str:
    """The text with U+FFFD for each character that no XML holds or that would turn its reading direction."""
    return replaced(text)


def add_text(run: Element, text: str) -> None:
    """Puts text into a run; a line break, tab, soft or no-break hyphen in it becomes Word's own."""
    if text.isprintable() and not (text.startswith(" ") or text.endswith(" ") or "  " in text or "\u2011" in text):
        etree.SubElement(run, _T).text = text
        return
    text = replaced(text.replace("\r\n", "\n").translate(_OTHER_BREAKS))
    for piece in _BREAKS.split(text):
        if piece in _BREAK_TAGS:
            add(run, _BREAK_TAGS[piece])
        elif piece:
            kept = etree.SubElement(run, _T)
            kept.text = piece
            kept.set(_SPACE, "preserve")


def add_instruction(paragraph: Element, instruction: str) -> None:
    """The code of a field that is open."""
    code = add(add(paragraph, "r"), "instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")


def words_in(element: Element) -> str:
    """All text inside an element."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)
