"""Footnotes: the notes at the foot of the page, in a part of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.links import Links
from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.package import FOOTNOTES_PART

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.package import Shell


class Footnotes:
    """The notes so far; the template holds the two separators."""

    def __init__(self, shell: Shell) -> None:
        part = shell.part(FOOTNOTES_PART)
        self._root = shell.tree(part)
        self._count = 0
        self.links = Links(part)

    def begin(self) -> tuple[int, Element]:
        """The number of a new note and the element that takes its text."""
        self._count += 1
        return self._count, add(self._root, "footnote", id=self._count)
