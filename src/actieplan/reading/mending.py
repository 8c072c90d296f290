"""Mending: a text in which slips are put right so that reading can go on, and every index still leads home."""

from __future__ import annotations

from collections.abc import Iterable

from actieplan.reading.found import Edit
from actieplan.reading.lines import Extent


class Mended:
    """A text as it was written (`original`) and as it is read (`text`)."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = original
        self._origins: list[int] | None = None  # as long as nothing is mended, every index is its own

    def apply(self, edits: Iterable[Edit]) -> None:
        """Put words in the place of others; the edits speak of the text as it is now and do not overlap."""
        before = self._origins or list(range(len(self.original) + 1))
        parts: list[str] = []
        origins: list[int] = []
        kept_to = 0
        for start, end, words in sorted(edits):
            parts += (self.text[kept_to:start], words)
            origins += before[kept_to:start]
            origins += [before[start]] * len(words)
            kept_to = end
        self.text = "".join((*parts, self.text[kept_to:]))
        self._origins = origins + before[kept_to:]

    def origin(self, extent: Extent) -> Extent:
        """Where a stretch of the text stands in the original."""
        start, end = extent
        if self._origins is None:
            return extent
        last = len(self._origins) - 1
        return self._origins[min(start, last)], self._origins[min(end, last)]
