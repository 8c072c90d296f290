"""Line heights: spacing that is exact in the reference is a minimum in our documents.

Word cuts off an icon, a logo or a larger letter that is higher than an exact line; all else looks the same with a
minimum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element

_LEAST = 240
"""Single spacing: below it, LibreOffice and Word cut off the top of a picture in the line."""


def let_lines_grow(root: Element) -> None:
    """Makes every exact line height and row height of a part a minimum, and lines at least single-spaced."""
    for spacing in root.iter(W + "spacing"):
        rule, line = spacing.get(W + "lineRule", "auto"), spacing.get(W + "line", "")
        if rule == "exact":
            spacing.set(W + "lineRule", "atLeast")
        elif rule == "auto" and line.isdigit() and int(line) < _LEAST:
            spacing.set(W + "line", str(_LEAST))
    for height in root.iter(W + "trHeight"):
        if height.get(W + "hRule") == "exact":
            height.set(W + "hRule", "atLeast")
