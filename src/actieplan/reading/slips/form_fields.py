"""What the form says of a field by its name: that it has one, and whether it holds a text or a list."""

from __future__ import annotations

from typing import get_args

from actieplan import model

KINDS = tuple(kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, model.Node))
FIELD_NAMES = frozenset(name for kind in KINDS for name in kind.model_fields)
LISTS = frozenset(
    name
    for kind in KINDS
    for name, field in kind.model_fields.items()
    if "tuple" in str(field.annotation) or "Indicatoren" in str(field.annotation)
)
"""Fields that hold a list, and never a text."""
TEXTS = frozenset(
    name
    for kind in KINDS
    for name, field in kind.model_fields.items()
    if field.annotation in {str, model.Tekst, model.Lijst}
) - LISTS.union({"formulier", "versie", "beleidsperiode", "id", "naar", "nummer"})
"""Fields that hold a text, and those that may hold a list or a text."""


MAY_BE_LISTS = LISTS | {
    name for kind in KINDS for name, field in kind.model_fields.items() if field.annotation is model.Lijst
}
"""Fields that hold a list, and those that may."""
TEXTS_ONLY = TEXTS - MAY_BE_LISTS


def _fields_of_part(annotation: object) -> frozenset[str]:
    """The fields of a part of the form that is neither a text nor a list; nothing for anything else."""
    choices = get_args(annotation) or (annotation,)
    parts = [each for each in choices if isinstance(each, type) and issubclass(each, model.Node)]
    is_part = len(parts) == 1 and not {"vervolg", "punten"} & parts[0].model_fields.keys()
    return frozenset(parts[0].model_fields) if is_part else frozenset()


def _fields_of_item(annotation: object) -> frozenset[str]:
    """The fields of the items of a list; nothing when its items are words."""
    item = next(iter(get_args(annotation)), None)
    return frozenset(item.model_fields) if isinstance(item, type) and issubclass(item, model.Node) else frozenset()


ITEMS = {
    name: fields
    for kind in KINDS
    for name, field in kind.model_fields.items()
    if name in LISTS and (fields := _fields_of_item(field.annotation))
}
"""Fields that hold a list of things with fields of their own, with the names of those."""
PARTS = {
    name: fields
    for kind in KINDS
    for name, field in kind.model_fields.items()
    if name not in LISTS and (fields := _fields_of_part(field.annotation))
}
"""Fields that hold fields of their own, with the names of those."""


_OF_WORDS = ("titel", "omschrijving", "tekst", "plan", "naam", "beschrijving")
"""What the words of an item are, when its author left out the name of that field: the first of these that it has."""
_ITEM_KINDS: dict[str, type[model.Node]] = {
    "indicatoren": model.Indicator,
    **{
        name: item
        for kind in KINDS
        for name, field in kind.model_fields.items()
        if isinstance(item := next(iter(get_args(field.annotation)), None), type) and issubclass(item, model.Node)
    },
    **dict.fromkeys((*MAY_BE_LISTS - LISTS, "onderdelen"), model.Item),
}
FIRST_FIELDS = {
    (parent, name): first
    for parent, kind in _ITEM_KINDS.items()
    if (first := next((each for each in _OF_WORDS if each in kind.model_fields), None)) is not None
    for name in kind.model_fields
    if name != first
}
"""Of a list and a further field of its items: the field that their words are."""


def are_together(one: str, other: str) -> bool:
    """Whether two fields stand in the same part of the form."""
    return any({one, other} <= kind.model_fields.keys() for kind in KINDS)
