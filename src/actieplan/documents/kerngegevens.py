"""The key facts of a goal or action: what a reader must know in ten seconds, as label and words.

They are an extract: the same stands in full, in the author's words, in the answers below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actieplan.documents.dutch import PLAIN_LABELS, enumeration, one_line
from actieplan.documents.setting import Setting
from actieplan.documents.wanneer import wanneer
from actieplan.model import Actie, OperationeleDoelstelling, StrategischeDoelstelling, Trekker

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
        ("Wanneer", wanneer(actie, setting.refused_dates(actie))),
        (PLAIN_LABELS["status"], actie.status or ""),
    )


def wie(actie: Actie, setting: Setting) -> str:
    """`Partner: Stad Leuven`."""
    return ": ".join(part for part in (_lead(actie.trekker, setting), partner(actie.trekker, setting)) if part)


def _lead(trekker: Trekker, setting: Setting) -> str:
    """`De zorgraad (duwer)`: who leads, with the label of the role where the form has one for it."""
    label = setting.edition.wie_labels[trekker.wie] if trekker.wie else ""
    questions = [question for question in setting.edition.questions if "trekker.wie" in question.fields]
    roles = {each.label_for(trekker).lower() for each in questions if each.label_for(trekker) != each.label}
    return f"{label} ({', '.join(sorted(roles))})" if roles else label


def partner(trekker: Trekker, setting: Setting) -> str:
    """Who leads beside the organisation, which is never named as its own partner: `ELZ Leuven en Samana` is Samana."""
    names = one_line(trekker.naam)
    own = one_line(setting.plan.organisatie)
    if trekker.wie != "samen" or not own:
        return names
    return _beside(own).sub("", names).strip() or names


def _beside(own: str) -> re.Pattern[str]:
    """A name at the start or the end of an enumeration, with the comma or the word that parts it from the rest."""
    return re.compile(rf"^{re.escape(own)}\s*(?:,|&|\ben\b)\s*|\s*(?:,|&|\ben\b)\s*{re.escape(own)}$", re.IGNORECASE)


def _some(names: Sequence[str]) -> str:
    """All names when they are few, else the first ones and how many more there are."""
    if len(names) <= _MOST_NAMES:
        return enumeration(names)
    shown = names[: _MOST_NAMES - 1]
    return f"{', '.join(shown)} en {len(names) - len(shown)} andere"


def _filled(*facts: tuple[str, str]) -> Facts:
    return tuple(fact for fact in facts if fact[1])
