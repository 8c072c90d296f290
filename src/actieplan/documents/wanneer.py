"""When an action runs: one span, from the earliest to the latest day that is known of it and of its phases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from actieplan.datum import MONTHS, Datum, between, in_words, span_in_words
from actieplan.model import Actie

PARTLY = "deels nog te bepalen"
UNKNOWN = "nog te bepalen"


def wanneer(actie: Actie, refused: Sequence[tuple[str, str]] = ()) -> str:
    """`februari – juni 2025`; with the remark that a part is still open where a phase has no period.

    What was refused (fields and their words) is named as not read: it is not still open.
    """
    known = _known(actie, sum(field == "periode" for field, _ in refused))
    if not refused:
        return known
    listed = ", ".join(f"“{words}”" for _, words in refused)
    return f"{known}; niet gelezen: {listed}" if known else f"niet gelezen: {listed}"


def _known(actie: Actie, refused_periods: int) -> str:
    periods = [fase.periode for fase in actie.fasen if fase.periode]
    first = min([*([actie.start] if actie.start else []), *periods], key=lambda known: known.van, default=None)
    last = max([*([actie.einde] if actie.einde else []), *periods], key=lambda known: known.tot, default=None)
    is_partial = len(periods) + refused_periods < len(actie.fasen)
    if first is None and last is None:
        return UNKNOWN if is_partial else ""
    known = _span(first, last) if first and last else f"vanaf {first}" if first else f"tot en met {last}"
    return f"{known}, {PARTLY}" if is_partial else known


def _span(first: Datum, last: Datum) -> str:
    """From the begin of one date to the end of another: loose ends in the author's words, others by the day."""
    if first is last and not first.is_exact:
        return str(first)
    if first.van > last.tot:
        return f"{first} – {last}"
    if not first.loose_van and not last.loose_tot:
        return span_in_words(first.van, last.tot)
    return between(first.loose_van or _begin(first.van), last.loose_tot or _end(last.tot))


def _begin(day: date) -> str:
    return _month(day) if day.day == 1 else in_words(day)


def _end(day: date) -> str:
    return _month(day) if (day + timedelta(days=1)).day == 1 else in_words(day)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
