"""Change: one difference between two states of a plan.

Comparing, importing and fixing make them; `reading.edit` applies them to the text of a file.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from actieplan.places import Location, Path

Value = str | list["Value"] | dict[str, "Value"] | None
"""What stands in a field, as data of YAML; None when there is nothing."""


class Deed(StrEnum):
    """What was done."""

    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    LAYOUT = "layout"
    RENAMED = "renamed"


class Change(NamedTuple):
    """What stood at an address before, and what stands there after.

    `address` names the thing by its own ids (`digivan/einde`, see `outline.address`). `location` says where to
    apply it: a path with the side of the field that is meant, or a span where there is no path; only a change that is
    `in_text` may be applied within a block of text, whose lines are the author's words. `was` and `now` are the paths
    in both states when two plans are compared: of the thing, or of what it was taken from or added to.
    """

    address: str
    deed: Deed
    before: Value = None
    after: Value = None
    location: Location | None = None
    was: Path = ()
    now: Path = ()
    in_text: bool = False
