"""Floating pictures and shapes of a header or footer: where they are on a page, and where on a page of another size.

A logo in the right-hand corner keeps its distance from the right edge, a band along the foot stays along the foot, what
filled the width fills it again. What is aligned, or placed within a margin or from its paragraph, needs nothing: Word
moves it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from actieplan.writers.docx.house_style.measures import twips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actieplan.writers.docx.house_style.paper import Sheet
    from actieplan.writers.docx.ooxml import Element

_EMU = 635
"""English Metric Units in a twip."""
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_POSITIONS = (_WP + "positionH", _WP + "positionV")
_FILLS = 0.85
"""From this part of a page on, a picture is as wide (or high) as the page."""
_CENTRED = 0.1
"""Up to this part of a page, the difference between the room on both sides of a picture in the middle."""
_SHARES = {"center": 0.5, "right": 1.0, "bottom": 1.0, "outside": 1.0}
"""The part of the room left over that comes before what is aligned so; for all else none."""


class Box(NamedTuple):
    """A place on a page, in twips from its upper left corner."""

    x: int
    y: int
    width: int
    height: int


def is_background(box: Box, sheet: Sheet) -> bool:
    """Whether it fills the page, as the paper itself does: words are written on it."""
    return box.width >= _FILLS * sheet.width and box.height >= _FILLS * sheet.height


class _Span(NamedTuple):
    """One direction of something floating: it begins at `start` and is `size` long; offsets count from `origin`.

    `is_free` says that its place is a fixed offset from the page or from the text, which no program moves.
    """

    start: int
    size: int
    origin: int
    is_free: bool


def boxes(root: Element, sheet: Sheet) -> list[Box]:
    """Where the floating pictures and shapes of a header are, as far as the file says."""
    found = []
    for thing in _floating(root):
        across, down = thing.span(0, sheet), thing.span(1, sheet)
        if across is not None and down is not None:
            found.append(Box(across.start, down.start, across.size, down.size))
    return found


def move_floating(root: Element, made_for: Sheet, sheet: Sheet) -> None:
    """Puts what floats on one page in the same place of another."""
    _settle_shares(root)
    for thing in _floating(root) if made_for != sheet else ():
        for direction, (whole, whole_now) in enumerate(zip(made_for[:2], sheet[:2], strict=True)):
            old, new = thing.span(direction, made_for), thing.span(direction, sheet)
            if old is not None and new is not None and old.is_free:
                start, size = _same_place(old.start, old.size, whole, whole_now)
                thing.put(direction, start - new.origin, size)


def _same_place(start: int, size: int, whole: int, whole_now: int) -> tuple[int, int]:
    """The start and the size that belong to it on a page of another length."""
    before, behind = start, whole - start - size
    if size >= _FILLS * whole:
        return round(start * whole_now / whole), round(size * whole_now / whole)
    if abs(before - behind) <= _CENTRED * whole:
        start += (whole_now - whole) // 2
    elif behind < before:
        start += whole_now - whole
    if before < 0 or behind < 0:  # it was beyond the edge of the paper before
        return start, size
    size = min(size, whole_now)
    return min(max(start, 0), whole_now - size), size


def _settle_shares(root: Element) -> None:
    """A place that newer programs count as a share of the page is, for older ones, an offset: that one is kept."""
    for choice in list(root.iterfind(f".//{_WP}anchor/{_MC}AlternateContent")):
        offset = next((each for each in choice.iterfind(f"{_MC}Fallback/*") if each.tag in _POSITIONS), None)
        if offset is not None and (anchor := choice.getparent()) is not None:
            anchor.replace(choice, offset)


def _floating(root: Element) -> Iterator[_Drawing | _Shape]:
    """What is placed on the page; a shape in a group counts from the group, and moves with it."""
    for anchor in root.iter(_WP + "anchor"):
        yield _Drawing(anchor)
    for shape in root.iter(_VML + "*"):
        is_placed = "position:absolute" in shape.get("style", "").replace(" ", "")
        if is_placed and next(shape.iterancestors(_VML + "group"), None) is None:
            yield _Shape(shape)


def _span(direction: int, relative: str, alignment: str, offset: int | None, size: int, sheet: Sheet) -> _Span:
    """A span from what the file says: what its place counts from, how it is aligned or how far it is from there."""
    start, end, whole = (
        (sheet.left, sheet.right, sheet.width),
        (sheet.top, sheet.bottom, sheet.height),
    )[direction]
    text = (sheet.header if direction else start, whole - start - end)
    origin, room = {
        "page": (0, whole),
        "margin": (start, whole - start - end),
        "leftMargin": (0, start),
        "topMargin": (0, start),
        "rightMargin": (whole - end, end),
        "bottomMargin": (whole - end, end),
    }.get(relative, text)
    is_free = offset is not None and (relative in {"page", "margin"} or (direction == 0 and (origin, room) == text))
    if offset is None:
        return _Span(origin + round((room - size) * _SHARES.get(alignment, 0)), size, origin, is_free=False)
    return _Span(origin + offset, size, origin, is_free)


class _Drawing:
    """A picture or shape in the drawing language of Word since 2007."""

    def __init__(self, anchor: Element) -> None:
        self._anchor = anchor

    def span(self, direction: int, sheet: Sheet) -> _Span | None:
        """Where it is across (0) or down (1) the page; None when the file does not say."""
        position, extent = (
            self._anchor.find(_WP + ("positionH", "positionV")[direction]),
            self._anchor.find(_WP + "extent"),
        )
        if position is None or extent is None:
            return None
        size, offset = _emu(extent.get(("cx", "cy")[direction])), _emu(position.findtext(_WP + "posOffset"))
        alignment = (position.findtext(_WP + "align") or "").strip()
        return _span(direction, position.get("relativeFrom", ""), alignment, offset, size or 0, sheet)

    def put(self, direction: int, offset: int, size: int) -> None:
        """Gives it another offset and size, in twips."""
        written = self._anchor.find(f"{_WP}{('positionH', 'positionV')[direction]}/{_WP}posOffset")
        if written is not None:
            written.text = str(offset * _EMU)
        extent, inner = self._anchor.find(_WP + "extent"), self._anchor.find(f".//{_A}xfrm/{_A}ext")
        for each in (extent, inner):
            name = ("cx", "cy")[direction]
            if each is not None and _emu(each.get(name)) != size:
                each.set(name, str(size * _EMU))


class _Shape:
    """A picture or shape in the drawing language of older Word files, whose place is in a style attribute."""

    def __init__(self, shape: Element) -> None:
        self._shape = shape
        pairs = (part.partition(":") for part in shape.get("style", "").split(";") if part.strip())
        self._style = {name.strip(): value.strip() for name, _, value in pairs}

    def span(self, direction: int, sheet: Sheet) -> _Span | None:
        """Where it is across (0) or down (1) the page; None when the file does not say."""
        size = twips(self._style.get(("width", "height")[direction]))
        if size is None:
            return None
        place = f"mso-position-{('horizontal', 'vertical')[direction]}"
        alignment = self._style.get(place, "absolute")
        offset = twips(self._style.get(("margin-left", "margin-top")[direction], "0pt"))
        relative = _camel(self._style.get(f"{place}-relative", "text"))
        return _span(direction, relative, alignment, offset if alignment == "absolute" else None, size, sheet)

    def put(self, direction: int, offset: int, size: int) -> None:
        """Gives it another offset and size, in twips."""
        self._style[("margin-left", "margin-top")[direction]] = f"{offset / 20:g}pt"
        self._style[("width", "height")[direction]] = f"{size / 20:g}pt"
        self._shape.set("style", ";".join(f"{name}:{value}" for name, value in self._style.items()))


def _emu(written: str | None) -> int | None:
    """A length in English Metric Units, in twips."""
    found = re.fullmatch(r"\s*(-?[0-9]{1,12})\s*", written or "")
    return round(int(found[1]) / _EMU) if found else None


def _camel(name: str) -> str:
    """`left-margin-area`, as the older language says, in the words of the newer one: `leftMargin`."""
    first, *others = name.removesuffix("-area").split("-")
    return first + "".join(other.capitalize() for other in others)
