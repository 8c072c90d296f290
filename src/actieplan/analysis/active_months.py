"""Active months: in which months of a year an action is worked on, as ticked or as it follows from its dates."""

from __future__ import annotations

from datetime import date

from actieplan.datum import SHORT_MONTHS, month_end
from actieplan.model import Actie


def months_derived_from(actie: Actie) -> str:
    """From what the active months follow when their author ticked none: `de fasen`, `start en einde`."""
    if actie.maanden:
        return ""
    return "de fasen" if any(fase.periode for fase in actie.fasen) else "start en einde"


def active_months(actie: Actie, jaar: int) -> tuple[bool, ...]:
    """In which months of a year an action is worked on: as ticked, else by its phases, else by its dates."""
    if actie.maanden:
        return tuple(month in actie.maanden for month in SHORT_MONTHS)
    periods = [(fase.periode.van, fase.periode.tot) for fase in actie.fasen if fase.periode]
    if not periods and actie.interval:
        periods = [actie.interval]
    months = [(date(jaar, month, 1), month_end(jaar, month)) for month in range(1, 13)]
    return tuple(any(van <= last and first <= tot for van, tot in periods) for first, last in months)
