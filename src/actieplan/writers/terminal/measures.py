"""The measures of a drawing: how wide the labels are, and a half-month."""

from __future__ import annotations

from typing import NamedTuple

from actieplan.analysis.timeline import COLUMNS

NARROWEST, WIDEST = 40, 200
_WIDEST_HALF = 5


class Measures(NamedTuple):
    """All in cells of the terminal: a line is a label, one space, and the half-months."""

    width: int
    label: int
    half: int

    @property
    def chart(self) -> int:
        """The cells of the whole year."""
        return self.half * COLUMNS


def measured(width: int, longest_label: int) -> Measures:
    """Labels get what they need up to three eighths of the width, and what whole columns leave over."""
    width = min(max(width, NARROWEST), WIDEST)
    half = (width - 1 - min(longest_label, width * 3 // 8)) // COLUMNS
    half = min(max(half, 1), _WIDEST_HALF)
    return Measures(width, min(width - 1 - half * COLUMNS, max(longest_label, 4)), half)
