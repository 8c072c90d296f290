"""The key facts of a goal or action: what a reader must know in ten seconds, as label and words.

They are an extract: the same stands in full, in the author's words, in the answers below.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from actieplan.datum import MONTHS, in_words
from actieplan.documents.dutch import PLAIN_LABELS, enumeration, one_line
from actieplan.documents.setting import Setting
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


def wanneer(actie: Actie) -> str:
    """From the first to the last day, as short as it can be said; those of its phases when it has none itself."""
    periods = [fase.periode for fase in actie.fasen if fase.periode]
    first = actie.start or min(periods, key=lambda period: period.van, default=None)
    last = actie.einde or max(periods, key=lambda period: period.tot, default=None)
    if first is None or last is None:
        return f"vanaf {first}" if first else f"tot {last}" if last else ""
    if not (first.is_exact and last.is_exact) or first.van > last.tot:
        return " – ".join(dict.fromkeys((str(first), str(last))))
    return stretch(first.van, last.tot)


def stretch(first: date, last: date) -> str:
    """`heel 2025`, `juli – december 2024`, `september 2024 – juni 2025`, `3 mei – 12 juni 2025`."""
    if first == last:
        return in_words(first)
    if first.day != 1 or (last + timedelta(days=1)).day != 1:
        begin = in_words(first).removesuffix(f" {last.year}")
        return f"{begin} – {in_words(last)}"
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return f"heel {first.year}"
    end = f"{MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    begin = MONTHS[first.month - 1] if first.year == last.year else f"{MONTHS[first.month - 1]} {first.year}"
    return f"{begin} – {end}"


def _some(names: Sequence[str]) -> str:
    """All names when they are few, else the first ones and how many more there are."""
    if len(names) <= _MOST_NAMES:
        return enumeration(names)
    shown = names[: _MOST_NAMES - 1]
    return f"{', '.join(shown)} en {len(names) - len(shown)} andere"


def _filled(*facts: tuple[str, str]) -> Facts:
    return tuple(fact for fact in facts if fact[1])
