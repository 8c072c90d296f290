"""Capacity: shares and days that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from actieplan.diagnostics import Severity
from actieplan.rules.naming import named
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text


@rule(
    "AP601",
    Severity.ERROR,
    title=Text("meer dan alle personeelstijd", "more than all staff time"),
    message=Text(
        "`netwerking` is {percentage}, meer dan de hele personeelstijd",
        "`netwerking` is {percentage}, more than all staff time",
    ),
    hint=Text("schrijf een percentage van 0% tot 100%", "write a percentage from 0% to 100%"),
)
def netwerking_is_more_than_everything(subject: Subject) -> Iterator[Finding]:
    """The share of staff time for the network is at most all of it.

    Waarom: wat voor de acties overblijft, wordt met dit percentage berekend.
    Why: what is left for the acties is computed with this percentage.
    Fout (plan):
        capaciteit:
          netwerking: 145%
    Goed (plan):
        capaciteit:
          netwerking: 45%
    """
    share = subject.plan.capaciteit.netwerking
    if share is not None and share > 100:
        yield Finding(("capaciteit", "netwerking"), {"percentage": _written(share)})


@rule(
    "AP602",
    Severity.WARNING,
    title=Text("fasen die samen meer tijd vragen dan de actie", "phases that ask more time than the actie"),
    message=Text(
        "de fasen van {ding} vragen samen {som} dagen, de actie zelf {dagen}",
        "the phases of {ding} ask {som} days together, the actie itself {dagen}",
    ),
    hint=Text(
        "verbeter `inzet` bij de actie of bij een fase, of laat `inzet` bij de actie weg",
        "mend `inzet` at the actie or at a phase, or leave out `inzet` at the actie",
    ),
)
def phases_ask_more_days_than_the_actie(subject: Subject) -> Iterator[Finding]:
    """The days of the phases fit in the days of their action.

    Waarom: of het plan haalbaar is, wordt met deze dagen berekend.
    Why: these days are what the feasibility of the plan is computed with.
    Fout (actie):
        inzet: 10
        fasen:
          - titel: Voorbereiding
            periode: januari-maart 2025
            inzet: 6
          - titel: Uitvoering
            periode: april-juni 2025
            inzet: 7,5
    Goed (actie):
        inzet: 13,5
        fasen:
          - titel: Voorbereiding
            periode: januari-maart 2025
            inzet: 6
          - titel: Uitvoering
            periode: april-juni 2025
            inzet: 7,5
    """
    for path, actie in subject.acties:
        together = sum((fase.inzet for fase in actie.fasen if fase.inzet is not None), Decimal(0))
        if actie.inzet is not None and together > actie.inzet:
            params = {"ding": named(actie), "som": _written(together), "dagen": _written(actie.inzet)}
            yield Finding((*path, "inzet"), params)


def _written(number: Decimal) -> Text:
    """`7,5` in Dutch, `7.5` in English."""
    return Text(str(number).replace(".", ","), str(number))
