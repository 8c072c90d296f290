"""The goals and the actions: headings, and a card for each block of the form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from actieplan.documents.answers import FIELDS, answer, extra_evaluaties, parts
from actieplan.documents.document import Article, Block, Card, Field, Heading, KeyFacts
from actieplan.documents.dutch import PLAIN_LABELS, one_line
from actieplan.documents.headings import anchor_of, slug, titled
from actieplan.documents.kerngegevens import Facts, of_actie, of_operationeel, of_strategisch
from actieplan.documents.prose import of_tekst
from actieplan.documents.setting import Setting, blank
from actieplan.editions import FormBlock, Question
from actieplan.model import Actie, Node, OperationeleDoelstelling, StrategischeDoelstelling, is_empty
from actieplan.richtext import paragraph

EXTRA_LABEL = "Aanvullende informatie"
EXTRA_ICON = "aanvullend"
_SCOPES: dict[tuple[str, ...], Literal["wel", "niet"]] = {("scope.wel",): "wel", ("scope.niet",): "niet"}


def all_actions(setting: Setting) -> Iterator[Block]:
    """Every goal once, and under it its actions."""
    yield Heading(1, setting.with_year(setting.edition.acties_title), "acties")
    for tone, strategisch in enumerate(setting.plan.strategische_doelstellingen):
        yield from _strategisch(strategisch, tone, setting)
        for operationeel in strategisch.operationele_doelstellingen:
            yield from _operationeel(operationeel, tone, setting)
            for actie in operationeel.acties:
                yield _actie(actie, tone, setting)


def one_action(wanted: str, setting: Setting) -> tuple[Block, ...]:
    """One action under its goals; KeyError when the plan has none of that id."""
    for tone, strategisch in enumerate(setting.plan.strategische_doelstellingen):
        for operationeel in strategisch.operationele_doelstellingen:
            for actie in operationeel.acties:
                if actie.id == wanted:
                    goals = (
                        *_strategisch(strategisch, tone, setting),
                        *_operationeel(operationeel, tone, setting),
                    )
                    return (*goals, _actie(actie, tone, setting))
    raise KeyError(wanted)


def _strategisch(goal: StrategischeDoelstelling, tone: int, setting: Setting) -> Iterator[Block]:
    text = titled(setting.edition.strategisch_title, goal.titel, goal.nummer)
    yield Heading(2, text, f"doel-{slug(goal.nummer)}", tone)
    yield from _key_facts(of_strategisch(goal), tone)
    yield from of_tekst(goal.toelichting, setting.references)


def _operationeel(goal: OperationeleDoelstelling, tone: int, setting: Setting) -> Iterator[Block]:
    text = titled(setting.edition.operationeel_title, goal.titel, goal.nummer)
    yield Heading(3, text, f"doel-{slug(goal.nummer)}", tone)
    yield from _key_facts(of_operationeel(goal), tone)
    yield from of_tekst(goal.toelichting, setting.references)


def _actie(actie: Actie, tone: int, setting: Setting) -> Article:
    involved = (one_line(name) for name in (actie.trekker.naam, *actie.partners))
    return Article(tuple(_of_actie(actie, tone, setting)), tuple(dict.fromkeys(name for name in involved if name)))


def _of_actie(actie: Actie, tone: int, setting: Setting) -> Iterator[Block]:
    yield Heading(4, titled(setting.edition.actie_title, actie.titel), anchor_of(actie), tone)
    yield from _key_facts(of_actie(actie, setting), tone)
    if not is_empty(actie.opmerking):
        yield paragraph(PLAIN_LABELS["opmerking"], role="label", bold=True)
        yield from of_tekst(actie.opmerking, setting.references)
    for block in setting.edition.blocks:
        yield from _card(block.label, block.icon, _fields(actie, block, setting), tone)
    yield from _card(EXTRA_LABEL, EXTRA_ICON, _extra(actie, setting), tone)


def _key_facts(facts: Facts, tone: int) -> Iterator[KeyFacts]:
    if facts:
        yield KeyFacts(facts, tone)


def _card(label: str, icon: str, fields: Sequence[Field], tone: int) -> Iterator[Card]:
    if fields:
        yield Card(label, icon, tuple(fields), tone)


def _fields(actie: Actie, block: FormBlock, setting: Setting) -> list[Field]:
    """The answers in one block of the form."""
    fields = (field for question in block.questions for field in _of_question(actie, question, setting))
    return [field for field in fields if field.blocks or field.prompts]


def _of_question(actie: Actie, question: Question, setting: Setting) -> Iterator[Field]:
    """The question with the first part of its answer, then the other parts."""
    answers = [part for name in question.fields for part in parts(name, actie, setting)]
    if any(setting.misses(*_owner(actie, name)) for name in question.fields) and "evaluatie" not in question.fields:
        answers.append((blank(),))
    first, *others = answers or [()]
    prompts = tuple(map(setting.with_year, question.prompts)) if setting.with_prompts else ()
    yield Field(question.label_for(actie.trekker), first, prompts, _SCOPES.get(question.fields, ""))
    yield from (Field("", part) for part in others)


def _extra(actie: Actie, setting: Setting) -> list[Field]:
    """What is filled in although the form does not ask it."""
    unasked = [name for name in FIELDS if not setting.edition.asks(name)]
    fields = [Field(PLAIN_LABELS[name], answer(name, actie, setting)) for name in unasked]
    fields.append(Field(PLAIN_LABELS["evaluatie"], extra_evaluaties(actie, setting)))
    return [field for field in fields if field.blocks]


def _owner(actie: Actie, field: str) -> tuple[Node, str]:
    """The node and the name of a dotted field."""
    owner, _, name = field.rpartition(".")
    return (getattr(actie, owner), name) if owner else (actie, field)
