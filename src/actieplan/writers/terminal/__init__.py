"""The timeline in the terminal: a line per phase, half-months as columns, the milestones in words below.

What an author wrote is never obeyed: it goes into rich as `Text`, not as markup, and without the characters
that steer a terminal or turn its reading direction.
"""

from actieplan.writers.terminal.drawing import draw, lines
from actieplan.writers.terminal.measures import NARROWEST, WIDEST
from actieplan.writers.terminal.words import plain

__all__ = ["NARROWEST", "WIDEST", "draw", "lines", "plain"]
