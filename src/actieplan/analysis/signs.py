"""The sign of a moment, one for each way in which it is known: the same in a chart, in its legend and in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from actieplan.analysis.timeline import Certainty

SIGNS = {
    Certainty.DAY: "◆",
    Certainty.PERIOD: "◇",
    Certainty.MEETING: "●",
    Certainty.PHASE: "○",
    Certainty.WORDS: "–",
}
MEANINGS = {
    Certainty.DAY: "op een vaste dag",
    Certainty.PERIOD: "uiterlijk op het einde van een periode",
    Certainty.MEETING: "op een vergadering",
    Certainty.PHASE: "in de loop van de fase",
    Certainty.WORDS: "zonder datum",
}


def explained(used: Collection[Certainty]) -> Iterator[str]:
    """The signs that are used, each before its meaning: `◆ op een vaste dag`."""
    return (f"{SIGNS[certainty]} {words}" for certainty, words in MEANINGS.items() if certainty in used)
