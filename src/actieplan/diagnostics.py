"""Diagnostic: one finding about a plan file, from any room to any report."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from actieplan.changes import Change
from actieplan.places import Location, Position
from actieplan.text import Text


class Severity(StrEnum):
    """How much a finding weighs: an error blocks, a warning asks, an info tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Severity).index(self)


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
    """One finding: what is wrong, where, and what to write instead.

    `fix` holds the changes that mend it without changing what the author means; empty when a person must decide.
    """

    code: str
    severity: Severity
    message: Text
    hint: Text
    location: Location
    related: tuple[Related, ...] = ()
    fix: tuple[Change, ...] = ()


def diagnose(
    kind: Kind,
    location: Location,
    params: Mapping[str, object] | None = None,
    *,
    hint: Text | None = None,
    related: tuple[Related, ...] = (),
    fix: tuple[Change, ...] = (),
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
        fix=fix,
    )


def sort_key(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    """Order of a report: by file, by place, then by code."""
    location = diagnostic.location
    start = location.span.start if location.span else Position(0, 0)
    return (location.file, start.line, start.column, diagnostic.code)
