"""Lanes: bars and milestones brought down to where nothing is in their way.

The law of placement: no words stand on other words, nor on a bar or a sign that is not their own, and no text is
cut. Bars stay on the highest level with their words inside or beside them when there is room; else they come down
with their words. Milestones follow in the order of the year, each as high as it can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from actieplan.analysis.timeline import Bar, Lane
from actieplan.writers.svg.boxes import BarShape, Box, Figure
from actieplan.writers.svg.figures import Chart, any_bar_figures, bar_box, bar_figures, mark_figures

_APART = 0.45  # between what stands beside each other, as a multiple of the size of the letters
_BELOW = 0.15  # and below each other
_ABOUT_EQUAL = 0.5  # of a line
_TOUCHING = 0.01  # points: less is rounding
_MOST_LINES_IN_A_BAR = 3


class _Part(NamedTuple):
    """A box of a figure, by its edges; bars may stand close to each other."""

    left: float
    right: float
    top: float
    bottom: float
    is_bar: bool


class Shelf:
    """What stands in a lane so far."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.figures: list[Figure] = []
        self._parts: list[_Part] = []

    @property
    def height(self) -> float:
        return max((figure.bottom for figure in self.figures), default=0.0)

    def add(self, figure: Figure) -> None:
        """Lets a figure stand where it is."""
        self.figures.append(figure)
        self._parts += _parts(figure)

    def drop_needed(self, figure: Figure, bars: Sequence[Box] = ()) -> float:
        """How far a figure must come down to be clear of all that stands here, and of other bars."""
        apart, below = _APART * self.chart.type.size, _BELOW * self.chart.type.size
        standing = [*self._parts, *(_part(bar, is_bar=True) for bar in bars)]
        meeting = [
            (own.top, own.bottom + below - _TOUCHING, other.top, other.bottom + below)
            for own in _parts(figure)
            for other in standing
            if _meet(own, other, -_TOUCHING if own.is_bar and other.is_bar else apart)
        ]
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
    return min(tried, key=lambda shelves: sum(shelf.height for shelf in shelves))


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
    is_bar = isinstance(figure.shape, BarShape)
    shape, *others = figure.boxes()
    return [_part(shape, is_bar=is_bar), *map(_part, others)]


def _part(box: Box, *, is_bar: bool = False) -> _Part:
    return _Part(box.x, box.x + box.width, box.y, box.y + box.height, is_bar)


def _meet(one: _Part, other: _Part, apart: float) -> bool:
    """Whether two boxes would come closer than this if they stood on one level."""
    return one.left - apart < other.right and other.left < one.right + apart
