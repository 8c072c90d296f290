"""Partners: one organisation under one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.places import Path
from actieplan.rules.naming import listing
from actieplan.rules.registry import Finding, Subject, rule
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
    partners: dict[str, dict[str, Path]] = {}
    for path, actie in subject.acties:
        listed = (((*path, "partners", index), name) for index, name in enumerate(actie.partners))
        for here, name in (((*path, "trekker", "naam"), actie.trekker.naam), *listed):
            written, folded = " ".join(name.split()), _folded(name)
            if folded:
                partners.setdefault(folded, {}).setdefault(written, here)
    for names in partners.values():
        if len(names) > 1:
            (_, first), (_, second), *_ = names.items()
            other = Text("hier staat de andere schrijfwijze", "here is the other spelling")
            params = {"namen": listing(f"“{name}”" for name in names)}
            yield Finding(second, params, related=((subject.file, first, other),))
