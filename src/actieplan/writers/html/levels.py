"""Heading levels: those of the document and of its texts on the six of HTML, without a jump."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from actieplan.documents.document import Block, Heading

DEEPEST = 6


@dataclass(slots=True)
class Levels:
    """Where the page is: the level of the heading that text stands under, and of the last one of any kind."""

    offset: int = 1
    under: int = 1
    last: int = 1

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> Levels:
        """The highest headings of a document come right below its title, whatever their own level is."""
        highest = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
        return cls(offset=2 - highest)

    def heading(self, level: int) -> str:
        """The element for a heading of the document."""
        self.under = self._taken(level + self.offset)
        return f"h{self.under}"

    @contextmanager
    def card(self) -> Iterator[str]:
        """The element for the label of a card, while what is in the card stands under it."""
        outer, self.under = self.under, self._taken(self.under + 1)
        yield f"h{self.under}"
        self.under = outer

    @contextmanager
    def without(self) -> Iterator[None]:
        """A place where headings are none of the page's."""
        outer, self.under = self.under, DEEPEST
        yield
        self.under = outer

    def text(self, level: int) -> str | None:
        """The element for a heading that an author wrote inside a text; None where no level is left."""
        wanted = self.under + max(level, 1)
        return f"h{self._taken(wanted)}" if wanted <= DEEPEST else None

    def _taken(self, wanted: int) -> int:
        self.last = min(max(wanted, 2), self.last + 1, DEEPEST)
        return self.last
