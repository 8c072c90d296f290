"""Tops: what stands above the actions on a sheet: the name of the plan, the months, a day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from actieplan.datum import MONTHS, SHORT_MONTHS, in_words
from actieplan.writers.svg.boxes import Box, Item, Panel, Words
from actieplan.writers.svg.flow import Band
from actieplan.writers.svg.measures import Measures
from actieplan.writers.svg.typesetting import Type, words_in

_TITLE, _SUBTITLE = Type(14, bold=True), Type(9)
_BASELINES_APART = 5  # from the top of the title to that of the smaller words on its line


class Head(NamedTuple):
    """What a file of its own says of itself, above its first sheet."""

    title: str
    subtitle: str
    draft: bool = False


def heading_band(head: Head, measures: Measures) -> Band:
    """The name of the plan, and what this is beside it, or below it; a draft says so at the right."""
    items: list[Words] = []
    room = measures.width
    if head.draft:
        draft = words_in("ONTWERP", "draft", _TITLE, Box(0, 0, room, 0))
        room -= draft.box.width + 2 * measures.size
        items.append(draft.moved_to(measures.right - draft.box.width))
    title = words_in(head.title, "heading", _TITLE, Box(measures.left, 0, room, 0))
    below = words_in(head.subtitle, "subheading", _SUBTITLE, Box(measures.left, title.box.bottom, room, 0))
    beside = title.box.right + measures.size
    if len(title.lines) == 1 and beside + below.box.width <= measures.left + room:
        below = below.down(_BASELINES_APART - title.box.bottom).moved_to(beside)
    items += [title, below]
    return Band(max(each.box.bottom for each in items) + measures.size, tuple(items))


def months_band(measures: Measures) -> Band:
    """The year and its months, by their short names where the whole ones are too long."""
    type_, pad, axis = measures.bold, measures.padding, measures.axis
    height = type_.leading + 2 * pad
    panel = Panel("head", Box(measures.left, 0, measures.width, height))
    corner = words_in(str(measures.jaar), "corner", type_, Box(measures.left + pad, pad, measures.names_width, 0))
    start, end = axis.month(2)
    are_short = any(type_.width(name.capitalize()) > end - start for name in MONTHS)
    items: list[Item] = [panel, corner]
    for number, name in enumerate(SHORT_MONTHS if are_short else MONTHS, 1):
        start, end = axis.month(number)
        box = Box(start, pad, end - start, type_.leading)
        items.append(Words("month", box, (name.capitalize(),), type_.size, "middle"))
    return Band(height, tuple(items))


def day_band(day: date, measures: Measures) -> Band:
    """The day in words, over its line."""
    axis = measures.axis
    words = words_in(in_words(day), "day-label", measures.bold, Box(0, 0, axis.width, 0))
    left = max(axis.left, min(axis.middle_of(day) - words.box.width / 2, axis.right - words.box.width))
    return Band(words.box.height, (words.moved_to(left),))
