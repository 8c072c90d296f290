"""Differences as JSON, in a shape with a version (docs/json.md)."""

from __future__ import annotations

from actieplan.changes import Deed
from actieplan.reports.diff import Comparison
from actieplan.reports.diff.naming import parts
from actieplan.reports.safe import as_json, encodable

VERSION = 1
"""Raised when a field changes or disappears; a new field alone does not raise it."""


def write(comparison: Comparison) -> str:
    """The changes, each with its address, what stood there and what stands there now."""
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
    return as_json({"version": VERSION, **names, "changes": changes})
