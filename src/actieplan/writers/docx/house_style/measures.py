"""Measures: whole numbers and lengths as Word files write them; lengths in twips (1/20 of a point)."""

from __future__ import annotations

import re

_LENGTH = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {None: 1.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}


def twips(written: str | None) -> int | None:
    """A length, or a number without a unit; None when it is neither."""
    found = _LENGTH.fullmatch(written or "")
    return round(float(found[1]) * _TWIPS[found[2]]) if found else None
