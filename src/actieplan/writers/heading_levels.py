"""Heading levels: those of the document and of its texts on the six there are, going down one at a time.

Readers of a screen go from heading to heading, and a jump of two levels reads as a heading that is missing. Word,
PDF, HTML and Markdown all take their levels from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from actieplan.documents.document import Block, Heading

DEEPEST = 6


@dataclass(slots=True)
class HeadingLevels:
    """Where the writer is: the level of the heading that text stands under, and of the last one of any kind.

    `title` is the level of the document's title: 1 where it is a heading itself, 0 where it is not. `offset` is
    what a heading of the document adds to its own level.
    """

    title: int
    offset: int
    under: int
    last: int

    @classmethod
    def of(cls, blocks: Iterable[Block], *, title: int) -> HeadingLevels:
        """The highest headings of a document come right below its title, whatever their own level is."""
        highest = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
        return cls(title, title + 1 - highest, title, title)

    def heading(self, level: int) -> int:
        """The level for a heading of the document."""
        self.under = self._taken(level + self.offset)
        return self.under

    def own(self) -> int:
        """The level that the last heading of the document has in the tree."""
        return self.under - self.offset

    @contextmanager
    def card(self) -> Iterator[int]:
        """The level for the label of a card, while what is in the card stands under it."""
        outer, self.under = self.under, self._taken(self.under + 1)
        yield self.under
        self.under = outer

    @contextmanager
    def without(self) -> Iterator[None]:
        """A place where headings are not headings of the document: a note, a table."""
        outer, self.under = self.under, DEEPEST
        yield
        self.under = outer

    def text(self, level: int) -> int | None:
        """The level for a heading that an author wrote inside a text; None where no level is left."""
        wanted = self.under + max(level, 1)
        return self._taken(wanted) if wanted <= DEEPEST else None

    def _taken(self, wanted: int) -> int:
        self.last = min(max(wanted, self.title + 1), self.last + 1, DEEPEST)
        return self.last
