"""Title length: a title that is longer than a title."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text

LONGEST = 200


@rule(
    "AP517",
    Severity.WARNING,
    title=Text("een titel die te lang is", "a title that is too long"),
    message=Text("deze titel heeft {aantal} tekens", "this title has {aantal} characters"),
    hint=Text(
        "houd een titel onder 200 tekens; de rest hoort in een tekst eronder",
        "keep a title below 200 characters; the rest belongs in a text below it",
    ),
)
def title_is_too_long(subject: Subject) -> Iterator[Finding]:
    """A title fits on a few lines.

    Waarom: titels staan in de inhoudstafel, in tabellen en op de tijdslijn.
    Why: titles are in the table of contents, in tables and on the timeline.
    Fout (actie):
        titel: >-
          Een bevraging van alle organisaties in zorg en welzijn die op ons grondgebied werken, met aandacht
          voor wat zij nodig hebben, voor wat zij al samen doen en voor wat zij volgend jaar met ons en met de
          stad zouden willen beginnen
    Goed (actie):
        titel: Een bevraging van alle organisaties in zorg en welzijn
    """
    for path, text in subject.texts:
        if path[-1] == "titel" and len(text.strip()) > LONGEST:
            yield Finding(path, {"aantal": len(text.strip())})
