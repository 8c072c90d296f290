"""The legend: each sign of the drawing beside its meaning, in the words that all drawings share."""

from __future__ import annotations

from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import Certainty, Timeline
from actieplan.writers.svg.boxes import BarShape, Box, Figure, MarkShape
from actieplan.writers.svg.flow import Band
from actieplan.writers.svg.measures import Measures
from actieplan.writers.svg.typesetting import LEADING, words_in
from actieplan.writers.timeline_text import AFTER, BEFORE, legend

_SAMPLE = 1.8  # the length of a bar or a bracket, as a multiple of the size of the letters
_SIGN = 0.95
_BESIDE, _BETWEEN = 0.5, 2.2
_POINT = 0.6
_BRACKET = 0.3
_ABOVE = 0.8


def legend_band(timeline: Timeline, measures: Measures) -> Band:
    """The signs that occur, from left to right, over as many lines as they take."""
    size = measures.size
    x, y = measures.left, _ABOVE * size
    line = (LEADING + _BRACKET) * size
    figures: list[Figure] = []
    for entry in legend(timeline):
        figure = _explained(entry, x, y, measures)
        if figures and figure.words.box.right > measures.right:
            x, y = measures.left, y + line
            figure = _explained(entry, x, y, measures)
        figures.append(figure)
        x = figure.words.box.right + _BETWEEN * size
    return Band(y + line, tuple(figures))


def _explained(entry: str, x: float, y: float, measures: Measures) -> Figure:
    """A sign and behind it what it means."""
    sign, _, meaning = entry.partition(" ")
    shape = _sample(sign, x, y, measures)
    end = shape.box.right if isinstance(shape, MarkShape) else x + _SAMPLE * measures.size
    words = words_in(meaning, "legend", measures.type, Box(end + _BESIDE * measures.size, y, measures.width, 0))
    return Figure(shape, words, meaning)


def _sample(sign: str, x: float, y: float, measures: Measures) -> BarShape | MarkShape:
    """A small drawing of what the sign stands for."""
    size, leading = measures.size, measures.type.leading
    certainty = next((each for each, its in SIGNS.items() if its == sign), None)
    if certainty is None:
        before = _POINT * size if sign == BEFORE else 0
        after = _POINT * size if sign == AFTER else 0
        bar = Box(x + before, y + leading * 0.1, _SAMPLE * size - before - after, leading * 0.8)
        return BarShape(bar, sign == BEFORE, sign == AFTER)
    side = _SIGN * size
    top = y + (leading - side) / 2
    if certainty not in {Certainty.PERIOD, Certainty.PHASE}:
        return MarkShape(Box(x, top, side, side), certainty)
    place = x + _SAMPLE * size - side
    bracket = Box(x, top - _BRACKET * size, place + side / 2 - x, _BRACKET * size)
    return MarkShape(Box(place, top, side, side), certainty, bracket)
