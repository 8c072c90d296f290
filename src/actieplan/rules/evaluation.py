"""Evaluation: at least one way of evaluating each action, and what it is measured by."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.editions import Edition
from actieplan.model import Evaluatie, Indicator, is_answered
from actieplan.rules.answers import written_acties
from actieplan.rules.naming import named
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text


@rule(
    "AP301",
    Severity.ERROR,
    title=Text("een actie zonder evaluatie", "an actie without evaluatie"),
    message=Text("{ding} heeft geen evaluatie", "{ding} has no evaluatie"),
    hint=Text(
        "zet onder `evaluatie:` minstens één `- type:` proces, resultaat of impact, met indicatoren",
        "put at least one `- type:` proces, resultaat or impact below `evaluatie:`, with indicatoren",
    ),
)
def actie_has_no_evaluatie(subject: Subject) -> Iterator[Finding]:
    """Every action is evaluated in at least one of the three ways of the form.

    Waarom: het formulier vraagt minstens één manier van evalueren.
    Why: the form asks for at least one way of evaluating.
    Fout (actie):
        evaluatie:
    Goed (actie):
        evaluatie:
          - type: proces
            indicatoren:
              - omschrijving: Tevredenheid van de deelnemers
                streefdoel: minstens 8 op 10
    """
    for path, actie in written_acties(subject):
        here = (*path, "evaluatie")
        if not actie.evaluatie and subject.is_whole(here):
            yield Finding(here, {"ding": named(actie)})


@rule(
    "AP302",
    Severity.ERROR,
    title=Text("twee keer dezelfde evaluatie", "the same evaluatie twice"),
    message=Text("{ding} heeft al een evaluatie `{type}`", "{ding} has an evaluatie `{type}` already"),
    hint=Text(
        "zet alle indicatoren onder één `type: {type}`, of verbeter het type",
        "put all indicatoren below one `type: {type}`, or mend the type",
    ),
)
def evaluatie_type_is_used_twice(subject: Subject) -> Iterator[Finding]:
    """Each way of evaluating is ticked once.

    Waarom: op het formulier is er per manier van evalueren één vakje.
    Why: the form has one box for each way of evaluating.
    Fout (actie):
        evaluatie:
          - type: proces
            toelichting: We bespreken de actie elke maand.
          - type: proces
            toelichting: We bevragen de deelnemers.
    Goed (actie):
        evaluatie:
          - type: proces
            toelichting: We bespreken de actie elke maand.
          - type: resultaat
            toelichting: We tellen de deelnemers.
    """
    for path, actie in subject.acties:
        first: dict[str, int] = {}
        for index, evaluatie in enumerate(actie.evaluatie):
            if evaluatie.type is None:
                continue
            if evaluatie.type in first:
                there = (*path, "evaluatie", first[evaluatie.type], "type")
                params = {"ding": named(actie), "type": evaluatie.type}
                related = ((subject.file, there, Text("hier staat het type al", "the type stands here already")),)
                yield Finding((*path, "evaluatie", index, "type"), params, related=related)
            first.setdefault(evaluatie.type, index)


@rule(
    "AP303",
    Severity.ERROR,
    title=Text("een evaluatie zonder indicator", "an evaluatie without indicator"),
    message=Text(
        "evaluatie `{type}` van {ding} zegt niet waaraan het gemeten wordt",
        "evaluatie `{type}` of {ding} does not say what is measured",
    ),
    hint=Text(
        "zet er `indicatoren:` bij, of `toelichting:`; staan ze nog niet vast, dan "
        "`indicatoren:` met daaronder `nog_te_bepalen:`",
        "add `indicatoren:`, or `toelichting:`; if they are not settled yet, "
        "`indicatoren:` with `nog_te_bepalen:` below it",
    ),
)
def evaluatie_measures_nothing(subject: Subject) -> Iterator[Finding]:
    """A ticked way of evaluating has indicators, an explanation, or says what it waits for.

    Waarom: een aangekruist vakje zonder indicator zegt de lezer niets.
    Why: a ticked box without an indicator tells the reader nothing.
    Fout (actie):
        evaluatie:
          - type: proces
    Goed (actie):
        evaluatie:
          - type: proces
            indicatoren:
              nog_te_bepalen:
                wacht_op: de gesprekken met de partners
    """
    for path, evaluatie in subject.each(Evaluatie):
        says_something = is_answered(evaluatie.toelichting) or is_answered(evaluatie.indicatoren)
        actie = subject.actie_at(path)
        if evaluatie.type and actie and not says_something and subject.is_whole(path):
            yield Finding(path, {"type": evaluatie.type, "ding": named(actie)})


@rule(
    "AP304",
    Severity.INFO,
    title=Text("een evaluatie die het formulier niet heeft", "an evaluatie the form does not have"),
    message=Text(
        "formulier {formulier} heeft geen vakje voor evaluatie `{type}`; ze komt onder “Aanvullende informatie”",
        "form {formulier} has no box for evaluatie `{type}`; it comes under “Aanvullende informatie”",
    ),
    hint=Text(
        "dit mag blijven staan; past ze bij een ander type, zet ze dan daar",
        "this may stay; if it fits another type, put it there",
    ),
)
def form_has_no_box_for_the_type(subject: Subject) -> Iterator[Finding]:
    """A way of evaluating for which the edition has no box is printed after the form's own blocks.

    Waarom: niets wat u invult gaat verloren, maar de lezer vindt het op een andere plaats.
    Why: nothing you fill in is lost, but the reader finds it in another place.
    Fout (actie):
        evaluatie:
          - type: impact
            toelichting: Op termijn zijn er minder crisisopnames.
    Goed (actie):
        evaluatie:
          - type: resultaat
            toelichting: Op termijn zijn er minder crisisopnames.
    """
    edition = subject.edition
    if edition is None:
        return
    for path, evaluatie in subject.each(Evaluatie):
        if evaluatie.type and evaluatie.type not in edition.evaluatie_labels:
            yield Finding((*path, "type"), {"formulier": edition.name, "type": evaluatie.type})


@rule(
    "AP305",
    Severity.INFO,
    title=Text("indicatoren zonder streefdoel", "indicators without a target"),
    message=Text(
        "{ding}: {aantal} van de {totaal} indicatoren zonder streefdoel",
        "{ding}: {aantal} of {totaal} indicators without a target",
    ),
    hint=Text(
        "zet bij een indicator `streefdoel:`, bijvoorbeeld `streefdoel: minstens 12`, waar dat zin heeft",
        "put `streefdoel:` with an indicator, for example `streefdoel: minstens 12`, where it makes sense",
    ),
)
def indicator_has_no_target(subject: Subject) -> Iterator[Finding]:
    """Where the form asks for targets, indicators without one are told once per action.

    The measuring method, which the form asks for as well, is often part of the indicator's own sentence;
    nothing certain can be said about that.

    Waarom: zonder streefdoel is achteraf niet te zeggen of het genoeg was.
    Why: without a target nobody can say afterwards whether it was enough.
    Fout (actie):
        evaluatie:
          - type: resultaat
            indicatoren:
              - Aantal deelnemers
    Goed (actie):
        evaluatie:
          - type: resultaat
            indicatoren:
              - omschrijving: Aantal deelnemers
                streefdoel: minstens 12
    """
    if subject.edition is None or not _asks_for_targets(subject.edition):
        return
    for path, actie in subject.acties:
        places = [
            ((*path, "evaluatie", at, "indicatoren", "punten", index), indicator)
            for at, evaluatie in enumerate(actie.evaluatie)
            for index, indicator in enumerate(evaluatie.indicatoren.punten)
        ]
        bare = [place for place, each in places if _is_without_target(each) and subject.is_whole(place)]
        if bare:
            params = {"ding": named(actie), "aantal": len(bare), "totaal": len(places)}
            yield Finding(bare[0], params)


def _asks_for_targets(edition: Edition) -> bool:
    """Whether the form's own words ask for a target, as they do since 2025."""
    return any("streefdoel" in prompt for question in edition.questions for prompt in question.prompts)


def _is_without_target(indicator: Indicator) -> bool:
    return not is_answered(indicator.streefdoel) and indicator.omschrijving.nog_te_bepalen is None
