"""The key facts of a goal or action: what a reader must know in ten seconds, as label and words."""

from __future__ import annotations

from actieplan.documents.dutch import PLAIN_LABELS, enumeration, one_line
from actieplan.documents.setting import Setting
from actieplan.model import Actie, OperationeleDoelstelling, StrategischeDoelstelling

Facts = tuple[tuple[str, str], ...]


def of_strategisch(goal: StrategischeDoelstelling) -> Facts:
    """Of which sort the goal is."""
    return _filled(("Soort", goal.soort or ""))


def of_operationeel(goal: OperationeleDoelstelling) -> Facts:
    """When the goal is to be reached."""
    return _filled(("Streefdatum", str(goal.streefdatum or "")))


def of_actie(actie: Actie, setting: Setting) -> Facts:
    """Who leads the action and with whom, when, and how it stands."""
    return _filled(
        ("Wie", _wie(actie, setting)),
        ("Met", enumeration([one_line(name) for name in actie.partners if name.strip()])),
        ("Wanneer", _wanneer(actie)),
        (PLAIN_LABELS["status"], actie.status or ""),
    )


def _wie(actie: Actie, setting: Setting) -> str:
    """`Partner: Stad Leuven`."""
    label = setting.edition.wie_labels[actie.trekker.wie] if actie.trekker.wie else ""
    return ": ".join(part for part in (label, one_line(actie.trekker.naam)) if part)


def _wanneer(actie: Actie) -> str:
    """From the first to the last day that is said, in the author's words."""
    first = actie.start or min(
        (fase.periode for fase in actie.fasen if fase.periode), key=lambda d: d.van, default=None
    )
    last = actie.einde or max((fase.periode for fase in actie.fasen if fase.periode), key=lambda d: d.tot, default=None)
    words = dict.fromkeys(str(datum) for datum in (first, last) if datum)
    return " – ".join(words)


def _filled(*facts: tuple[str, str]) -> Facts:
    return tuple(fact for fact in facts if fact[1])
