"""Console: findings for a person in a terminal, with the line and a caret under the exact spot."""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.places import Location
from actieplan.reports.concise import place
from actieplan.reports.run import Run
from actieplan.reports.safe import inert, one_line, width
from actieplan.reports.severities import NAMES, further
from actieplan.text import Lang, Text

MOST = 200
"""How many findings a person is shown; the others are counted, and stand in the JSON."""
EXCERPT_WIDTH = 96
"""How many columns of a source line are shown; a longer line is cut around the finding."""
_TAB = "    "
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36"}


def write(run: Run, lang: Lang, *, colour: bool = False) -> str:
    """The findings, an empty line between those that show their place; empty when there are none."""
    shown = _shown(run.diagnostics)
    parts = [_finding(diagnostic, lang, colour) for diagnostic in shown]
    more = len(run.diagnostics) - len(shown)
    if more:
        where = Text("`--format json` geeft ze alle", "`--format json` gives all of them")
        parts.append(f"{further(more, lang)}; {where.in_lang(lang)}")
    return "\n".join(parts)


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
        inert(f"{gutter}{before}{marked}{after}").rstrip(),
        " " * (len(gutter) - 2) + "| " + " " * width(before) + caret,
    ]


def _windowed(line: str, at: int, stop: int, *, cut_left: bool) -> tuple[str, str, str]:
    """What stands before, at and after the spot, as it is shown, within the width."""
    parts = (line[:at], line[at:stop], line[stop:])
    before, marked, after = (one_line(part.replace("\t", _TAB)) for part in parts)
    marked = _head(marked, EXCERPT_WIDTH // 2)
    room = EXCERPT_WIDTH - width(marked)
    if width(before) + width(after) <= room and not cut_left:
        return before, marked, after
    left = min(width(before), max(room // 2, room - width(after)))
    before = _tail(before, left, always=cut_left)
    return before, marked, _head(after, room - left)


def _head(words: str, columns: int) -> str:
    """The first columns of the words, with `…` where more follow."""
    if width(words) <= columns:
        return words
    while width(words) > columns:
        words = words[: -max(1, (width(words) - columns) // 2)]
    return f"{words}…"


def _tail(words: str, columns: int, *, always: bool) -> str:
    """The last columns of the words, with `…` where more goes before them."""
    if width(words) <= columns and not always:
        return words
    while width(words) > columns:
        words = words[max(1, (width(words) - columns) // 2) :]
    return f"…{words}"


def _painted(words: str, severity: Severity, colour: bool) -> str:
    return f"\x1b[{_COLOURS[severity]}m{words}\x1b[0m" if colour else words
