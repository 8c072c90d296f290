"""Years: the plans of one organisation side by side.

Goals are compared within one policy period: a new period begins with new strategic goals and may count anew.
An operational goal that comes back in a later year with the same number and the same title is a goal of more
than one year, and no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from actieplan.diagnostics import Path, Severity
from actieplan.model import (
    OperationeleDoelstelling,
    StrategischeDoelstelling,
    Vervolg,
    Verwijzing,
)
from actieplan.rules.identity import targets_of
from actieplan.rules.naming import listing, shortened
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.suggestions import closest, suggesting
from actieplan.text import Text

Subjects = Sequence[Subject]
Series = list[Subject]
"""The plans of one organisation, one for each year, the earliest first."""

# --- which plans belong together --------------------------------------------------------------------------


def _by_organisatie(subjects: Subjects) -> Iterator[list[Subject]]:
    """The plans of each organisation, by year; those that do not say whose or of which year are left out."""
    groups: dict[str, list[Subject]] = {}
    for subject in subjects:
        name = " ".join(subject.plan.organisatie.casefold().split())
        if name and subject.plan.jaar:
            groups.setdefault(name, []).append(subject)
    for group in groups.values():
        yield sorted(group, key=lambda subject: subject.plan.jaar)


def _series(subjects: Subjects) -> Iterator[Series]:
    """The plans of each organisation with one plan for each year: the first, where there are more."""
    for group in _by_organisatie(subjects):
        yield list({subject.plan.jaar: subject for subject in reversed(group)}.values())[::-1]


@rule(
    "AP401",
    Severity.ERROR,
    title=Text("twee plannen voor hetzelfde jaar", "two plans for the same year"),
    message=Text(
        "er is nog een plan van {organisatie} voor {jaar}: {bestand}",
        "there is another plan of {organisatie} for {jaar}: {bestand}",
    ),
    hint=Text(
        "verbeter `jaar` of `organisatie`, of verwijder het overtollige bestand",
        "mend `jaar` or `organisatie`, or delete the superfluous file",
    ),
)
def year_has_two_plans(subjects: Subjects) -> Iterator[Finding]:
    """An organisation has one plan for each year.

    Waarom: met twee plannen voor één jaar is niet te zeggen welk het departement moet krijgen.
    Why: with two plans for one year nobody can tell which one the department must get.
    Fout (plannen):
        organisatie: ELZ Voorbeeld
        jaar: 2025
        ===
        organisatie: ELZ voorbeeld
        jaar: 2025
    Goed (plannen):
        organisatie: ELZ Voorbeeld
        jaar: 2025
        ===
        organisatie: ELZ Elders
        jaar: 2025
    """
    for group in _by_organisatie(subjects):
        first: dict[int, Subject] = {}
        for subject in group:
            earlier = first.setdefault(subject.plan.jaar, subject)
            if earlier is not subject:
                params = {
                    "organisatie": subject.plan.organisatie,
                    "jaar": subject.plan.jaar,
                    "bestand": earlier.file,
                }
                related = ((earlier.file, ("jaar",), Text("het andere plan", "the other plan")),)
                yield Finding(("jaar",), params, file=subject.file, related=related)


# --- the same goal in two years ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Goal:
    """A goal of one year's plan."""

    subject: Subject
    path: Path
    nummer: str
    titel: str

    @property
    def jaar(self) -> int:
        """The year of its plan."""
        return self.subject.plan.jaar

    def says_the_same_as(self, other: _Goal) -> bool:
        """Whether the titles agree, but for case, dashes, quotes and spaces."""
        return _folded(self.titel) == _folded(other.titel)

    def finding(self, earlier: _Goal, field: str) -> Finding:
        """The finding at this goal that an earlier one had it otherwise."""
        params = {
            "nummer": self.nummer,
            "titel": shortened(self.titel),
            "jaar": earlier.jaar,
            "eerder_nummer": earlier.nummer,
            "eerder_titel": shortened(earlier.titel),
        }
        label = Text(f"zo stond het in {earlier.jaar}", f"so it stood in {earlier.jaar}")
        related = ((earlier.subject.file, (*earlier.path, field), label),)
        return Finding((*self.path, field), params, file=self.subject.file, related=related)


