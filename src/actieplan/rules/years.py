"""Years: the plans of one organisation side by side.

Goals are compared within one policy period: a new period begins with new strategic goals and may count anew.
An operational goal that comes back in a later year with the same number and the same title is a goal of more
than one year, and no finding; so is one whose title renews its year and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from actieplan.diagnostics import Severity
from actieplan.model import (
    OperationeleDoelstelling,
    StrategischeDoelstelling,
)
from actieplan.places import Path
from actieplan.rules.naming import shortened
from actieplan.rules.registry import Finding, Subject, rule
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


def series_of(subjects: Subjects) -> Iterator[Series]:
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

    def says_the_same_but_for_years(self, other: _Goal) -> bool:
        """Whether the titles agree, also where `Eind 2025` became `Eind 2026`."""
        return _folded(_YEAR.sub("", self.titel)) == _folded(_YEAR.sub("", other.titel))

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


_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_MARKS = re.compile(r"[\W_]+")


def _folded(title: str) -> str:
    """A title without case, accents, dashes, quotes and spaces."""
    return _MARKS.sub("", normalize("NFKD", title).casefold())


def _goals(subject: Subject, kind: type[StrategischeDoelstelling | OperationeleDoelstelling]) -> list[_Goal]:
    found = (_Goal(subject, path, goal.nummer, goal.titel) for path, goal in subject.each(kind))
    return [goal for goal in found if goal.nummer and _folded(goal.titel)]


def _year_after_year(subjects: Subjects) -> Iterator[tuple[Subject, list[Subject]]]:
    """Each plan, with the earlier ones of its policy period, the latest first."""
    for series in series_of(subjects):
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
            if was is not None and not goal.says_the_same_but_for_years(was):
                yield goal.finding(was, "nummer")
