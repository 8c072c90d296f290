"""JSON: findings for other programs, in a shape with a version (docs/json.md)."""

from __future__ import annotations

from collections import Counter
from typing import Any

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.places import Location
from actieplan.reports.fingerprints import fingerprints
from actieplan.reports.run import Run
from actieplan.reports.safe import as_json, encodable
from actieplan.text import Lang

VERSION = 1
"""Raised when a field changes or disappears; a new field alone does not raise it."""


def write(run: Run, lang: Lang) -> str:
    """The findings and the names of all files that were looked at, as one JSON object."""
    counts = Counter(diagnostic.severity for diagnostic in run.diagnostics)
    shape = {
        "version": VERSION,
        "files": [encodable(file) for file in run.files],
        "counts": {severity.value: counts[severity] for severity in Severity},
        "suppressed": run.suppressed,
        "findings": [
            _finding(diagnostic, mark, lang)
            for diagnostic, mark in zip(run.diagnostics, fingerprints(run.diagnostics), strict=True)
        ],
    }
    return as_json(shape)


def _finding(diagnostic: Diagnostic, mark: str, lang: Lang) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": encodable(diagnostic.message.in_lang(lang)),
        "hint": encodable(diagnostic.hint.in_lang(lang)),
        **_place(diagnostic.location),
        "related": [
            {"message": encodable(related.label.in_lang(lang)), **_place(related.location)}
            for related in diagnostic.related
        ],
        "fixable": bool(diagnostic.fix),
        "address": encodable(diagnostic.location.address),
        "fingerprint": mark,
    }


def _place(location: Location) -> dict[str, Any]:
    span = location.span
    return {
        "file": encodable(location.file),
        "path": list(location.path),
        "line": span.start.line if span else None,
        "column": span.start.column if span else None,
        "end_line": span.end.line if span else None,
        "end_column": span.end.column if span else None,
    }