_MARKS = re.compile(r"[\W_]+")


def _folded(title: str) -> str:
    """A title without case, accents, dashes, quotes and spaces."""
    return _MARKS.sub("", normalize("NFKD", title).casefold())


def _goals(subject: Subject, kind: type[StrategischeDoelstelling | OperationeleDoelstelling]) -> list[_Goal]:
    found = (_Goal(subject, path, goal.nummer, goal.titel) for path, goal in subject.each(kind))
    return [goal for goal in found if goal.nummer and _folded(goal.titel)]


def _year_after_year(subjects: Subjects) -> Iterator[tuple[Subject, list[Subject]]]:
    """Each plan, with the earlier ones of its policy period, the latest first."""
    for series in _series(subjects):
        for index, subject in enumerate(series):
            earlier = [each for each in reversed(series[:index]) if _share_a_period(each, subject)]
            if earlier:
                yield subject, earlier


def _share_a_period(one: Subject, other: Subject) -> bool:
    """Whether two plans belong to the same policy period, as far as they say."""
    periods = {_folded(each.plan.beleidsperiode) for each in (one, other)} - {""}
    return len(periods) < 2


def _latest(earlier: list[Subject], kind: type[StrategischeDoelstelling | OperationeleDoelstelling]) -> list[_Goal]:
    """Every goal of earlier years, as it stood the last time its number was used."""
    latest: dict[str, _Goal] = {}
    for subject in earlier:
        for goal in _goals(subject, kind):
            latest.setdefault(goal.nummer, goal)
    return list(latest.values())


@rule(
    "AP402",
    Severity.WARNING,
    title=Text("een strategische doelstelling met een andere titel", "a strategic goal with another title"),
    message=Text(
        "strategische doelstelling {nummer} heette in {jaar} “{eerder_titel}”",
        "strategische doelstelling {nummer} was called “{eerder_titel}” in {jaar}",
    ),
    hint=Text(
        "een strategische doelstelling geldt voor de hele beleidsperiode: neem de titel letterlijk over",
        "a strategic goal holds for the whole policy period: copy its title to the letter",
    ),
)
def strategic_goal_has_another_title(subjects: Subjects) -> Iterator[Finding]:
    """Within a policy period a strategic goal keeps its title.

    Waarom: wie de jaren naast elkaar legt, moet zien dat het om dezelfde doelstelling gaat.
    Why: who lays the years side by side must see that it is the same goal.
    Fout (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - titel: Meer mensen vinden de weg naar zorg
        ===
        jaar: 2026
        strategische_doelstellingen:
          - titel: Iedereen is digitaal mee
            operationele_doelstellingen:
              - nummer: 1.2
    Goed (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - titel: Meer mensen vinden de weg naar zorg
        ===
        jaar: 2026
        strategische_doelstellingen:
          - titel: Meer mensen vinden de weg naar zorg.
            operationele_doelstellingen:
              - nummer: 1.2
    """
    for subject, earlier in _year_after_year(subjects):
        goals = _goals(subject, StrategischeDoelstelling)
        before = _latest(earlier, StrategischeDoelstelling)
        for goal in goals:
            was = next((each for each in before if each.nummer == goal.nummer), None)
            if was is None or goal.says_the_same_as(was):
                continue
            moved = any(goal.says_the_same_as(each) for each in before)
            was_moved = any(was.says_the_same_as(each) for each in goals)
            if not moved and not was_moved:
                yield goal.finding(was, "titel")


