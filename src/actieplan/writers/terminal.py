"""The timeline in the terminal: a line per phase, half-months as columns, the milestones in words below.

What an author wrote is never obeyed: it goes into rich as `Text`, not as markup, and without the characters
that steer a terminal or turn its reading direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.console import Group as Renderables
from rich.text import Text

from actieplan.analysis.timeline import COLUMNS, Bar, Group, Mark, Row, Timeline
from actieplan.datum import SHORT_MONTHS
from actieplan.writers.timeline_text import (
    AFTER,
    BEFORE,
    FULL,
    SIGNS,
    Line,
    legend,
    lines_of,
    short_moment,
)

NARROWEST, WIDEST = 60, 200
_TONES = ("cyan", "magenta", "yellow", "green", "blue", "red")
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\uffff]"
)
_GRID = "·"


def draw(timeline: Timeline, width: int) -> Renderables:
    """The timeline for a terminal of this many columns."""
    return Renderables(*lines(timeline, width))


def lines(timeline: Timeline, width: int) -> list[Text]:
    """The lines of the drawing, none wider than `width` (from 60 columns up)."""
    return list(_Drawing(timeline.jaar, min(max(width, NARROWEST), WIDEST)).lines(timeline))


def plain(words: str) -> str:
    """Words on one line, without the characters that steer a terminal."""
    return " ".join(_STEERING.sub(" ", words).split())


class _Drawing:
    """The measures of one drawing: the width of the labels, and of a half-month."""

    def __init__(self, jaar: int, width: int) -> None:
        self.jaar = jaar
        self.width = width
        self.half = min(5, max(1, (width - 28) // COLUMNS))
        self.label = width - self.half * COLUMNS - 1

    def lines(self, timeline: Timeline) -> Iterator[Text]:
        yield Text(f"{self._label(str(timeline.jaar))} {self._months()}", style="bold")
        for group in timeline.groups:
            yield from self.group(group)
        yield Text("")
        yield from self.wrapped(Text(""), "; ".join(legend(timeline)), style="dim")

    def group(self, group: Group) -> Iterator[Text]:
        tone = _TONES[group.tone % len(_TONES)]
        yield Text("")
        yield from self.wrapped(Text(f"{group.operationeel}  "), group.titel, style=tone)
        for row in group.rows:
            yield from self.row(row, tone)

    def row(self, row: Row, tone: str) -> Iterator[Text]:
        """The action with its lines, then its milestones and what does not stand on the chart."""
        drawn = [line for lane in row.lanes for line in lines_of(lane)]
        if len(drawn) == 1 and not drawn[0].label:
            yield self.line(row.titel, drawn[0], tone, bold=True)
        else:
            yield from self.wrapped(Text(""), row.titel, style="bold")
            for line in drawn:
                yield self.line(f"  {plain(line.label)}", line, tone)
        for mark in (mark for line in drawn for mark in line.marks):
            yield from self.wrapped(Text(f"  {SIGNS[mark.certainty]} "), _words(mark))
        for label, words in self.elsewhere(row):
            yield from self.wrapped(Text(f"  {label}: ", style="dim"), "; ".join(words), style="dim")

    def elsewhere(self, row: Row) -> Iterator[tuple[str, list[str]]]:
        """What lies before or after the year or has no place in it, as lists of words."""
        found = (
            (f"voor {self.jaar}", _described(row.bars_before, row.marks_before)),
            (f"na {self.jaar}", _described(row.bars_after, row.marks_after)),
            ("zonder vaste datum", [*row.undated, *_described(row.unplaced)]),
        )
        return ((label, words) for label, words in found if words)

    def line(self, label: str, line: Line, tone: str, *, bold: bool = False) -> Text:
        """A label and its twenty-four half-months."""
        cells = [_GRID if at % (2 * self.half) == 0 else " " for at in range(COLUMNS * self.half)]
        styles = ["dim"] * len(cells)
        if line.bar:
            for at in range(line.bar.first * self.half, (line.bar.last + 1) * self.half):
                cells[at], styles[at] = FULL, tone
            if line.bar.began_before:
                cells[0] = BEFORE
            if line.bar.goes_on_after:
                cells[-1] = AFTER
        for mark in line.marks:
            at = self._place(mark, cells)
            cells[at], styles[at] = SIGNS[mark.certainty], "bold"
        text = Text(f"{self._label(label)} ", style="bold" if bold else "")
        for cell, style in zip(cells, styles, strict=True):
            text.append(cell, style=style)
        return text

    def wrapped(self, start: Text, words: str, style: str = "") -> Iterator[Text]:
        """Words after a start, the further lines below the first word."""
        room = max(self.width - cell_len(start.plain), 10)
        indent = " " * cell_len(start.plain)
        for number, part in enumerate(_wrap(plain(words), room)):
            line = start.copy() if number == 0 else Text(indent)
            yield line.append(part, style=style)

    def _place(self, mark: Mark, cells: Sequence[str]) -> int:
        """The last cell of the mark's half-month, or the nearest before it that has no mark yet."""
        last = ((mark.column or 0) + 1) * self.half - 1
        taken = set(SIGNS.values())
        return next((at for at in range(last, last - self.half, -1) if cells[at] not in taken), last)

    def _label(self, words: str) -> str:
        indent = words[: len(words) - len(words.lstrip(" "))]
        shown = indent + plain(words)
        if cell_len(shown) > self.label:
            shown = set_cell_size(shown, self.label - 1).rstrip() + "…"
        return set_cell_size(shown, self.label)

    def _months(self) -> str:
        room = 2 * self.half
        return "".join(name.capitalize()[: max(1, room - 1)].ljust(room) for name in SHORT_MONTHS)


def _words(mark: Mark) -> str:
    when = short_moment(mark) or mark.when
    return f"{when}: {mark.named}" if when else mark.named


def _described(*things: Sequence[Bar | Mark]) -> list[str]:
    return [thing.described for run in things for thing in run]


def _wrap(words: str, room: int) -> list[str]:
    """The words in lines of at most `room` cells; a longer word is cut."""
    out = [""]
    for word in words.split(" "):
        for piece in [word] if cell_len(word) <= room else chop_cells(word, room):
            longer = f"{out[-1]} {piece}".strip()
            if cell_len(longer) <= room:
                out[-1] = longer
            else:
                out.append(piece)
    return out
