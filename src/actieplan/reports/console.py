"""Console: findings for a person in a terminal, with the line and a caret under the exact spot."""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.places import Location
from actieplan.reports.concise import place
from actieplan.reports.run import Run
from actieplan.reports.safe import one_line, width
from actieplan.reports.severities import NAMES
from actieplan.text import Lang, Text

EXCERPT_WIDTH = 96
"""How many columns of a source line are shown; a longer line is cut around the finding."""

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36"}


MOST = 200
"""How many findings a person is shown; the others are counted, and stand in the JSON."""


def write(run: Run, lang: Lang, *, colour: bool = False) -> str:
    """The findings, an empty line between those that show their place; empty when there are none."""
    shown = _shown(run.diagnostics)
    lines = [_finding(diagnostic, lang, colour) for diagnostic in shown]
    more = len(run.diagnostics) - len(shown)
    if more:
        words = Text(
            f"en nog {more} bevindingen; `--format json` geeft ze alle",
            f"and {more} more findings; `--format json` gives all of them",
        )
        lines.append(words.in_lang(lang))
    return "\n".join(lines)


def _shown(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The heaviest findings that fit, in the order of the report."""
    if len(diagnostics) <= MOST:
        return list(diagnostics)
    heaviest = sorted(range(len(diagnostics)), key=lambda at: (diagnostics[at].severity.rank, at))[:MOST]
    return [diagnostics[at] for at in sorted(heaviest)]


def _finding(diagnostic: Diagnostic, lang: Lang, colour: bool) -> str:
    name = _painted(f"{NAMES[diagnostic.severity].in_lang(lang)} {diagnostic.code}", diagnostic.severity, colour)
    message, hint = one_line(diagnostic.message.in_lang(lang)), one_line(diagnostic.hint.in_lang(lang))
    head = f"{place(diagnostic.location)}: {name}: {message}"
    if diagnostic.severity is Severity.INFO:
        return f"{head}\n  = {hint}"
    lines = [head, *_excerpt(diagnostic.location, diagnostic.severity, colour)]
    for related in diagnostic.related:
        lines.append(f"  {place(related.location)}: {one_line(related.label.in_lang(lang))}")
        lines += _excerpt(related.location, Severity.INFO, colour)
    lines.append(f"  = {hint}")
    return "\n".join(lines) + "\n"


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
