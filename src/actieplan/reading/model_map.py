"""What the model has at a path: its kind of node and its choices, for messages about what stands there instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from actieplan import model
from actieplan.model import Item, Node, Plan
from actieplan.places import Path
from actieplan.text import Text, same


def _annotation_at(path: Path) -> Any:
    here: Any = Plan
    for segment in path:
        model = _node_class(here)
        if isinstance(segment, int):
            here = _item_of(here)
        elif model is not None and segment in model.model_fields:
            here = model.model_fields[segment].annotation
        else:
            return None
    return here


def model_at(path: Path) -> type[Node] | None:
    return _node_class(_annotation_at(path))


def _node_class(annotation: Any) -> type[Node] | None:
    for candidate in _alternatives(annotation):
        if isinstance(candidate, type) and issubclass(candidate, Node):
            return candidate
    return None


def _item_of(annotation: Any) -> Any:
    """What stands in a list of this kind; a `Lijst` or `Indicatoren` written short is the list of its items."""
    for candidate in _alternatives(annotation):
        if get_origin(candidate) is tuple:
            return get_args(candidate)[0]
        if isinstance(candidate, type) and issubclass(candidate, Node) and "punten" in candidate.model_fields:
            return _item_of(candidate.model_fields["punten"].annotation)
    return Item


def fields_of_item(path: Path) -> frozenset[str]:
    """What the items of the list at a path have for fields that the list itself has not; nothing when it is no list."""
    whole = model_at(path)
    item = _node_class(_item_of(_annotation_at(path))) if whole is not None and "punten" in whole.model_fields else None
    return frozenset(item.model_fields) - frozenset(whole.model_fields) if whole and item else frozenset()


def choices_at(path: Path) -> tuple[str, ...]:
    return tuple(
        choice
        for candidate in _alternatives(_annotation_at(path))
        if get_origin(candidate) is Literal
        for choice in get_args(candidate)
    )


def _alternatives(annotation: Any) -> Iterable[Any]:
    if get_origin(annotation) in {Union, UnionType}:
        return [choice for choice in get_args(annotation) if choice is not NoneType]
    return [annotation]


_KINDS = tuple(kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Node))


_FIELDS = frozenset(name for kind in _KINDS for name in kind.model_fields)


def is_field(name: str) -> bool:
    """Whether some part of the form has a field of this name."""
    return name in _FIELDS


def owners_of(field: str) -> Text | None:
    """The parts of the form that have a field, as an author calls them; None for one that none or too many have."""
    names = [kind.__name__ for kind in _KINDS if field in kind.model_fields]
    if not 1 <= len(names) <= 2:
        return None
    owners = [_PARTS.get(name, same(f"`{name.lower()}`")) for name in names]
    return Text(" of ".join(owner.nl for owner in owners), " or ".join(owner.en for owner in owners))


_PARTS = {
    "Plan": Text("het plan zelf", "the plan itself"),
    "StrategischeDoelstelling": Text("een strategische doelstelling", "a strategic goal"),
    "OperationeleDoelstelling": Text("een operationele doelstelling", "an operational goal"),
    "Actie": Text("een actie", "an action"),
    "Fase": Text("een fase", "a phase"),
    "Mijlpaal": Text("een mijlpaal", "a milestone"),
    "Evaluatie": Text("een evaluatie", "an evaluation"),
    "Indicator": Text("een indicator", "an indicator"),
    "Versie": Text("een versie", "a version"),
    "Vergadering": Text("een vergadering", "a meeting"),
}


def places_below(path: Path, data: object, field: str) -> Iterator[Path]:
    """Where a field that stands too high may have been meant: in each thing below that has such a field."""
    children: Iterable[tuple[str | int, object]] = ()
    if isinstance(data, dict):
        absent = dict.fromkeys(getattr(model_at(path), "model_fields", ()))
        children = {**absent, **data}.items()
    elif isinstance(data, list):
        children = enumerate(data)
    for segment, value in children:
        below = None if isinstance(value, list) else model_at((*path, segment))
        if below is not None and field in below.model_fields:
            yield (*path, segment, field)
        if value is not None:
            yield from places_below((*path, segment), value, field)


def places_above(path: Path, data: object, field: str) -> Iterator[Path]:
    """Where a field that stands too deep may have been meant: in what its owner is a part of, if it is absent there."""
    here: Any = data
    for length, segment in enumerate(path):
        above = model_at(path[:length])
        if isinstance(here, dict) and above is not None and field in above.model_fields and field not in here:
            yield (*path[:length], field)
        here = here[segment]
