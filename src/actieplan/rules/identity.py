"""Identity: numbers and ids that are unique, and references that lead somewhere, within one plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from actieplan.diagnostics import Path, Severity
from actieplan.model import (
    Actie,
    Mijlpaal,
    NogTeBepalen,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Vergadering,
    Vervolg,
    Verwijzing,
)
from actieplan.outline import operationele_doelstellingen, strategische_doelstellingen
from actieplan.rules.naming import named, noun
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.suggestions import closest
from actieplan.text import Text

FIRST_USE = Text("hier staat het de eerste keer", "it stands here first")

# --- numbers and ids --------------------------------------------------------------------------------------


@rule(
    "AP140",
    Severity.ERROR,
    title=Text("een nummer onder de verkeerde doelstelling", "a number under the wrong goal"),
    message=Text(
        "doelstelling {nummer} staat onder strategische doelstelling {strategisch}",
        "doelstelling {nummer} stands under strategische doelstelling {strategisch}",
    ),
    hint=Text(
        "geef ze een nummer dat met `{strategisch}.` begint, of zet ze onder haar eigen doelstelling",
        "give it a number that begins with `{strategisch}.`, or put it under its own goal",
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
    for path, strategisch, operationeel in _numbered(subject.plan):
        if not _belongs(operationeel, strategisch):
            params = {"nummer": operationeel.nummer, "strategisch": strategisch.nummer}
            yield Finding((*path, "nummer"), params)


def _numbered(
    plan: Plan,
) -> Iterator[tuple[Path, StrategischeDoelstelling, OperationeleDoelstelling]]:
    for path, strategisch in strategische_doelstellingen(plan):
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
        "geef deze doelstelling een ander nummer, of voeg de twee samen",
        "give this goal another number, or join the two",
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
    strategic = [((*path, "nummer"), goal.nummer) for path, goal in strategische_doelstellingen(subject.plan)]
    operational = [
        ((*path, "nummer"), operationeel.nummer)
        for path, strategisch, operationeel in _numbered(subject.plan)
        if _belongs(operationeel, strategisch)
    ]
    for path, name, first in chain(_repeated(strategic), _repeated(operational)):
        yield Finding(path, {"nummer": name}, related=((subject.file, first, FIRST_USE),))


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
        "geef deze {noun} een ander id; het id van de eerste blijft best zoals het is",
        "give this {noun} another id; that of the first had better stay as it is",
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
    for things in _namespaces(subject):
        places = [((*path, "id"), thing.id or "") for path, thing in things]
        for path, name, first in _repeated(places):
            params = {"noun": noun(things[0][1]), "id": name}
            yield Finding(path, params, related=((subject.file, first, FIRST_USE),))


_WithId = Actie | Vergadering | Mijlpaal


def _namespaces(subject: Subject) -> Iterator[list[tuple[Path, _WithId]] | list[tuple[Path, _FaseNode]]]:
    yield [*subject.acties]
    yield [*subject.each(Vergadering)]
