"""Stretching: a header made for upright paper, fitted to the width of paper on its side.

A tab that led to the right margin must lead to the new one, and a table as wide as the text must be as wide again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.house_style.measures import twips
from actieplan.writers.docx.ooxml import W, add

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actieplan.writers.docx.ooxml import Element

_WIDTHS = ("gridCol", "tcW", "tblW")


def stretch(root: Element, styles: Element, factor: float) -> None:
    """Multiplies the tab stops of paragraphs that use them, and the widths of tables."""
    for paragraph in root.iter(W + "p"):
        if any(True for _ in paragraph.iterfind(f".//{W}r/{W}tab")):
            _stretch_tabs(paragraph, styles, factor)
    for element in root.iter(*(W + tag for tag in _WIDTHS)):
        width = twips(element.get(W + "w"))
        if width is not None and element.get(W + "type", "dxa") == "dxa":
            element.set(W + "w", str(round(width * factor)))


def _stretch_tabs(paragraph: Element, styles: Element, factor: float) -> None:
    """Takes away the stops of the paragraph and its style, and sets them where they belong on the wider page."""
    stops = _stops(paragraph, styles)
    if not stops:
        return
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = add(paragraph, "pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(W + "tabs"):
        properties.remove(old)
    tabs = add(properties, "tabs")
    places = {round(place * factor): kind for place, kind in stops.items()}
    for place in sorted({*stops, *places}):
        add(tabs, "tab", val=places.get(place, "clear"), pos=place)


def _stops(paragraph: Element, styles: Element) -> dict[int, str]:
    """Where the paragraph's tabs lead to, and how the text stands there."""
    stops: dict[int, str] = {}
    for tabs in (*reversed(list(_of_styles(paragraph, styles))), *paragraph.findall(f"{W}pPr/{W}tabs")):
        for tab in tabs:
            place, kind = twips(tab.get(W + "pos")), tab.get(W + "val", "left")
            if place is not None and kind == "clear":
                stops.pop(place, None)
            elif place is not None:
                stops[place] = kind
    return stops


def _of_styles(paragraph: Element, styles: Element) -> Iterator[Element]:
    """The tab stops of the paragraph's style, then those of the styles it is based on."""
    by_id = {style.get(W + "styleId", ""): style for style in styles.findall(W + "style")}
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    style = by_id.get("Normal" if named is None else named.get(W + "val", ""))
    while style is not None:  # chains of styles end: that was seen to
        yield from style.findall(f"{W}pPr/{W}tabs")
        base = style.find(W + "basedOn")
        style = None if base is None else by_id.get(base.get(W + "val", ""))
