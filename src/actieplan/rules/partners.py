"""Partners: one organisation under one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from actieplan.diagnostics import Severity
from actieplan.places import Path
from actieplan.rules.naming import listing
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.years import Subjects, series_of
from actieplan.text import Text

_DIFFERENCES = re.compile(r"\bv\.?z\.?w\b\.?|[\W_]+", re.IGNORECASE)


def _folded(name: str) -> str:
    """A name without case, spaces, signs and `vzw`; an ampersand and a plus stay, as they are words."""
    return _DIFFERENCES.sub("", name.replace("&", "en").replace("+", "plus").casefold())


@rule(
    "AP526",
    Severity.INFO,
    title=Text("een partner onder twee namen", "a partner under two names"),
    message=Text(
        "dezelfde partner, anders geschreven: {namen}",
        "the same partner, written differently: {namen}",
    ),
    hint=Text(
        "schrijf de naam overal hetzelfde; zo staat de partner één keer in het overzicht",
        "write the name the same everywhere, so that the partner is in the overview once",
    ),
)
def partner_has_two_names(subject: Subject) -> Iterator[Finding]:
    """Names that differ in case, spaces, signs or `vzw` only are reported once for each partner.

    Waarom: in een filter of overzicht per partner staan het anders twee organisaties.
    Why: else a filter or an overview by partner shows two organisations.
    Fout (actie):
        partners:
          - Wit-Gele Kruis
          - Wit Gele Kruis vzw
    Goed (actie):
        partners:
          - Wit-Gele Kruis
          - Stad Leuven
    """
    for names in _spellings(subject).values():
        if len(names) > 1:
            (_, first), (_, second), *_ = names.items()
            other = Text("hier staat de andere schrijfwijze", "here is the other spelling")
            params = {"namen": listing(f"“{name}”" for name in names)}
            yield Finding(second, params, related=((subject.file, first, other),))


def _spellings(subject: Subject) -> dict[str, dict[str, Path]]:
    """The partners of a plan: the ways in which each is written, with the place where it is first written so."""
    partners: dict[str, dict[str, Path]] = {}
    for path, actie in subject.acties:
        listed = (((*path, "partners", index), name) for index, name in enumerate(actie.partners))
        for here, name in (((*path, "trekker", "naam"), actie.trekker.naam), *listed):
            written, folded = " ".join(name.split()), _folded(name)
            if folded:
                partners.setdefault(folded, {}).setdefault(written, here)
    return partners


@rule(
    "AP409",
    Severity.INFO,
    title=Text("een partner die vorige keer anders heette", "a partner who had another name last time"),
    message=Text(
        "“{naam}” heet in het plan van {jaar} “{eerder}”", "“{naam}” is called “{eerder}” in the plan of {jaar}"
    ),
    hint=Text(
        "schrijf `{eerder}`, of verbeter de naam in het plan van {jaar}",
        "write `{eerder}`, or correct the name in the plan of {jaar}",
    ),
)
def partner_had_another_name(subjects: Subjects) -> Iterator[Finding]:
    """A partner is written as in the plan before this one, but for case, spaces, signs or `vzw`.

    Waarom: wie de jaren naast elkaar legt, moet zien dat het om dezelfde organisatie gaat.
    Why: who lays the years side by side must see that it is the same organisation.
    Fout (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - partners: [Wit-Gele Kruis]
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
                acties:
                  - partners: [Wit Gele Kruis vzw]
    Goed (plannen):
        jaar: 2025
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - acties:
                  - partners: [Wit-Gele Kruis]
        ===
        jaar: 2026
        strategische_doelstellingen:
          - operationele_doelstellingen:
              - nummer: 1.2
                acties:
                  - partners: [Wit-Gele Kruis]
    """
    for series in series_of(subjects):
        for before, subject in pairwise(series):
            earlier = _spellings(before)
            for folded, names in _spellings(subject).items():
                known = earlier.get(folded, {})
                if known and not known.keys() & names.keys():
                    (name, here), (was, there) = next(iter(names.items())), next(iter(known.items()))
                    label = Text("hier staat de andere schrijfwijze", "here is the other spelling")
                    params = {"naam": name, "eerder": was, "jaar": before.plan.jaar}
                    yield Finding(here, params, file=subject.file, related=((before.file, there, label),))
