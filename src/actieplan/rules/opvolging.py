"""Opvolging: the follow-up of milestones, where two fields say different things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.diagnostics import Severity
from actieplan.model import Mijlpaal, Tekst
from actieplan.rules.naming import named
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text


@rule(
    "AP213",
    Severity.WARNING,
    title=Text("gerealiseerd, maar niet afgerond", "realised, but not done"),
    message=Text(
        "{ding} is gerealiseerd ({gerealiseerd}), maar de status is `{status}`",
        "{ding} was realised ({gerealiseerd}), but its status is `{status}`",
    ),
    hint=Text(
        "schrijf `status: afgerond`, of verwijder `gerealiseerd` tot het zover is",
        "write `status: afgerond`, or delete `gerealiseerd` until then",
    ),
)
def realised_mijlpaal_is_still_planned(subject: Subject) -> Iterator[Finding]:
    """A milestone that was realised is no longer planned, put off or stopped.

    Waarom: het document toont allebei, en de lezer weet niet welk van de twee klopt.
    Why: the document shows both, and the reader cannot tell which one is right.
    Fout (actie):
        mijlpalen:
          - titel: Digivan ingehuldigd
            datum: eind februari 2025
            status: gepland
            gerealiseerd: 3 maart 2025
    Goed (actie):
        mijlpalen:
          - titel: Digivan ingehuldigd
            datum: eind februari 2025
            status: afgerond
            gerealiseerd: 3 maart 2025
    """
    for path, mijlpaal in subject.each(Mijlpaal):
        if mijlpaal.gerealiseerd and mijlpaal.status in ("gepland", "uitgesteld", "stopgezet"):
            params = {"ding": named(mijlpaal), "gerealiseerd": mijlpaal.gerealiseerd, "status": mijlpaal.status}
            yield Finding((*path, "status"), params)


@rule(
    "AP214",
    Severity.INFO,
    title=Text("uitgesteld, maar niet tot wanneer", "put off, but not until when"),
    message=Text("{ding} is uitgesteld, maar niet gezegd tot wanneer", "{ding} was put off, but not until when"),
    hint=Text(
        "zeg in `toelichting` tot wanneer (`tot mei 2026`), of zet daar een `vervolg` naar het plan van een later jaar",
        "say until when in `toelichting` (`tot mei 2026`), or put a `vervolg` there to the plan of a later year",
    ),
)
def postponed_mijlpaal_has_no_new_date(subject: Subject) -> Iterator[Finding]:
    """A milestone that was put off says until when; an explanation without any word for a time does not.

    Waarom: zonder nieuwe datum vindt niemand de mijlpaal terug.
    Why: without a new date nobody finds the milestone again.
    Fout (actie):
        mijlpalen:
          - titel: Digivan ingehuldigd
            datum: eind februari 2025
            status: uitgesteld
            toelichting: De bus is nog niet geleverd.
    Goed (actie):
        mijlpalen:
          - titel: Digivan ingehuldigd
            datum: eind februari 2025
            status: uitgesteld
            toelichting: De bus wordt pas in mei geleverd.
    """
    for path, mijlpaal in subject.each(Mijlpaal):
        if mijlpaal.status != "uitgesteld" or mijlpaal.gerealiseerd or not subject.is_whole(path):
            continue
        if not _says_when(mijlpaal.toelichting):
            yield Finding((*path, "status"), {"ding": named(mijlpaal)})


_TIMES = re.compile(
    rf"\b(?:{'|'.join((*MONTHS, *SHORT_MONTHS))}|voorjaar|lente|zomer|najaar|herfst|winter|jaar\w*|maand\w*|wek?en|week"
    r"|kwartaal|trimester|semester|q[1-4]|\w*vakantie|pasen|kerst\w*|20\d\d|\d{1,2}/\d{1,2}|later|zodra|onbepaald\w*)\b"
)


def _says_when(toelichting: Tekst) -> bool:
    """Whether an explanation has a word for a time, or says itself that it is put off or still open."""
    if toelichting.vervolg or toelichting.nog_te_bepalen is not None:
        return True
    return _TIMES.search(toelichting.tekst.lower()) is not None


@rule(
    "AP215",
    Severity.WARNING,
    title=Text("gerealiseerd in de toekomst", "realised in the future"),
    message=Text(
        "{ding} zou gerealiseerd zijn ({gerealiseerd}), maar dat is nog niet voorbij",
        "{ding} is said to be realised ({gerealiseerd}), but that is still to come",
    ),
    hint=Text(
        "verbeter de datum; wat nog moet gebeuren, hoort in `datum`",
        "correct the date; what is still to come belongs in `datum`",
    ),
)
def mijlpaal_is_realised_in_the_future(subject: Subject) -> Iterator[Finding]:
    """What was realised has begun by today; without a known day of today this rule is silent.

    Waarom: bij `gerealiseerd` staat wat gebeurd is; een datum die nog komt, is een verkeerd jaartal of een voornemen.
    Why: `gerealiseerd` says what happened; a date to come is a wrong year or an intention.
    Fout (actie):
        mijlpalen:
          - titel: Digivan ingehuldigd
            datum: eind februari 2025
            gerealiseerd: 3 maart 2026
    Goed (actie):
        mijlpalen:
          - titel: Digivan ingehuldigd
            datum: eind februari 2025
            gerealiseerd: 3 maart 2025
    """
    if subject.today is None:
        return
    for path, mijlpaal in subject.each(Mijlpaal):
        if mijlpaal.gerealiseerd and mijlpaal.gerealiseerd.van > subject.today:
            params = {"ding": named(mijlpaal), "gerealiseerd": mijlpaal.gerealiseerd}
            yield Finding((*path, "gerealiseerd"), params)
