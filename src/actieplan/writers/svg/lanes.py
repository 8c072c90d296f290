"""Lanes: bars and milestones brought down to where nothing is in their way.

The law of placement: no words stand on other words, nor on a bar or a sign that is not their own, and no text is
cut. Bars stay on the highest level with their words inside or beside them when there is room; else they come down
with their words. Milestones follow in the order of the year, each as high as it can be.

Words beside a bar must not be read as those of another bar: no other bar comes near them, beside, above or below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from actieplan.analysis.timeline import Bar, Lane
from actieplan.writers.svg.boxes import BarShape, Box, Figure
from actieplan.writers.svg.figures import Chart, any_bar_figures, bar_box, bar_figures, mark_figures

_APART = 0.45  # between what stands beside each other, as a multiple of the size of the letters
_BELOW = 0.15  # and below each other
_AWAY_FROM_BARS = 2.0  # and between words beside a bar and another bar on their level
_CLEAR_OF_BARS = 0.9  # and above or below them: more than between the words and their own bar
_WORTH_A_DOUBT = 1.5  # lines
_ABOUT_EQUAL = 0.5  # of a line
_TOUCHING = 0.01  # points: less is rounding
_MOST_LINES_IN_A_BAR = 3


class _Part(NamedTuple):
    """A box of a figure, by its edges; bars may be close to each other, but not to the words of another bar."""

    left: float
    right: float
    top: float
    bottom: float
    kind: Literal["bar", "bar words", "other"] = "other"


class Shelf:
    """What stands in a lane so far."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.figures: list[Figure] = []
        self._parts: list[_Part] = []

    @property
    def height(self) -> float:
        return max((figure.bottom for figure in self.figures), default=0.0)

    @property
    def doubt(self) -> float:
        """Height that is worth spending: some for words beside their bar that are above or below another bar."""
        bars = [figure for figure in self.figures if isinstance(figure.shape, BarShape)]
        doubtful = [
            figure
            for figure in bars
            if figure.words.kind != "bar-label"
            and any(_meet(_part(figure.words.box), _part(bar.shape.box), 0) for bar in bars if bar is not figure)
        ]
        return len(doubtful) * _WORTH_A_DOUBT * self.chart.type.leading

    def add(self, figure: Figure) -> None:
        """Lets a figure stand where it is."""
        self.figures.append(figure)
        self._parts += _parts(figure)

    def drop_needed(self, figure: Figure, bars: Sequence[Box] = ()) -> float:
        """How far a figure must come down to be clear of all that stands here, and of other bars."""
        size = self.chart.type.size
        standing = [*self._parts, *(_part(bar, "bar") for bar in bars)]
        meeting = []
        for own in _parts(figure):
            for other in standing:
                apart, below = _room_between(own, other)
                if _meet(own, other, apart * size):
                    meeting.append(
                        (own.top, own.bottom + below * size - _TOUCHING, other.top, other.bottom + below * size)
                    )
        drop = 0.0
        while True:
            needed = [end - top for top, bottom, start, end in meeting
                      if top + drop < end - _TOUCHING and start < bottom + drop]  # fmt: skip
            if not needed:
                return drop
            drop = max(needed)

    def highest(self, figures: Sequence[Figure]) -> Figure:
        """The one of these figures that can end highest, there; the first of those that differ by less than a line."""
        placed = [figure.down(self.drop_needed(figure)) for figure in figures]
        limit = min(figure.bottom for figure in placed) + _ABOUT_EQUAL * self.chart.type.leading
        return next(figure for figure in placed if figure.bottom <= limit)


def shelves(lane: Lane, chart: Chart, tone: int, most: float) -> list[Shelf]:
    """A lane as low as it can be drawn, spread over shelves that are not higher than `most` where that can be."""
    marks = [mark_figures(mark, chart, tone) for mark in lane.marks]
    tried = []
    for lines in range(1, _MOST_LINES_IN_A_BAR + 1):
        level = _on_one_level(lane.bars, chart, tone, lines)
        if level is not None:
            tried.append(_filled(level, marks, chart, most))
            break
    if not tried or lines > 1:
        below_each_other = [any_bar_figures(bar, chart, tone) for bar in lane.bars]
        tried.append(_filled(Shelf(chart), [*below_each_other, *marks], chart, most))
    return min(tried, key=lambda shelves: sum(shelf.height + shelf.doubt for shelf in shelves))


def _on_one_level(bars: Sequence[Bar], chart: Chart, tone: int, lines: int) -> Shelf | None:
    """All bars beside each other with their words; None when there is no room for that."""
    level = Shelf(chart)
    boxes = [bar_box(bar, chart, lines) for bar in bars]
    for at, bar in enumerate(bars):
        figures = bar_figures(bar, chart, tone, lines)
        figure = next((each for each in figures if not level.drop_needed(each, boxes[at + 1 :])), None)
        if figure is None:
            return None
        level.add(figure)
    return level


def _filled(first: Shelf, coming: Sequence[Sequence[Figure]], chart: Chart, most: float) -> list[Shelf]:
    """A shelf and, when it is full, more of them, on which each figure that comes stands as high as it can be."""
    filled = [first]
    for figures in coming:
        figure = filled[-1].highest(figures)
        if figure.bottom > most and filled[-1].figures:
            filled.append(Shelf(chart))
            figure = filled[-1].highest(figures)
        filled[-1].add(figure)
    return filled


def _parts(figure: Figure) -> list[_Part]:
    shape, *others = figure.boxes()
    if isinstance(figure.shape, BarShape):
        return [_part(shape, "bar"), *(_part(words, "bar words") for words in others)]
    return [_part(shape), *map(_part, others)]


def _part(box: Box, kind: Literal["bar", "bar words", "other"] = "other") -> _Part:
    return _Part(box.x, box.x + box.width, box.y, box.y + box.height, kind)


def _room_between(one: _Part, other: _Part) -> tuple[float, float]:
    """The room that must be left beside and above each other, as multiples of the size of the letters."""
    kinds = {one.kind, other.kind}
    if kinds == {"bar"}:
        return -_TOUCHING, _BELOW
    if kinds == {"bar", "bar words"}:
        return _AWAY_FROM_BARS, _CLEAR_OF_BARS
    return _APART, _BELOW


def _meet(one: _Part, other: _Part, apart: float) -> bool:
    """Whether two boxes would come closer than this if they stood on one level."""
    return one.left - apart < other.right and other.left < one.right + apart
