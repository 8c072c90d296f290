"""Names: what a template can ask of a value."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel


def names_of(value: object) -> list[str]:
    """The names that a value of the plan or the document knows."""
    if isinstance(value, BaseModel):
        return [*type(value).model_fields, *_public(_own_parts(type(value)))]
    return [str(key) for key in value] if isinstance(value, dict) else _public(dir(value))


def _own_parts(kind: type[BaseModel]) -> Iterable[str]:
    """The methods and properties that the model itself adds to its fields."""
    ours = [each for each in kind.__mro__ if each.__module__.startswith("actieplan.")]
    return (name for each in ours for name, part in vars(each).items() if callable(part) or isinstance(part, property))


def _public(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith("_")]
