"""Diagnostic: one finding about a plan file, from any room to any report."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

from actieplan.text import Text

Path = tuple[str | int, ...]
Target = Literal["key", "value"]


class Severity(StrEnum):
    """How much a finding weighs: an error blocks, a warning asks, an info tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Severity).index(self)


class Position(NamedTuple):
    """A place in a text: line and column, both from 1; columns count code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of text, from `start` up to but not including `end`."""

    start: Position
    end: Position


class Location(NamedTuple):
    """Where a finding stands: the file as the user named it, the path in the data, and the span in the text.

    `target` says which side of `key: value` is meant. The span and the excerpt (the part of the line around
    it, from column `excerpt_column` on) are filled in by `reading.source`.
    """

    file: str
    path: Path = ()
    target: Target = "value"
    span: Span | None = None
    excerpt: str = ""
    excerpt_column: int = 1


class Related(NamedTuple):
    """A second place a finding speaks of, with what it is."""

    location: Location
    label: Text


class Kind(NamedTuple):
    """What a code stands for: the part of a diagnostic that is the same every time.

    `why` explains the rule; `wrong` and `right` are YAML examples. `example` says into which place of a
    plan the examples fit (see tests/test_kinds.py, which runs all of them).
    """

    code: str
    severity: Severity
    title: Text
    message: Text
    hint: Text
    why: Text
    example: str
    wrong: str
    right: str


class Diagnostic(NamedTuple):
    """One finding: what is wrong, where, and what to write instead."""

    code: str
    severity: Severity
    message: Text
    hint: Text
    location: Location
    related: tuple[Related, ...] = ()


def diagnose(
    kind: Kind,
    location: Location,
    params: Mapping[str, object] | None = None,
    *,
    hint: Text | None = None,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    """A diagnostic of this kind at this place; `params` fill the kind's message and hint."""
    values = params or {}
    return Diagnostic(
        code=kind.code,
        severity=kind.severity,
        message=kind.message.fill(values),
        hint=(hint or kind.hint).fill(values),
        location=location,
        related=related,
    )


def sort_key(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    """Order of a report: by file, by place, then by code."""
    location = diagnostic.location
    start = location.span.start if location.span else Position(0, 0)
    return (location.file, start.line, start.column, diagnostic.code)
