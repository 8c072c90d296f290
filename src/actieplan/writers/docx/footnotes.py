"""Footnotes: the notes at the foot of the page, in a part of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actieplan.writers.docx.bookmarks import NOTE
from actieplan.writers.docx.links import Links
from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.package import FOOTNOTES_PART

if TYPE_CHECKING:
    from actieplan.richtext import Note
    from actieplan.writers.docx.bookmarks import Bookmarks
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.package import Shell


class Footnotes:
    """The notes so far; the template holds the two separators."""

    def __init__(self, shell: Shell) -> None:
        part = shell.part(FOOTNOTES_PART)
        self._root = shell.tree(part)
        self._count = 0
        self._marks: dict[int, _Mark] = {}
        self.links = Links(part)

    def begin(self) -> tuple[int, Element]:
        """The number of a new note and the element that takes its text."""
        self._count += 1
        return self._count, add(self._root, "footnote", id=self._count)

    def keep(self, note: Note, number: int, mark: Element) -> None:
        """The note has this number, and its first mark in the text is this run."""
        self._marks[id(note)] = _Mark(note, number, mark, None)

    def earlier(self, note: Note, bookmarks: Bookmarks) -> tuple[int, str] | None:
        """The number of a note that is already drawn, and the bookmark around its first mark; else None."""
        mark = self._marks.get(id(note))
        if mark is None:
            return None
        if mark.bookmark is None:
            mark = self._marks[id(note)] = mark._replace(bookmark=bookmarks.around(mark.run, NOTE).name)
        return mark.number, mark.bookmark or ""


class _Mark(NamedTuple):
    """The first mark of a note in the text. It holds the note, so that no other can get its identity."""

    note: Note
    number: int
    run: Element
    bookmark: str | None
