"""Lines of the timeline: what stands in which columns, and how much room the words take. Nothing here knows Word."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import Literal, NamedTuple

from actieplan.analysis.timeline import COLUMNS
from actieplan.writers.textwidth import lines_needed, text_width

Kind = Literal["bar", "label", "mark", "note"]
LABEL_SIZE = 7.5
STICKY = "\u00a0"  # a space at which no line ends: between a sign and the word beside it
_AS_WIDE_AS_A_SPACE = "."


class Span(NamedTuple):
    """A stretch of columns on a line, both ends inclusive, with its text."""

    first: int
    last: int
    kind: Kind
    text: str
    to_the_right: bool = False  # the text stands against the right end


@dataclass(slots=True)
class Line:
    """One table row in the making."""

    spans: list[Span] = field(default_factory=list)

    def is_free(self, first: int, last: int) -> bool:
        """Whether nothing stands in these columns."""
        return all(span.last < first or last < span.first for span in self.spans)

    def room_around(self, first: int, last: int) -> tuple[int, int]:
        """The outermost free columns reached from a stretch."""
        before = [span.last + 1 for span in self.spans if span.last < first]
        after = [span.first - 1 for span in self.spans if span.first > last]
        return max(before, default=0), min(after, default=COLUMNS - 1)

    def in_order(self) -> list[Span]:
        """The spans from left to right."""
        return sorted(self.spans, key=lambda span: span.first)


class Track(NamedTuple):
    """What is named once at the left: the lines of all lanes of a track, or of an action without tracks."""

    name: str
    lines: list[Line]

    def height(self, columns: Columns) -> int:
        """How many lines of text stand below each other, about."""
        return sum(map(columns.height, self.lines))


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide texts may be: a column and the margin inside a cell, in twips."""

    width: int
    padding: int

    def lines(self, text: str, count: int) -> int | None:
        """How many lines a text takes over so many columns; None when a word would be broken."""
        measured = text.replace(STICKY, _AS_WIDE_AS_A_SPACE)
        return lines_needed(measured, self.width * count - self.padding, LABEL_SIZE)

    def needed(self, text: str, lines: int, most: int) -> int | None:
        """The fewest columns in which a text takes at most so many lines."""
        for count in range(1, most + 1):
            taken = self.lines(text, count)
            if taken is not None and taken <= lines:
                return count
        return None

    def height(self, line: Line) -> int:
        """How many lines of text the tallest cell of a line holds, about."""
        return max(map(self.height_of, line.spans), default=1)

    def height_of(self, span: Span) -> int:
        """How many lines of text a span holds, about."""
        count = span.last - span.first + 1
        return self.lines(span.text, count) or self._broken(span.text, count)

    def _broken(self, text: str, count: int) -> int:
        """The lines of a text with words that must be broken."""
        return ceil(text_width(text, LABEL_SIZE) / (self.width * count - self.padding)) + 1
