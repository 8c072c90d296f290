"""Measures: paper, and the columns and letters of a drawing at one size."""

from __future__ import annotations

from typing import NamedTuple

from actieplan.writers.svg.axis import Axis
from actieplan.writers.svg.figures import Chart
from actieplan.writers.svg.typesetting import Type

_NAMES = 0.165
_GUTTER = 0.9
_PADDING = 0.4


class Paper(NamedTuple):
    """What is drawn on, in points: the size of a sheet, its white edge, the smallest and the largest letters."""

    width: float
    height: float
    margin: float
    smallest: float
    largest: float


A4 = Paper(841.89, 595.28, 22.68, 7, 9)
"""An A4 page on its side, with an edge of eight millimetres."""
WEB = Paper(785, 1050, 0, 8, 8)
"""A drawing inside a page that has edges of its own; as wide as a standing A4 page it is no higher."""


class Measures(NamedTuple):
    """The columns at one size of letters: names, then the year between two gutters for the points of bars."""

    size: float
    left: float
    width: float
    jaar: int

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def type(self) -> Type:
        return Type(self.size)

    @property
    def bold(self) -> Type:
        return Type(self.size, bold=True)

    @property
    def padding(self) -> float:
        """Above and below what stands in a row, and beside what stands on a ground."""
        return _PADDING * self.size

    @property
    def names_width(self) -> float:
        """What the names of actions and tracks may take."""
        return self.width * _NAMES - self.padding

    @property
    def axis(self) -> Axis:
        names, gutter = self.width * _NAMES, _GUTTER * self.size
        return Axis(self.jaar, self.left + names + gutter, self.width - names - 2 * gutter)

    @property
    def chart(self) -> Chart:
        axis = self.axis
        return Chart(axis, axis.left, axis.right, self.type)


def measures_on(paper: Paper, jaar: int, size: float) -> Measures:
    """The columns of a sheet of paper."""
    return Measures(size, paper.margin, paper.width - 2 * paper.margin, jaar)
