"""Editor words: what the editor says about a value, in the words of `actieplan validate` where it says the same.

A schema cannot quote the value that it refuses, so each message names the field and says what to write.
"""

from __future__ import annotations

from collections.abc import Iterable

from actieplan.diagnostics import Kind
from actieplan.model import Node
from actieplan.reading.kinds import files, shape
from actieplan.reading.mistakes import FORMS
from actieplan.rules.formulier import formulier_is_unknown
from actieplan.text import Text, same


def text_expected(key: str) -> str:
    """A list or fields where one text belongs."""
    return _sentence(shape.TEXT_EXPECTED.message, "zet de tekst achter de dubbele punt, of eronder na `|`", key, _OTHER)


def list_expected(key: str) -> str:
    """A text or fields where a list belongs."""
    found = same("losse tekst of groep velden")
    return _sentence(shape.LIST_EXPECTED.message, shape.LIST_EXPECTED.hint.nl, key, found)


def fields_expected(key: str, model: type[Node]) -> str:
    """A text or a list where fields belong."""
    kind, found = shape.FIELDS_EXPECTED, same("losse tekst of lijst")
    return _sentence(kind.message, kind.hint.nl, key, found, _listed(model.model_fields))


def no_such_field(model: type[Node]) -> str:
    """A field that this part of the form does not have."""
    return f"Het formulier kent hier geen veld met deze naam. Wel: {_listed(model.model_fields)}."


def no_such_choice(key: str, choices: Iterable[str]) -> str:
    """A value that is not among the choices."""
    return f"Kies bij `{key}` uit: {_listed(choices)}."


def left_blank(key: str, meaning: str) -> str:
    """A field that every plan fills in."""
    return f"Vul `{key}` in. {meaning}"


def other_form(key: str, form: str) -> str:
    """A value of a fixed form that is written otherwise: `form` is the name of that form."""
    return f"Dit is geen goede waarde voor `{key}`: {FORMS[form].nl}."


def not_a_date() -> str:
    """Words that are no date."""
    usual = shape.USUAL_ADVICE[shape.NOT_A_DATE.code].fill({"jaar": 2025}).nl
    return f"Dit is geen datum die het plan kent: {usual}."


def no_such_date() -> str:
    """A day that the calendar does not have."""
    return f"Deze datum bestaat niet: {shape.USUAL_ADVICE[shape.NO_SUCH_DATE.code].nl}."


def empty_item() -> str:
    """A dash without anything behind it."""
    return f"{_capital(shape.EMPTY_ITEM.message.nl)}: {shape.EMPTY_ITEM.hint.nl}."


def not_fields() -> str:
    """A file that is no mapping."""
    return f"{_capital(files.NOT_A_MAPPING.message.nl)}: {files.NOT_A_MAPPING.hint.nl}."


def of_rule(kind: Kind) -> str:
    """What a rule says, when its hint needs no more than the rule itself."""
    return f"{_capital(kind.title.nl)}: {kind.hint.nl}."


def asked(edition: str, names: Iterable[str]) -> str:
    """A question of the form that is open; one of these fields answers it."""
    return f"Formulier {edition} vraagt {' of '.join(f'`{name}`' for name in names)}, maar er is niets ingevuld."


def no_such_edition(names: Iterable[str]) -> str:
    """A form that there is not."""
    return f"{_capital(formulier_is_unknown.kind.title.nl)}. Er zijn: {_listed(names)}."


_OTHER = same("lijst of groep velden")


def _sentence(message: Text, hint: str, key: str, found: Text, fields: str = "") -> str:
    return f"{_capital(message.fill({'key': key, 'found': found, 'fields': fields}).nl)}: {hint}."


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
