"""Promises: references and deferrals from one year's plan to another's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actieplan.diagnostics import Severity
from actieplan.likeness import closest
from actieplan.model import Actie, Node, OperationeleDoelstelling, StrategischeDoelstelling, Vervolg, Verwijzing
from actieplan.places import Path
from actieplan.rules.naming import listing, named
from actieplan.rules.references_within import targets_of
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.second_places import year_of
from actieplan.rules.subject import ACTIE_DEPTH, DOELSTELLING_DEPTH, STRATEGISCH_DEPTH
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
    """What is put off to a goal of a later plan."""
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
            if meant is not None and link.path[-1] == "naar":
                meant = f"{link.jaar}/{meant}"
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
    "AP408",
    Severity.INFO,
    title=Text("een belofte zonder spoor in het latere plan", "a promise without a trace in the later plan"),
    message=Text(
        "{ding} stelt iets uit naar het plan van {jaar}, maar daar verwijst niets naar terug",
        "{ding} puts something off to the plan of {jaar}, but nothing there refers back to it",
    ),
    hint=Text(
        "zet in het plan van {jaar} `naar: {terug}` bij `verwijzingen`, of zeg hier met `doelstelling:` waar het komt",
        "put `naar: {terug}` at `verwijzingen` in the plan of {jaar}, or say here with `doelstelling:` where it comes",
    ),
)
def promise_without_a_goal_is_not_found_back(subjects: Subjects) -> Iterator[Finding]:
    """What was put off to a later plan without naming a goal leaves a trace in that plan, once it exists.

    A trace is the same action (by id or title) or goal (by number), a reference to one of them, or its title in a text.

    Waarom: wat voor volgend jaar beloofd was, raakt anders ongemerkt vergeten.
    Why: else what was promised for next year is forgotten unnoticed.
    Fout (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: digivan
                    waarom:
                      tekst: Dorpen buiten de stad komen later aan bod.
                      vervolg:
                        - plan: 2026
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
                titel: De zorgverleners zijn digitaal mee
                acties:
                  - id: webinar
                    titel: Webinars
    Goed (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: digivan
                    waarom:
                      tekst: Dorpen buiten de stad komen later aan bod.
                      vervolg:
                        - plan: 2026
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
                titel: De zorgverleners zijn digitaal mee
                acties:
                  - id: webinar
                    titel: Webinars
                    verwijzingen:
                      - naar: 2025/digivan
                        soort: bouwt voort op
    """
    for series in series_of(subjects):
        by_year = {subject.plan.jaar: subject for subject in series}
        for subject in series:
            seen: set[tuple[int, str]] = set()
            for path, jaar, owners in _without_a_goal(subject):
                later, own = by_year.get(jaar), names_of(owners[0])[0]
                if (
                    later is None
                    or (jaar, own) in seen
                    or targets_of(later) is None
                    or _has_a_trace(later, subject, owners)
                ):
                    continue
                seen.add((jaar, own))
                params = {"ding": named(owners[0]), "jaar": str(jaar), "terug": f"{subject.plan.jaar}/{own}"}
                yield Finding((*path, "plan"), params, file=subject.file, related=(year_of(later),))


def _without_a_goal(subject: Subject) -> Iterator[tuple[Path, int, list[Node]]]:
    """What is put off to a later plan as a whole, with its year and the action and goals around it, nearest first."""
    for path, vervolg in subject.each(Vervolg):
        if vervolg.plan is None or vervolg.doelstelling or vervolg.plan <= subject.plan.jaar:
            continue
        depths = (ACTIE_DEPTH, DOELSTELLING_DEPTH, STRATEGISCH_DEPTH)
        around = (subject.node_at(path[:depth]) for depth in depths if len(path) >= depth)
        owners = [node for node in around if node is not None and all(names_of(node))]
        if owners:
            yield path, vervolg.plan, owners


def names_of(node: Node) -> tuple[str, str]:
    """The id or number of an action or a goal, and its title."""
    if isinstance(node, Actie):
        return node.id, node.titel
    if isinstance(node, OperationeleDoelstelling | StrategischeDoelstelling):
        return node.nummer, node.titel
    return "", ""


def _has_a_trace(later: Subject, subject: Subject, owners: list[Node]) -> bool:
    """Whether a later plan has what was put off, refers to it, or names it in a text."""
    known = targets_of(later) or set()
    back = {naar.rpartition("/")[2] for naar in _references_to(later, subject.plan.jaar)}
    nearest, *others = owners
    own_id, title = names_of(nearest)
    numbers = {names_of(node)[0] for node in others if not isinstance(node, StrategischeDoelstelling)}
    if own_id in known or numbers & known or back & {own_id, *(names_of(node)[0] for node in others)}:
        return True
    return " ".join(title.lower().split()) in " ".join(later.words.split())


def _references_to(subject: Subject, jaar: int) -> Iterator[str]:
    """The references of a plan to that of another year."""
    for _, verwijzing in subject.each(Verwijzing):
        if verwijzing.naar.startswith(f"{jaar}/"):
            yield verwijzing.naar


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
