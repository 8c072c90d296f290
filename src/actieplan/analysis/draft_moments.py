"""Draft moments: milestones and phases whose date or meeting could not be read, shown with the typed words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actieplan.model import Actie, Fase, Mijlpaal, Plan
from actieplan.outline import at
from actieplan.places import Refused, Unread


def with_typed_moments(plan: Plan, unread: Sequence[Unread] = ()) -> Plan:
    """The plan in which a `Refused` is in the free words of such a milestone, and in the timeline name of such a phase.

    A milestone without its date would else be drawn anywhere in its phase. A meeting that the plan does not have is
    not read either: its id may be the one that was refused. A milestone of which a date or a known meeting was read
    keeps that; free words of its own stay before what was refused.
    """
    known = {meeting.id for meeting in plan.vergaderingen}
    typed: dict[int, list[str]] = {}
    for each in unread:
        if each.path[-1:] in {("datum",), ("vergadering",), ("periode",)}:
            typed.setdefault(id(at(plan, each.path[:-1])), []).append(each.words)

    def named(fase: Fase) -> Fase:
        if not (words := typed.get(id(fase), [])):
            return fase
        return fase.model_copy(update={"tijdslijn": Refused(_together(words), fase.tijdslijn or fase.titel)})

    def read(mijlpaal: Mijlpaal) -> Mijlpaal:
        words = typed.get(id(mijlpaal), [])
        if mijlpaal.datum or (mijlpaal.vergadering and mijlpaal.vergadering in known):
            return mijlpaal
        if mijlpaal.vergadering:
            words = [*words, mijlpaal.vergadering]
        if not words:
            return mijlpaal
        own = "" if mijlpaal.wanneer in words else " ".join(mijlpaal.wanneer.split())
        when = Refused(_together(words), own)
        return mijlpaal.model_copy(update={"wanneer": when, "vergadering": None})

    return _with_acties(plan, lambda actie: _with_moments(actie, named, read))


def _together(words: Sequence[str]) -> str:
    """Several refused words in one pair of quotes: `ooit”, “BO juni!`."""
    return "”, “".join(words)


def _with_moments(actie: Actie, named: Callable[[Fase], Fase], read: Callable[[Mijlpaal], Mijlpaal]) -> Actie:
    fasen = tuple(
        named(fase).model_copy(update={"mijlpalen": tuple(map(read, fase.mijlpalen))})
        if fase.mijlpalen
        else named(fase)
        for fase in actie.fasen
    )
    return actie.model_copy(update={"fasen": fasen, "mijlpalen": tuple(map(read, actie.mijlpalen))})


def _with_acties(plan: Plan, change: Callable[[Actie], Actie]) -> Plan:
    strategisch = tuple(
        goal.model_copy(
            update={
                "operationele_doelstellingen": tuple(
                    each.model_copy(update={"acties": tuple(map(change, each.acties))})
                    for each in goal.operationele_doelstellingen
                )
            }
        )
        for goal in plan.strategische_doelstellingen
    )
    return plan.model_copy(update={"strategische_doelstellingen": strategisch})
