"""Lanes: the bars of an action packed on as few lines as they need, and each mark on the line that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from actieplan.analysis.timeline import Bar, Lane, Mark


def lanes_of(bars: list[Bar], marks: list[Mark]) -> tuple[Lane, ...]:
    """The bars packed track by track, and each mark in the lane it belongs to."""
    lanes: list[_OpenLane] = []
    for track in dict.fromkeys(bar.spoor for bar in bars):
        lanes += _packed(track, [bar for bar in bars if bar.spoor == track])
    for mark in marks:
        if mark.column is not None:
            _lane_for(mark, lanes).marks.append(mark)
    return tuple(lane.closed() for lane in lanes)


@dataclass(slots=True)
class _OpenLane:
    """A lane while it is filled."""

    spoor: str
    bars: list[Bar]
    marks: list[Mark]

    def has_room_for(self, bar: Bar) -> bool:
        return all(bar.last < other.first or other.last < bar.first for other in self.bars)

    def closed(self) -> Lane:
        bars = sorted(self.bars, key=lambda bar: bar.first)
        marks = sorted(self.marks, key=lambda mark: (mark.column or 0, mark.tot or date.min))
        return Lane(self.spoor, tuple(bars), tuple(mark._replace(is_away=self._is_away(mark)) for mark in marks))

    def _is_away(self, mark: Mark) -> bool:
        """Whether a mark could be taken for that of another phase: not on its own bar, in a lane with others."""
        if mark.fase is None or mark.column is None:
            return False
        is_at_home = any(bar.fase == mark.fase and bar.first <= mark.column <= bar.last for bar in self.bars)
        return not is_at_home and any(bar.fase != mark.fase for bar in self.bars)


def _packed(track: str, bars: list[Bar]) -> list[_OpenLane]:
    """The lanes of one track: earliest bar first, each in the first lane that has room."""
    lanes: list[_OpenLane] = []
    for bar in sorted(bars, key=lambda bar: (bar.first, bar.last)):
        lane = next((lane for lane in lanes if lane.has_room_for(bar)), None)
        if lane is None:
            lane = _OpenLane(track, [], [])
            lanes.append(lane)
        lane.bars.append(bar)
    return lanes


def _lane_for(mark: Mark, lanes: list[_OpenLane]) -> _OpenLane:
    """The lane of its phase, else the first of its track, else the first; made when there is none."""
    if not lanes:
        lanes.append(_OpenLane(mark.spoor, [], []))
    homes = (lane for lane in lanes if mark.fase is not None and any(bar.fase == mark.fase for bar in lane.bars))
    tracks = (lane for lane in lanes if lane.spoor == mark.spoor)
    return next(homes, None) or next(tracks, None) or lanes[0]
