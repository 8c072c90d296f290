"""Identity: numbers and ids that are unique within one plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from actieplan.diagnostics import Severity
from actieplan.model import (
    OperationeleDoelstelling,
    StrategischeDoelstelling,
    Vergadering,
)
from actieplan.places import Path
from actieplan.rules.free_names import FreeNames
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text

FIRST_USE = Text("hier staat het de eerste keer", "it stands here first")


@rule(
    "AP140",
    Severity.ERROR,
    title=Text("een nummer onder de verkeerde doelstelling", "a number under the wrong goal"),
    message=Text(
        "doelstelling {nummer} staat onder strategische doelstelling {strategisch}",
        "doelstelling {nummer} stands under strategische doelstelling {strategisch}",
    ),
    hint=Text(
        "geef ze een nummer dat met `{strategisch}.` begint, zoals `{voorbeeld}`, of zet ze onder haar doelstelling",
        "give it a number that begins with `{strategisch}.`, such as `{voorbeeld}`, or put it under its own goal",
    ),
)
def operational_number_is_under_another_goal(subject: Subject) -> Iterator[Finding]:
    """An operational number begins with the number of the strategic goal it stands under.

    Waarom: het nummer zegt bij welke strategische doelstelling een actie hoort.
    Why: the number says to which strategische doelstelling an actie belongs.
    Fout (plan):
        strategische_doelstellingen:
          - nummer: 1
            operationele_doelstellingen:
              - nummer: 2.1
    Goed (plan):
        strategische_doelstellingen:
          - nummer: 1
            operationele_doelstellingen:
              - nummer: 1.1
    """
    free = FreeNames(subject)
    for path, strategisch, operationeel in _numbered(subject):
        if not _belongs(operationeel, strategisch):
            voorbeeld = free.number_for(path, operationeel)
            params = {"nummer": operationeel.nummer, "strategisch": strategisch.nummer, "voorbeeld": voorbeeld}
            owner = (subject.file, (*path[:-2], "nummer"), Text("de doelstelling erboven", "the goal above it"))
            yield Finding((*path, "nummer"), params, related=(owner,))


def _numbered(
    subject: Subject,
) -> Iterator[tuple[Path, StrategischeDoelstelling, OperationeleDoelstelling]]:
    for path, strategisch in subject.each(StrategischeDoelstelling):
        for index, operationeel in enumerate(strategisch.operationele_doelstellingen):
            yield (*path, "operationele_doelstellingen", index), strategisch, operationeel


def _belongs(operationeel: OperationeleDoelstelling, strategisch: StrategischeDoelstelling) -> bool:
    """Whether the numbers agree; a number that is missing is the business of another rule."""
    if not operationeel.nummer or not strategisch.nummer:
        return True
    return operationeel.nummer.startswith(f"{strategisch.nummer}.")


_Named = tuple[Path, str]


@rule(
    "AP141",
    Severity.ERROR,
    title=Text("een nummer dat twee keer voorkomt", "a number that occurs twice"),
    message=Text("er is al een doelstelling {nummer}", "there is a doelstelling {nummer} already"),
    hint=Text(
        "geef deze doelstelling een ander nummer, zoals `{voorbeeld}`, of voeg de twee samen",
        "give this goal another number, such as `{voorbeeld}`, or join the two",
    ),
)
def goal_number_is_used_twice(subject: Subject) -> Iterator[Finding]:
    """Every goal has a number of its own.

    Waarom: met een nummer verwijst men naar één doelstelling, ook vanuit een plan van een ander jaar.
    Why: a number refers to one goal, from the plans of other years as well.
    Fout (plan):
        strategische_doelstellingen:
          - nummer: 1
            operationele_doelstellingen:
              - nummer: 1.1
              - nummer: 1.1
                acties:
                  - id: nodenbevraging
    Goed (plan):
        strategische_doelstellingen:
          - nummer: 1
            operationele_doelstellingen:
              - nummer: 1.1
              - nummer: 1.2
                acties:
                  - id: nodenbevraging
    """
    strategic = [((*path, "nummer"), goal.nummer) for path, goal in subject.each(StrategischeDoelstelling)]
    operational = [
        ((*path, "nummer"), operationeel.nummer)
        for path, strategisch, operationeel in _numbered(subject)
        if _belongs(operationeel, strategisch)
    ]
    free = FreeNames(subject)
    for path, name, first in chain(_repeated(strategic), _repeated(operational)):
        goal = subject.node_at(path[:-1])
        voorbeeld = free.number_for(path[:-1], goal) if goal is not None else ""
        yield Finding(path, {"nummer": name, "voorbeeld": voorbeeld}, related=((subject.file, first, FIRST_USE),))


def _repeated(named_places: Iterable[_Named]) -> Iterator[tuple[Path, str, Path]]:
    """Every name that was used before, with its place and that of the first use."""
    first: dict[str, Path] = {}
    for path, name in named_places:
        if name in first:
            yield path, name, first[name]
        elif name:
            first[name] = path


@rule(
    "AP142",
    Severity.ERROR,
    title=Text("een id dat twee keer voorkomt", "an id that occurs twice"),
    message=Text("er is al een {noun} met id `{id}`", "there is a {noun} with id `{id}` already"),
    hint=Text(
        "geef deze {noun} een ander id, zoals `{voorbeeld}`; het id van de eerste blijft best zoals het is",
        "give this {noun} another id, such as `{voorbeeld}`; that of the first had better stay as it is",
    ),
)
def id_is_used_twice(subject: Subject) -> Iterator[Finding]:
    """An id names one action or meeting of the plan, or one phase or milestone of its action.

    Waarom: op een id berusten de verwijzingen en het vergelijken van versies.
    Why: references and the comparing of versions rest on ids.
    Fout (plan):
        vergaderingen:
          - id: bo-juni
            naam: BO van begin juni
            datum: 3 juni 2025
          - id: bo-juni
            naam: BO van eind juni
            datum: 24 juni 2025
    Goed (plan):
        vergaderingen:
          - id: bo-begin-juni
            naam: BO van begin juni
            datum: 3 juni 2025
          - id: bo-eind-juni
            naam: BO van eind juni
            datum: 24 juni 2025
    """
    free = FreeNames(subject)
    for noun, places in _namespaces(subject):
        for path, name, first in _repeated(places):
            node = subject.node_at(path[:-1])
            voorbeeld = free.id_for(node) if node is not None else ""
            params = {"noun": noun, "id": name, "voorbeeld": voorbeeld}
            yield Finding(path, params, related=((subject.file, first, FIRST_USE),))


def _namespaces(subject: Subject) -> Iterator[tuple[str, list[_Named]]]:
    """The ids that must differ from each other, with what they name."""
    yield "actie", [((*path, "id"), actie.id) for path, actie in subject.acties]
    yield "vergadering", [((*path, "id"), each.id) for path, each in subject.each(Vergadering)]
    for home, actie in subject.acties:
        fasen = [((*home, "fasen", index), fase) for index, fase in enumerate(actie.fasen)]
        yield "fase", [((*path, "id"), fase.id or "") for path, fase in fasen]
        owners = [(home, actie.mijlpalen), *((path, fase.mijlpalen) for path, fase in fasen)]
        yield (
            "mijlpaal",
            [
                ((*path, "mijlpalen", index, "id"), mijlpaal.id or "")
                for path, mijlpalen in owners
                for index, mijlpaal in enumerate(mijlpalen)
            ],
        )
