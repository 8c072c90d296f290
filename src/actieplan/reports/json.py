"""JSON: findings for other programs, in a shape with a version (docs/json.md)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.places import Location
from actieplan.text import Lang

VERSION = 1
"""Raised when a field changes or disappears; a new field alone does not raise it."""


def write(diagnostics: Sequence[Diagnostic], lang: Lang, *, files: Sequence[str] = ()) -> str:
    """The findings and the names of all files that were looked at, as one JSON object."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    shape = {
        "version": VERSION,
        "files": [_text(file) for file in files],
        "counts": {severity.value: counts[severity] for severity in Severity},
        "findings": [_finding(diagnostic, lang) for diagnostic in diagnostics],
    }
    return json.dumps(shape, ensure_ascii=False, indent=2)


def _finding(diagnostic: Diagnostic, lang: Lang) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": _text(diagnostic.message.in_lang(lang)),
        "hint": _text(diagnostic.hint.in_lang(lang)),
        **_place(diagnostic.location),
        "related": [
            {"message": _text(related.label.in_lang(lang)), **_place(related.location)}
            for related in diagnostic.related
        ],
    }


def _place(location: Location) -> dict[str, Any]:
    span = location.span
    return {
        "file": _text(location.file),
        "path": list(location.path),
        "line": span.start.line if span else None,
        "column": span.start.column if span else None,
        "end_line": span.end.line if span else None,
        "end_column": span.end.column if span else None,
    }


def _text(words: str) -> str:
    """The words as they can be written in UTF-8; a file name may hold bytes that are not."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")
