"""Months in words: what the colours of a strip of months say."""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.datum import MONTHS


def months_ticked(active: Sequence[bool]) -> str:
    """`januari tot en met maart, juni`."""
    if all(active):
        return "het hele jaar"
    stretches: list[list[int]] = []
    for month in (index for index, ticked in enumerate(active) if ticked):
        if stretches and stretches[-1][-1] == month - 1:
            stretches[-1].append(month)
        else:
            stretches.append([month])
    return ", ".join(map(_stretch, stretches)) or "geen maanden aangeduid"


def strip_words(active: Sequence[bool], derived_from: str) -> str:
    """The months of a strip, and from what they follow: `januari tot en met juni (afgeleid van start en einde)`."""
    words = months_ticked(active)
    return f"{words} (afgeleid van {derived_from})" if derived_from else words


def _stretch(months: Sequence[int]) -> str:
    first, last = MONTHS[months[0]], MONTHS[months[-1]]
    if len(months) == 1:
        return first
    return f"{first} en {last}" if len(months) == 2 else f"{first} tot en met {last}"
