"""Comment signs: when `#` behind a value begins a comment that its author meant, and when it cuts a text off."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, get_args, get_origin

TO_THE_PROGRAM = re.compile(r"[ \t]*actieplan[ \t]*:", re.IGNORECASE)
"""What follows `#` in a comment to the program."""
BEHIND_TEXT = re.compile(r"(?:(?<![ \t])[ \t]{2,}#(?:[ \t].*)?|[ \t]#[ \t]*actieplan[ \t]*:.*)$", re.IGNORECASE)
"""A comment on the line of a value that may be a text."""


def is_comment(text: str, start: int, sign: int, field: str | None, *, is_empty: bool = False) -> bool:
    """Whether the `#` at an index is meant as a comment, with white space in front of it from `start` on.

    Two spaces in front and one behind say so anywhere. One in front is enough, as formatters of YAML write it, for a
    comment to the program, behind a field without a value, and where a value cannot have a `#` in it: `field` is the
    name of the field that the value belongs to.
    """
    rest = text[sign + 1 : sign + 80]
    gap = len(text[start:sign].expandtabs(8))
    if gap and TO_THE_PROGRAM.match(rest):
        return True
    if rest[:1] not in {"", " ", "\t", "\n", "\r"}:
        return False
    return gap >= 2 or (gap == 1 and (is_empty or _is_of_fixed_kind(field)))


def _is_of_fixed_kind(field: str | None) -> bool:
    return field is not None and field in _fields_of_fixed_kind()


_FIXED_WORDS = ("formulier", "beleidsperiode", "versie")
"""Fields whose words are those of an edition, a period or a version."""


@cache
def _fields_of_fixed_kind() -> frozenset[str]:
    """The fields that hold a date, a number, a choice or an id, in every part of the form that has them."""
    from pydantic import PlainValidator

    from actieplan import model

    kinds = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, model.Node)]
    of_a_kind: dict[str, bool] = {}
    for kind in kinds:
        for name, field in kind.model_fields.items():
            checks = any(isinstance(each, PlainValidator) for each in field.metadata)
            of_a_kind[name] = of_a_kind.get(name, True) and (checks or _is_fixed(field.annotation))
    return frozenset(name for name, is_fixed in of_a_kind.items() if is_fixed).union(_FIXED_WORDS)


def _is_fixed(annotation: Any) -> bool:
    """Whether a value of this type is a date, a number, a choice, an id, or a list of those."""
    if get_origin(annotation) is Literal:
        return True
    from pydantic import PlainValidator

    parts = [part for part in get_args(annotation) if part is not type(None) and part is not ...]
    if any(isinstance(part, PlainValidator) for part in parts):
        return True
    return bool(parts) and all(_is_fixed(part) for part in parts)
