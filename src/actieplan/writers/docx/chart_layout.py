"""The layout of the timeline: on which line each bar, milestone and label stands, so that no text is cut.

A track's lanes stand below each other, each as lines of bars and then lines of milestones. A bar keeps its text
inside when it fits there; else the text stands in the free columns beside it, and where there are none the bar
moves to a line of its own. Nothing here knows Word.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import COLUMNS
from actieplan.writers.docx.chart_lines import STICKY, Columns, Line, Span, Track
from actieplan.writers.timeline_text import AFTER, BEFORE, bar_words, mark_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actieplan.analysis.timeline import Bar, Lane, Mark

_LOOK_BACK = 12  # lines that may still have room; a plan of a thousand milestones is drawn in reasonable time
_MOST_LINES_INSIDE, _MOST_LINES_BESIDE = 3, 2


def tracks(lanes: Sequence[Lane], columns: Columns) -> list[Track]:
    """The lanes of an action by track."""
    return [
        Track(name, [line for lane in lanes_of for line in _lane_lines(lane, columns)])
        for name, lanes_of in groupby(lanes, key=lambda lane: lane.spoor)
    ]


def no_track(words: str) -> Track:
    """Words over the whole year, for an action that has nothing in it."""
    return Track("", [Line([Span(0, COLUMNS - 1, "note", words)])])


def parted(span: Span, before: int | None, columns: Columns) -> tuple[Span, ...]:
    """A bar as two where a line runs through it, `before` a column; whole where neither part has room for its text."""
    if before is None or span.kind != "bar" or not span.first < before <= span.last:
        return (span,)
    left, right = span._replace(last=before - 1), span._replace(first=before)
    for home, other in ((left, right), (right, left)):
        taken = columns.lines(home.text, home.last - home.first + 1)
        if taken is not None and taken <= columns.height_of(span):
            return tuple(sorted((home, other._replace(text=""))))
    return (span,)


def bar_lines(bars: Sequence[Bar], columns: Columns) -> list[Line]:
    """The bars of a lane on as few lines as their texts allow."""
    lines: list[Line] = []
    ordered = sorted(bars, key=lambda bar: (bar.first, bar.last))
    for index, bar in enumerate(ordered):
        following = min((other.first for other in ordered[index + 1 :] if other.first > bar.last), default=COLUMNS)
        free = [line for line in lines if line.is_free(bar.first, bar.last)]
        if not any(_place_bar(bar, line, columns, following - 1) for line in free):
            line = Line()
            lines.append(line)
            if not _place_bar(bar, line, columns, following - 1) and not _place_bar(bar, line, columns, COLUMNS - 1):
                _squeeze_bar(bar, line)
    return lines


def mark_lines(marks: Sequence[Mark], columns: Columns) -> list[Line]:
    """The milestones of a lane that have a place in the year, on as few lines as their texts allow."""
    lines: list[Line] = []
    placed = [mark for mark in marks if mark.column is not None]
    for mark in sorted(placed, key=lambda mark: mark.column or 0):
        if not any(_place_mark(mark, line, columns) for line in lines[-_LOOK_BACK:]):
            line = Line()
            lines.append(line)
            if not _place_mark(mark, line, columns):
                _squeeze_mark(mark, line)
    return lines


def _lane_lines(lane: Lane, columns: Columns) -> list[Line]:
    return [*bar_lines(lane.bars, columns), *mark_lines(lane.marks, columns)] or [Line()]


def _arrows(bar: Bar) -> tuple[str, str]:
    return (BEFORE if bar.began_before else "", AFTER if bar.goes_on_after else "")


def _bar_text(bar: Bar) -> str:
    before, after = _arrows(bar)
    return STICKY.join(filter(None, (before, bar_words(bar), after)))


def _place_bar(bar: Bar, line: Line, columns: Columns, limit: int) -> bool:
    """Puts a bar on a line, its text inside or beside it; False when there is no room for the text."""
    inside = columns.lines(_bar_text(bar), bar.last - bar.first + 1)
    if inside is not None and inside <= _MOST_LINES_INSIDE:
        line.spans.append(Span(bar.first, bar.last, "bar", _bar_text(bar)))
        return True
    low, high = line.room_around(bar.first, bar.last)
    for beside in _beside(bar, low, min(high, limit), columns):
        line.spans += [Span(bar.first, bar.last, "bar", " ".join(filter(None, _arrows(bar)))), beside]
        return True
    return False


def _beside(bar: Bar, low: int, high: int, columns: Columns) -> Iterator[Span]:
    """The places for a bar's text beside it, best first."""
    for lines in range(1, _MOST_LINES_BESIDE + 1):
        count = columns.needed(bar_words(bar), lines, high - bar.last)
        if count is not None:
            yield Span(bar.last + 1, bar.last + count, "label", bar_words(bar))
        count = columns.needed(bar_words(bar), lines, bar.first - low)
        if count is not None:
            yield Span(bar.first - count, bar.first - 1, "label", bar_words(bar), to_the_right=True)


def _squeeze_bar(bar: Bar, line: Line) -> None:
    """A text too long for any place takes the widest, over as many lines as it needs."""
    right, left, inside = COLUMNS - 1 - bar.last, bar.first, bar.last - bar.first + 1
    if inside >= max(right, left):
        line.spans.append(Span(bar.first, bar.last, "bar", _bar_text(bar)))
        return
    beside = (
        Span(bar.last + 1, COLUMNS - 1, "label", bar_words(bar))
        if right >= left
        else Span(0, bar.first - 1, "label", bar_words(bar), to_the_right=True)
    )
    line.spans += [Span(bar.first, bar.last, "bar", " ".join(filter(None, _arrows(bar)))), beside]


def _place_mark(mark: Mark, line: Line, columns: Columns) -> bool:
    """Puts a milestone on a line: its sign in its own column, its text on from there; False without room."""
    column = mark.column or 0
    if not line.is_free(column, column):
        return False
    low, high = line.room_around(column, column)
    text = _signed(mark, to_the_right=False)
    for lines in range(1, _MOST_LINES_BESIDE + 1):
        for to_the_right, room in ((False, high - column + 1), (True, column - low + 1)):
            count = columns.needed(text, lines, room)
            if count is not None:
                line.spans.append(_mark_span(mark, column, count, to_the_right=to_the_right))
                return True
    return False


def _squeeze_mark(mark: Mark, line: Line) -> None:
    column = mark.column or 0
    to_the_right = column > COLUMNS // 2
    room = column + 1 if to_the_right else COLUMNS - column
    line.spans.append(_mark_span(mark, column, room, to_the_right=to_the_right))


def _mark_span(mark: Mark, column: int, count: int, *, to_the_right: bool) -> Span:
    first = column - count + 1 if to_the_right else column
    return Span(first, first + count - 1, "mark", _signed(mark, to_the_right=to_the_right), to_the_right)


def _signed(mark: Mark, *, to_the_right: bool) -> str:
    """A milestone in words with its sign, which stands in its column: before the words or after them."""
    sign, words = SIGNS[mark.certainty], mark_words(mark)
    return f"{words}{STICKY}{sign}" if to_the_right else f"{sign}{STICKY}{words}"
