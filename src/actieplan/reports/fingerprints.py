"""Fingerprints: a name for every finding that stays the same when lines above it come and go."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from actieplan.diagnostics import Diagnostic


def fingerprints(diagnostics: Sequence[Diagnostic]) -> list[str]:
    """A fingerprint per finding, in their order, all different.

    It is made of the code, the file, the address in the plan (or, where there is none, the line as it is written)
    and the English message; findings that are equal in all of that are numbered. The address holds ids and numbers
    of goals, so that an action put above changes nothing.
    """
    seen: Counter[str] = Counter()
    made = []
    for diagnostic in diagnostics:
        location = diagnostic.location
        place = location.address or "/".join(map(str, location.path)) or location.excerpt.strip()
        words = "\0".join((diagnostic.code, location.file, place, diagnostic.message.en))
        made.append(hashlib.sha256(f"{words}\0{seen[words]}".encode("utf-8", "backslashreplace")).hexdigest()[:32])
        seen[words] += 1
    return made
