"""Planning: actions and their phases in time, and in the year of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from actieplan.datum import SHORT_MONTHS, in_words, month_end
from actieplan.diagnostics import Severity
from actieplan.model import Actie, Fase, OperationeleDoelstelling, Vervolg
from actieplan.places import Path
from actieplan.rules.naming import listing, named
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.second_places import end_of, start_of, year_of
from actieplan.text import Text

Interval = tuple[date, date]


def interval_of(subject: Subject, path: Path, actie: Actie) -> Interval | None:
    """First and last day of an action; None when they are missing, turned round, or partly unknown.

    A rule that compares with the action's interval must not judge by half of it: the mistake that hides the
    rest has a finding of its own.
    """
    if _is_reversed(actie) or not all(subject.is_known((*path, name)) for name in ("start", "einde", "fasen")):
        return None
    needs_phases = actie.start is None or actie.einde is None
    if needs_phases and any(fase.periode is None for fase in actie.fasen):
        return None
    return actie.interval


def _planned(subject: Subject) -> Iterator[tuple[Path, Actie, Interval]]:
    """The actions of which the interval and the plan year are known."""
    if not subject.plan.jaar:
        return
    for path, actie in subject.acties:
        interval = interval_of(subject, path, actie)
        if interval is not None:
            yield path, actie, interval


def is_outside(jaar: int, interval: Interval) -> bool:
    """Whether an interval shares no day with a year; never when the year is not known."""
    van, tot = interval
    return jaar > 0 and not van.year <= jaar <= tot.year


def _is_reversed(actie: Actie) -> bool:
    return bool(actie.start and actie.einde and actie.einde.tot < actie.start.van)


# --- an action and its phases -----------------------------------------------------------------------------


@rule(
    "AP201",
    Severity.ERROR,
    title=Text("een actie eindigt voor ze begint", "an actie ends before it starts"),
    message=Text(
        "de einddatum ({einde}) ligt voor de startdatum ({start})",
        "the end ({einde}) lies before the start ({start})",
    ),
    hint=Text("verwissel de twee datums, of verbeter het jaartal", "swap the two dates, or mend the year"),
)
def actie_ends_before_it_starts(subject: Subject) -> Iterator[Finding]:
    """An action ends on or after the day it starts.

    Waarom: een actie met een einde voor het begin heeft geen plaats op de tijdslijn.
    Why: an action whose end lies before its start has no place on the timeline.
    Fout (actie):
        start: 2025-06-01
        einde: 2025-03-31
    Goed (actie):
        start: 2025-01-01
        einde: 2025-12-31
    """
    for path, actie in subject.acties:
        if _is_reversed(actie):
            params = {"start": actie.start, "einde": actie.einde}
            yield Finding((*path, "einde"), params, related=(start_of(subject, path, actie),))


@rule(
    "AP202",
    Severity.ERROR,
    title=Text("een fase buiten haar actie", "a fase outside its actie"),
    message=Text(
        "{ding} ({periode}) {buiten}",
        "{ding} ({periode}) {buiten}",
    ),
    hint=Text(
        "verbeter de periode van de fase, of pas `start` en `einde` van de actie aan",
        "mend the period of the phase, or adapt `start` and `einde` of the actie",
    ),
)
def fase_is_outside_its_actie(subject: Subject) -> Iterator[Finding]:
    """A phase lies between the start and the end of its action.

    Waarom: de tijdslijn zou werk tonen voor de actie begint of nadat ze geëindigd is.
    Why: the timeline would show work before the actie begins or after it has ended.
    Fout (actie):
        start: 1 februari 2025
        einde: 30 juni 2025
        fasen:
          - titel: Digivan on tour
            periode: maart-september 2025
    Goed (actie):
        start: 1 februari 2025
        einde: 30 september 2025
        fasen:
          - titel: Digivan on tour
            periode: maart-september 2025
    """
    for path, actie in subject.acties:
        if _is_reversed(actie):
            continue
        for index, fase in enumerate(actie.fasen):
            if fase.periode and actie.start and fase.periode.van < actie.start.van:
                how, end = _BEGINS_BEFORE.fill({"start": actie.start}), start_of(subject, path, actie)
            elif fase.periode and actie.einde and fase.periode.tot > actie.einde.tot:
                how, end = _GOES_ON_AFTER.fill({"einde": actie.einde}), end_of(subject, path, actie)
            else:
                continue
            params = {"ding": named(fase), "periode": fase.periode, "buiten": how}
            yield Finding((*path, "fasen", index, "periode"), params, related=(end,))


_BEGINS_BEFORE = Text("begint voor de start van de actie ({start})", "begins before the start of the actie ({start})")
_GOES_ON_AFTER = Text("loopt door na het einde van de actie ({einde})", "goes on after the end of the actie ({einde})")


@rule(
    "AP203",
    Severity.WARNING,
    title=Text("een maand buiten de actie", "a month outside the actie"),
    message=Text(
        "bij {ding} vallen {maanden} buiten de actie ({van} tot {tot})",
        "at {ding}, {maanden} fall outside the actie ({van} to {tot})",
    ),
    hint=Text(
        "verwijder die maanden uit `maanden` (de strook is die van het planjaar), of pas `start` en `einde` aan",
        "take those months out of `maanden` (the strip is that of the plan year), or adapt `start` and `einde`",
    ),
)
def month_is_outside_the_actie(subject: Subject) -> Iterator[Finding]:
    """The marked months lie between the start and the end of the action.

    Waarom: de ingekleurde maanden en de datums zeggen anders elk iets anders.
    Why: else the marked months and the dates say different things.
    Fout (actie):
        fasen:
          - periode: februari-juni 2025
        maanden: [feb, mrt, jun, jul]
    Goed (actie):
        fasen:
          - periode: februari-juli 2025
        maanden: [feb, mrt, jun, jul]
    """
    for path, actie, (van, tot) in _planned(subject):
        if is_outside(subject.plan.jaar, (van, tot)):
            continue
        outside = [name for name in actie.maanden if not _has_days_of(name, subject.plan.jaar, van, tot)]
        if outside:
            params = {"ding": named(actie), "maanden": listing(outside), "van": in_words(van), "tot": in_words(tot)}
            yield Finding((*path, "maanden"), params)


def _has_days_of(month: str, jaar: int, van: date, tot: date) -> bool:
    number = SHORT_MONTHS.index(month) + 1
    return van <= month_end(jaar, number) and date(jaar, number, 1) <= tot


@rule(
    "AP204",
    Severity.INFO,
    title=Text("een fase zonder mijlpaal", "a fase without mijlpaal"),
    message=Text(
        "{ding}: {aantal} van de {totaal} fasen zonder mijlpaal ({fasen})",
        "{ding}: {aantal} of {totaal} phases without a mijlpaal ({fasen})",
    ),
    hint=Text(
        "een mijlpaal zegt waaraan men ziet dat de fase klaar is; voeg er een toe als dat kan",
        "a mijlpaal tells how one sees that the phase is done; add one if you can",
    ),
)
def fase_has_no_mijlpaal(subject: Subject) -> Iterator[Finding]:
    """A phase leads to a milestone; phases without one are told once per action.

    Waarom: op de tijdslijn gaat het om de mijlpalen; zonder mijlpaal is van een fase niet op te volgen of ze klaar is.
    Why: the timeline is about milestones; without one, nobody can follow up whether a phase is done.
    Fout (actie):
        fasen:
          - titel: Digivan on tour
            periode: maart-mei 2025
    Goed (actie):
        fasen:
          - titel: Digivan on tour
            periode: maart-mei 2025
            mijlpalen:
              - titel: Digivan ingehuldigd
                datum: eind april 2025
    """
    for path, actie in subject.acties:
        bare = [
            index
            for index, fase in enumerate(actie.fasen)
            if not _has_mijlpaal(fase, actie) and subject.is_whole((*path, "fasen", index))
        ]
        if bare:
            names = listing(_phase_name(actie.fasen[index]) for index in bare)
            params = {"ding": named(actie), "aantal": len(bare), "totaal": len(actie.fasen), "fasen": names}
            yield Finding((*path, "fasen", bare[0]), params)


def _has_mijlpaal(fase: Fase, actie: Actie) -> bool:
    """Whether a milestone stands in the phase, or beside the phases on a date within it."""
    beside = (mijlpaal.datum for mijlpaal in actie.mijlpalen if mijlpaal.datum)
    periode = fase.periode
    return bool(fase.mijlpalen) or bool(periode and any(datum.overlaps(periode.van, periode.tot) for datum in beside))


def _phase_name(fase: Fase) -> str:
    return named(fase).removeprefix("fase ") if fase.titel or fase.id else str(fase.periode or "zonder titel")


# --- the plan year ----------------------------------------------------------------------------------------


@rule(
    "AP208",
    Severity.WARNING,
    title=Text("een actie buiten het jaar van het plan", "an actie outside the year of the plan"),
    message=Text(
        "{ding} loopt van {van} tot {tot}, helemaal buiten het planjaar {jaar}",
        "{ding} runs from {van} to {tot}, wholly outside the plan year {jaar}",
    ),
    hint=Text(
        "verbeter het jaartal, of zet de actie in het plan van dat jaar",
        "mend the year, or put the actie in the plan of that year",
    ),
)
def actie_is_outside_the_year(subject: Subject) -> Iterator[Finding]:
    """An action shares at least one day with the year of its plan.

    Waarom: wie van het vorige plan vertrekt, laat gemakkelijk een oud jaartal staan.
    Why: who starts from last year's plan easily leaves an old year behind.
    Fout (actie):
        fasen:
          - titel: Digivan on tour
            periode: maart-mei 2024
    Goed (actie):
        fasen:
          - titel: Digivan on tour
            periode: maart-mei 2025
    """
    jaar = subject.plan.jaar
    for path, actie, (van, tot) in _planned(subject):
        if is_outside(jaar, (van, tot)):
            where = (*path, "start") if actie.start else (*path, "fasen")
            params = {"ding": named(actie), "van": in_words(van), "tot": in_words(tot), "jaar": jaar}
            yield Finding(where, params, related=(year_of(subject),))


@rule(
    "AP209",
    Severity.INFO,
    title=Text("een actie die voor het planjaar begint", "an actie that begins before the plan year"),
    message=Text(
        "{ding} begint al in {begin}, voor het planjaar {jaar}",
        "{ding} begins as early as {begin}, before the plan year {jaar}",
    ),
    hint=Text(
        "dit mag, als de actie vroeger van start ging; anders staat er een verkeerd jaartal",
        "this is fine if the actie started earlier; else there is a wrong year",
    ),
)
def actie_begins_before_the_year(subject: Subject) -> Iterator[Finding]:
    """An action may have begun before the plan year; that is told once.

    Waarom: een actie kan naar voren getrokken zijn, maar een verkeerd jaartal ziet er net zo uit.
    Why: an actie may have been pulled forward, but a wrong year looks just like that.
    Fout (actie):
        fasen:
          - titel: Voorbereiding
            periode: november 2024-februari 2025
    Goed (actie):
        fasen:
          - titel: Voorbereiding
            periode: januari-februari 2025
    """
    jaar = subject.plan.jaar
    for path, actie, (van, tot) in _planned(subject):
        if van.year < jaar <= tot.year:
            yield Finding(path, {"ding": named(actie), "begin": van.year, "jaar": jaar})


@rule(
    "AP210",
    Severity.WARNING,
    title=Text("een fase na het planjaar", "a fase after the plan year"),
    message=Text(
        "{ding}: {fasen} valt na het planjaar {jaar}",
        "{ding}: {fasen} falls after the plan year {jaar}",
    ),
    hint=Text(
        "verbeter het jaartal, of zet in de tekst een `vervolg` naar het plan van dat jaar",
        "mend the year, or add a `vervolg` to the plan of that year to the text",
    ),
)
def fase_is_after_the_year(subject: Subject) -> Iterator[Finding]:
    """The work of a plan begins in its year at the latest; phases after it are told once per action.

    An action that says itself, with a `vervolg`, that it goes on in the plan of that year is not reported.

    Waarom: wat pas volgend jaar begint, komt niet op de tijdslijn van dit jaar.
    Why: what begins only next year does not come on this year's timeline.
    Fout (actie):
        fasen:
          - titel: Voorbereiding
            periode: oktober-december 2025
          - titel: Uitvoering
            periode: januari-maart 2026
    Goed (actie):
        fasen:
          - titel: Voorbereiding
            periode: oktober-december 2025
          - titel: Uitvoering
            periode: december 2025-maart 2026
    """
    jaar = subject.plan.jaar
    later: dict[Path, set[int | None]] = {}
    for at, vervolg in subject.each(Vervolg):
        later.setdefault(subject.home_of(at), set()).add(vervolg.plan)
    for path, actie, (van, _) in _planned(subject):
        late = [
            index
            for index, fase in enumerate(actie.fasen)
            if fase.periode and fase.periode.van.year > jaar and fase.periode.van.year not in later.get(path, ())
        ]
        if late and van.year <= jaar:
            names = listing(_phase_name(actie.fasen[index]) for index in late)
            params = {"ding": named(actie), "fasen": names, "jaar": jaar}
            yield Finding((*path, "fasen", late[0], "periode"), params, related=(year_of(subject),))


@rule(
    "AP211",
    Severity.INFO,
    title=Text("een streefdatum na het planjaar", "a streefdatum after the plan year"),
    message=Text(
        "de streefdatum van {ding} ({streefdatum}) ligt na het planjaar {jaar}",
        "the streefdatum of {ding} ({streefdatum}) lies after the plan year {jaar}",
    ),
    hint=Text(
        "dit mag bij een doelstelling over meer dan een jaar; ze hoort dan ook in het volgende plan",
        "this is fine for a goal over more than one year; it then belongs in the next plan too",
    ),
)
def streefdatum_is_after_the_year(subject: Subject) -> Iterator[Finding]:
    """An operational goal is usually reached within the plan year; a later date is told.

    Waarom: wat pas later klaar is, moet in het volgende plan terugkomen.
    Why: what is done only later must come back in the next plan.
    Fout (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - streefdatum: eind 2026
    Goed (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - streefdatum: eind 2025
    """
    jaar = subject.plan.jaar
    for path, doelstelling in subject.each(OperationeleDoelstelling):
        streefdatum = doelstelling.streefdatum
        if jaar and streefdatum and streefdatum.van.year > jaar:
            params = {"ding": named(doelstelling), "streefdatum": streefdatum, "jaar": jaar}
            yield Finding((*path, "streefdatum"), params)
