"""Demands: what fields ask of each other, and what an edition of the form asks, as far as a schema can say it.

The rules themselves stand in `rules/`; tests compare the two over the examples of every rule. A demand says what
is wrong at the field that is to be filled in. Its fields are marked `doNotSuggest`: they are offered elsewhere.
"""

from __future__ import annotations

from functools import reduce
from itertools import combinations

from actieplan import editions
from actieplan.editions import Edition
from actieplan.exports import editor_words
from actieplan.exports.branches import EMPTY, Schema, choose, filled_in, wanted
from actieplan.rules.evaluation import evaluatie_measures_nothing
from actieplan.rules.registry import PlanRule
from actieplan.rules.required import (
    actie_has_no_dates,
    mijlpaal_falls_more_than_once,
    nog_te_bepalen_is_empty,
    trekker_has_no_name,
    vervolg_has_no_when,
)

_GIVEN_BY_THE_PLANNING = frozenset({"start", "einde", "fasen"})
"""An action must have dates; whether from its phases or of its own is not asked field by field."""
_SPINE = ("strategische_doelstellingen", "operationele_doelstellingen", "acties")


def on(kind: str) -> list[Schema]:
    """The demands on a kind of node."""
    demands = {
        "Plan": [_of_edition(editions.load(name)) for name in editions.NAMES],
        "Actie": [_dated()],
        "Evaluatie": [_one_of(("indicatoren", "toelichting"), _words_of(evaluatie_measures_nothing))],
        "Mijlpaal": [_not_both(*two) for two in combinations(("datum", "vergadering", "wanneer"), 2)],
        "NogTeBepalen": [_one_of(("wacht_op", "tekst"), _words_of(nog_te_bepalen_is_empty))],
        "Trekker": [_named()],
        "Vervolg": [_one_of(("plan", "wanneer"), _words_of(vervolg_has_no_when))],
    }
    return demands.get(kind, [])


def _words_of(rule: PlanRule) -> str:
    return editor_words.of_rule(rule.kind)


def _dated() -> Schema:
    dated = {"anyOf": [_given("fasen"), {"allOf": [_given("start"), _given("einde")]}]}
    return {"if": dated, "else": _must("fasen", _words_of(actie_has_no_dates))}


def _named() -> Schema:
    with_others = {"required": ["wie"], "properties": {"wie": {"enum": ["partner", "samen"]}}}
    return {"if": with_others, "then": _must("naam", _words_of(trekker_has_no_name))}


def _not_both(first: str, second: str) -> Schema:
    refused = wanted("null", _words_of(mijlpaal_falls_more_than_once))
    return {"if": {"allOf": [_given(first), _given(second)]}, "then": _below(second, refused)}


def _of_edition(edition: Edition) -> Schema:
    """What this edition asks, when the plan follows it."""
    follows = {"required": ["formulier"], "properties": {"formulier": {"enum": [edition.name, int(edition.name)]}}}
    acties = reduce(lambda below, name: _below(name, {"items": below}), reversed(_SPINE), _asked(edition, "actie"))
    return {"if": follows, "then": {"allOf": [_asked(edition, "plan"), acties]}}


def _asked(edition: Edition, kind: str) -> Schema:
    """What an edition asks of a node that says something."""
    demands = [
        _must(name, editor_words.asked(edition.name, [name]))
        for name in edition.required.get(kind, ())
        if name not in _GIVEN_BY_THE_PLANNING
    ]
    for names in edition.one_of.get(kind, ()):
        demands.append(_one_of(names, editor_words.asked(edition.name, names)))
    if kind == "actie" and "trekker" in edition.required:
        demands.append(_below("trekker", _asked(edition, "trekker")))
    return choose((EMPTY, {}), otherwise={"allOf": demands})


def _given(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": EMPTY}}}


def _must(name: str, message: str) -> Schema:
    """The field is there and says something."""
    return {"required": [name], "errorMessage": message, **_below(name, choose(filled_in(message, EMPTY)))}


def _one_of(names: tuple[str, ...], message: str) -> Schema:
    return {"if": {"anyOf": [_given(name) for name in names]}, "else": _must(names[0], message)}


def _below(name: str, schema: Schema) -> Schema:
    return {"properties": {name: {"doNotSuggest": True, **schema}}}
