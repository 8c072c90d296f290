"""Branches: schemas that look at the kind of a value first, so that an editor speaks of the one form that was written.

A list of alternatives (`anyOf`) would make an editor explain all of them; `if`, `then` and `else` leave one.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

ANYTHING: Schema = {}
NOTHING: Schema = {"type": "null"}
GROUPED: Schema = {"type": ["array", "object"]}
"""A list or fields."""
BLANK: Schema = {"type": ["null", "string"], "pattern": r"^\s*$"}
"""No text. (A pattern says nothing about a value that is no text.)"""
NO_ENTRIES: Schema = {"type": ["null", "array"], "maxItems": 0}
EMPTY: Schema = {"$ref": "#/definitions/Leeg"}
"""Nothing, white space, a list without entries, or fields that are all empty."""


def empty() -> Schema:
    """The definition of `EMPTY`."""
    kinds = ["null", "string", "array", "object"]
    return {"type": kinds, "pattern": r"^\s*$", "maxItems": 0, "additionalProperties": EMPTY}


def choose(*branches: tuple[Schema, Schema], otherwise: Schema = ANYTHING) -> Schema:
    """The schema of the first branch whose condition holds."""
    schema = otherwise
    for condition, then in reversed(branches):
        parts = {"if": condition, "then": then, "else": schema}
        schema = {keyword: part for keyword, part in parts.items() if keyword == "if" or part}
    return schema


def wanted(kind: str, message: str) -> Schema:
    """Only values of this JSON type, and the message for all others."""
    return {"type": kind, "errorMessage": message}


def filled_in(message: str, nothing: Schema = BLANK) -> tuple[Schema, Schema]:
    """The branch that refuses what is empty: none of that is a text with something in it."""
    return nothing, {"type": "string", "pattern": r"\S", "errorMessage": message}
