"""Editor page: which findings an editor shows by the JSON Schema, and which only `actieplan validate` has."""

from __future__ import annotations

from actieplan import rules
from actieplan.reading import kinds as reading_kinds

SEEN = {
    "AP009": "",
    "AP101": "",
    "AP102": "",
    "AP103": "",
    "AP104": "",
    "AP105": "",
    "AP106": "niet dat de twee jaren van een winter op elkaar volgen",
    "AP107": "niet bij 29 februari of week 53 zonder jaartal",
    "AP110": "niet bij getallen die hij anders leest: `01.2`, `1.05`, `02025`",
    "AP111": "",
    "AP120": "",
    "AP121": "",
    "AP122": "",
    "AP123": "",
    "AP124": "",
    "AP125": "",
    "AP126": "",
    "AP128": "",
    "AP129": "",
    "AP130": "",
    "AP131": "",
    "AP301": "",
    "AP303": "",
}
"""The codes of what the schema refuses, with what it cannot see of them. Tests hold it to every rule's examples."""

_INTRO = """## Wat de editor ziet

Een editor met het JSON Schema toont onderweg al wat aan de vorm ligt. De opbouw van YAML zelf (AP0xx) leest hij met
eigen woorden, in het Engels. Wat met `nee` gemerkt is, zegt alleen `actieplan validate`. Eén verschil zit in YAML:
`null` en `~` zijn in een plan gewone woorden, maar voor een editor zijn ze leeg.

| code | bevinding | in de editor |
|---|---|---|
"""


def write() -> str:
    """The section: a row for every code about a plan that can be read."""
    kinds = sorted((*reading_kinds.KINDS, *rules.KINDS), key=lambda kind: kind.code)
    rows = [
        f"| {kind.code} | {kind.title.nl} | {_seen(kind.code)} |"
        for kind in kinds
        if kind.code in SEEN or not kind.code.startswith("AP0")
    ]
    return _INTRO + "\n".join(rows) + "\n"


def _seen(code: str) -> str:
    if code not in SEEN:
        return "nee"
    return f"ja; {SEEN[code]}" if SEEN[code] else "ja"