@rule(
    "AP403",
    Severity.WARNING,
    title=Text("een strategische doelstelling met een ander nummer", "a strategic goal with another number"),
    message=Text(
        "“{titel}” had in {jaar} nummer {eerder_nummer}, en nu {nummer}",
        "“{titel}” had number {eerder_nummer} in {jaar}, and now has {nummer}",
    ),
    hint=Text(
        "een doelstelling houdt haar nummer in de hele beleidsperiode: verbeter het nummer",
        "a goal keeps its number for the whole policy period: mend the number",
    ),
)
def strategic_goal_has_another_number(subjects: Subjects) -> Iterator[Finding]:
    """Within a policy period a strategic goal keeps its number.

    Waarom: de nummers van de operationele doelstellingen en alle verwijzingen hangen eraan vast.
    Why: the numbers of the operational goals and all references depend on it.
    Fout (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - nummer: 1
            titel: Meer mensen vinden de weg naar zorg
        ===
        jaar: 2026
        strategische_doelstellingen:
          - nummer: 2
            titel: Meer mensen vinden de weg naar zorg
            operationele_doelstellingen:
              - nummer: 2.1
    Goed (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - nummer: 1
            titel: Meer mensen vinden de weg naar zorg
        ===
        jaar: 2026
        strategische_doelstellingen:
          - nummer: 1
            titel: Meer mensen vinden de weg naar zorg
            operationele_doelstellingen:
              - nummer: 1.2
    """
    for subject, earlier in _year_after_year(subjects):
        before = _latest(earlier, StrategischeDoelstelling)
        for goal in _goals(subject, StrategischeDoelstelling):
            same_title = [each for each in before if goal.says_the_same_as(each)]
            if same_title and all(each.nummer != goal.nummer for each in same_title):
                yield goal.finding(same_title[0], "nummer")


@rule(
    "AP404",
    Severity.ERROR,
    title=Text("een operationeel nummer dat al gebruikt is", "an operational number that was used before"),
    message=Text(
        "nummer {nummer} was in {jaar} een andere doelstelling: “{eerder_titel}”",
        "number {nummer} was another goal in {jaar}: “{eerder_titel}”",
    ),
    hint=Text(
        "geef deze doelstelling het volgende vrije nummer; is het dezelfde als toen, neem dan de titel over",
        "give this goal the next free number; if it is the same as then, copy the title",
    ),
)
def operational_number_was_used_before(subjects: Subjects) -> Iterator[Finding]:
    """Within a policy period an operational number stands for one goal.

    Waarom: een uitgesteld punt verwijst naar “2026, doelstelling 1.4”; dat mag maar één ding betekenen.
    Why: what is put off refers to “2026, doelstelling 1.4”; that may mean one thing only.
    Fout (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.1
                titel: Eind 2025 rijdt de Digivan
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.1
                titel: Eind 2026 zijn alle noden in kaart gebracht
    Goed (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.1
                titel: Eind 2025 rijdt de Digivan
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
                titel: Eind 2026 zijn alle noden in kaart gebracht
    """
    for subject, earlier in _year_after_year(subjects):
        before = {goal.nummer: goal for goal in _latest(earlier, OperationeleDoelstelling)}
        for goal in _goals(subject, OperationeleDoelstelling):
            was = before.get(goal.nummer)
            if was is not None and not goal.says_the_same_as(was):
                yield goal.finding(was, "nummer")


# --- references to another year ---------------------------------------------------------------------------


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
    for series in _series(subjects):
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
    for series in _series(subjects):
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
    for series in _series(subjects):
        given = {subject.plan.jaar for subject in series}
        for subject in series:
            missing: dict[int, list[_Link]] = {}
            for link in (*_verwijzingen(subject), *_vervolgen(subject)):
                if link.jaar not in given:
                    missing.setdefault(link.jaar, []).append(link)
            for jaar, links in missing.items():
                names = dict.fromkeys(f"`{link.name}`" for link in links)
                yield Finding(links[0].path, {"jaar": jaar, "namen": listing(names)}, file=subject.file)
