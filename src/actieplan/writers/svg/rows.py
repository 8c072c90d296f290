"""Rows: goals and actions as bands, each as wide as the sheet, that stand below each other and are never cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from actieplan.analysis.timeline import Bar, Group, Lane, Mark, Row
from actieplan.places import NOT_READ
from actieplan.writers.svg.boxes import Box, Panel, Rule, Words, WordsKind
from actieplan.writers.svg.flow import Band
from actieplan.writers.svg.lanes import shelves
from actieplan.writers.svg.measures import Measures
from actieplan.writers.svg.typesetting import Type, first_line, words_in
from actieplan.writers.timeline_text import goals

AGAIN = "(vervolg)"
_NAMELESS = "zonder naam"
_NOTHING = Band(0, ())
_BAR_EDGE = 0.2  # of the size: the words of a bar stand so much below its edge, and so do names beside it
_MOST_LINES_BESIDE = 6
_GOALS_SHARE = 0.45  # of the width, at most, for the goals beside the words of the goal


def goal_band(group: Group, measures: Measures, *, again: bool = False) -> Band:
    """The goals that a group of actions serves, and what the operational one says."""
    pad, width = measures.padding, measures.width - 2 * measures.padding
    place = Box(measures.left + pad, pad, width, 0)
    numbers = goals(group.strategisch, group.operationeel)
    items = [words_in(f"{numbers} {AGAIN}" if again else numbers, "goal", measures.bold, place, group.tone)]
    if group.titel.strip() and not again:
        items.append(
            words_in(group.titel, "goal-title", measures.type, _beside_or_below(items[0].box, place, measures))
        )
    height = max(each.box.bottom for each in items) + pad
    ground = Panel("goal-ground", Box(measures.left, 0, measures.width, height), group.tone)
    return Band(height, (ground, *items))


def action_bands(row: Row, measures: Measures, tone: int, most: float, *, outside: bool) -> list[Band]:
    """An action: a band for each shelf of each lane, and with `outside` one for what the year does not show."""
    bands = list(_lane_bands(row, measures, tone, most))
    if outside:
        bands += _outside(row, measures)
    edge = Rule("row-line", Box(measures.left, 0, measures.width, 0))
    return [Band(bands[0].height, (edge, *bands[0].items)), *bands[1:]]


def action_again(row: Row, measures: Measures) -> Band:
    """The name of an action that goes on from the sheet before, on one line."""
    pad, width = measures.padding, measures.width - 2 * measures.padding
    name = first_line(row.titel, measures.bold, width - measures.bold.width(f" {AGAIN}"))
    words = words_in(f"{name} {AGAIN}", "action", measures.bold, Box(measures.left + pad, pad, width, 0))
    return Band(words.box.bottom, (words,))


def _beside_or_below(head: Box, place: Box, measures: Measures) -> Box:
    """Where the words of a goal stand: beside its number when there is room, else below it."""
    beside = head.width + 2 * measures.size
    if head.width > _GOALS_SHARE * place.width:
        return place.down(head.height)
    return Box(place.x + beside, place.y, place.width - beside, 0)


def _lane_bands(row: Row, measures: Measures, tone: int, most: float) -> Iterator[Band]:
    """The lanes with the names of the action and of its tracks beside them, very long names above."""
    names = _Names(measures)
    titel, track, space = row.titel, "", measures.padding
    for lane in row.lanes or (Lane("", (), ()),):
        above, beside = names.divided(titel, lane.spoor if lane.spoor != track else "")
        titel, track = "", lane.spoor
        for shelf in shelves(lane, measures.chart, tone, most - above.height - 2 * measures.padding):
            words = names.below_each_other(beside, space)
            height = max([space + shelf.height, *(each.box.bottom for each in words)]) + measures.padding
            yield above.above(Band(height, (*words, *(figure.down(space) for figure in shelf.figures))))
            above, beside, space = _NOTHING, [], measures.padding / 2


class _Names(NamedTuple):
    """How names of actions and tracks are set."""

    measures: Measures

    def divided(self, titel: str, spoor: str) -> tuple[Band, list[Words]]:
        """What stands above a lane, over the whole width, and what beside it."""
        pad, above, beside = self.measures.padding, _NOTHING, []
        names: list[tuple[str, WordsKind, Type]] = [
            (titel, "action", self.measures.bold),
            (spoor, "track", self.measures.type),
        ]
        for name, kind, type_ in names:
            place = Box(self.measures.left + pad, 0, self.measures.names_width - pad, 0)
            words = words_in(name, kind, type_, place)
            if len(words.lines) > _MOST_LINES_BESIDE:
                place = Box(place.x, pad, self.measures.width - 2 * pad, 0)
                words = words_in(name, kind, type_, place)
                above = above.above(Band(words.box.bottom, (words,)))
            elif name.strip():
                beside.append(words)
        return above, beside

    def below_each_other(self, names: Sequence[Words], space: float) -> list[Words]:
        """Names beside a lane, the first on the height of the words in a bar."""
        found: list[Words] = []
        y = space + _BAR_EDGE * self.measures.size
        for name in names:
            found.append(name.down(y))
            y = found[-1].box.bottom
        return found


def _outside(row: Row, measures: Measures) -> Iterator[Band]:
    """In words: what lies before the year, after it, or has no place in time."""
    said = (
        (f"Voor {measures.jaar}", _described((*row.bars_before, *row.marks_before))),
        (f"Na {measures.jaar}", _described((*row.bars_after, *row.marks_after))),
        ("Zonder vaste datum", [*(label or _NAMELESS for label in row.undated), *_described(row.unplaced)]),
        (NOT_READ.capitalize(), _described(row.unread)),
    )
    words = " ".join(f"{label}: {'; '.join(things)}." for label, things in said if things)
    if words:
        chart = measures.chart
        note = words_in(words, "note", measures.type, Box(chart.left, 0, chart.right - chart.left, 0))
        yield Band(note.box.height + measures.padding, (note,))


def _described(things: Sequence[Bar | Mark]) -> list[str]:
    return [" ".join(thing.described.split()) or _NAMELESS for thing in things]
