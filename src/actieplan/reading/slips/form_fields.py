"""What the form says of a field by its name: that it has one, and whether it holds a text or a list."""

from __future__ import annotations

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
