"""Open answers: a word in place of an answer, and answers that are said to be still open."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.model import Item, Lijst, NogTeBepalen, Tekst
from actieplan.places import Path
from actieplan.rules.answers import required_fields
from actieplan.rules.naming import field_of, listing, named, shortened
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.within_text import filled
from actieplan.stopgap import stopgap
from actieplan.text import Text, same


@rule(
    "AP503",
    Severity.WARNING,
    title=Text("een woord in plaats van een antwoord", "a word instead of an answer"),
    message=Text("“{tekst}” is geen antwoord", "“{tekst}” is no answer"),
    hint=Text(
        "is het nog niet bekend, gebruik dan `nog_te_bepalen:` met `wacht_op:` of `tekst:`",
        "if it is not known yet, use `nog_te_bepalen:` with `wacht_op:` or `tekst:`",
    ),
)
def answer_is_a_stopgap(subject: Subject) -> Iterator[Finding]:
    """What is not known yet is said with `nog_te_bepalen`, so that it can be followed up.

    Waarom: een “T.b.d.” in een tekst vindt niemand terug; wat nog te bepalen is, komt in het overzicht.
    Why: nobody finds a “T.b.d.” in a text again; what is to be determined comes into the overview.
    Fout (actie):
        aanpak: T.b.d. op basis van de gesprekken.
    Goed (actie):
        aanpak:
          nog_te_bepalen:
            wacht_op: de gesprekken met de partners
    """
    for path, text in subject.texts:
        found = stopgap(text)
        if found is not None and "nog_te_bepalen" not in path:
            hint = _instead_of_a_stopgap(subject, path) or (_SAY_IT_HERE if found["evasion"] else None)
            yield Finding(path, {"tekst": shortened(text)}, within=filled(found)[1], hint=hint)


_LEAVE_OUT_ITEM = Text(
    "verwijder dit punt tot u het weet; is er nog geen enkel, schrijf dan `nog_te_bepalen:` in plaats van de lijst",
    "delete this item until you know; if there is no item yet, write `nog_te_bepalen:` in place of the list",
)
_SAY_IT_HERE = Text(
    "schrijf het antwoord zelf, ook als het kort is of elders staat; is het nog niet bekend, gebruik `nog_te_bepalen:`",
    "write the answer itself, even if it is short or given elsewhere; if it is not known yet, use `nog_te_bepalen:`",
)
_LEAVE_OUT_NAME = Text("verwijder dit punt tot u het weet", "delete this item until you know")
_LEAVE_OUT_FIELD = Text("laat het veld weg tot u het weet", "leave the field out until you know")
_WRITE_WHAT_IS_KNOWN = Text(
    "schrijf wat al zeker is, al is het voorlopig; dit veld mag niet leeg blijven",
    "write what is certain already, even if provisional; this field may not stay empty",
)
_NEEDED_BESIDE_OTHERS = {("Trekker", "naam"), ("Vervolg", "wanneer")}
"""Fields that another field can make necessary (AP129, AP130)."""


def _instead_of_a_stopgap(subject: Subject, path: Path) -> Text | None:
    """What to write at this place; None where `nog_te_bepalen` fits, as the hint of the rule says."""
    if isinstance(path[-1], int):
        return _LEAVE_OUT_NAME
    owner, name = subject.node_at(path[:-1]), path[-1]
    if isinstance(owner, Tekst | Lijst) or owner is None:
        return None
    if isinstance(owner, Item):
        is_part = "onderdelen" in path
        return _LEAVE_OUT_NAME if is_part else _LEAVE_OUT_ITEM
    kind = type(owner)
    is_needed = name in required_fields(kind) or (kind.__name__, name) in _NEEDED_BESIDE_OTHERS
    return _WRITE_WHAT_IS_KNOWN if is_needed else _LEAVE_OUT_FIELD


@rule(
    "AP506",
    Severity.INFO,
    title=Text("nog te bepalen", "still to be determined"),
    message=Text(
        "{ding}: nog te bepalen: {velden}{wacht_op}",
        "{ding}: still to be determined: {velden}{wacht_op}",
    ),
    hint=Text(
        "vul het antwoord in zodra het er is",
        "fill in the answer as soon as it is there",
    ),
)
def answer_is_still_open(subject: Subject) -> Iterator[Finding]:
    """What is still to be determined is told once per action.

    Waarom: zo blijft zichtbaar wat er nog moet komen, en waarop het wacht.
    Why: so it stays visible what is still to come, and what it waits for.
    Fout (actie):
        aanpak:
          nog_te_bepalen:
            wacht_op: de gesprekken met de partners
    Goed (actie):
        aanpak: We bezoeken alle organisaties.
    """
    homes: dict[Path, list[tuple[Path, NogTeBepalen]]] = {}
    for path, node in subject.each(NogTeBepalen):
        if node.wacht_op.strip() or node.tekst.strip():
            homes.setdefault(subject.home_of(path), []).append((path, node))
    for home, places in homes.items():
        owner = subject.actie_at(home) or subject.plan
        waits = dict.fromkeys(shortened(node.wacht_op) for _, node in places if node.wacht_op.strip())
        params = {
            "ding": named(owner),
            "velden": listing(dict.fromkeys(field_of(subject, path) for path, _ in places)),
            "wacht_op": _waiting(list(waits)),
        }
        yield Finding(places[0][0], params)


def _waiting(names: list[str]) -> Text:
    if not names:
        return same("")
    waits = listing(names)
    return Text(f" (wacht op {waits.nl})", f" (waits for {waits.en})")
