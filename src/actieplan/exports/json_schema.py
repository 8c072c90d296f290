"""JSON Schema: the shape of a plan file for editors, made from the model so that the two cannot drift.

Draft 7, with three words of the YAML language server: `errorMessage` (what it says instead of its own English),
`defaultSnippets` (what it offers to write) and `doNotSuggest`. Titles head its explanations.
"""

from __future__ import annotations

import json
import re
from typing import Any

import yaml
from pydantic.fields import FieldInfo

from actieplan.exports import demands, editor_words, scalar_schema, snippets
from actieplan.exports.annotations import entry_of, filled_in_type, is_required, node_class
from actieplan.exports.branches import ANYTHING, EMPTY, NO_ENTRIES, NOTHING, Schema, choose, empty, filled_in, wanted
from actieplan.model import Indicator, Indicatoren, Item, Lijst, Node, Plan, Tekst
from actieplan.resources import templates_folder

_SHORT_AS_TEXT: tuple[type[Node], ...] = (Tekst, Lijst, Item, Indicator)
_SHORT_AS_LIST: tuple[type[Node], ...] = (Lijst, Indicatoren)
_LIST: Schema = {"type": "array"}
_FIELDS: Schema = {"type": "object"}


def write() -> str:
    """The schema as JSON text."""
    return json.dumps(build(), ensure_ascii=False, indent=1) + "\n"


def build() -> Schema:
    """The schema of a plan file."""
    definitions = _Definitions().of(Plan)
    plan = definitions.pop("Plan")
    plan["allOf"].insert(0, {**_FIELDS, "errorMessage": editor_words.not_fields()})
    definitions |= {"Datum": scalar_schema.date(), "Leeg": empty()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "description": "Het actieplan van een eerstelijnszone voor een jaar.",
        **plan,
        "title": "Actieplan",
        "definitions": dict(sorted(definitions.items())),
    }


class _Definitions:
    """The definitions of every kind of node, made while walking the model."""

    def __init__(self) -> None:
        self.meanings: dict[str, dict[str, str]] = yaml.safe_load(
            (templates_folder() / "velden.yaml").read_text("utf-8")
        )
        self.made: dict[str, Schema] = {}

    def of(self, model: type[Node]) -> dict[str, Schema]:
        """All definitions, after making those of a node and of every node below it."""
        kind = model.__name__
        if kind in self.made:
            return self.made
        properties: Schema = {}
        definition = self.made[kind] = {
            "title": _title(kind),
            "defaultSnippets": snippets.of_new(model),
            "properties": properties,
            "additionalProperties": False,
            "errorMessage": editor_words.no_such_field(model),
            "allOf": [],
        }
        for name, field in model.model_fields.items():
            meaning = self.meanings[kind][name]
            blank = editor_words.left_blank(name, meaning) if is_required(field) else ""
            properties[name] = {"description": meaning, **self.field(name, field, blank)}
            if blank:
                definition["allOf"].append({"required": [name], "errorMessage": blank})
        definition["allOf"] += demands.on(kind)
        self.made[kind] = {keyword: part for keyword, part in definition.items() if part != []}
        return self.made

    def field(self, name: str, field: FieldInfo, blank: str) -> Schema:
        """A field by its type; `blank` is what to say when it is left empty, or empty where it may be."""
        annotation = filled_in_type(field)
        listed, model = entry_of(annotation), node_class(annotation)
        if listed is not None:
            return self.listed(listed, name, blank)
        if model is not None:
            return self.node(model, name, blank)
        return scalar_schema.edition(blank) if name == "formulier" else scalar_schema.scalar(annotation, name, blank)

    def listed(self, entry: Any, name: str, blank: str) -> Schema:
        """A field with a list, each entry behind a dash."""
        wrong = wanted("array", editor_words.list_expected(name))
        nothing = filled_in(blank, NO_ENTRIES) if blank else (NOTHING, ANYTHING)
        return {"items": self.entry(entry, name), **choose(nothing, (_LIST, ANYTHING), otherwise=wrong)}

    def entry(self, entry: Any, name: str) -> Schema:
        model = node_class(entry)
        return scalar_schema.entry(entry, name) if model is None else self.node(model, name, editor_words.empty_item())

    def node(self, model: type[Node], name: str, blank: str) -> Schema:
        """A node in its full form, or by the kind of the value in one of its short forms."""
        self.of(model)
        forms = [(_FIELDS, {"$ref": f"#/definitions/{model.__name__}"}), *_short(model, name)]
        other = _otherwise(model, name)
        if blank and not any(is_required(field) for field in model.model_fields.values()):
            shape = choose((NOTHING, ANYTHING), *forms, otherwise=other)
            return {**self.offered(model, name), "allOf": [shape, choose(filled_in(blank, EMPTY))]}
        nothing = filled_in(blank) if blank else (NOTHING, ANYTHING)
        return {**self.offered(model, name), **choose(nothing, *forms, otherwise=other)}

    def offered(self, model: type[Node], name: str) -> Schema:
        """What completion puts behind the name of the field: a dash, or a snippet."""
        if model in _SHORT_AS_LIST:
            return {"items": self.entry(entry_of(model.model_fields["punten"].annotation), name)}
        below = snippets.of_field(name, model)
        return {"defaultSnippets": below} if below else {}


def _title(kind: str) -> str:
    """`Strategische doelstelling`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).capitalize()


def _short(model: type[Node], name: str) -> list[tuple[Schema, Schema]]:
    """What a list is in the place of a node."""
    if model in _SHORT_AS_LIST:
        return [(_LIST, ANYTHING)]
    return [(_LIST, wanted("string", editor_words.text_expected(name)))] if model in _SHORT_AS_TEXT else []


def _otherwise(model: type[Node], name: str) -> Schema:
    """What a text is in the place of a node."""
    if model in _SHORT_AS_TEXT:
        return ANYTHING
    if model in _SHORT_AS_LIST:
        return wanted("array", editor_words.list_expected(name))
    return wanted("object", editor_words.fields_expected(name, model))
