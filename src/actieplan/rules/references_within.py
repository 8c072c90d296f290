"""References: within one plan they lead somewhere, and not back in time."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.likeness import closest
from actieplan.model import (
    Mijlpaal,
    NogTeBepalen,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Vervolg,
    Verwijzing,
)
from actieplan.rules.naming import named
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.second_places import year_of
from actieplan.rules.suggestions import suggesting
from actieplan.slug import respelt
from actieplan.text import Text


@rule(
    "AP143",
    Severity.ERROR,
    title=Text("een vergadering die er niet is", "a vergadering that does not exist"),
    message=Text(
        "{ding} verwijst naar vergadering `{id}`, maar die staat niet onder `vergaderingen`",
        "{ding} refers to vergadering `{id}`, but that does not stand below `vergaderingen`",
    ),
    hint=Text(
        "zet de vergadering onder `vergaderingen:` in het begin van het plan, met id, naam en datum",
        "put the meeting below `vergaderingen:` at the top of the plan, with id, naam and datum",
    ),
)
def vergadering_does_not_exist(subject: Subject) -> Iterator[Finding]:
    """A milestone at a meeting names a meeting of the plan.

    Waarom: de datum van de mijlpaal komt van de vergadering; schuift die op, dan schuift de mijlpaal mee.
    Why: the milestone takes its date from the meeting; when that moves, the milestone moves along.
    Fout (actie):
        mijlpalen:
          - titel: Kandidaturen aanvaard
            vergadering: bo-juli-2025
    Goed (actie):
        mijlpalen:
          - titel: Kandidaturen aanvaard
            vergadering: bo-juni-2025
    """
    known = {vergadering.id for vergadering in subject.plan.vergaderingen}
    if "" in known or not subject.knows_every("vergaderingen", "id"):
        return
    by_name = {respelt(vergadering.naam): vergadering.id for vergadering in subject.plan.vergaderingen}
    for path, mijlpaal in subject.each(Mijlpaal):
        if mijlpaal.vergadering and mijlpaal.vergadering not in known:
            params = {"ding": named(mijlpaal), "id": mijlpaal.vergadering}
            meant = by_name.get(mijlpaal.vergadering) or closest(mijlpaal.vergadering, known)
            yield suggesting((*path, "vergadering"), params, meant)


@rule(
    "AP144",
    Severity.ERROR,
    title=Text("een verwijzing die nergens uitkomt", "a reference that leads nowhere"),
    message=Text(
        "in dit plan is er geen actie of doelstelling `{naar}`",
        "there is no actie or doelstelling `{naar}` in this plan",
    ),
    hint=Text(
        "gebruik het id van een actie of het nummer van een doelstelling; voor een ander jaar: `2024/id`",
        "use the id of an actie or the number of a goal; for another year: `2024/id`",
    ),
)
def verwijzing_leads_nowhere(subject: Subject) -> Iterator[Finding]:
    """A reference within the plan names an action or a goal of it.

    Waarom: het document zet bij een verwijzing de titel van de andere actie, en die moet er dus zijn.
    Why: the document prints the title of the other actie at a reference, so that actie must exist.
    Fout (actie):
        verwijzingen:
          - naar: elz-leuven-ontmoet
            soort: bouwt voort op
    Goed (actie):
        verwijzingen:
          - naar: 2024/elz-leuven-ontmoet
            soort: bouwt voort op
    """
    targets = targets_of(subject)
    if targets is None:
        return
    by_title = {respelt(actie.titel): actie.id for _, actie in subject.acties}
    for path, verwijzing in subject.each(Verwijzing):
        naar = _within(subject.plan, verwijzing)
        if naar and naar not in targets:
            yield suggesting((*path, "naar"), {"naar": verwijzing.naar}, by_title.get(naar) or closest(naar, targets))


_PARTS_OF_A_TARGET = ("strategische_doelstellingen", "operationele_doelstellingen", "acties", "id", "nummer")


def targets_of(subject: Subject) -> set[str] | None:
    """The ids and numbers that a reference to this plan may name; None when not all of them are known.

    A misspelt or missing id is reported where it stands, and not once more at every reference to it.
    """
    names = {
        *(actie.id for _, actie in subject.acties),
        *(goal.nummer for _, goal in subject.each(StrategischeDoelstelling)),
        *(goal.nummer for _, goal in subject.each(OperationeleDoelstelling)),
    }
    return names if "" not in names and subject.knows_every(*_PARTS_OF_A_TARGET) else None


def _within(plan: Plan, verwijzing: Verwijzing) -> str:
    """What a reference names in its own plan; empty when it goes to the plan of another year."""
    year, slash, name = verwijzing.naar.rpartition("/")
    return name if not slash or year == str(plan.jaar) else ""


@rule(
    "AP145",
    Severity.ERROR,
    title=Text("een actie die naar zichzelf verwijst", "an actie that refers to itself"),
    message=Text("{ding} verwijst naar zichzelf", "{ding} refers to itself"),
    hint=Text(
        "noem een andere actie, of verwijder deze verwijzing",
        "name another actie, or delete this reference",
    ),
)
def actie_refers_to_itself(subject: Subject) -> Iterator[Finding]:
    """An action refers to others, and waits for others.

    Waarom: een actie die op zichzelf wacht, begint nooit.
    Why: an actie that waits for itself never begins.
    Fout (actie):
        id: digivan
        aanpak:
          nog_te_bepalen:
            wacht_op: digivan
    Goed (actie):
        id: digivan
        aanpak:
          nog_te_bepalen:
            wacht_op: de gesprekken met de partners
    """
    for path, verwijzing in subject.each(Verwijzing):
        actie = subject.actie_at(path)
        if actie is not None and actie.id and actie.id == _within(subject.plan, verwijzing):
            yield Finding((*path, "naar"), {"ding": named(actie)})
    for path, node in subject.each(NogTeBepalen):
        actie = subject.actie_at(path)
        if actie is not None and actie.id and actie.id == node.wacht_op.strip():
            yield Finding((*path, "wacht_op"), {"ding": named(actie)}, hint=_WAIT_FOR_ANOTHER)


_WAIT_FOR_ANOTHER = Text(
    "noem een andere actie, of schrijf in enkele woorden waarop het wacht",
    "name another actie, or write in a few words what it waits for",
)
ALMOST = 0.85
"""How alike `wacht_op` and an id must be to call it a slip: words of one's own are allowed there."""


