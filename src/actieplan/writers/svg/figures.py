"""Figures: the ways in which a bar or a milestone may be drawn with its words, best first.

Every figure stands at the top, at y = 0; `lanes.py` chooses one and brings it down to where there is room.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from actieplan.analysis.timeline import Bar, Mark
from actieplan.writers.svg.axis import Axis
from actieplan.writers.svg.boxes import BarShape, Box, Figure, MarkShape, Words, WordsKind
from actieplan.writers.svg.typesetting import Block, Type, longest_word, narrowest, wrapped
from actieplan.writers.timeline_text import bar_words, mark_words

_PADDING = 0.35  # of the size of the letters: inside a bar, left and right
_ABOVE = 0.2  # and above and below its words
_BESIDE = 0.35  # between a shape and its words
_SIGN = 0.95
_BRACKET = 0.3
_MOST_LINES_INSIDE = 3
_WIDEST = 30  # a comfortable line, as a multiple of the size
_MORE_LINES = 2  # than a text needs in a comfortable line, when that makes it fit


class Chart(NamedTuple):
    """What figures are drawn in: the year, the outermost places for words, and the letters."""

    axis: Axis
    left: float
    right: float
    type: Type


def bar_box(bar: Bar, chart: Chart, lines: int) -> Box:
    """A bar that is high enough for so many lines."""
    left, right = chart.axis.start_of(bar.van), chart.axis.end_of(bar.tot)
    return Box(left, 0, right - left, lines * chart.type.leading + 2 * _ABOVE * chart.type.size)


def bar_figures(bar: Bar, chart: Chart, tone: int, lines: int) -> list[Figure]:
    """A bar that is so many lines high, with its words inside, else after it, else before it."""
    box = bar_box(bar, chart, lines)
    block = wrapped(bar_words(bar), chart.type, _inner_width(box, chart))
    found = [_inside(block, box, chart)] if block.is_whole and len(block.lines) <= lines else []
    for count in range(1, lines + 1):
        found += _beside(bar_words(bar), chart, _sides(box, chart), count)
    return [_bar_figure(bar, box, words, tone) for words in found]


def any_bar_figures(bar: Bar, chart: Chart, tone: int) -> list[Figure]:
    """A bar with its words in one of these ways, else over however many lines they need: that always fits."""
    box = bar_box(bar, chart, 1)
    words = _in_widest_room(bar_words(bar), chart, _sides(box, chart))
    inside = wrapped(bar_words(bar), chart.type, _inner_width(box, chart))
    if inside.is_whole and len(inside.lines) <= max(len(words.lines), _MOST_LINES_INSIDE):
        box = bar_box(bar, chart, len(inside.lines))
        words = _inside(inside, box, chart)
    return [*bar_figures(bar, chart, tone, 1), _bar_figure(bar, box, words, tone)]


def mark_figures(mark: Mark, chart: Chart, tone: int) -> list[Figure]:
    """A milestone with its words after or before its sign; the last one fits whatever the words."""
    shape, text = _mark_shape(mark, chart), mark_words(mark)
    sides = _sides(shape.box, chart)
    needed = len(wrapped(text, chart.type, _WIDEST * chart.type.size).lines)
    found = [words for count in range(needed, needed + _MORE_LINES + 1) for words in _beside(text, chart, sides, count)]
    found.append(_in_widest_room(text, chart, sides))
    top = shape.period.height if shape.period else 0
    return [Figure(shape, words.down(top), mark.described, tone) for words in found]


def _inner_width(box: Box, chart: Chart) -> float:
    return box.width - 2 * _PADDING * chart.type.size


def _sides(box: Box, chart: Chart) -> tuple[float, float]:
    """Where words before a shape end, and words after it begin."""
    gap = _BESIDE * chart.type.size
    return box.x - gap, box.right + gap


def _inside(block: Block, box: Box, chart: Chart) -> Words:
    return _words(block, chart, box.x + _PADDING * chart.type.size, "bar-label")


def _bar_figure(bar: Bar, box: Box, words: Words, tone: int) -> Figure:
    """The words in the middle of the height of the bar, or from the top when they are higher."""
    shape = BarShape(box, bar.began_before, bar.goes_on_after)
    middle = max((box.height - words.box.height) / 2, 0)
    return Figure(shape, words.down(middle), bar.described or bar_words(bar), tone)


def _beside(text: str, chart: Chart, sides: tuple[float, float], lines: int) -> Iterator[Words]:
    """The words to the right, and to the left, over so many lines; nothing where they do not fit."""
    widest = max(_WIDEST * chart.type.size, longest_word(text, chart.type))
    block = narrowest(text, chart.type, lines, widest)
    if len(block.lines) > lines:
        return
    before, after = sides
    if after + block.width <= chart.right:
        yield _words(block, chart, after)
    if before - block.width >= chart.left:
        yield _words(block, chart, before - block.width)._replace(anchor="end")


def _in_widest_room(text: str, chart: Chart, sides: tuple[float, float]) -> Words:
    """The words on the side that has more room, over as many lines as they need there."""
    before, after = sides
    if chart.right - after >= before - chart.left:
        return _words(wrapped(text, chart.type, chart.right - after), chart, after)
    block = wrapped(text, chart.type, before - chart.left)
    return _words(block, chart, before - block.width)._replace(anchor="end")


def _words(block: Block, chart: Chart, x: float, kind: WordsKind = "label") -> Words:
    box = Box(x, 0, block.width, len(block.lines) * chart.type.leading)
    return Words(kind, box, block.lines, chart.type.size)


def _mark_shape(mark: Mark, chart: Chart) -> MarkShape:
    """The sign on its day or at the end of its period, which is drawn above it as a bracket."""
    assert mark.van is not None
    assert mark.tot is not None
    axis, size = chart.axis, _SIGN * chart.type.size
    is_day = mark.van == mark.tot
    place = axis.middle_of(mark.tot) if is_day else axis.end_of(mark.tot)
    bracket = 0 if is_day else _BRACKET * chart.type.size
    left = axis.start_of(mark.van)
    return MarkShape(
        Box(place - size / 2, bracket + (chart.type.leading - size) / 2, size, size),
        mark.certainty,
        period=None if is_day else Box(left, 0, place - left, bracket),
        began_before=mark.van.year < axis.jaar,
        goes_on_after=mark.tot.year > axis.jaar,
    )
