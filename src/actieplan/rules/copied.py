"""Copied: what a plan made from that of an earlier year still has of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.diagnostics import Severity
from actieplan.model import OperationeleDoelstelling, Vervolg
from actieplan.places import Path
from actieplan.rules.naming import named, shortened
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.second_places import year_of
from actieplan.rules.subject import DOELSTELLING_DEPTH
from actieplan.text import Text

_DASH = r"\s*[-/\u2010-\u2015]\s*"
_OF_A_DAY = rf"\d|\.\d|{_DASH}\d|(?:e|de|ste)?\.?\s*(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\b"
"""What follows the number of a day: `31/12/2022`, `30 juni 2025`."""
_YEARS = re.compile(rf"(?<!\d)(20\d\d)(?!\d)(?:{_DASH}['’]?(\d\d)(?!{_OF_A_DAY}))?", re.IGNORECASE)
"""A year, and the last of a span that is written short: `2024-26`; in `1/1/2022 - 31/12/2022` there is none."""


def _covers(words: str, jaar: int) -> bool:
    """Whether the years in some words, from the first to the last, take in this year; so do words without any year."""
    found = _YEARS.findall(words)
    years = [int(year) for year, _ in found] + [int(year[:2] + last) for year, last in found if last > year[2:]]
    return not years or min(years) <= jaar <= max(years)


@rule(
    "AP149",
    Severity.WARNING,
    title=Text("een titel met een ander jaar", "a title with another year"),
    message=Text(
        "de titel is “{titel}”, maar het plan is voor {jaar}",
        "the title is “{titel}”, but the plan is for {jaar}",
    ),
    hint=Text(
        "verbeter het jaartal in de titel, of `jaar`",
        "correct the year in the title, or `jaar`",
    ),
)
def title_names_another_year(subject: Subject) -> Iterator[Finding]:
    """A year in the title of the plan is that of the plan.

    Waarom: in een kopie van het vorige plan blijft de oude titel gemakkelijk staan, en ze komt op het voorblad.
    Why: a copy of last year's plan easily keeps its old title, which is printed on the cover.
    Fout (plan):
        titel: Actieplan 2024 ELZ Voorbeeld
    Goed (plan):
        titel: Actieplan 2025 ELZ Voorbeeld
    """
    plan = subject.plan
    if plan.jaar and not _covers(plan.titel, plan.jaar):
        yield Finding(("titel",), {"titel": shortened(plan.titel), "jaar": plan.jaar}, related=(year_of(subject),))


@rule(
    "AP150",
    Severity.WARNING,
    title=Text("een beleidsperiode zonder het planjaar", "a policy period without the plan year"),
    message=Text(
        "{jaar} valt niet in de beleidsperiode {periode}",
        "{jaar} is not within the policy period {periode}",
    ),
    hint=Text("verbeter `beleidsperiode` of `jaar`", "correct `beleidsperiode` or `jaar`"),
)
def policy_period_is_without_the_year(subject: Subject) -> Iterator[Finding]:
    """The policy period takes in the year of the plan.

    Waarom: plannen van één beleidsperiode worden met elkaar vergeleken; met een oude periode gebeurt dat verkeerd.
    Why: the plans of one policy period are compared; with an old period the wrong ones are.
    Fout (plan):
        beleidsperiode: 2021-2023
    Goed (plan):
        beleidsperiode: 2024-2026
    """
    plan = subject.plan
    if plan.jaar and not _covers(plan.beleidsperiode, plan.jaar):
        params = {"periode": shortened(plan.beleidsperiode), "jaar": plan.jaar}
        yield Finding(("beleidsperiode",), params, related=(year_of(subject),))


@rule(
    "AP151",
    Severity.WARNING,
    title=Text("een versie van een vorig plan", "a version of an earlier plan"),
    message=Text(
        "versie {versie} is van {datum}, meer dan een jaar voor het planjaar {jaar} begint",
        "version {versie} is of {datum}, more than a year before the plan year {jaar} begins",
    ),
    hint=Text(
        "verwijder de rijen van het vorige plan uit `versies`, of verbeter de datum",
        "delete the rows of the earlier plan from `versies`, or correct the date",
    ),
)
def version_is_of_an_earlier_plan(subject: Subject) -> Iterator[Finding]:
    """A plan is written in the year before its own at the earliest; older rows are reported once.

    Waarom: in een kopie van het vorige plan blijft de versietabel van toen gemakkelijk staan.
    Why: a copy of last year's plan easily keeps the version table of that plan.
    Fout (plan):
        versies:
          - versie: 1.0
            datum: 2023-10-19
            beschrijving: Eerste versie
    Goed (plan):
        versies:
          - versie: 1.0
            datum: 2024-10-19
            beschrijving: Eerste versie
    """
    jaar = subject.plan.jaar
    for index, row in enumerate(subject.plan.versies):
        if jaar and row.datum and row.datum.tot.year < jaar - 1:
            params = {"versie": row.versie, "datum": row.datum, "jaar": jaar}
            yield Finding(("versies", index, "datum"), params, related=(year_of(subject),))
            return


@rule(
    "AP152",
    Severity.WARNING,
    title=Text("uitgesteld naar het eigen plan", "put off to the plan itself"),
    message=Text(
        "dit plan van {jaar} stelt iets uit naar {waar}",
        "this plan of {jaar} puts something off to {waar}",
    ),
    hint=Text(
        "schrijf een later jaar bij `plan:`, of verwijder het vervolg als dit plan het al doet;"
        " voor een andere doelstelling van dit plan: zet er `doelstelling:` bij",
        "write a later year at `plan:`, or delete the vervolg if this plan does it;"
        " for another goal of this plan: add `doelstelling:`",
    ),
)
def vervolg_is_to_its_own_year(subject: Subject) -> Iterator[Finding]:
    """What is put off goes to a later plan, or to another goal of this one.

    Waarom: wat vorig jaar naar dit plan uitgesteld werd, blijft in een kopie gemakkelijk staan.
    Why: what was put off to this plan last year easily stays behind in a copy.
    Fout (actie):
        waarom:
          tekst: De noden zelf pakken we later aan.
          vervolg:
            - plan: 2025
    Goed (actie):
        waarom:
          tekst: De noden zelf pakken we later aan.
          vervolg:
            - plan: 2026
    """
    jaar = subject.plan.jaar
    for path, vervolg in _to_this_year(subject):
        if vervolg.doelstelling is None and not vervolg.wanneer.strip():
            waar = Text(f"het plan van {jaar}", f"the plan of {jaar}")
            yield Finding((*path, "plan"), {"jaar": str(jaar), "waar": waar}, related=(year_of(subject),))
        elif vervolg.doelstelling and vervolg.doelstelling == _goal_of(subject, path):
            waar = Text("de doelstelling waar het al bij staat", "the goal that it belongs to already")
            yield Finding((*path, "plan"), {"jaar": str(jaar), "waar": waar}, related=(year_of(subject),))


def _to_this_year(subject: Subject) -> Iterator[tuple[Path, Vervolg]]:
    """What is put off to the plan itself, with its path."""
    jaar = subject.plan.jaar
    for path, vervolg in subject.each(Vervolg):
        if jaar and vervolg.plan == jaar and subject.is_whole(path):
            yield path, vervolg


def _goal_of(subject: Subject, path: Path) -> str:
    """The number of the operational goal that holds a path; empty outside all goals."""
    node = subject.node_at(path[:DOELSTELLING_DEPTH])
    return node.nummer if isinstance(node, OperationeleDoelstelling) else ""


@rule(
    "AP155",
    Severity.INFO,
    title=Text("overgelaten aan een andere doelstelling van dit plan", "left to another goal of this plan"),
    message=Text(
        "dit plan van {jaar} laat iets over aan zijn eigen doelstelling {nummer}",
        "this plan of {jaar} leaves something to its own doelstelling {nummer}",
    ),
    hint=Text(
        "dit mag, als die doelstelling het nog in {jaar} doet; in een kopie van het vorige plan hoort hier {volgend}",
        "this is fine if that goal does it in {jaar}; in a copy of last year's plan this should be {volgend}",
    ),
)
def vervolg_is_to_another_goal_of_this_plan(subject: Subject) -> Iterator[Finding]:
    """What is put off to a goal of the plan itself may be a promise that last year's plan made to this one.

    Waarom: in een kopie van het vorige plan wijst een oud vervolg naar het plan zelf, en verhuist het niet mee.
    Why: in a copy of last year's plan an old vervolg points at the plan itself, and does not move on.
    Fout (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - waarom:
                      tekst: De noden zelf pakken we later aan.
                      vervolg:
                        - plan: 2025
                          doelstelling: 1.2
              - nummer: 1.2
                titel: De noden zijn aangepakt
                acties:
                  - id: nodenbevraging
    Goed (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - waarom:
                      tekst: De noden zelf pakken we later aan.
                      vervolg:
                        - plan: 2026
                          doelstelling: 1.2
              - nummer: 1.2
                titel: De noden zijn aangepakt
                acties:
                  - id: nodenbevraging
    """
    jaar = subject.plan.jaar
    goals = {goal.nummer for _, goal in subject.each(OperationeleDoelstelling)}
    for path, vervolg in _to_this_year(subject):
        number = vervolg.doelstelling
        if number and number in goals and number != _goal_of(subject, path):
            params = {"jaar": str(jaar), "nummer": number, "volgend": f"`plan: {jaar + 1}`"}
            yield Finding((*path, "doelstelling"), params, related=(year_of(subject),))


@rule(
    "AP212",
    Severity.WARNING,
    title=Text("een streefdatum voor het planjaar", "a streefdatum before the plan year"),
    message=Text(
        "de streefdatum van {ding} ({streefdatum}) ligt voor het planjaar {jaar}",
        "the streefdatum of {ding} ({streefdatum}) lies before the plan year {jaar}",
    ),
    hint=Text(
        "verbeter het jaartal, of laat de doelstelling weg als ze bereikt is",
        "correct the year, or leave the goal out if it was reached",
    ),
)
def streefdatum_is_before_the_year(subject: Subject) -> Iterator[Finding]:
    """A goal of this plan is to be reached in its year or later.

    Waarom: in een kopie van het vorige plan blijven de oude streefdatums gemakkelijk staan.
    Why: a copy of last year's plan easily keeps the old target dates.
    Fout (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - streefdatum: eind 2024
    Goed (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - streefdatum: eind 2025
    """
    jaar = subject.plan.jaar
    for path, doelstelling in subject.each(OperationeleDoelstelling):
        streefdatum = doelstelling.streefdatum
        if jaar and streefdatum and streefdatum.tot.year < jaar:
            params = {"ding": named(doelstelling), "streefdatum": streefdatum, "jaar": jaar}
            yield Finding((*path, "streefdatum"), params, related=(year_of(subject),))
