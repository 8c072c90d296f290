"""Bookmarks: places in the document that fields and links lead to, each with a name and a number of its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from actieplan.writers.docx.ooxml import W, add

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

HEADING, NOTE = "_Toc", "_Ref"  # the names Word itself gives, hidden from its list


class Bookmark(NamedTuple):
    """A bookmark by its number, which its end repeats, and its name."""

    number: int
    name: str


class Bookmarks:
    """The bookmarks so far; one may begin and end within another."""

    def __init__(self) -> None:
        self._numbers = 0
        self._of_kind: Counter[str] = Counter()

    def begin(self, paragraph: Element, kind: str) -> Bookmark:
        """Begins a bookmark at the end of a paragraph."""
        bookmark = self._next(kind)
        add(paragraph, "bookmarkStart", id=bookmark.number, name=bookmark.name)
        return bookmark

    def end(self, paragraph: Element, bookmark: Bookmark) -> None:
        """Ends it at the end of a paragraph."""
        add(paragraph, "bookmarkEnd", id=bookmark.number)

    def around(self, run: Element, kind: str) -> Bookmark:
        """A bookmark around a run that is already in its paragraph."""
        bookmark = self._next(kind)
        opening = run.makeelement(W + "bookmarkStart", {W + "id": str(bookmark.number), W + "name": bookmark.name})
        run.addprevious(opening)
        run.addnext(run.makeelement(W + "bookmarkEnd", {W + "id": str(bookmark.number)}))
        return bookmark

    def _next(self, kind: str) -> Bookmark:
        self._numbers += 1
        self._of_kind[kind] += 1
        return Bookmark(self._numbers, f"{kind}{self._of_kind[kind]:08d}")
