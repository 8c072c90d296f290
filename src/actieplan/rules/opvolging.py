"""Opvolging: the follow-up of actions and milestones, where two fields say different things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.diagnostics import Severity
from actieplan.model import Actie, Mijlpaal, Tekst, Vervolg
from actieplan.places import Path
from actieplan.rules.naming import named
from actieplan.rules.planning import interval_of
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


_LATER_FOR_ACTIE = Text(
    "zeg in `toelichting_planning` tot wanneer (`tot mei 2026`), of zet daar een `vervolg` naar een later plan",
    "say until when in `toelichting_planning` (`tot mei 2026`), or put a `vervolg` there to a later plan",
)


@rule(
    "AP214",
    Severity.INFO,
    title=Text("uitgesteld, maar niet tot wanneer", "put off, but not until when"),
    message=Text(
        "{ding} is uitgesteld, maar er staat niet bij tot wanneer",
        "{ding} was put off, but it does not say until when",
    ),
    hint=Text(
        "zeg in `toelichting` tot wanneer (`tot mei 2026`), of zet daar een `vervolg` naar het plan van een later jaar",
        "say until when in `toelichting` (`tot mei 2026`), or put a `vervolg` there to the plan of a later year",
    ),
)
def postponed_without_new_date(subject: Subject) -> Iterator[Finding]:
    """A milestone or an action that was put off says until when; an explanation without any word for a time does not.

    An action also says so with a `vervolg` in any of its answers, a remark on its planning that is still open, an end
    after the year of the plan, or a milestone that says until when it was put off. Of an action that says nothing only
    the action is reported, not its milestones.

    Waarom: zonder nieuwe datum vindt niemand de mijlpaal of de actie terug.
    Why: without a new date nobody finds the milestone or the action again.
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
    silent: set[Path] = set()
    promised = {subject.home_of(at) for at, _ in subject.each(Vervolg)}
    for path, actie in subject.acties:
        if actie.status != "uitgesteld" or not subject.is_whole(path):
            continue
        if path not in promised and not _actie_says_when(subject, path, actie):
            silent.add(path)
            yield Finding((*path, "status"), {"ding": named(actie)}, hint=_LATER_FOR_ACTIE)
    for path, mijlpaal in subject.each(Mijlpaal):
        if not _is_put_off(mijlpaal) or not subject.is_whole(path) or subject.home_of(path) in silent:
            continue
        if not _says_when(mijlpaal.toelichting, subject.plan.jaar):
            yield Finding((*path, "status"), {"ding": named(mijlpaal)})


def _is_put_off(mijlpaal: Mijlpaal) -> bool:
    return mijlpaal.status == "uitgesteld" and not mijlpaal.gerealiseerd


def _actie_says_when(subject: Subject, path: Path, actie: Actie) -> bool:
    """Whether an action says in its own words, its planning or a milestone until when it was put off."""
    jaar = subject.plan.jaar
    if any(_says_when(remark, jaar) for remark in (actie.opmerking, actie.toelichting_planning)):
        return True
    interval = interval_of(subject, path, actie)
    if interval is not None and interval[1].year > jaar:
        return True
    own = (*actie.mijlpalen, *(mijlpaal for fase in actie.fasen for mijlpaal in fase.mijlpalen))
    return any(_is_put_off(mijlpaal) and _says_when(mijlpaal.toelichting, jaar) for mijlpaal in own)


_UNITS = r"(?:\w*jaar|jaren|maand(?:en)?|wek?en|week|kwartaal|trimester|semester)"
_AHEAD = (
    r"\d+|een|één|twee|drie|vier|vijf|zes|acht|tien|halve?|paar|enkele|aantal|volgende?|komende?|nieuwe?|ander|begin|"
    r"midden|einde?|nog dit|(?:eerste|tweede|derde|vierde|laatste)|tot|na|over|binnen"
)
_TIMES = re.compile(
    rf"\b(?:{'|'.join(each for each in (*MONTHS, *SHORT_MONTHS) if each != 'jan')}|voorjaar|lente|zomer|najaar|herfst"
    rf"|winter|(?:{_AHEAD}) (?:van |het |de )*{_UNITS}|week \d+|q[1-4]|\w*vakantie|pasen|kerst\w*|\d{{1,2}}/\d{{1,2}}"
    r"|(?:\d{1,2}|begin|midden|eind) jan|jan\.? \d+|later|zodra|onbepaald\w*)\b"
)
"""Words for a time to come. `jan` with nothing beside it is someone's name, `de weken` any weeks."""
_PAST = re.compile(
    r"\b(?:(?:sinds|sedert|vorige?|voorbije?|afgelopen|verleden|vroeger|eerder)(?: (?:de|het|dit|een))? \w+(?: \d{4})?"
    rf"|(?:\w+ )?{_UNITS} geleden)\b"
)
_YEAR = re.compile(r"\b20\d\d\b")


def _says_when(toelichting: Tekst, jaar: int) -> bool:
    """Whether an explanation has a word for a time to come, or says itself that it is put off or still open."""
    if toelichting.vervolg or toelichting.nog_te_bepalen is not None:
        return True
    words = _PAST.sub("", " ".join(toelichting.tekst.lower().split()))
    years = [int(year) for year in _YEAR.findall(words)]
    if years and max(years) < jaar:
        return False
    return bool(years) or _TIMES.search(words) is not None


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
