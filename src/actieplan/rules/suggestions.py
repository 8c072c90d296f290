"""Suggestions: a finding that says which name an author probably meant."""

from __future__ import annotations

from collections.abc import Mapping

from actieplan.places import Path
from actieplan.rules.registry import Finding
from actieplan.text import Text

_DID_YOU_MEAN = Text("bedoelt u `{bedoeld}`?", "did you mean `{bedoeld}`?")


def suggesting(path: Path, params: Mapping[str, str], meant: str | None) -> Finding:
    """A finding whose hint names what was probably meant, where something was."""
    if meant is None:
        return Finding(path, params)
    return Finding(path, {**params, "bedoeld": meant}, hint=_DID_YOU_MEAN)
