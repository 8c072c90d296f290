"""Boxes: what is drawn and where, in points from the left and upper edge of the drawing."""

from __future__ import annotations

from typing import Literal, NamedTuple

from actieplan.analysis.timeline import Certainty

WordsKind = Literal[
    "heading", "subheading", "draft", "corner", "month", "goal", "goal-title", "action", "track", "bar-label", "label",
    "note", "legend", "day-label", "sheet-number",
]  # fmt: skip


class Box(NamedTuple):
    """A rectangle; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def down(self, by: float) -> Box:
        """The same box so much lower."""
        return Box(self.x, self.y + by, self.width, self.height)


class Words(NamedTuple):
    """A text over its lines, all of one kind, against the left or the right side of its box, or in its middle."""

    kind: WordsKind
    box: Box
    lines: tuple[str, ...]
    size: float
    anchor: Literal["start", "middle", "end"] = "start"
    tone: int | None = None

    def down(self, by: float) -> Words:
        return self._replace(box=self.box.down(by))

    def moved_to(self, x: float) -> Words:
        """The same words with their left side there."""
        return self._replace(box=self.box._replace(x=x))


class BarShape(NamedTuple):
    """A bar, with a point where it comes from the year before or goes on into the next."""

    box: Box
    began_before: bool
    goes_on_after: bool

    def boxes(self) -> tuple[Box, ...]:
        return (self.box,)

    def down(self, by: float) -> BarShape:
        return self._replace(box=self.box.down(by))


class MarkShape(NamedTuple):
    """The sign of a milestone, and the period in which it falls where that is no single day."""

    box: Box
    certainty: Certainty
    period: Box | None = None
    began_before: bool = False
    goes_on_after: bool = False

    def boxes(self) -> tuple[Box, ...]:
        return (self.box, self.period) if self.period else (self.box,)

    def down(self, by: float) -> MarkShape:
        return self._replace(box=self.box.down(by), period=self.period and self.period.down(by))


class Figure(NamedTuple):
    """A bar or a milestone with the words that are its own; `described` says it whole."""

    shape: BarShape | MarkShape
    words: Words
    described: str
    tone: int | None = None

    def boxes(self) -> tuple[Box, ...]:
        """Everything that takes room: words inside a bar take none of their own."""
        inside = self.words.kind == "bar-label"
        return self.shape.boxes() if inside else (*self.shape.boxes(), self.words.box)

    @property
    def bottom(self) -> float:
        return max(box.bottom for box in self.boxes())

    def down(self, by: float) -> Figure:
        return self._replace(shape=self.shape.down(by), words=self.words.down(by))


class Panel(NamedTuple):
    """A coloured ground; `kind` is its class in the drawing."""

    kind: Literal["paper", "head", "goal-ground"]
    box: Box
    tone: int | None = None

    def down(self, by: float) -> Panel:
        return self._replace(box=self.box.down(by))


class Rule(NamedTuple):
    """A straight line, as a box without a width or without a height."""

    kind: Literal["grid", "row-line", "day-line"]
    box: Box

    def down(self, by: float) -> Rule:
        return self._replace(box=self.box.down(by))


Item = Panel | Rule | Words | Figure
"""Whatever is drawn, later ones over earlier ones."""


class Sheet(NamedTuple):
    """One page: its place under the pages before it, what stands on it, and what height that takes without edges."""

    box: Box
    items: tuple[Item, ...]
    filled: float
