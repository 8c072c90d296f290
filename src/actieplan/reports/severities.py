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
