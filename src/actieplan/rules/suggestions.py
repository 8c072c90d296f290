"""Suggestions: the name an author probably meant, and a finding that says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from actieplan.places import Path
from actieplan.rules.registry import Finding
from actieplan.text import Text

ALIKE = 0.75
"""How alike two names must be (0 to 1): one slip of the pen in four letters."""


def closest(word: str, names: Iterable[str], *, alike: float = ALIKE) -> str | None:
    """The name most like a word, whatever its capitals; None when none is near."""
    folded = {name.casefold(): name for name in sorted(names) if name}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=alike)
    return folded[near[0]] if near else None


_DID_YOU_MEAN = Text("bedoelt u `{bedoeld}`?", "did you mean `{bedoeld}`?")


def suggesting(path: Path, params: Mapping[str, str], meant: str | None) -> Finding:
    """A finding whose hint names what was probably meant, where something was."""
    if meant is None:
        return Finding(path, params)
    return Finding(path, {**params, "bedoeld": meant}, hint=_DID_YOU_MEAN)
