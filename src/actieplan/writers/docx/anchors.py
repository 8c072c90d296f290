"""Anchors: places in the document that a link in it may lead to, and the links that wait for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element


class Anchors:
    """The bookmarks of headings by their anchor; a link may stand above the heading it leads to."""

    def __init__(self) -> None:
        self._bookmarks: dict[str, str] = {}
        self._waiting: list[tuple[Element, str]] = []

    def note(self, anchor: str, bookmark: str) -> None:
        """A heading with this anchor bears this bookmark."""
        self._bookmarks.setdefault(anchor, bookmark)

    def wait(self, link: Element, anchor: str) -> None:
        """A hyperlink that leads to the heading of that anchor."""
        self._waiting.append((link, anchor))

    def settle(self) -> None:
        """Ties every link to its bookmark, now that all are known; one that leads nowhere becomes plain words."""
        for link, anchor in self._waiting:
            if (bookmark := self._bookmarks.get(anchor)) is not None:
                link.set(W + "anchor", bookmark)
            else:
                _unwrap(link)


def _unwrap(link: Element) -> None:
    """The words of a link without the link, and without its look."""
    for run in link:
        properties = run.find(W + "rPr")
        style = None if properties is None else properties.find(W + "rStyle")
        if properties is not None and style is not None:
            properties.remove(style)
        link.addprevious(run)
    parent = link.getparent()
    assert parent is not None
    parent.remove(link)
