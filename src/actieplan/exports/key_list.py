"""Key list: every field of a plan file as a Markdown page, made from the model and templates/velden.yaml."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import yaml

from actieplan.exports import editor_page
from actieplan.exports.annotations import is_required
from actieplan.model import Node, Plan
from actieplan.resources import templates_folder

_INTRO = """# Alle velden van een planbestand

Deze pagina is gemaakt met `actieplan schema --markdown`. Een **vet** veld is altijd verplicht; wat een editie van
het formulier daarnaast vraagt, zegt `actieplan validate`.
"""


def write() -> str:
    """The page: a table for every kind of node, from the plan downwards, and what an editor sees of mistakes."""
    words: dict[str, dict[str, str]] = yaml.safe_load((templates_folder() / "velden.yaml").read_text("utf-8"))
    tables = (_table(model, words[model.__name__]) for model in _nodes())
    return "\n".join([_INTRO, *tables, editor_page.write()])


def _nodes() -> list[type[Node]]:
    """Every kind of node, in the order in which a reader meets them."""
    met: list[type[Node]] = [Plan]
    for model in met:
        for field in model.model_fields.values():
            met += [below for below in _classes(field.annotation) if below not in met]
    return met


def _table(model: type[Node], words: dict[str, str]) -> str:
    rows = [f"## {model.__name__}", "", "| veld | soort | betekenis |", "|---|---|---|"]
    for name, field in model.model_fields.items():
        shown = f"**`{name}`**" if is_required(field) else f"`{name}`"
        rows.append(f"| {shown} | {_kind(field.annotation)} | {words[name]} |")
    return "\n".join([*rows, ""])


def _kind(annotation: Any) -> str:
    origin = get_origin(annotation)
    if origin in {Union, UnionType}:
        return _kind(next(choice for choice in get_args(annotation) if choice is not NoneType))
    if origin is Literal:
        return ", ".join(f"`{choice}`" for choice in get_args(annotation))
    if origin is tuple:
        return f"lijst van {_kind(get_args(annotation)[0])}"
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return {"Datum": "datum", "int": "jaartal", "Decimal": "getal"}.get(annotation.__name__, "tekst")


def _classes(annotation: Any) -> list[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return [annotation]
    return [below for part in get_args(annotation) for below in _classes(part)]
