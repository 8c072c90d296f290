"""GitHub: findings as workflow commands, which GitHub shows in a pull request beside the lines they speak of.

Only ten errors and ten warnings of a step are shown, so errors come first and a last line says how many more there
are. Nothing a plan or a file name holds can begin a command of its own: every value is escaped.
"""

from __future__ import annotations

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.reports.run import Run
from actieplan.reports.safe import one_line
from actieplan.reports.severities import counted, further
from actieplan.text import Lang, Text

SHOWN = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.INFO: 9}
"""How many findings GitHub shows of one step; the tenth notice counts the rest."""
_TOGETHER = Text("alles samen", "all together")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(run: Run, lang: Lang) -> str:
    """A command per finding that GitHub will show, errors first, and one that counts the rest."""
    lines: list[str] = []
    for severity, most in SHOWN.items():
        lines += [_command(each, lang) for each in run.diagnostics if each.severity is severity][:most]
    more = len(run.diagnostics) - len(lines)
    if more:
        words = f"{further(more, lang)}; {_TOGETHER.in_lang(lang)}: {counted(run.diagnostics, lang)}"
        lines.append(f"::notice title=actieplan::{_message(words)}")
    return "\n".join(lines)


def _command(diagnostic: Diagnostic, lang: Lang) -> str:
    span = diagnostic.location.span
    properties = {"file": diagnostic.location.file}
    if span is not None:
        properties |= {"line": str(span.start.line), "endLine": str(span.start.line), "col": str(span.start.column)}
        if span.end.line == span.start.line:
            properties["endColumn"] = str(max(span.end.column - 1, span.start.column))
    properties["title"] = f"actieplan {diagnostic.code}"
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{diagnostic.message.in_lang(lang)}\n{diagnostic.hint.in_lang(lang)}"
    return f"::{_LEVELS[diagnostic.severity]} {listed}::{_message(message)}"


def _message(words: str) -> str:
    safe = "\n".join(one_line(line) for line in words.split("\n"))
    return safe.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _message(one_line(words)).replace(":", "%3A").replace(",", "%2C")
