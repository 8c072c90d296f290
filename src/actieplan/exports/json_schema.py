"""JSON Schema: the shape of a plan file for editors, made from the model so that the two cannot drift.

Editors type scalars (`1.10` is a number to them), so every text also accepts a number or a boolean. What a
value may be is told apart by its type with if/then/else, never by a list of alternatives: completion and
messages stay about the one form that was written.
"""

from __future__ import annotations

import json
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import yaml

from actieplan.model import REQUIRED, Indicator, Indicatoren, Item, Lijst, Node, Plan, Tekst
from actieplan.resources import templates_folder

SCALAR: list[str] = ["string", "number", "boolean", "null"]
_SHORT_AS_TEXT: tuple[type[Node], ...] = (Tekst, Lijst, Item, Indicator)
_SHORT_AS_LIST: tuple[type[Node], ...] = (Lijst, Indicatoren)
Schema = dict[str, Any]


def write() -> str:
    """The schema as JSON text."""
    return json.dumps(build(), ensure_ascii=False, indent=2) + "\n"


def build() -> Schema:
    """The schema of a plan file (draft 7, which the editors' language server reads)."""
    words: dict[str, dict[str, str]] = yaml.safe_load((templates_folder() / "velden.yaml").read_text("utf-8"))
    definitions: Schema = {}
    _define(Plan, definitions, words)
    plan = definitions.pop("Plan")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Actieplan",
        "description": "Het actieplan van een eerstelijnszone voor een jaar.",
        **plan,
        "definitions": dict(sorted(definitions.items())),
    }


def _define(model: type[Node], definitions: Schema, words: dict[str, dict[str, str]]) -> None:
    """Add the definition of a node and of every node below it."""
    if model.__name__ in definitions:
        return
    properties: Schema = {}
    definitions[model.__name__] = {"type": "object", "additionalProperties": False, "properties": properties}
    required = [name for name, field in model.model_fields.items() if REQUIRED in field.metadata]
    if required:
        definitions[model.__name__]["required"] = required
    for name, field in model.model_fields.items():
        shape = _shape(field.annotation, definitions, words)
        properties[name] = {"description": words[model.__name__][name], **shape}


def _shape(annotation: Any, definitions: Schema, words: dict[str, dict[str, str]]) -> Schema:
    """The schema of a field by its type."""
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        return _shape(next(choice for choice in get_args(annotation) if choice is not NoneType), definitions, words)
    if origin is Literal:
        return {"enum": [*get_args(annotation), None]}
    if origin is tuple:
        return {"type": ["array", "null"], "items": _shape(get_args(annotation)[0], definitions, words)}
    if isinstance(annotation, type) and issubclass(annotation, Node):
        _define(annotation, definitions, words)
        return _node(annotation, definitions, words)
    return {"type": SCALAR}


def _node(model: type[Node], definitions: Schema, words: dict[str, dict[str, str]]) -> Schema:
    """A node in its full form, or by the type of the value in one of its short forms."""
    full: Schema = {"$ref": f"#/definitions/{model.__name__}"}
    otherwise: Schema = {"type": SCALAR} if model in _SHORT_AS_TEXT else {"type": ["object", "null"]}
    if model in _SHORT_AS_LIST:
        items = _shape(model.model_fields["punten"].annotation, definitions, words)
        otherwise = {"if": {"type": "array"}, "then": items, "else": otherwise}
    return {"if": {"type": "object"}, "then": full, "else": otherwise}
