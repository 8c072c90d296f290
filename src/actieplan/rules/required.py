"""Required: what every plan must fill in, whatever its form, and fields that need or exclude each other.

A text that has both words and `nog_te_bepalen` is a partial answer: the words are printed, and so is what is
still open. No rule objects to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.model import Actie, Mijlpaal, Node, NogTeBepalen, Scope, Trekker, Vervolg, is_answered
from actieplan.places import Path
from actieplan.rules.answers import required_fields, written_acties, written_nodes
from actieplan.rules.free_names import FreeNames
from actieplan.rules.naming import fields, named, noun, placed
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text

# --- what every plan must fill in -------------------------------------------------------------------------

_EXAMPLES = {
    "formulier": "formulier: 2025",
    "organisatie": "organisatie: ELZ Voorbeeld",
    "titel": "titel: De Digivan",
    "plan.titel": "titel: Actieplan ELZ Voorbeeld",
    "strategische doelstelling.titel": "titel: Iedereen vindt de weg naar zorg",
    "operationele doelstelling.titel": "titel: Eind 2025 zijn de noden in kaart gebracht",
    "strategische doelstelling.nummer": "nummer: 1",
    "mijlpaal.titel": "titel: Digivan ingehuldigd",
    "hoofdstuk.titel": "titel: Werkwijze",
    "jaar": "jaar: 2025",
    "nummer": "nummer: 1.2",
    "id": "id: digivan",
    "naam": "naam: Bestuursorgaan van juni",
    "datum": "datum: 31 maart 2025",
    "versie": "versie: 1.0",
    "beschrijving": "beschrijving: Eerste versie",
    "periode": "periode: maart-mei 2025",
    "tekst": "tekst: een gewone zin",
    "omschrijving": "omschrijving: Aantal deelnemers",
    "type": "type: proces",
    "wie": "wie: zorgraad",
    "naar": "naar: 2024/digivan",
    "soort": "soort: bouwt voort op",
}
_AT_LEAST_ONE = Text(
    "zet er minstens één onder `{veld}:`, achter een streepje",
    "put at least one below `{veld}:`, behind a dash",
)
_RULES_OF_THEIR_OWN = frozenset({"scope", "wel", "niet", "evaluatie"})


@rule(
    "AP120",
    Severity.ERROR,
    title=Text("een verplicht veld is leeg", "a required field is empty"),
    message=Text("`{veld}` ontbreekt ({ding})", "`{veld}` is missing ({ding})"),
    hint=Text(
        "vul `{veld}` in, bijvoorbeeld `{voorbeeld}`",
        "fill in `{veld}`, for example `{voorbeeld}`",
    ),
)
def required_field_is_empty(subject: Subject) -> Iterator[Finding]:
    """What every plan needs is filled in, whatever the edition of the form.

    Waarom: zonder titel, nummer of naam is niet te zien waarover het gaat, en kan niets ernaar verwijzen.
    Why: without a title, a number or a name nobody sees what it is about, and nothing can refer to it.
    Fout (actie):
        fasen:
          - periode: maart-mei 2025
            mijlpalen:
              - datum: eind april 2025
    Goed (actie):
        fasen:
          - periode: maart-mei 2025
            mijlpalen:
              - titel: Digivan ingehuldigd
                datum: eind april 2025
    """
    free = FreeNames(subject)
    for path, node in written_nodes(subject):
        for name in required_fields(type(node)):
            here = (*path, name)
            if name in _RULES_OF_THEIR_OWN or is_answered(getattr(node, name)) or not subject.is_whole(here):
                continue
            example = (
                _own_example(free, path, node, name) or _EXAMPLES.get(f"{noun(node)}.{name}") or _EXAMPLES.get(name)
            )
            params = {"veld": name, "ding": placed(subject, path, node), "voorbeeld": example}
            yield Finding(here, params, hint=None if example else _AT_LEAST_ONE)


def _own_example(free: FreeNames, path: Path, node: Node, name: str) -> str:
    """An id or a number that fits here and that nothing in the plan has yet."""
    if name == "id":
        return f"id: {free.id_for(node)}"
    number = free.number_for(path, node) if name == "nummer" else ""
    return f"nummer: {number}" if number else ""


@rule(
    "AP121",
    Severity.ERROR,
    title=Text("de scope ontbreekt", "the scope is missing"),
    message=Text(
        "de scope van {ding} ontbreekt: wat doet de actie wel, en wat niet?",
        "the scope of {ding} is missing: what will the actie do, and what not?",
    ),
    hint=Text(
        "zet onder `scope:` een `wel:` en een `niet:`, allebei ingevuld; het formulier verplicht ze",
        "put a `wel:` and a `niet:` below `scope:`, both filled in; the form demands them",
    ),
)
def scope_is_missing(subject: Subject) -> Iterator[Finding]:
    """Every action has a scope.

    Waarom: het formulier vraagt bij elke actie wat ze wel en wat ze niet doet.
    Why: the form asks of every actie what it will do and what it will not.
    Fout (actie):
        scope:
    Goed (actie):
        scope:
          wel: Langsgaan bij alle organisaties.
          niet: Nieuwe leden werven; dat volgt in 2026.
    """
    for path, actie in written_acties(subject):
        here = (*path, "scope")
        if not _is_written(actie, "scope") and subject.is_whole(here):
            yield Finding(here, {"ding": named(actie)})


def _is_written(actie: Actie, field: str) -> bool:
    return field in actie.model_fields_set


_DOES_NOT = Text(
    "schrijf onder `niet:` wat de actie bewust laat liggen, en voor wie of wanneer dat dan is",
    "write below `niet:` what the actie deliberately leaves aside, and for whom or when that is",
)


@rule(
    "AP122",
    Severity.ERROR,
    title=Text("een deel van de scope is leeg", "a part of the scope is empty"),
    message=Text(
        "`{veld}` is leeg bij {ding}; de scope is verplicht: zowel `wel` als `niet`",
        "`{veld}` is empty at {ding}; the scope is mandatory: `wel` as well as `niet`",
    ),
    hint=Text("schrijf onder `wel:` wat de actie zal doen", "write below `wel:` what the actie will do"),
)
def part_of_the_scope_is_empty(subject: Subject) -> Iterator[Finding]:
    """The scope says both what the action will do and what it will not.

    Waarom: wat een actie niet doet, is even belangrijk als wat ze wel doet: zo verwacht niemand het.
    Why: what an actie will not do matters as much as what it will: so nobody expects it.
    Fout (actie):
        scope:
          wel:
            - Langsgaan bij alle organisaties
    Goed (actie):
        scope:
          wel:
            - Langsgaan bij alle organisaties
          niet:
            - Nieuwe leden werven
    """
    for path, actie in written_acties(subject):
        if not _is_written(actie, "scope"):
            continue
        for name in required_fields(Scope):
            here = (*path, "scope", name)
            if not is_answered(getattr(actie.scope, name)) and subject.is_whole(here):
                hint = _DOES_NOT if name == "niet" else None
                yield Finding(here, {"veld": name, "ding": named(actie)}, hint=hint)


@rule(
    "AP123",
    Severity.ERROR,
    title=Text("een actie zonder planning", "an actie without dates"),
    message=Text(
        "{ding} heeft geen {velden}, en ook geen fasen die dat aangeven",
        "{ding} has no {velden}, nor phases that give it",
    ),
    hint=Text(
        "zet onder `fasen:` minstens één fase met een `periode`, of vul `start` en `einde` in (formulier 2024)",
        "put at least one fase with a `periode` below `fasen:`, or fill in `start` and `einde` (form 2024)",
    ),
)
def actie_has_no_dates(subject: Subject) -> Iterator[Finding]:
    """Every action has a start and an end, of its own or from its phases.

    Waarom: een actie zonder begin en einde heeft geen plaats op de tijdslijn.
    Why: an actie without start and end has no place on the timeline.
    Fout (actie):
        start: 2025-01-01
        fasen: []
    Goed (actie):
        start: 2025-01-01
        einde: 2025-12-31
    """
    for path, actie in written_acties(subject):
        if actie.interval is not None or any(fase.periode is None for fase in actie.fasen):
            continue
        if all(subject.is_whole((*path, name)) for name in ("start", "einde", "fasen")):
            missing = [name for name in ("start", "einde") if getattr(actie, name) is None]
            yield Finding((*path, missing[0]), {"ding": named(actie), "velden": fields(missing)})


@rule(
    "AP124",
    Severity.ERROR,
    title=Text("een leeg punt in een lijst", "an empty item in a list"),
    message=Text("dit punt in de lijst is leeg", "this item of the list is empty"),
    hint=Text("vul het in, of verwijder het", "fill it in, or delete it"),
)
def item_is_blank(subject: Subject) -> Iterator[Finding]:
    """Every item of a list says something.

    Waarom: een leeg punt wordt een leeg bolletje in het document.
    Why: an empty item becomes an empty bullet in the document.
    Fout (actie):
        partners:
          - VIVEL
          - ""
    Goed (actie):
        partners:
          - VIVEL
          - Stad Leuven
    """
    for entry in subject.nodes:
        is_item = bool(entry.path) and isinstance(entry.path[-1], int)
        if is_item and not entry.is_answered and subject.is_whole(entry.path):
            yield Finding(entry.path)
        for name, value in vars(entry.node).items():
            if not value or not isinstance(value, tuple) or isinstance(value[0], Node):
                continue
            for index, word in enumerate(value):
                here = (*entry.path, name, index)
                if isinstance(word, str) and not word.strip() and subject.is_known(here):
                    yield Finding(here)


# --- fields that need or exclude each other ---------------------------------------------------------------


@rule(
    "AP128",
    Severity.ERROR,
    title=Text("een mijlpaal die meer dan eens valt", "a mijlpaal that falls more than once"),
    message=Text(
        "{ding} zegt op meer dan een manier wanneer ze valt: {velden}",
        "{ding} says in more than one way when it falls: {velden}",
    ),
    hint=Text(
        "houd er één over; wat u er nog bij wilt zeggen, kan in `toelichting`",
        "keep one of them; what else there is to say can go in `toelichting`",
    ),
)
def mijlpaal_falls_more_than_once(subject: Subject) -> Iterator[Finding]:
    """A milestone has a date, or a meeting, or free words, or nothing.

    Waarom: met twee antwoorden weet niemand welk er op de tijdslijn hoort.
    Why: with two answers nobody knows which belongs on the timeline.
    Fout (actie):
        mijlpalen:
          - titel: Kandidaturen aanvaard
            datum: 15 februari 2025
            wanneer: op het BO van februari
    Goed (actie):
        mijlpalen:
          - titel: Kandidaturen aanvaard
            datum: 15 februari 2025
    """
    for path, mijlpaal in subject.each(Mijlpaal):
        given = [name for name in ("datum", "vergadering", "wanneer") if is_answered(getattr(mijlpaal, name))]
        if len(given) > 1:
            yield Finding((*path, given[1]), {"ding": named(mijlpaal), "velden": fields(given)}, target="key")


@rule(
    "AP129",
    Severity.ERROR,
    title=Text("een vervolg zonder wanneer", "a vervolg without a when"),
    message=Text(
        "dit vervolg zegt niet naar welk plan of welk moment iets uitgesteld wordt",
        "this vervolg does not say to which plan or which moment something is put off",
    ),
    hint=Text(
        "zet er `plan:` met een jaar, bijvoorbeeld `plan: 2026`, of `wanneer:` met eigen woorden",
        "put `plan:` with a year there, for example `plan: 2026`, or `wanneer:` with words of your own",
    ),
)
def vervolg_has_no_when(subject: Subject) -> Iterator[Finding]:
    """What is put off is put off to a plan or to a moment.

    Waarom: een belofte zonder wanneer komt nergens meer terug; met een jaar vindt het volgende plan ze terug.
    Why: a promise without a when never comes back; with a year, the next plan finds it again.
    Fout (actie):
        waarom:
          tekst: De noden zelf pakken we later aan.
          vervolg:
            - doelstelling: 1.4
    Goed (actie):
        waarom:
          tekst: De noden zelf pakken we later aan.
          vervolg:
            - plan: 2026
              doelstelling: 1.4
    """
    for path, vervolg in subject.each(Vervolg):
        has_when = vervolg.plan is not None or vervolg.wanneer.strip()
        if not has_when and is_answered(vervolg) and subject.is_whole(path):
            yield Finding(path)


@rule(
    "AP130",
    Severity.ERROR,
    title=Text("een trekker zonder naam", "a trekker without a name"),
    message=Text(
        "`naam` ontbreekt ({ding}): welke partner trekt de actie{mee}?",
        "`naam` is missing ({ding}): which partner leads the actie{mee}?",
    ),
    hint=Text(
        "vul de naam van de partner in, bijvoorbeeld `naam: Stad Leuven`",
        "fill in the partner's name, for example `naam: Stad Leuven`",
    ),
)
def trekker_has_no_name(subject: Subject) -> Iterator[Finding]:
    """An action that a partner leads, alone or with the zorgraad, names that partner.

    Waarom: het departement en de partners moeten zien wie aanspreekbaar is.
    Why: the department and the partners must see who is answerable.
    Fout (actie):
        trekker:
          wie: partner
          rol: [faciliterend]
    Goed (actie):
        trekker:
          wie: partner
          naam: Stad Leuven
          rol: [faciliterend]
    """
    for path, trekker in subject.each(Trekker):
        here = (*path, "naam")
        if trekker.wie in ("partner", "samen") and not trekker.naam.strip() and subject.is_known(here):
            along = Text(" mee", " too") if trekker.wie == "samen" else Text("", "")
            yield Finding(here, {"ding": placed(subject, path, trekker), "mee": along})


@rule(
    "AP131",
    Severity.ERROR,
    title=Text("nog te bepalen, maar niets erbij", "still to be determined, but nothing more"),
    message=Text(
        "`nog_te_bepalen` is leeg: waarop wacht het antwoord?",
        "`nog_te_bepalen` is empty: what does the answer wait for?",
    ),
    hint=Text(
        "zet er `wacht_op:` met een actie of een gebeurtenis, of `tekst:` met een zin uitleg",
        "put `wacht_op:` with an actie or an event there, or `tekst:` with a sentence",
    ),
)
def nog_te_bepalen_is_empty(subject: Subject) -> Iterator[Finding]:
    """What is not known yet says what it waits for, or at least one sentence.

    Waarom: de lezer van het plan moet weten wanneer het antwoord komt.
    Why: the reader of the plan must know when the answer comes.
    Fout (actie):
        aanpak:
          nog_te_bepalen:
            tekst: ""
    Goed (actie):
        aanpak:
          nog_te_bepalen:
            wacht_op: het overleg met de partners in mei
    """
    for path, node in subject.each(NogTeBepalen):
        if not (node.wacht_op.strip() or node.tekst.strip()) and subject.is_whole(path):
            yield Finding(path)
