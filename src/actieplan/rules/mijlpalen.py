"""Mijlpalen: milestones, deadlines and events against the phase and the action they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from actieplan.datum import Datum, in_words
from actieplan.diagnostics import Severity
from actieplan.model import Fase, Mijlpaal
from actieplan.places import Path
from actieplan.rules.naming import named
from actieplan.rules.planning import Interval, interval_of, is_outside
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.second_places import end_of, period_of, start_of
from actieplan.text import Text


@dataclass(frozen=True, slots=True)
class _Dated:
    """A milestone that falls on a known date, with what it stands in."""

    path: Path
    mijlpaal: Mijlpaal
    datum: Datum
    fase: Fase | None
    interval: Interval | None

    @property
    def is_within_its_fase(self) -> bool:
        """Whether it shares a day with its phase."""
        periode = self.fase.periode if self.fase else None
        return periode is not None and self.datum.overlaps(periode.van, periode.tot)

    @property
    def is_outside_its_actie(self) -> bool:
        """Whether it shares no day with its action; a phase that itself leaves the action is to blame alone."""
        return self.interval is not None and not self.datum.overlaps(*self.interval) and not self.is_within_its_fase

    def finding(self, subject: Subject) -> Finding:
        """The finding that it lies outside its action, with the end of the action that it misses."""
        actie = subject.actie_at(self.path)
        assert actie is not None
        assert self.interval is not None
        van, tot = self.interval
        missed = (start_of if self.datum.tot < van else end_of)(subject, subject.home_of(self.path), actie)
        params = {
            "ding": named(self.mijlpaal),
            "wanneer": self.datum,
            "van": in_words(van),
            "tot": in_words(tot),
        }
        return Finding(self.path, params, related=(missed,))


@lru_cache(maxsize=1)
def _dated(subject: Subject) -> tuple[_Dated, ...]:
    """What the rules below look at, found once for all of them."""
    return tuple(_find_dated(subject))


def _find_dated(subject: Subject) -> Iterator[_Dated]:
    """Every milestone with a date of its own or of its meeting; free words and blanks have none.

    An action that lies wholly in another year has a finding of its own, and its milestones none.
    """
    meetings = {each.id: each.datum for each in reversed(subject.plan.vergaderingen) if each.id}
    for path, mijlpaal in subject.each(Mijlpaal):
        datum = mijlpaal.datum or meetings.get(mijlpaal.vergadering or "")
        actie = subject.actie_at(path)
        if datum is None or actie is None:
            continue
        interval = interval_of(subject, subject.home_of(path), actie)
        if interval is not None and is_outside(subject.plan.jaar, interval):
            continue
        fase = actie.fasen[_fase_index(path)] if "fasen" in path else None
        where = (*path, "datum" if mijlpaal.datum else "vergadering")
        yield _Dated(where, mijlpaal, datum, fase, interval)


def _fase_index(path: Path) -> int:
    index = path[path.index("fasen") + 1]
    assert isinstance(index, int)
    return index


@rule(
    "AP205",
    Severity.ERROR,
    title=Text("een mijlpaal buiten haar actie", "a mijlpaal outside its actie"),
    message=Text(
        "{ding} ({wanneer}) valt buiten de actie, die loopt van {van} tot {tot}",
        "{ding} ({wanneer}) falls outside the actie, which runs from {van} to {tot}",
    ),
    hint=Text(
        "verbeter de datum, of laat de actie of een fase langer lopen",
        "mend the date, or let the actie or a phase run longer",
    ),
)
def mijlpaal_is_outside_its_actie(subject: Subject) -> Iterator[Finding]:
    """A milestone falls between the start and the end of its action; one shared day is enough.

    Waarom: een mijlpaal buiten de actie heeft geen plaats op haar lijn van de tijdslijn.
    Why: a milestone outside the actie has no place on its line of the timeline.
    Fout (actie):
        fasen:
          - titel: Digivan on tour
            periode: maart-mei 2025
            mijlpalen:
              - titel: Digivan ingehuldigd
                datum: eind februari 2025
    Goed (actie):
        fasen:
          - titel: Digivan on tour
            periode: februari-mei 2025
            mijlpalen:
              - titel: Digivan ingehuldigd
                datum: eind februari 2025
    """
    for dated in _dated(subject):
        if dated.mijlpaal.soort == "mijlpaal" and dated.is_outside_its_actie:
            yield dated.finding(subject)


@rule(
    "AP206",
    Severity.WARNING,
    title=Text("een mijlpaal buiten haar fase", "a mijlpaal outside its fase"),
    message=Text(
        "{ding} ({wanneer}) valt buiten haar fase ({periode})",
        "{ding} ({wanneer}) falls outside its fase ({periode})",
    ),
    hint=Text(
        "verbeter de datum, zet de mijlpaal bij een andere fase, of bij `mijlpalen` van de actie zelf",
        "mend the date, put it with another phase, or with the `mijlpalen` of the actie itself",
    ),
)
def mijlpaal_is_outside_its_fase(subject: Subject) -> Iterator[Finding]:
    """A milestone falls within its phase; a deadline or an event may come after it.

    Waarom: wie een fase verschuift, vergeet soms de mijlpaal mee te verschuiven.
    Why: who moves a phase sometimes forgets to move its milestone along.
    Fout (actie):
        fasen:
          - titel: Focusgroepen
            periode: april-mei 2025
            mijlpalen:
              - titel: alle focusgroepen uitgevoerd
                datum: 30 juni 2025
          - titel: Verwerking
            periode: juni-september 2025
    Goed (actie):
        fasen:
          - titel: Focusgroepen
            periode: april-juni 2025
            mijlpalen:
              - titel: alle focusgroepen uitgevoerd
                datum: 30 juni 2025
          - titel: Verwerking
            periode: juni-september 2025
    """
    for dated in _dated(subject):
        if dated.mijlpaal.soort != "mijlpaal" or dated.fase is None or dated.fase.periode is None:
            continue
        if not dated.is_within_its_fase and not dated.is_outside_its_actie:
            params = {"ding": named(dated.mijlpaal), "wanneer": dated.datum, "periode": dated.fase.periode}
            missed = period_of(subject, dated.path[: dated.path.index("fasen") + 2])
            yield Finding(dated.path, params, related=(missed,))


@rule(
    "AP207",
    Severity.INFO,
    title=Text("een deadline of gebeurtenis buiten haar actie", "a deadline or event outside its actie"),
    message=Text(
        "{ding} ({wanneer}) valt buiten de actie, die loopt van {van} tot {tot}",
        "{ding} ({wanneer}) falls outside the actie, which runs from {van} to {tot}",
    ),
    hint=Text(
        "dit kan kloppen; kijk de datum nog eens na",
        "this may be right; have another look at the date",
    ),
)
def deadline_is_outside_its_actie(subject: Subject) -> Iterator[Finding]:
    """A deadline or an event outside its action may be right, and is worth a second look.

    Waarom: een deadline van een ander of een gebeurtenis nadien mag buiten de actie vallen, een vergissing ook.
    Why: a deadline set by another or a later event may fall outside the actie, and so may a slip.
    Fout (actie):
        fasen:
          - titel: Oproep
            periode: maart-mei 2025
            mijlpalen:
              - titel: Start lidmaatschap
                datum: 1 september 2025
                soort: gebeurtenis
    Goed (actie):
        fasen:
          - titel: Oproep
            periode: maart-mei 2025
            mijlpalen:
              - titel: Uiterste dag voor kandidaturen
                datum: 15 mei 2025
                soort: deadline
    """
    for dated in _dated(subject):
        if dated.mijlpaal.soort != "mijlpaal" and dated.is_outside_its_actie:
            yield dated.finding(subject)