@rule(
    "AP146",
    Severity.ERROR,
    title=Text("wacht op een actie die bijna zo heet", "waits for an actie of almost that name"),
    message=Text(
        "er is geen actie `{wacht_op}`, wel een actie `{bedoeld}`",
        "there is no actie `{wacht_op}`, but there is an actie `{bedoeld}`",
    ),
    hint=Text(
        "schrijf `wacht_op: {bedoeld}`, of gebruik een gewone zin van enkele woorden",
        "write `wacht_op: {bedoeld}`, or use an ordinary sentence of some words",
    ),
)
def wacht_op_is_almost_an_id(subject: Subject) -> Iterator[Finding]:
    """What an answer waits for is an action's id, letter for letter, or words of one's own.

    Waarom: alleen met het juiste id vindt de opvolging de actie terug waarop gewacht wordt.
    Why: only with the right id can the follow-up find the actie that is waited for.
    Fout (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: exploratiegesprekken
                  - id: proeftuin
                    aanpak:
                      nog_te_bepalen:
                        wacht_op: exploratiegesprek
    Goed (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: exploratiegesprekken
                  - id: proeftuin
                    aanpak:
                      nog_te_bepalen:
                        wacht_op: exploratiegesprekken
    """
    known = {actie.id for _, actie in subject.acties}
    if not subject.knows_every("acties", "id"):
        return
    for path, node in subject.each(NogTeBepalen):
        word = node.wacht_op.strip()
        if not word or word in known or " " in word:
            continue
        meant = closest(word, known, alike=ALMOST)
        if meant is not None:
            yield Finding((*path, "wacht_op"), {"wacht_op": word, "bedoeld": meant})


@rule(
    "AP147",
    Severity.ERROR,
    title=Text("een vervolg dat er niet is", "a vervolg that does not exist"),
    message=Text(
        "dit plan van {jaar} heeft geen doelstelling {nummer}",
        "this plan of {jaar} has no doelstelling {nummer}",
    ),
    hint=Text(
        "verbeter het nummer, of zet het jaar van het plan waarnaar u uitstelt",
        "mend the number, or put the year of the plan you put it off to",
    ),
)
def vervolg_in_this_plan_does_not_exist(subject: Subject) -> Iterator[Finding]:
    """What is left to another goal of the same plan is left to a goal that the plan has.

    Waarom: wat naar een doelstelling doorgeschoven is, moet daar ook terug te vinden zijn.
    Why: what is passed on to a goal must be found back there.
    Fout (actie):
        waarom:
          tekst: Het opzetten zelf volgt later dit jaar.
          vervolg:
            - plan: 2025
              doelstelling: 1.9
    Goed (actie):
        waarom:
          tekst: Het opzetten zelf volgt volgend jaar.
          vervolg:
            - plan: 2026
              doelstelling: 1.9
    """
    targets = targets_of(subject)
    if targets is None:
        return
    for path, vervolg in subject.each(Vervolg):
        is_here = vervolg.plan is not None and vervolg.plan == subject.plan.jaar
        if is_here and vervolg.doelstelling and vervolg.doelstelling not in targets:
            params = {"jaar": str(vervolg.plan), "nummer": vervolg.doelstelling}
            yield suggesting((*path, "doelstelling"), params, closest(vervolg.doelstelling, targets))


@rule(
    "AP148",
    Severity.ERROR,
    title=Text("uitgesteld naar een plan dat al voorbij is", "put off to a plan that is over"),
    message=Text(
        "dit plan van {jaar} stelt iets uit naar het plan van {plan}",
        "this plan of {jaar} puts something off to the plan of {plan}",
    ),
    hint=Text("verbeter het jaartal bij `plan:`", "mend the year at `plan:`"),
)
def vervolg_is_in_the_past(subject: Subject) -> Iterator[Finding]:
    """What is put off goes to this plan or to a later one.

    Waarom: in een plan dat al voorbij is, zoekt niemand nog.
    Why: nobody looks any more in a plan that is over.
    Fout (actie):
        waarom:
          tekst: De noden zelf pakken we later aan.
          vervolg:
            - plan: 2024
    Goed (actie):
        waarom:
          tekst: De noden zelf pakken we later aan.
          vervolg:
            - plan: 2026
    """
    jaar = subject.plan.jaar
    for path, vervolg in subject.each(Vervolg):
        if vervolg.plan is not None and vervolg.plan < jaar:
            params = {"jaar": str(jaar), "plan": str(vervolg.plan)}
            yield Finding((*path, "plan"), params, related=(year_of(subject),))
