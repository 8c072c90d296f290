"""Answers: whether a field of the plan was answered, and which fields must be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from actieplan.model import REQUIRED, Actie, Node, is_answered
from actieplan.places import Path
from actieplan.rules.subject import Subject


@lru_cache
def required_fields(kind: type[Node]) -> tuple[str, ...]:
    """The fields of a node that every plan must fill in."""
    return tuple(name for name, field in kind.model_fields.items() if REQUIRED in field.metadata)


def written_nodes(subject: Subject) -> Iterator[tuple[Path, Node]]:
    """The nodes that say something: a mapping or an item without any answer counts as left out."""
    return ((entry.path, entry.node) for entry in subject.nodes if entry.is_answered or not entry.path)


def written_acties(subject: Subject) -> Iterator[tuple[Path, Actie]]:
    """The actions that say something; one that is wholly blank has a finding as an empty item."""
    return ((path, actie) for path, actie in subject.acties if is_answered(actie))
