"""Concise: one line per finding, for a log or an editor that jumps to `file:line:column`."""

from __future__ import annotations

from actieplan.diagnostics import Diagnostic
from actieplan.places import Location
from actieplan.reports.run import Run
from actieplan.reports.safe import inert, one_line
from actieplan.reports.severities import NAMES
from actieplan.text import Lang


def write(run: Run, lang: Lang) -> str:
    """A line per finding; empty when there are none."""
    return "\n".join(line(diagnostic, lang) for diagnostic in run.diagnostics)


def line(diagnostic: Diagnostic, lang: Lang) -> str:
    """`plan.yaml:6:9: fout AP102: message; hint`."""
    severity = NAMES[diagnostic.severity].in_lang(lang)
    message, hint = (one_line(words.in_lang(lang)) for words in (diagnostic.message, diagnostic.hint))
    return inert(f"{place(diagnostic.location)}: {severity} {diagnostic.code}: {message}; {hint}")


def place(location: Location) -> str:
    """`plan.yaml:6:9`, or the file alone."""
    name = one_line(location.file)
    start = location.span.start if location.span else None
    return f"{name}:{start.line}:{start.column}" if start else name
