"""Sheets: a timeline set on one page in the largest letters that allow it, or on several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from actieplan.analysis.timeline import Group, Timeline
from actieplan.writers.svg.boxes import Box, Panel, Rule, Sheet, Words
from actieplan.writers.svg.flow import Band, Flow, Page
from actieplan.writers.svg.legend import legend_band
from actieplan.writers.svg.measures import Measures, Paper, measures_on
from actieplan.writers.svg.rows import action_again, action_bands, goal_band
from actieplan.writers.svg.tops import Head, day_band, heading_band, months_band
from actieplan.writers.svg.typesetting import Type, first_line, words_in

_COMFORTABLE = 8.0
"""The size of letters when a year takes more than one sheet anyhow."""
_STEP = 0.25
_GROWTH = 1.4
"""The height of a drawing grows with its letters to this power: fewer of them stand on a line."""
_NUMBER = Type(7)
_ROUNDING = 0.01  # points


def sheets(timeline: Timeline, paper: Paper, *, head: Head | None = None, day: date | None = None) -> list[Sheet]:
    """The timeline on paper; without `head` it is a drawing inside a page, which says the rest itself."""

    def set_in(size: float) -> list[Sheet]:
        return _Setting(timeline, paper, measures_on(paper, timeline.jaar, size), head, day).sheets()

    best = set_in(paper.smallest)
    if paper.smallest == paper.largest:
        return best
    if not _is_one_page(best, paper):
        return set_in(_COMFORTABLE)
    size = min(paper.largest, _guessed(best[0], paper))
    while size > paper.smallest:
        tried = set_in(size)
        if _is_one_page(tried, paper):
            return tried
        size -= _STEP
    return best


def _is_one_page(sheets: Sequence[Sheet], paper: Paper) -> bool:
    return len(sheets) == 1 and sheets[0].box.height <= paper.height


def _guessed(sheet: Sheet, paper: Paper) -> float:
    """A size of letters in which the sheet is probably full."""
    growth: float = ((paper.height - 2 * paper.margin) / sheet.filled) ** (1 / _GROWTH)
    return paper.smallest + paper.smallest * (growth - 1) // _STEP * _STEP


class _Setting(NamedTuple):
    """One way to set the timeline: on this paper, in letters of this size."""

    timeline: Timeline
    paper: Paper
    measures: Measures
    head: Head | None
    day: date | None

    def sheets(self) -> list[Sheet]:
        legend, top = legend_band(self.timeline, self.measures), months_band(self.measures)
        if self._has_day and self.day:
            top = top.above(day_band(self.day, self.measures))
        first = heading_band(self.head, self.measures).above(top) if self.head else top
        flow = Flow(self.paper.height - 2 * self.paper.margin - legend.height, first, top)
        for group in self.timeline.groups:
            self._add_group(group, flow, flow.room - max(first.height, top.height))
        return self._below_each_other(flow.pages, legend)

    def _add_group(self, group: Group, flow: Flow, most: float) -> None:
        """The goals and the actions; the first action is not parted from the goals."""
        heading, again = goal_band(group, self.measures), goal_band(group, self.measures, again=True)
        for number, row in enumerate(group.rows):
            row_again = action_again(row, self.measures)
            free = most - max(heading.height, again.height + row_again.height)
            first, *more = action_bands(row, self.measures, group.tone, free, outside=self.head is not None)
            if number == 0:
                flow.add([heading.above(first), *more], [again, row_again])
            else:
                flow.add([first, *more], [again, row_again], [again])

    @property
    def _has_day(self) -> bool:
        return self.day is not None and self.measures.axis.holds(self.day)

    def _below_each_other(self, pages: Sequence[Page], legend: Band) -> list[Sheet]:
        """The pages, each with its lines, its legend and its number."""
        found: list[Sheet] = []
        y = 0.0
        for at, page in enumerate(pages):
            filled = page.height + legend.height
            height = self._height_for(filled)
            items = [*self._lines(page), *page.items, *(item.down(page.height) for item in legend.items)]
            place = Box(0, y, self.paper.width, height)
            standing = [Panel("paper", place), *(item.down(y + self.paper.margin) for item in items)]
            if self.head and len(pages) > 1:
                standing.append(self._number(f"blad {at + 1} van {len(pages)}", place.bottom))
            found.append(Sheet(place, tuple(standing), filled))
            y += height
        return found

    def _height_for(self, filled: float) -> float:
        """A drawing in a page ends a little below where it ends; paper has its height, or several times that."""
        if not self.head:
            return filled + self.measures.size
        needed, height = filled + 2 * self.paper.margin, self.paper.height
        return height * max(1, -int(-(needed - _ROUNDING) // height))

    def _lines(self, page: Page) -> Iterator[Rule]:
        """Where months begin and the year ends, and the day that was asked for: behind all else."""
        axis, length = self.measures.axis, page.height - page.top
        for place in (*(axis.month(number)[0] for number in range(1, 13)), axis.right):
            yield Rule("grid", Box(place, page.top, 0, length))
        if self._has_day and self.day:
            yield Rule("day-line", Box(axis.middle_of(self.day), page.top, 0, length))

    def _number(self, words: str, bottom: float) -> Words:
        """Which sheet of what this is, in the white below."""
        assert self.head is not None
        name = first_line(self.head.title, _NUMBER, self.measures.width - _NUMBER.width(f" – {words}"))
        y = bottom - self.paper.margin + (self.paper.margin - _NUMBER.leading) / 4
        return words_in(
            f"{name} – {words}", "sheet-number", _NUMBER, Box(self.measures.left, y, self.measures.width, 0)
        )
