"""The key facts of a goal or action: what a reader must know in ten seconds, as label and words.

They are an extract: the same stands in full, in the author's words, in the answers below.
"""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.documents.dutch import PLAIN_LABELS, enumeration, one_line
from actieplan.documents.setting import Setting
from actieplan.documents.wanneer import wanneer
from actieplan.model import Actie, OperationeleDoelstelling, StrategischeDoelstelling

Facts = tuple[tuple[str, str], ...]
_MOST_NAMES = 4  # more partners than this are counted


def of_strategisch(goal: StrategischeDoelstelling) -> Facts:
    """Of which sort the goal is."""
    return _filled(("Soort", goal.soort or ""))


def of_operationeel(goal: OperationeleDoelstelling) -> Facts:
    """When the goal is to be reached."""
    return _filled(("Streefdatum", str(goal.streefdatum or "")))


def of_actie(actie: Actie, setting: Setting) -> Facts:
    """Who leads the action and with whom, when, and how it stands."""
    return _filled(
        ("Wie", wie(actie, setting)),
        ("Met", _some([one_line(name) for name in actie.partners if name.strip()])),
        ("Wanneer", wanneer(actie)),
        (PLAIN_LABELS["status"], actie.status or ""),
    )


def wie(actie: Actie, setting: Setting) -> str:
    """`Partner: Stad Leuven`."""
    label = setting.edition.wie_labels[actie.trekker.wie] if actie.trekker.wie else ""
    return ": ".join(part for part in (label, one_line(actie.trekker.naam)) if part)


def _some(names: Sequence[str]) -> str:
    """All names when they are few, else the first ones and how many more there are."""
    if len(names) <= _MOST_NAMES:
        return enumeration(names)
    shown = names[: _MOST_NAMES - 1]
    return f"{', '.join(shown)} en {len(names) - len(shown)} andere"


def _filled(*facts: tuple[str, str]) -> Facts:
    return tuple(fact for fact in facts if fact[1])
