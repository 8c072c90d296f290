"""Formulier: what the edition of the official form asks, and what it does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from actieplan import editions
from actieplan.diagnostics import Severity
from actieplan.editions import Edition
from actieplan.likeness import closest
from actieplan.model import Actie, Lijst, Node, Tekst, is_answered
from actieplan.places import Path
from actieplan.rules.answers import required_fields, written_nodes
from actieplan.rules.invisible import without
from actieplan.rules.naming import fields, named, noun, placed
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text
from actieplan.widthless import without_widthless


@rule(
    "AP125",
    Severity.ERROR,
    title=Text("een onbekend formulier", "an unknown form"),
    message=Text("er is geen formulier `{formulier}`", "there is no form `{formulier}`"),
    hint=Text("kies een van deze: {bekend}", "choose one of these: {bekend}"),
)
def formulier_is_unknown(subject: Subject) -> Iterator[Finding]:
    """The plan names an edition of the form that there is.

    Waarom: het formulier bepaalt welke vragen er staan en in welke volgorde.
    Why: the form decides which questions there are, and in which order.
    Fout (plan):
        formulier: 2O25
    Goed (plan):
        formulier: 2025
    """
    name = subject.plan.formulier.strip()
    if not name or subject.edition is not None or not subject.is_known(("formulier",)):
        return
    visible = without_widthless(name)
    meant = visible if visible in editions.NAMES else closest(name, editions.NAMES)
    params = {"formulier": visible, "bekend": ", ".join(editions.NAMES), "bedoeld": meant}
    hint = Text("bedoelt u `{bedoeld}`? Er zijn: {bekend}", "did you mean `{bedoeld}`? There are: {bekend}")
    if visible == meant:
        hint = Text(
            "er staat een onzichtbaar teken in; typ `{bedoeld}` opnieuw",
            "it holds an invisible character; type `{bedoeld}` again",
        )
    yield Finding(("formulier",), params, hint=hint if meant else None, fix=tuple(without(subject.plan.formulier)))


_NOT_KNOWN_YET = Text(
    "vul {velden} in; is het antwoord er nog niet, zet er dan `nog_te_bepalen:` met waarop het wacht",
    "fill in {velden}; if there is no answer yet, put `nog_te_bepalen:` there with what it waits for",
)


@rule(
    "AP126",
    Severity.ERROR,
    title=Text("een vraag van het formulier is niet beantwoord", "a question of the form is not answered"),
    message=Text(
        "formulier {formulier} vraagt {velden}, maar er is niets ingevuld ({ding})",
        "form {formulier} asks for {velden}, but nothing is filled in ({ding})",
    ),
    hint=Text("vul {velden} in", "fill in {velden}"),
)
def question_of_the_form_is_open(subject: Subject) -> Iterator[Finding]:
    """What this edition of the form asks is answered.

    Waarom: het departement verwacht op elke vraag van het formulier een antwoord.
    Why: the department expects an answer to every question of the form.
    Fout (actie):
        waarom:
    Goed (actie):
        waarom: Uit de omgevingsanalyse blijkt dat veel inwoners geen computer hebben.
    """
    edition = subject.edition
    if edition is None:
        return
    for path, node in written_nodes(subject):
        for names in _asked_of(node, edition):
            if any(is_answered(_value(node, name)) for name in names) or not _is_whole(subject, path, names):
                continue
            params = {
                "formulier": edition.name,
                "velden": _choice(names),
                "ding": placed(subject, path, node),
            }
            may_wait = isinstance(_value(node, names[0]), Tekst | Lijst)
            yield Finding(_at(path, names[0]), params, hint=_NOT_KNOWN_YET if may_wait else None)


def _asked_of(node: Node, edition: Edition) -> Iterator[tuple[str, ...]]:
    """The groups of fields of a node of which one must be filled in; most groups are of one."""
    kind = noun(node).replace(" ", "_")
    if kind not in edition.required and kind not in edition.one_of:
        return
    by_another_rule = {*required_fields(type(node)), *_given_by_the_planning(node)}
    for name in edition.required.get(kind, ()):
        if name.split(".")[0] not in by_another_rule:
            yield (name,)
    yield from edition.one_of.get(kind, ())


def _given_by_the_planning(node: Node) -> tuple[str, ...]:
    """The fields on which `actie_has_no_dates` has the say; an action with phases needs no start and end."""
    if not isinstance(node, Actie):
        return ()
    return ("start", "einde") if node.interval is not None else ("start", "einde", "fasen")


def _value(node: Node, name: str) -> object:
    value: object = node
    for part in name.split("."):
        value = getattr(value, part)
    return value


def _is_whole(subject: Subject, path: Path, names: tuple[str, ...]) -> bool:
    return all(subject.is_whole(_at(path, name)) for name in names)


def _at(path: Path, name: str) -> Path:
    return (*path, *name.split("."))


def _choice(names: tuple[str, ...]) -> Text:
    quoted = [f"`{name}`" for name in names]
    return Text(" of ".join(quoted), " or ".join(quoted))


_NOT_ANSWERS = frozenset({"id", "titel", "status", "opmerking", "evaluatie"})


@cache
def _unasked(edition: str) -> tuple[str, ...]:
    """The fields of an action that an edition does not ask."""
    asks = editions.load(edition).asks
    return tuple(name for name in Actie.model_fields if name not in _NOT_ANSWERS and not asks(name))


@rule(
    "AP127",
    Severity.INFO,
    title=Text("het formulier vraagt dit niet", "the form does not ask this"),
    message=Text(
        "formulier {formulier} vraagt niet naar {velden} ({ding}); dat komt onder “Aanvullende informatie”",
        "form {formulier} does not ask for {velden} ({ding}); it comes under “Aanvullende informatie”",
    ),
    hint=Text(
        "dit mag blijven staan; verwijder het als het ook elders in de actie staat",
        "this may stay; delete it if it also stands elsewhere in the actie",
    ),
)
def form_does_not_ask_this(subject: Subject) -> Iterator[Finding]:
    """What the form does not ask is printed all the same, in a block of its own.

    Waarom: niets wat u invult gaat verloren, maar de lezer vindt het op een andere plaats.
    Why: nothing you fill in is lost, but the reader finds it in another place.
    Fout (actie):
        communicatie: Via de nieuwsbrief.
    Goed (actie):
        aanpak: We maken de actie bekend via de nieuwsbrief.
    """
    edition = subject.edition
    if edition is None:
        return
    unasked = _unasked(edition.name)
    for path, actie in subject.acties:
        filled = [name for name in unasked if is_answered(getattr(actie, name))]
        if filled:
            params = {"formulier": edition.name, "velden": fields(filled), "ding": named(actie)}
            yield Finding((*path, filled[0]), params, target="key")
