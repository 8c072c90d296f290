"""Scalar schema: what may stand where the form has one word, one number, one date or one line of text.

The plan reads every value as text; an editor sees `1.10` as a number and `ja` as text. A value of a fixed form
is therefore described twice: as a text by the pattern of the model, and as a number by what that pattern leaves
of numbers.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from actieplan import editions
from actieplan.datum import YEARS
from actieplan.exports import date_pattern, editor_words, snippets
from actieplan.exports.annotations import choices_of
from actieplan.exports.branches import ANYTHING, GROUPED, NOTHING, Schema, choose, filled_in, wanted

DATE = {"$ref": "#/definitions/Datum"}
_AS_NUMBER: dict[str, Schema] = {
    "jaar": {"type": "integer", "minimum": YEARS.start, "maximum": YEARS.stop - 1},
    "datum": {"type": "integer", "minimum": YEARS.start, "maximum": YEARS.stop - 1},
    "id": {"type": ["integer", "boolean"], "minimum": 0},
    "verwijzing_naar": {
        "type": ["number", "boolean"],
        "minimum": 0,
        "if": {"type": "integer"},
        "else": {"exclusiveMaximum": 1000},
    },
    "strategisch_nummer": {"type": "integer", "minimum": 1, "maximum": 999},
    "operationeel_nummer": {"type": "number", "minimum": 1, "exclusiveMaximum": 1000, "not": {"type": "integer"}},
    "vte": {"type": "number", "minimum": 0, "exclusiveMaximum": 10_000},
    "dagen": {"type": "number", "minimum": 0, "exclusiveMaximum": 100_000},
}
"""The numbers that an editor may see where a value has this form. A percentage has its sign, and is never one."""


class Form(NamedTuple):
    """The fixed form of a value: its name, which is the type of the model's error, and its pattern."""

    name: str
    pattern: str


def form_of(annotation: Any) -> Form | None:
    """The fixed form that the model wants here: what its error says of a text that fits no form."""
    try:
        TypeAdapter(annotation).validate_python("\0")
    except ValidationError as error:
        detail = error.errors()[0]
        return Form(detail["type"], str(detail.get("ctx", {}).get("pattern", "")))
    return None


def scalar(annotation: Any, key: str, blank: str) -> Schema:
    """A field with a single value. An empty one is no value: `blank` is said of it where that may not be."""
    choices = choices_of(annotation)
    if choices:
        return _choice(key, choices) if blank else _open_choice(key, choices)
    grouped = (GROUPED, wanted("string", editor_words.text_expected(key)))
    nothing = filled_in(blank) if blank else (NOTHING, ANYTHING)
    form = form_of(annotation)
    if form is None:
        return {**_OFFERED, **choose(nothing, grouped)}
    if form.name == "datum":
        return {"defaultSnippets": snippets.DATES, **choose(nothing, grouped, otherwise=DATE)}
    return {**_OFFERED, **choose(nothing, grouped, otherwise=_of_form(form, key))}


def edition(blank: str) -> Schema:
    """The edition of the form, which authors write as a number or as a text."""
    names = [*editions.NAMES, *map(int, editions.NAMES)]
    known = {"enum": names, "errorMessage": editor_words.no_such_edition(editions.NAMES)}
    return {"defaultSnippets": snippets.words(editions.NAMES), **choose(filled_in(blank), otherwise=known)}


def date() -> Schema:
    """A date in any notation of the plan; a day that does not exist is told apart from words that are no date."""
    return choose(
        (_AS_NUMBER["datum"], ANYTHING),
        ({"type": "string", "pattern": date_pattern.pattern()}, ANYTHING),
        ({"type": "string", "pattern": date_pattern.notation()}, wanted("null", editor_words.no_such_date())),
        otherwise=wanted("null", editor_words.not_a_date()),
    )


def entry(annotation: Any, key: str) -> Schema:
    """An entry of a list of single values."""
    choices = choices_of(annotation)
    if choices:
        return _choice(key, choices)
    return choose(filled_in(editor_words.empty_item()), (GROUPED, wanted("string", editor_words.text_expected(key))))


_OFFERED: Schema = {"anyOf": [ANYTHING]}
"""Says nothing of the value. Without it, an editor that completes the name of a field leaves out the colon."""


def _of_form(form: Form, key: str) -> Schema:
    message = editor_words.other_form(key, form.name)
    written = rf"^\s*(?:{form.pattern})\s*$".replace(r"\d", "[0-9]")
    as_text = {"type": "string", "pattern": written, "errorMessage": message}
    number = _AS_NUMBER.get(form.name)
    return choose((number, ANYTHING), otherwise=as_text) if number else as_text


def _choice(key: str, choices: tuple[str, ...]) -> Schema:
    return {"enum": list(choices), "errorMessage": editor_words.no_such_choice(key, choices)}


def _open_choice(key: str, choices: tuple[str, ...]) -> Schema:
    """A choice that may be left open. It offers its words as snippets: an `enum` with null would offer `null`."""
    return {"defaultSnippets": snippets.words(choices), **choose((NOTHING, ANYTHING), otherwise=_choice(key, choices))}
