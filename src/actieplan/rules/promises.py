"""Promises: references and deferrals from one year's plan to another's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actieplan.diagnostics import Severity
from actieplan.likeness import closest
from actieplan.model import Vervolg, Verwijzing
from actieplan.places import Path
from actieplan.rules.identity import targets_of
from actieplan.rules.naming import listing
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.suggestions import suggesting
from actieplan.rules.years import Series, Subjects, series_of
from actieplan.text import Text


@dataclass(frozen=True, slots=True)
class _Link:
    """A reference or a deferral from one plan to something in the plan of another year."""

    subject: Subject
    path: Path
    jaar: int
    name: str


def _verwijzingen(subject: Subject) -> Iterator[_Link]:
    for path, verwijzing in subject.each(Verwijzing):
        year, slash, name = verwijzing.naar.rpartition("/")
        if slash and int(year) != subject.plan.jaar:
            yield _Link(subject, (*path, "naar"), int(year), name)


def _vervolgen(subject: Subject) -> Iterator[_Link]:
    """What is put off to a goal of a later plan; what names no goal leaves nothing to look up."""
    for path, vervolg in subject.each(Vervolg):
        if vervolg.plan is not None and vervolg.doelstelling and vervolg.plan > subject.plan.jaar:
            yield _Link(subject, (*path, "doelstelling"), vervolg.plan, vervolg.doelstelling)


def _unresolved(links: Iterator[_Link], series: Series) -> Iterator[Finding]:
    """The links to a plan that was given, and that does not have what they name."""
    by_year = {subject.plan.jaar: subject for subject in series}
    for link in links:
        target = by_year.get(link.jaar)
        names = targets_of(target) if target is not None else None
        if names is not None and link.name not in names:
            meant = closest(link.name, names)
            found = suggesting(link.path, {"jaar": str(link.jaar), "naam": link.name}, meant)
            yield Finding(found.path, found.params, file=link.subject.file, hint=found.hint)


@rule(
    "AP405",
    Severity.ERROR,
    title=Text("een verwijzing die in het andere jaar niet bestaat", "a reference unknown in the other year"),
    message=Text(
        "het plan van {jaar} heeft geen actie of doelstelling `{naam}`",
        "the plan of {jaar} has no actie or doelstelling `{naam}`",
    ),
    hint=Text(
        "zoek het id van de actie of het nummer van de doelstelling op in het plan van {jaar}",
        "look up the id of the actie or the number of the goal in the plan of {jaar}",
    ),
)
def verwijzing_to_another_year_leads_nowhere(subjects: Subjects) -> Iterator[Finding]:
    """A reference to another year names an action or a goal that its plan has.

    Waarom: een actie die op een andere voortbouwt, moet die ook kunnen tonen.
    Why: an actie that builds on another must be able to show it.
    Fout (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: digivan
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
                acties:
                  - id: webinar
                    verwijzingen:
                      - naar: 2025/digivans
                        soort: bouwt voort op
    Goed (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: digivan
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
                acties:
                  - id: webinar
                    verwijzingen:
                      - naar: 2025/digivan
                        soort: bouwt voort op
    """
    for series in series_of(subjects):
        for subject in series:
            yield from _unresolved(_verwijzingen(subject), series)


@rule(
    "AP406",
    Severity.WARNING,
    title=Text("een belofte die niet teruggevonden wordt", "a promise that is not found back"),
    message=Text(
        "iets is uitgesteld naar doelstelling {naam} van {jaar}, maar dat plan heeft ze niet",
        "something was put off to doelstelling {naam} of {jaar}, but that plan does not have it",
    ),
    hint=Text(
        "neem de doelstelling op in het plan van {jaar}, of verbeter hier het nummer",
        "take the goal up in the plan of {jaar}, or mend the number here",
    ),
)
def promise_is_not_found_back(subjects: Subjects) -> Iterator[Finding]:
    """What was put off to a goal of a later plan is found there, once that plan exists.

    Waarom: wat voor volgend jaar beloofd was, raakt anders ongemerkt vergeten.
    Why: else what was promised for next year is forgotten unnoticed.
    Fout (plannen):
        jaar: 2025
        inleiding:
          tekst: De noden zelf pakken we volgend jaar aan.
          vervolg:
            - plan: 2026
              doelstelling: 1.4
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
    Goed (plannen):
        jaar: 2025
        inleiding:
          tekst: De noden zelf pakken we volgend jaar aan.
          vervolg:
            - plan: 2026
              doelstelling: 1.4
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.4
    """
    for series in series_of(subjects):
        for subject in series:
            yield from _unresolved(_vervolgen(subject), series)


@rule(
    "AP407",
    Severity.INFO,
    title=Text("een ander jaar is niet nagekeken", "another year was not looked at"),
    message=Text(
        "niet nagekeken, want het plan van {jaar} is niet meegegeven: {namen}",
        "not looked at, as the plan of {jaar} was not given: {namen}",
    ),
    hint=Text(
        "geef ook het plan van {jaar} mee als het er is, bijvoorbeeld de hele map `plans/`",
        "give the plan of {jaar} too if it exists, for example the whole folder `plans/`",
    ),
)
def other_year_was_not_given(subjects: Subjects) -> Iterator[Finding]:
    """References to a year of which no plan was given are told once for each plan and year.

    Waarom: zo weet u dat deze verwijzingen niet gecontroleerd zijn, en waarom.
    Why: so you know that these references were not checked, and why.
    Fout (plan):
        inleiding:
          tekst: De noden zelf pakken we volgend jaar aan.
          vervolg:
            - plan: 2026
              doelstelling: 1.4
    Goed (plan):
        inleiding:
          tekst: De noden zelf pakken we later aan.
          vervolg:
            - wanneer: in een volgend beleidsplan
    """
    for series in series_of(subjects):
        given = {subject.plan.jaar for subject in series}
        for subject in series:
            missing: dict[int, list[_Link]] = {}
            for link in (*_verwijzingen(subject), *_vervolgen(subject)):
                if link.jaar not in given:
                    missing.setdefault(link.jaar, []).append(link)
            for jaar, links in missing.items():
                names = dict.fromkeys(f"`{link.name}`" for link in links)
                yield Finding(links[0].path, {"jaar": jaar, "namen": listing(names)}, file=subject.file)
