"""Flow: bands put below each other on as many pages as they take, none of them cut by the edge of a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from actieplan.writers.svg.boxes import Item


class Band(NamedTuple):
    """A strip as wide as the page, with its upper edge at y = 0."""

    height: float
    items: tuple[Item, ...]

    def above(self, other: Band) -> Band:
        """The two as one, which no page parts, with the other below."""
        return Band(self.height + other.height, (*self.items, *(item.down(self.height) for item in other.items)))


class Page(NamedTuple):
    """A page in the making: its items down to `height`; below `top` stands what months and lines belong to."""

    top: float
    height: float
    items: tuple[Item, ...]

    def with_band(self, band: Band) -> Page:
        height, items = Band(self.height, self.items).above(band)
        return self._replace(height=height, items=items)


class Flow:
    """The pages so far. `room` is what a page holds, `first` and `later` what stands at the top of them."""

    def __init__(self, room: float, first: Band, later: Band) -> None:
        self.room = room
        self._later = later
        self.pages = [Page(first.height, *first)]

    def add(self, bands: Sequence[Band], again: Sequence[Band], again_before: Sequence[Band] = ()) -> None:
        """Puts an action on this page, or on the next below `again_before`.

        It stays whole when a page can hold it; else each next page begins with `again`.
        """
        whole = sum(band.height for band in bands)
        if self._fresh_height(again_before) + whole <= self.room:
            self._turn_without_room(whole, again_before)
        for at, band in enumerate(bands):
            self._turn_without_room(band.height, again if at else again_before)
            self.pages[-1] = self.pages[-1].with_band(band)

    def _turn_without_room(self, needed: float, again: Sequence[Band]) -> None:
        """A new page, where there is no room on this one and more on the next."""
        height = self.pages[-1].height
        if height + needed <= self.room or height <= self._fresh_height(again):
            return
        page = Page(self._later.height, *self._later)
        for band in again:
            page = page.with_band(band)
        self.pages.append(page)

    def _fresh_height(self, again: Sequence[Band]) -> float:
        """What is taken of a new page from the start."""
        return self._later.height + sum(band.height for band in again)
