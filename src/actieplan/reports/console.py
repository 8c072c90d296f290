"""Console: findings for a person in a terminal, with the line and a caret under the exact spot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.places import Location
from actieplan.reports.safe import one_line, width
from actieplan.text import Lang, Text

EXCERPT_WIDTH = 96
"""How many columns of a source line are shown; a longer line is cut around the finding."""

_NAMES = {
    Severity.ERROR: Text("fout", "error"),
    Severity.WARNING: Text("waarschuwing", "warning"),
    Severity.INFO: Text("info", "info"),
}
_COUNTED = {
    Severity.ERROR: (Text("fout", "error"), Text("fouten", "errors")),
    Severity.WARNING: (Text("waarschuwing", "warning"), Text("waarschuwingen", "warnings")),
    Severity.INFO: (Text("opmerking", "remark"), Text("opmerkingen", "remarks")),
}
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36"}


def write(diagnostics: Sequence[Diagnostic], lang: Lang, *, colour: bool = False) -> str:
    """All findings, an empty line between those that show their place; empty when there are none."""
    return "\n".join(_finding(diagnostic, lang, colour) for diagnostic in diagnostics)


def counted(diagnostics: Sequence[Diagnostic], lang: Lang) -> str:
    """`2 fouten, 1 waarschuwing`; empty when there are no findings."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [
        f"{counts[severity]} {_COUNTED[severity][counts[severity] != 1].in_lang(lang)}"
        for severity in Severity
        if counts[severity]
    ]
    return ", ".join(parts)


def _finding(diagnostic: Diagnostic, lang: Lang, colour: bool) -> str:
    name = _painted(f"{_NAMES[diagnostic.severity].in_lang(lang)} {diagnostic.code}", diagnostic.severity, colour)
    message, hint = one_line(diagnostic.message.in_lang(lang)), one_line(diagnostic.hint.in_lang(lang))
    head = f"{_place(diagnostic.location)}: {name}: {message}"
    if diagnostic.severity is Severity.INFO:
        return f"{head}\n  = {hint}"
    lines = [head, *_excerpt(diagnostic.location, diagnostic.severity, colour)]
    for related in diagnostic.related:
        lines.append(f"  {_place(related.location)}: {one_line(related.label.in_lang(lang))}")
        lines += _excerpt(related.location, Severity.INFO, colour)
    lines.append(f"  = {hint}")
    return "\n".join(lines) + "\n"


def _place(location: Location) -> str:
    name = one_line(location.file)
    if location.span is None:
        return name
    return f"{name}:{location.span.start.line}:{location.span.start.column}"


def _excerpt(location: Location, severity: Severity, colour: bool) -> list[str]:
    """The source line and the caret line below it."""
    if location.span is None or not location.excerpt:
        return []
    start, end = location.span.start, location.span.end
    at = start.column - location.excerpt_column
    stop = end.column - location.excerpt_column if end.line == start.line else len(location.excerpt)
    before, marked, after = _windowed(location.excerpt, at, max(stop, at + 1), cut_left=location.excerpt_column > 1)
    gutter = f"{start.line:>5} | "
    caret = _painted("^" * max(1, width(marked)), severity, colour)
    return [
        f"{gutter}{before}{marked}{after}".rstrip(),
        " " * (len(gutter) - 2) + "| " + " " * width(before) + caret,
    ]


def _windowed(line: str, at: int, stop: int, *, cut_left: bool) -> tuple[str, str, str]:
    """What stands before, at and after the spot, as it is shown, within the width."""
    parts = (line[:at], line[at:stop], line[stop:])
    before, marked, after = (one_line(part.replace("\t", "    ")) for part in parts)
    marked = marked if len(marked) <= EXCERPT_WIDTH // 2 else marked[: EXCERPT_WIDTH // 2] + "…"
    room = EXCERPT_WIDTH - len(marked)
    if len(before) + len(after) <= room and not cut_left:
        return before, marked, after
    left = min(len(before), max(room // 2, room - len(after)))
    if left < len(before) or cut_left:
        before = "…" + before[len(before) - left :]
    right = room - min(left, len(before))
    return before, marked, after if len(after) <= right else after[:right] + "…"


def _painted(words: str, severity: Severity, colour: bool) -> str:
    return f"\x1b[{_COLOURS[severity]}m{words}\x1b[0m" if colour else words
