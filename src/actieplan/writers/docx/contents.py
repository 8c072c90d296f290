"""The contents list: a field that Word keeps up to date, filled in with the headings as links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actieplan.writers.docx.fields import close_field, open_field
from actieplan.writers.docx.ooxml import W, add, add_text

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

_NOTHING = "Dit document heeft nog geen titels."


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading that a contents list may show."""

    level: int
    text: str
    bookmark: str


class Contents:
    """The headings so far, and the contents lists that wait for them."""

    def __init__(self, pages: Mapping[str, int] | None = None) -> None:
        """`pages` are the pages of the bookmarks that a list is to show, as far as they are known."""
        self._pages = pages or {}
        self._entries: list[Entry] = []
        self._waiting: list[tuple[Element, int, int]] = []

    def note(self, level: int, text: str, bookmark: str) -> None:
        """A heading that a contents list may show."""
        self._entries.append(Entry(level, text, bookmark))

    def wait(self, paragraph: Element, depth: int, width: int) -> None:
        """A contents list is wanted where this paragraph stands, so wide."""
        self._waiting.append((paragraph, depth, width))

    def fill(self) -> None:
        """Puts the lists in their place, now that all headings are known."""
        for paragraph, depth, width in self._waiting:
            entries = [entry for entry in self._entries if entry.level <= depth]
            lines = _fill(paragraph, depth, entries)
            for line, entry in zip(lines, entries, strict=False):
                if entry.bookmark in self._pages:
                    _add_page(line, entry.bookmark, self._pages[entry.bookmark], width)


def _fill(first: Element, depth: int, entries: list[Entry]) -> list[Element]:
    """The whole field: it begins in the first line and ends in the last. Returns its lines."""
    lines = [first]
    for _ in entries[1:]:
        lines.append(first.makeelement(W + "p"))
        lines[-2].addnext(lines[-1])
    open_field(first, rf'TOC \o "1-{depth}" \h \z \u')
    for line, entry in zip(lines, entries, strict=False):
        _fill_line(line, entry)
    if not entries:
        add_text(add(first, "r"), _NOTHING)
    close_field(lines[-1])
    return lines


def _fill_line(line: Element, entry: Entry) -> None:
    properties = line.makeelement(W + "pPr")
    line.insert(0, properties)
    add(properties, "pStyle", val=f"TOC{entry.level}")
    link = add(line, "hyperlink", anchor=entry.bookmark, history=1)
    add_text(add(link, "r"), entry.text)


def _add_page(line: Element, bookmark: str, page: int, width: int) -> None:
    """The page at the right edge, behind dots: a field of its own in the link, as Word makes it."""
    properties, link = line.find(W + "pPr"), line.find(W + "hyperlink")
    assert properties is not None
    assert link is not None
    add(add(properties, "tabs"), "tab", val="right", leader="dot", pos=width)
    add(add(link, "r"), "tab")
    open_field(link, rf"PAGEREF {bookmark} \h")
    add_text(add(link, "r"), str(page))
    close_field(link)
