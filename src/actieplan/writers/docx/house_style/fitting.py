"""Fitting: our styles, where the reference has none of that name, made to go with its own."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from actieplan.writers.docx.house_style.colours import DRAWING
from actieplan.writers.docx.house_style.style_elements import child_of, key_of, name_of, styles_of
from actieplan.writers.docx.ooxml import W, add

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actieplan.writers.docx.ooxml import Element

_DISPLAY = frozenset(("title", "toc heading", "omslag titel", *(f"heading {level}" for level in range(1, 10))))
_NARROW_PLACES = ("tijdslijn ", "maand")
_WIDER_THAN_ARIAL = {
    "bookman old style": 1.12, "century gothic": 1.1, "century schoolbook": 1.06, "consolas": 1.1, "courier new": 1.2,
    "dejavu sans": 1.17, "georgia": 1.04, "lucida bright": 1.1, "lucida sans": 1.1, "lucida sans unicode": 1.1,
    "montserrat": 1.16, "noto sans": 1.08, "open sans": 1.07, "poppins": 1.13, "raleway": 1.06, "verdana": 1.17,
}  # fmt: skip
"""About how much, for running text: the timeline is laid out by the widths of Arial."""


def fit(ours: Iterable[Element], theirs: Element, theme: Element, width: int) -> None:
    """Fits our styles: the font of their headings, no indent or justification of theirs, their width of the text."""
    normal = next((each for each in styles_of(theirs) if key_of(each) == ("paragraph", "normal")), None)
    fonts = _inherited(theirs, "heading 1", "rPr", "rFonts")
    factor = _WIDER_THAN_ARIAL.get(body_font(theirs, theme).casefold(), 1.0)
    for style in ours:
        if key_of(style)[0] != "paragraph":
            continue
        name = name_of(style).casefold()
        if fonts is not None and name in _DISPLAY:
            child_of(style, "rPr").append(deepcopy(fonts))
        if normal is not None:
            _stand_apart(child_of(style, "pPr"), normal)
        if name.startswith(_NARROW_PLACES):
            _make_smaller(style, factor)
        for tab in style.iterfind(f"{W}pPr/{W}tabs/{W}tab[@{W}val='right']"):
            tab.set(W + "pos", str(width))


def _stand_apart(properties: Element, normal: Element) -> None:
    """What running text has for looks (an indent of its first line, straight edges) is not for tables and labels."""
    if normal.find(f"{W}pPr/{W}ind") is not None:
        own = child_of(properties, "ind")
        for side in ("left", "right", "firstLine"):
            if own.get(W + side) is None and not (side == "firstLine" and own.get(W + "hanging")):
                own.set(W + side, "0")
    if normal.find(f"{W}pPr/{W}jc") is not None and properties.find(W + "jc") is None:
        add(properties, "jc", val="left")


def _make_smaller(style: Element, factor: float) -> None:
    """By as much as the font is wider, in half points."""
    for tag in ("sz", "szCs"):
        for size in style.iterfind(f"{W}rPr/{W}{tag}"):
            size.set(W + "val", str(round(int(size.get(W + "val", "0")) / factor)))


def body_font(theirs: Element, theme: Element) -> str:
    """The font of running text: named by a style, by default, or by the theme."""
    fonts = _inherited(theirs, "normal", "rPr", "rFonts")
    if fonts is None:
        fonts = theirs.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    if fonts is None:
        return ""
    place = {"mi": "minorFont", "ma": "majorFont"}.get(fonts.get(W + "asciiTheme", "")[:2])
    if place is None:
        return fonts.get(W + "ascii", "")
    named = theme.find(f".//{DRAWING}{place}/{DRAWING}latin")
    return "" if named is None else named.get("typeface", "")


def _inherited(root: Element, name: str, kind: str, tag: str) -> Element | None:
    """A property of a paragraph style, or of those that it is based on."""
    by_id = {style.get(W + "styleId", ""): style for style in styles_of(root)}
    style = next((each for each in styles_of(root) if key_of(each) == ("paragraph", name)), None)
    for _ in range(len(by_id)):
        if style is None:
            return None
        if (found := style.find(f"{W}{kind}/{W}{tag}")) is not None:
            return found
        base = style.find(W + "basedOn")
        style = None if base is None else by_id.get(base.get(W + "val", ""))
    return None
