"""How severities are called and counted in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.text import Lang, Text

NAMES = {
    Severity.ERROR: Text("fout", "error"),
    Severity.WARNING: Text("waarschuwing", "warning"),
    Severity.INFO: Text("info", "info"),
}
_COUNTED = {
    Severity.ERROR: (Text("fout", "error"), Text("fouten", "errors")),
    Severity.WARNING: (Text("waarschuwing", "warning"), Text("waarschuwingen", "warnings")),
    Severity.INFO: (Text("opmerking", "remark"), Text("opmerkingen", "remarks")),
}


def further(number: int, lang: Lang) -> str:
    """`nog 12 bevindingen`, for findings that are not shown."""
    one, more = Text("nog 1 bevinding", "1 more finding"), Text("nog {n} bevindingen", "{n} more findings")
    return (one if number == 1 else more.fill({"n": number})).in_lang(lang)


def counted(diagnostics: Sequence[Diagnostic], lang: Lang, suppressed: int = 0) -> str:
    """`2 fouten, 1 waarschuwing, 3 onderdrukt`; empty when there are no findings."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [
        f"{counts[severity]} {_COUNTED[severity][counts[severity] != 1].in_lang(lang)}"
        for severity in Severity
        if counts[severity]
    ]
    if suppressed:
        parts.append(f"{suppressed} {Text('onderdrukt', 'suppressed').in_lang(lang)}")
    return ", ".join(parts)
