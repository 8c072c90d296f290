"""The axis of a drawing: where each day of the year stands."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from actieplan.datum import month_end


class Axis(NamedTuple):
    """The year from left to right; days outside it stand on its edges."""

    jaar: int
    left: float
    width: float

    @property
    def right(self) -> float:
        return self.left + self.width

    def start_of(self, day: date) -> float:
        """Where a day begins."""
        return self._after(day.toordinal() - self._first)

    def end_of(self, day: date) -> float:
        """Where a day ends."""
        return self._after(day.toordinal() - self._first + 1)

    def middle_of(self, day: date) -> float:
        """Noon."""
        return (self.start_of(day) + self.end_of(day)) / 2

    def month(self, number: int) -> tuple[float, float]:
        """Where a month begins and ends."""
        return self.start_of(date(self.jaar, number, 1)), self.end_of(month_end(self.jaar, number))

    def holds(self, day: date) -> bool:
        return day.year == self.jaar

    @property
    def _first(self) -> int:
        return date(self.jaar, 1, 1).toordinal()

    def _after(self, days: int) -> float:
        """The place after so many days."""
        of_year = date(self.jaar, 12, 31).toordinal() - self._first + 1
        return self.left + self.width * min(max(days, 0), of_year) / of_year
