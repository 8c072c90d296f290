"""The next line of the version table, proposed from what changed."""

from __future__ import annotations

import re
from datetime import date

from actieplan.documents.comparison import Comparison, grouped
from actieplan.documents.dutch import enumeration

_MOST_NAMES = 4


def write(comparison: Comparison, day: date) -> str:
    """The YAML of a version, to be put under `versies`: the next number, the day, and what was changed."""
    versies = comparison.after.versies
    last = versies[-1] if versies else None
    lines = [
        f"  - versie: {_next(last.versie if last else '')}",
        f"    datum: {day.isoformat()}",
        f"    beschrijving: {_in_quotes(_description(comparison))}",
    ]
    if last is not None and last.auteurs:
        lines += ["    auteurs:", *(f"      - {_in_quotes(name)}" for name in last.auteurs)]
    return "\n".join(lines)


def _next(versie: str) -> str:
    """`1.0` becomes `1.1`; what ends in no number gets one."""
    found = re.fullmatch(r"(.*?)(\d+)", versie.strip())
    return f"{found[1]}{int(found[2]) + 1}" if found else "1.0" if not versie.strip() else f"{versie.strip()}.1"


def _description(comparison: Comparison) -> str:
    owners = list(dict.fromkeys(owner for owner, _ in grouped(comparison)))
    if not owners:
        return "Geen wijzigingen"
    more = [f"nog {len(owners) - _MOST_NAMES} andere"] if len(owners) > _MOST_NAMES else []
    return f"Gewijzigd: {enumeration([*owners[:_MOST_NAMES], *more])}"


def _in_quotes(words: str) -> str:
    return "'" + " ".join(words.split()).replace("'", "''") + "'"
