"""Widths: the tab stops and tables of a header or footer, fitted to the page that it is drawn on.

A tab that led to the right margin leads there on any page, one beyond the margin is drawn back to it (LibreOffice loses
what is set there), and a table as wide as the text is as wide again. Where stops were is asked of the styles as the
organisation wrote them; what a paragraph has to clear, of the styles as the document has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actieplan.writers.docx.house_style.measures import twips
from actieplan.writers.docx.ooxml import W, add

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actieplan.writers.docx.house_style.paper import Sheet
    from actieplan.writers.docx.ooxml import Element

_WIDTHS = ("gridCol", "tcW", "tblW")
_BAR = "bar"
"""The kind of a stop that is a line down the paragraph: no tab leads there."""
_ALIGNED = {"left": "left", "center": "center", "right": "right"}


class Styles(NamedTuple):
    """The styles before and after their tab stops were fitted to the text."""

    written: Element
    fitted: Element


def fit_widths(root: Element, styles: Styles, made_for: Sheet, sheet: Sheet) -> None:
    """Fits a header or footer that was made for one page to another, or to its own."""
    factor = sheet.text_width / max(made_for.text_width, 1)
    for paragraph in root.iter(W + "p"):
        aligned = _plain_tabs(paragraph, sheet.text_width)
        if aligned or any(True for _ in paragraph.iterfind(f".//{W}r/{W}tab")):
            _fit_tabs(paragraph, styles, factor, sheet.text_width, aligned)
    for element in root.iter(*(W + tag for tag in _WIDTHS)) if factor != 1 else ():
        width = twips(element.get(W + "w"))
        if width is not None and element.get(W + "type", "dxa") == "dxa":
            element.set(W + "w", str(round(width * factor)))


def fit_tabs_of_styles(styles: Element, width: int) -> None:
    """Draws the tab stops of every style back to within a text of this width, in twips."""
    for tabs in styles.iterfind(f"{W}style/{W}pPr/{W}tabs"):
        places = {tab: place for tab in tabs if (place := twips(tab.get(W + "pos"))) is not None}
        furthest = max(places.values(), default=0)
        for tab, place in places.items():
            if furthest > width and tab.get(W + "val") != "clear":
                tab.set(W + "pos", str(round(place * width / furthest)))


def _plain_tabs(paragraph: Element, width: int) -> dict[int, str]:
    """Turns tabs that name a place (`w:ptab`, unknown to older programs) into plain ones; the stops that these need."""
    stops: dict[int, str] = {}
    for placed in list(paragraph.iterfind(f".//{W}r/{W}ptab")):
        alignment = _ALIGNED.get(placed.get(W + "alignment", "left"), "left")
        place = {"left": 0, "center": width // 2, "right": width}[alignment]
        if place:
            stops[place] = alignment
        placed.tag = W + "tab"
        placed.attrib.clear()
    return stops


def _fit_tabs(paragraph: Element, styles: Styles, factor: float, width: int, aligned: Mapping[int, str]) -> None:
    """Sets the stops of the paragraph and its styles anew where they belong on the page."""
    written = _stops(paragraph, styles.written)
    stops = {place: kind for place, kind in written.items() if kind != _BAR}
    limit = width - _right_indent(paragraph, styles.fitted)
    places = dict(aligned) or {round(place * factor): kind for place, kind in stops.items()}
    furthest = max(places, default=0)
    if furthest > limit > 0:
        places = {round(place * limit / furthest): kind for place, kind in places.items()}
        if places[limit] == "left":  # there is no room behind it
            places[limit] = "right"
    bars = (min(round(place * factor), max(limit, 0)) for place, kind in written.items() if kind == _BAR)
    places |= {bar: _BAR for bar in bars if bar not in places}
    if places != _stops(paragraph, styles.fitted):
        _set_stops(paragraph, styles.fitted, places)


def _set_stops(paragraph: Element, styles: Element, places: Mapping[int, str]) -> None:
    """Gives the paragraph these stops and no other of its styles."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = add(paragraph, "pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(W + "tabs"):
        properties.remove(old)
    inherited = _stops(paragraph, styles)
    tabs = add(properties, "tabs")
    for place in sorted({*inherited, *places}):
        add(tabs, "tab", val=places.get(place, "clear"), pos=place)


def _stops(paragraph: Element, styles: Element) -> dict[int, str]:
    """Where the paragraph's tabs lead to, and how the text is aligned there."""
    stops: dict[int, str] = {}
    for properties in _properties(paragraph, styles):
        for tab in properties.iterfind(f"{W}tabs/{W}tab"):
            place, kind = twips(tab.get(W + "pos")), tab.get(W + "val", "left")
            if place is not None and kind == "clear":
                stops.pop(place, None)
            elif place is not None:
                stops[place] = kind
    return stops


def _right_indent(paragraph: Element, styles: Element) -> int:
    """How far before the right margin the paragraph ends; negative when it goes beyond."""
    indent = 0
    for properties in _properties(paragraph, styles):
        for each in properties.iterfind(W + "ind"):
            found = twips(each.get(W + "right") or each.get(W + "end"))
            indent = indent if found is None else found
    return indent


def _properties(paragraph: Element, styles: Element) -> Iterator[Element]:
    """The properties of the paragraph: first of the styles that its style is based on, last its own."""
    by_id = {style.get(W + "styleId", ""): style for style in styles.findall(W + "style")}
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    style = by_id.get("Normal" if named is None else named.get(W + "val", ""))
    chain = []
    while style is not None:  # chains of styles end: circles were taken out
        chain += style.findall(W + "pPr")
        base = style.find(W + "basedOn")
        style = None if base is None else by_id.get(base.get(W + "val", ""))
    yield from (*reversed(chain), *paragraph.findall(W + "pPr"))
