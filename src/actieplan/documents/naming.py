"""Naming: where a change is, in the words of the form: `actie “De Digivan”, fase “op weg”, mijlpaal “Klaar”, datum`."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan import outline
from actieplan.analysis.words import shortened
from actieplan.documents.dutch import EVALUATIE_LABELS, PLAIN_LABELS
from actieplan.model import (
    Actie,
    Evaluatie,
    Fase,
    Hoofdstuk,
    Indicator,
    Indicatoren,
    Item,
    Lijst,
    Mijlpaal,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Tekst,
    Vergadering,
    Versie,
    Vervolg,
    Verwijzing,
)
from actieplan.places import Path

OWNERS = Actie, StrategischeDoelstelling, OperationeleDoelstelling
"""What is known by its own name, wherever it is in the plan."""
_LONGEST = 60
_NOUNS: dict[type, str] = {
    Actie: "actie",
    StrategischeDoelstelling: "strategische doelstelling",
    OperationeleDoelstelling: "operationele doelstelling",
    Fase: "fase",
    Mijlpaal: "mijlpaal",
    Indicator: "indicator",
    Versie: "versie",
    Vergadering: "vergadering",
    Vervolg: "vervolg",
    Verwijzing: "verwijzing",
    Hoofdstuk: "hoofdstuk",
}


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
        above, here = here, outline.step(here, segment)
        if isinstance(segment, int):
            yield _thing(here, segment), isinstance(here, OWNERS)
            continue
        opened = segment in {"tekst", "punten"} and isinstance(above, Tekst | Lijst | Item | Indicatoren)
        if not opened and (depth == len(path) - 1 or not _holds_named_things(here)):
            yield field_label(segment).lower(), False


def _holds_named_things(value: object) -> bool:
    """Whether the things of a list say themselves what they are, so that the name of the list adds nothing."""
    return isinstance(value, tuple) and len(value) > 0 and isinstance(value[0], (*_NOUNS, Evaluatie))


def field_label(name: str) -> str:
    """`Startdatum`, `Meetmethode`: as the form calls it, else the key itself."""
    return PLAIN_LABELS.get(name, name.replace("_", " ").capitalize())


def _thing(thing: object, index: int) -> str:
    """`actie “De Digivan”`, `versie 1.0`, `punt 3`."""
    if isinstance(thing, Evaluatie):
        return EVALUATIE_LABELS.get(thing.type or "", "evaluatie").lower()
    noun = thing.soort if isinstance(thing, Mijlpaal) else _NOUNS.get(type(thing))
    if noun is None:
        return f"punt {index + 1}"
    number = getattr(thing, "nummer", "") or getattr(thing, "versie", "")
    return f"{noun} {_short(number)}" if number else f"{noun} “{_short(_title(thing) or str(index + 1))}”"


def _title(thing: object) -> str:
    """The words by which a thing without a number is known."""
    if isinstance(thing, Indicator):
        return thing.omschrijving.tekst
    own = (getattr(thing, name, "") for name in ("titel", "naam", "naar", "periode", "plan", "wanneer", "id"))
    return next((str(words) for words in own if words), "")


def _short(words: str) -> str:
    return shortened(" ".join(words.split()), _LONGEST)
