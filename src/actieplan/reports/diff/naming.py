"""Naming: where a change is, in the words of the form: `actie “De Digivan”, fase “op weg”, mijlpaal “Klaar”, datum`."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.documents.dutch import EVALUATIE_LABELS, PLAIN_LABELS
from actieplan.model import (
    Actie,
    Evaluatie,
    Fase,
    Hoofdstuk,
    Indicator,
    Item,
    Lijst,
    Mijlpaal,
    Node,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Tekst,
    Vergadering,
    Versie,
)
from actieplan.places import Path

_LONGEST = 60


def parts(plan: Plan, path: Path) -> list[str]:
    """The parts of a name, from the action or goal down to the field."""
    found: list[str] = []
    for name, is_owner in _parts(plan, path):
        found = [name] if is_owner else [*found, name]
    return found


def _parts(plan: Plan, path: Path) -> Iterator[tuple[str, bool]]:
    """The name of each step, and whether it needs no others before it."""
    here: object = plan
    for depth, segment in enumerate(path):
        above, here = here, _step(here, segment)
        if isinstance(segment, int):
            yield _thing(here, segment), isinstance(here, Actie | StrategischeDoelstelling | OperationeleDoelstelling)
        elif not (segment in {"tekst", "punten"} and isinstance(above, Tekst | Lijst | Item)):
            is_list_of_things = isinstance(here, tuple) and depth < len(path) - 1
            if not is_list_of_things:
                yield _field(segment), False


def _step(here: object, segment: str | int) -> object:
    if isinstance(here, tuple) and isinstance(segment, int):
        return here[segment] if segment < len(here) else None
    return getattr(here, str(segment), None)


def _field(name: str) -> str:
    """`Startdatum`, `meetmethode`: as the form calls it, else the key itself."""
    return PLAIN_LABELS.get(name, name.replace("_", " ")).lower()


def _thing(thing: object, index: int) -> str:  # noqa: PLR0911 - a table of kinds
    match thing:
        case Actie():
            return f"actie “{_short(thing.titel or thing.id)}”"
        case StrategischeDoelstelling():
            return f"strategische doelstelling {thing.nummer}"
        case OperationeleDoelstelling():
            return f"operationele doelstelling {thing.nummer}"
        case Fase():
            return f"fase “{_short(thing.titel or str(thing.periode or index + 1))}”"
        case Mijlpaal():
            return f"{thing.soort} “{_short(thing.titel)}”"
        case Evaluatie():
            return EVALUATIE_LABELS.get(thing.type or "", "evaluatie").lower()
        case Indicator():
            return f"indicator “{_short(thing.omschrijving.tekst)}”"
        case Versie():
            return f"versie {thing.versie}"
        case Vergadering():
            return f"vergadering “{_short(thing.naam)}”"
        case Hoofdstuk():
            return f"hoofdstuk “{_short(thing.titel)}”"
        case Node():
            return f"punt {index + 1}"
    return f"punt {index + 1}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
