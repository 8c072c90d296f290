"""Dutch wording: enumerations, numbers, and the words for what a field is when no form gives it a label."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

PLAIN_LABELS = {
    "opmerking": "Opmerking vooraf",
    "status": "Status",
    "inzet": "Inzet",
    "omschrijving": "Korte omschrijving",
    "waarom": "Waarom",
    "doelgroepen": "Doelgroepen",
    "scope.wel": "Wel",
    "scope.niet": "Niet",
    "trekker.wie": "Trekker",
    "trekker.rol": "Rol van de zorgraad",
    "trekker.toelichting": "Toelichting bij de trekker",
    "partners": "Partners",
    "samenwerking": "Samenwerking",
    "start": "Startdatum",
    "einde": "Einddatum",
    "maanden": "",  # the strip names itself
    "toelichting_planning": "Toelichting bij de planning",
    "aanpak": "Aanpak",
    "stappen": "Stappen",
    "fasen": "Fasen",
    "mijlpalen": "Mijlpalen",
    "link": "Link met andere acties en projecten",
    "verwijzingen": "Verwijzingen",
    "communicatie": "Communicatie",
    "evaluatie": "Evaluatie",
    "inleiding": "Inleiding",
    "algemene_werking": "Algemene werking",
    "communicatie_doelgroepen": "Communicatie naar specifieke doelgroepen",
    "netwerkorganisatie": "Functioneren als netwerkorganisatie",
    "capaciteit": "Capaciteit",
}
EVALUATIE_LABELS = {
    "proces": "Procesevaluatie",
    "resultaat": "Resultaatgerichte evaluatie",
    "impact": "Impactevaluatie",
}
BLANK = "nog in te vullen"


def enumeration(parts: Sequence[str]) -> str:
    """`a, b en c`."""
    return " en ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def number(value: Decimal) -> str:
    """A number with a decimal comma and no needless noughts."""
    return f"{value.normalize():f}".replace(".", ",")


def dagen(value: Decimal) -> str:
    """`1 dag`, `2,5 dagen`."""
    return f"{number(value)} {'dag' if value == 1 else 'dagen'}"


def one_line(words: str) -> str:
    """A title or name as one line."""
    return " ".join(words.split())


def or_blank(words: str) -> str:
    """The words as one line, or a visible blank."""
    return one_line(words) or f"({BLANK})"
