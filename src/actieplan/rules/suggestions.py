"""Suggestions: the name an author probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

ALIKE = 0.75
"""How alike two names must be (0 to 1): one slip of the pen in four letters."""


def closest(word: str, names: Iterable[str], *, alike: float = ALIKE) -> str | None:
    """The name most like a word, whatever its capitals; None when none is near."""
    folded = {name.casefold(): name for name in names if name}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=alike)
    return folded[near[0]] if near else None
