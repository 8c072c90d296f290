"""Making a kind of finding of reading: an error unless said otherwise, its words in pairs of Dutch and English."""

from __future__ import annotations

from actieplan.diagnostics import Kind, Severity
from actieplan.text import Text

Pair = tuple[str, str]


def kind(
    code: str,
    title: Pair,
    message: Pair,
    hint: Pair,
    why: Pair,
    *,
    example: str = "bestand",
    wrong: str = "",
    right: str = "",
    severity: Severity = Severity.ERROR,
) -> Kind:
    return Kind(
        code,
        severity,
        Text(*title),
        Text(*message),
        Text(*hint),
        Text(*why),
        example,
        wrong.strip("\n"),
        right.strip("\n"),
    )
