"""Same text: longer answers that two actions have word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.places import Path
from actieplan.rules.naming import field_of, fields, listing, named
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text

_COPIED_WORDS = 25
_COPIED_LETTERS = 100
"""What is shorter than this cannot have that many words: most texts need not be split."""


@rule(
    "AP507",
    Severity.INFO,
    title=Text("dezelfde tekst bij twee acties", "the same text at two acties"),
    message=Text(
        "{ding}: {velden} zegt woord voor woord hetzelfde als bij {andere}",
        "{ding}: {velden} says word for word the same as at {andere}",
    ),
    hint=Text(
        "dit mag; kijk na of de tekst ook voor deze actie klopt",
        "this is allowed; check whether the text fits this actie too",
    ),
)
def text_is_copied_from_another_actie(subject: Subject) -> Iterator[Finding]:
    """A longer text that another action has word for word is told once per action.

    Waarom: wat bij twee acties hetzelfde is, werd misschien gekopieerd en niet aangepast.
    Why: what is the same at two acties may have been copied and not adapted.
    Fout (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: exploratiegesprekken
                    titel: Exploratiegesprekken
                    waarom: |
                      Onze organisatie is klein en de vragen zijn talrijk. Door de krachten te bundelen met de
                      zones rondom ons kunnen we meer doen met dezelfde middelen, en leren we van elkaar.
                  - id: proeftuin
                    titel: Opzetten proeftuin
                    waarom: |
                      Onze organisatie is klein en de vragen zijn talrijk. Door de krachten te bundelen met de
                      zones rondom ons kunnen we meer doen met dezelfde middelen, en leren we van elkaar.
    Goed (plan):
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - id: exploratiegesprekken
                    titel: Exploratiegesprekken
                    waarom: |
                      Onze organisatie is klein en de vragen zijn talrijk. Door de krachten te bundelen met de
                      zones rondom ons kunnen we meer doen met dezelfde middelen, en leren we van elkaar.
                  - id: proeftuin
                    titel: Opzetten proeftuin
                    waarom: In een proeftuin kan blijken wat de gesprekken waard zijn.
    """
    first: dict[str, Path] = {}
    copies: dict[Path, list[tuple[Path, Path]]] = {}
    for path, text in _that_open_alike(subject):
        home, words = subject.home_of(path), text.split()
        if len(words) < _COPIED_WORDS:
            continue
        original = first.setdefault(" ".join(words), path)
        if subject.home_of(original) != home:
            copies.setdefault(home, []).append((path, original))
    for places in copies.values():
        yield _copied(subject, places)


def _that_open_alike(subject: Subject) -> list[tuple[Path, str]]:
    """The longer answers of actions that begin like another one: only these can be copies."""
    longer = [
        (path, text)
        for path, text in subject.texts
        if len(text) >= _COPIED_LETTERS and "nog_te_bepalen" not in path and subject.home_of(path)
    ]
    openings = Counter(_opening(text) for _, text in longer)
    return [(path, text) for path, text in longer if openings[_opening(text)] > 1]


def _opening(text: str) -> str:
    return "".join(text[:40].split())[:20]


def _copied(subject: Subject, places: list[tuple[Path, Path]]) -> Finding:
    """One finding for all that an action has in common with earlier ones."""
    here = Text("hier staat de tekst de eerste keer", "the text stands here first")
    originals = dict.fromkeys(named(actie) for _, there in places if (actie := subject.actie_at(there)))
    actie = subject.actie_at(places[0][0])
    params = {
        "ding": named(actie) if actie else "",
        "velden": fields(dict.fromkeys(field_of(subject, path) for path, _ in places)),
        "andere": listing(originals),
    }
    related = tuple((subject.file, there, here) for _, there in places)
    return Finding(places[0][0], params, related=related)
