"""What a rule is: a function over a plan with a code, a severity and its words in two languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from inspect import getdoc
from typing import Any, Generic, NamedTuple, TypeVar

from actieplan.changes import Change, Deed
from actieplan.diagnostics import Diagnostic, Kind, Related, Severity, diagnose
from actieplan.places import Location, Path, Stretch, Target
from actieplan.rules.subject import Subject
from actieplan.text import Text

__all__ = ["Finding", "PlanRule", "PlansRule", "Replacement", "Rule", "Subject", "diagnostics_of", "explained", "rule"]


class Replacement(NamedTuple):
    """A stretch of a text, what is there, and what takes its place."""

    within: Stretch
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: where, and the parameters of its message. `related` names further places.

    `within` is the part of the text at the path that is meant: the report points at it. `fix` is what `--fix` replaces
    in that text, where it is certain.
    `file` is for rules over several plans; a rule over one plan leaves it out. What the plan says goes into
    `params` and never into the words of a `hint`: those are a template, like those of the kind.
    """

    path: Path
    params: Mapping[str, Any] = field(default_factory=dict)
    target: Target = "value"
    related: tuple[tuple[str, Path, Text], ...] = ()
    file: str | None = None
    hint: Text | None = None
    within: Stretch | None = None
    fix: tuple[Replacement, ...] = ()


Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Seen]):
    """A check with what it stands for. `Seen` is one Subject, or all of them for a rule across years."""

    kind: Kind
    check: Callable[[Seen], Iterator[Finding]]


PlanRule = Rule[Subject]
PlansRule = Rule[Sequence[Subject]]


def rule(
    code: str, severity: Severity, *, title: Text, message: Text, hint: Text
) -> Callable[[Callable[[Seen], Iterator[Finding]]], Rule[Seen]]:
    """Make a rule of a function; its docstring holds the why and the examples (see `explained`)."""

    def make(check: Callable[[Seen], Iterator[Finding]]) -> Rule[Seen]:
        words = explained(getdoc(check) or "")
        return Rule(Kind(code, severity, title, message, hint, **words), check)

    return make


_SECTION = re.compile(r"^(Waarom|Why|Fout|Goed)(?: \((\w+)\))?:[ ]?", re.MULTILINE)


def explained(docstring: str) -> dict[str, Any]:
    """The sections of a docstring as the fields of a Kind.

    A docstring has, after its summary, `Waarom:` and `Why:` (a paragraph each), `Fout (place):` and
    `Goed (place):` (indented YAML). The place says where the YAML fits: `actie`, `plan`, `doelstelling`,
    `bestand` (a whole file) or `plannen` (two files, divided by a line `===`).
    """
    parts = _SECTION.split(docstring)
    names, places, bodies = parts[1::3], parts[2::3], parts[3::3]
    words = {name: body.strip("\n") for name, body in zip(names, bodies, strict=True)}
    return {
        "why": Text(_joined(words.get("Waarom", "")), _joined(words.get("Why", ""))),
        "example": next((place for place in places if place), ""),
        "wrong": _dedented(words.get("Fout", "")),
        "right": _dedented(words.get("Goed", "")),
    }


def _joined(paragraph: str) -> str:
    words = " ".join(paragraph.split())
    return words[:1].upper() + words[1:]


def _dedented(block: str) -> str:
    lines = [line.removeprefix("    ") for line in block.splitlines()]
    return "\n".join(lines).strip("\n")


def diagnostics_of(rule_: Rule[Seen], seen: Seen, file: str) -> Iterator[Diagnostic]:
    """Run a rule; `file` is the file of findings that name none."""
    for finding in rule_.check(seen):
        yield diagnose(
            rule_.kind,
            Location(finding.file or file, finding.path, finding.target, within=finding.within),
            finding.params,
            hint=finding.hint,
            related=tuple(Related(Location(name, path), label) for name, path, label in finding.related),
            fix=tuple(_change(finding.file or file, finding.path, each) for each in finding.fix),
        )


def _change(file: str, path: Path, replacement: Replacement) -> Change:
    """A replacement as a change in the text of a file; the one kind that may be made within a block of text."""
    return Change(
        address="",
        deed=Deed.EDITED,
        before=replacement.before,
        after=replacement.after,
        location=Location(file, path, within=replacement.within),
        in_text=True,
    )
