"""Within a text: where the words of a match are, and how many places of one text a rule names."""

from __future__ import annotations

import re

from actieplan.places import Stretch

MOST_IN_A_TEXT = 100
"""How many places of one text a rule names at most."""


def filled(found: re.Match[str]) -> tuple[str, Stretch]:
    """The words of a match without white space around them, and where they are."""
    words = found[0].strip()
    start = found.start() + found[0].index(words)
    return words, (start, start + len(words))
