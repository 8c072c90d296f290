"""Differences as JSON, in a shape with a version (docs/json.md)."""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.changes import Deed
from actieplan.documents.comparison import Comparison
from actieplan.documents.naming import parts
from actieplan.reports.safe import as_json, encodable

VERSION = 1
"""Raised when a field changes or disappears; a new field alone does not raise it."""


def write(comparison: Comparison) -> str:
    """The changes, each with its address, what stood there and what stands there now."""
    return as_json(_shape(comparison))


def write_all(comparisons: Sequence[Comparison | None], names: Sequence[tuple[str | None, str | None]]) -> str:
    """A list of the same: of several plans, each with its names; one of them is null for a plan that came or went."""
    shapes = []
    for comparison, (before, after) in zip(comparisons, names, strict=True):
        sides = {"from": before and encodable(before), "to": after and encodable(after)}
        shapes.append(_shape(comparison) if comparison else {"version": VERSION, **sides, "changes": []})
    return as_json(shapes)


def _shape(comparison: Comparison) -> dict[str, object]:
    changes = []
    for change in comparison.changes:
        plan = comparison.before if change.deed is Deed.REMOVED else comparison.after
        path = change.location.path if change.location else ()
        changes.append(
            {
                "address": change.address,
                "change": (Deed.EDITED if change.deed is Deed.LAYOUT else change.deed).value,
                "layout_only": change.deed is Deed.LAYOUT,
                "name": [encodable(name) for name in parts(plan, path)],
                "path": list(path),
                "before": change.before,
                "after": change.after,
            }
        )
    names = {"from": encodable(comparison.before_name), "to": encodable(comparison.after_name)}
    return {"version": VERSION, **names, "changes": changes}
