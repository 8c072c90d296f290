"""Annotations: the types of the model's fields, taken apart for a schema and for the list of fields."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from actieplan.model import REQUIRED, Node


def is_required(field: FieldInfo) -> bool:
    """Whether every plan must fill in this field."""
    return REQUIRED in field.metadata


def filled_in_type(field: FieldInfo) -> Any:
    """The type of a field when it is not left out, with the checks of the model on it."""
    annotation: Any = field.annotation
    if get_origin(annotation) in {Union, UnionType}:
        annotation = next(choice for choice in get_args(annotation) if choice is not NoneType)
    checks = [check for check in field.metadata if check != REQUIRED]
    return Annotated[(annotation, *checks)] if checks else annotation


def node_class(annotation: Any) -> type[Node] | None:
    """The kind of node of this type, if it is one."""
    bare = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    return bare if isinstance(bare, type) and issubclass(bare, Node) else None


def entry_of(annotation: Any) -> Any:
    """The type of the entries when this is a list, else None."""
    return get_args(annotation)[0] if get_origin(annotation) is tuple else None


def choices_of(annotation: Any) -> tuple[str, ...]:
    """The words to choose from, if it is a choice."""
    return get_args(annotation) if get_origin(annotation) is Literal else ()
