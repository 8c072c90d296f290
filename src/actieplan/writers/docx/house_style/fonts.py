"""Fonts: what the reference says of its fonts, so that a computer that lacks one finds a like one."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

_TAKEN = ("altName", "panose1", "family", "notTrueType", "pitch", "sig")
"""Not the fonts themselves: whether they may be passed on is their maker's to say."""
_MOST = 200


def with_their_fonts(ours: Element, theirs: Element | None) -> Element:
    """Our list of fonts with theirs, each name once."""
    root = deepcopy(ours)
    known = {font.get(W + "name") for font in root}
    for font in () if theirs is None else theirs.findall(W + "font")[:_MOST]:
        if font.get(W + "name") and font.get(W + "name") not in known:
            known.add(font.get(W + "name"))
            taken = root.makeelement(W + "font", {W + "name": font.get(W + "name", "")})
            taken.extend(deepcopy(child) for tag in _TAKEN if (child := font.find(W + tag)) is not None)
            root.append(taken)
    return root
