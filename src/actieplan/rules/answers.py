"""Answers: whether a field of the plan was answered, and which fields must be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from actieplan.diagnostics import Path
from actieplan.model import REQUIRED, Actie, Node, NogTeBepalen, is_empty
from actieplan.rules.subject import Subject


def is_answered(value: object) -> bool:
    """Whether an author wrote something here; the word that it is not known yet is an answer too."""
    if isinstance(value, NogTeBepalen):
        return True
    if isinstance(value, Node):
        return any(is_answered(getattr(value, name)) for name in type(value).model_fields)
    return not is_empty(value)


@lru_cache
def required_fields(kind: type[Node]) -> tuple[str, ...]:
    """The fields of a node that every plan must fill in."""
    return tuple(name for name, field in kind.model_fields.items() if REQUIRED in field.metadata)


def written_nodes(subject: Subject) -> Iterator[tuple[Path, Node]]:
    """The nodes that say something: a mapping or an item without any answer counts as left out."""
    for entry in subject.nodes:
        if not entry.path or is_answered(entry.node):
            yield entry.path, entry.node


def written_acties(subject: Subject) -> Iterator[tuple[Path, Actie]]:
    """The actions that say something; one that is wholly blank has a finding as an empty item."""
    return ((path, actie) for path, actie in subject.acties if is_answered(actie))
