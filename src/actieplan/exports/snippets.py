"""Snippets: what an editor offers to write: a new actie, fase or mijlpaal with its places to fill in, a date, a choice.

A body is data with the tab stops of an editor in it: `$1`, `${1:maart}`, or `${1|ja,nee|}` for a choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from actieplan.exports.annotations import choices_of, entry_of, filled_in_type, node_class
from actieplan.exports.branches import Schema
from actieplan.model import Indicatoren, Lijst, Node, Tekst

_BEGINS_WITH: dict[str, tuple[str, ...]] = {
    "Plan": ("formulier", "organisatie", "titel", "jaar", "strategische_doelstellingen"),
    "StrategischeDoelstelling": ("nummer", "titel", "operationele_doelstellingen"),
    "OperationeleDoelstelling": ("nummer", "titel", "acties"),
    "Actie": (
        "id", "titel", "omschrijving", "waarom", "doelgroepen", "scope", "trekker", "samenwerking", "fasen",
        "evaluatie",
    ),
    "Scope": ("wel", "niet"),
    "Trekker": ("wie", "rol"),
    "Fase": ("titel", "periode", "stappen", "mijlpalen"),
    "Mijlpaal": ("titel", "datum"),
    "Evaluatie": ("type", "indicatoren"),
    "Indicator": ("omschrijving", "meetmethode", "streefdoel"),
    "Versie": ("versie", "datum", "beschrijving", "auteurs"),
    "Vergadering": ("id", "naam", "datum"),
    "Hoofdstuk": ("titel", "tekst"),
    "Verwijzing": ("naar", "soort"),
    "Capaciteit": ("vte", "netwerking"),
    "Vervolg": ("plan", "doelstelling"),
    "NogTeBepalen": ("wacht_op", "tekst"),
}  # fmt: skip
"""The fields that a new one begins with."""
_NAMES = {
    "Plan": "nieuw plan",
    "StrategischeDoelstelling": "nieuwe strategische doelstelling",
    "OperationeleDoelstelling": "nieuwe operationele doelstelling",
    "Actie": "nieuwe actie",
    "Fase": "nieuwe fase",
    "Mijlpaal": "nieuwe mijlpaal",
    "Evaluatie": "nieuwe evaluatie",
    "Indicator": "nieuwe indicator",
    "Versie": "nieuwe versie",
    "Vergadering": "nieuwe vergadering",
    "Hoofdstuk": "nieuw hoofdstuk",
    "Verwijzing": "nieuwe verwijzing",
    "Vervolg": "nieuw vervolg",
}

DATES: list[Schema] = [
    {"label": "dag: 31 maart 2025", "body": "${1:31} ${2:maart} ${3:2025}"},
    {"label": "maand: juni 2025", "body": "${1:juni} ${2:2025}"},
    {"label": "deel van een maand: eind februari 2025", "body": "${1|begin,midden,eind|} ${2:februari} ${3:2025}"},
    {"label": "periode: maart-mei 2025", "body": "${1:maart}-${2:mei} ${3:2025}"},
]
TEXTS: list[Schema] = [
    {"label": "tekst op meer regels", "bodyText": "|\n  $1"},
    {"label": "nog te bepalen", "body": {"nog_te_bepalen": {"wacht_op": "$1", "tekst": "$2"}}},
]


def words(choices: Iterable[str]) -> list[Schema]:
    """The words of a choice that may also be left open."""
    return [{"label": choice, "body": choice} for choice in choices]


def of_new(model: type[Node]) -> list[Schema]:
    """A new one of this kind, where it is one of a list."""
    name = _NAMES.get(model.__name__)
    return [{"label": name, "body": _body(model, count(1))}] if name else []


def of_field(name: str, model: type[Node]) -> list[Schema]:
    """What may stand behind the name of a field: all fields below it, or another form of its text."""
    if model is Tekst:
        return TEXTS
    if model.__name__ in _NAMES or model.__name__ not in _BEGINS_WITH:
        return []
    return [{"label": f"{name} met velden", "body": _body(model, count(1))}]


def _body(model: type[Node], stops: Iterator[int]) -> Any:
    begins_with = _BEGINS_WITH.get(model.__name__)
    if begins_with is None:
        return [f"${next(stops)}"] if model is Lijst else f"${next(stops)}"
    return {name: _value(filled_in_type(model.model_fields[name]), stops) for name in begins_with}


def _value(annotation: Any, stops: Iterator[int]) -> Any:
    entry, model = entry_of(annotation), node_class(annotation)
    if model is Indicatoren:
        entry = entry_of(Indicatoren.model_fields["punten"].annotation)
    if entry is not None:
        return [_value(entry, stops)]
    if model is not None:
        return _body(model, stops)
    choices = choices_of(annotation)
    return f"${{{next(stops)}|{','.join(choices)}|}}" if choices else f"${next(stops)}"
