"""Snippets of YAML laid over a plan without mistakes: how examples of rules and cases of tests become plans.

Along the spine (goals, operational goals, actions) a snippet may leave out what it does not speak of, and a key
without a value takes away what the plan had. Elsewhere a value replaces the whole of what stood there.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from actieplan import checking
from actieplan.diagnostics import Diagnostic
from actieplan.places import Path
from actieplan.reading import building, source

ACTIE = """\
id: digivan
titel: De Digivan
omschrijving: Een bus met computers rijdt door de stad.
waarom: Veel inwoners zijn digitaal niet mee.
doelgroepen: Alle inwoners.
scope:
  wel: Inwoners ontmoeten.
  niet: Toestellen uitlenen.
trekker:
  wie: zorgraad
samenwerking: Met de stad.
fasen:
  - titel: Op weg
    periode: januari-december
    mijlpalen:
      - titel: Digivan ingehuldigd
        datum: eind februari
evaluatie:
  - type: resultaat
    indicatoren:
      - omschrijving: Aantal bezoekers
        streefdoel: minstens 200
"""
PLAN = """\
formulier: 2025
organisatie: ELZ Voorbeeld
titel: Actieplan ELZ Voorbeeld
jaar: 2025
communicatie_doelgroepen: Via de nieuwsbrief.
netwerkorganisatie: We zijn aanwezig op events.
vergaderingen:
  - id: bo-juni-2025
    naam: BO van juni 2025
    datum: juni 2025
strategische_doelstellingen:
  - nummer: 1
    titel: Iedereen vindt de weg naar zorg
    operationele_doelstellingen:
      - nummer: 1.1
        titel: Eind 2025 zijn digitale drempels ondervangen
        acties: []
"""
FOR_2024 = """\
formulier: 2024
status: goedgekeurd
versies:
  - versie: 1.0
    datum: 2024-10-19
    beschrijving: Eerste versie
inleiding: Waarom dit plan er is.
algemene_werking: Wat we verder doen.
communicatie_doelgroepen:
netwerkorganisatie:
"""
ACTIE_FOR_2024 = """\
fasen:
stappen: Voorbereiden en uitvoeren.
start: 1 januari
einde: 31 december
trekker:
  wie: zorgraad
  rol: [trekkend]
link: Er is geen link.
communicatie: Via de nieuwsbrief.
"""
SPINE = ("strategische_doelstellingen", "operationele_doelstellingen", "acties")
ACTIE_PATH: Path = (SPINE[0], 0, SPINE[1], 0, SPINE[2], 0)


def plan_with(snippet: str = "", *, actie: str = "", doelstelling: str = "", form_2024: bool = False) -> str:
    """The text of a plan without mistakes, with snippets laid over the plan, its goal, or its action."""
    base_actie, base = laid_over({}, read(ACTIE)), laid_over({}, read(PLAN))
    if form_2024:
        base_actie, base = laid_over(base_actie, read(ACTIE_FOR_2024)), laid_over(base, read(FOR_2024))
    goal: dict[str, Any] = base[SPINE[0]][0]
    goal[SPINE[1]][0][SPINE[2]] = [laid_over(base_actie, read(actie))]
    base[SPINE[0]] = [laid_over(goal, read(doelstelling))]
    whole = plain(laid_over(base, read(snippet)))
    return written(whole)


TODAY = date(2025, 12, 31)
"""The day on which plans are checked in tests."""


class _Dumper(yaml.SafeDumper):
    """Writes what is not there as nothing, for `null` is a word in a plan."""


_Dumper.add_representer(type(None), lambda dumper, _none: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


def written(data: object) -> str:
    """Data as the text of a plan file."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)


def example(place: str, yaml_text: str) -> list[str]:
    """The files of an example of a rule: the place says what its YAML is laid over."""
    match place:
        case "actie":
            return [plan_with(actie=yaml_text)]
        case "doelstelling":
            return [plan_with(doelstelling=yaml_text)]
        case "plan":
            return [plan_with(yaml_text)]
        case "plannen":
            return [plan_with(part) for part in yaml_text.split("===\n")]
        case "bestand":
            return [yaml_text]
    raise AssertionError(f"an example fits no place: {place!r}")


def found_in(*texts: str) -> list[Diagnostic]:
    """Everything that checking finds in these files, called `1.yaml`, `2.yaml` and so on."""
    sources = [source.read(f"{number}.yaml", text.encode()) for number, text in enumerate(texts, 1)]
    return checking.check_sources(sources, TODAY).diagnostics


def codes_in(*texts: str) -> list[str]:
    """The codes of what is found, in order of place."""
    return [diagnostic.code for diagnostic in found_in(*texts)]


def read(snippet: str) -> building.Mapping:
    """A snippet as data that still knows which keys have no value."""
    if not snippet.strip():
        return building.Mapping()
    data = source.read("snippet.yaml", snippet.encode()).data
    assert data is not None, snippet
    return data


def laid_over(base: dict[str, Any], snippet: building.Mapping) -> dict[str, Any]:
    """The base with what the snippet says in its place."""
    merged: dict[str, Any] = {key: value for key, value in base.items() if key not in snippet.keys_at}
    for key, value in snippet.items():
        if key in SPINE and isinstance(value, list) and base.get(key):
            merged[key] = [_item(base[key][0], item) for item in value]
        else:
            merged[key] = value
    return {key: merged[key] for key in sorted(merged, key=[*base, *snippet].index)}


def _item(base: dict[str, Any], item: object) -> object:
    return laid_over(base, item) if isinstance(item, building.Mapping) else item


def plain(value: Any) -> Any:
    """Data in the containers that YAML can write."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value
