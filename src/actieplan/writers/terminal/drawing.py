"""The drawing: the months, then per goal and action its lines, and in words what they cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.console import Group as Renderables
from rich.text import Text

from actieplan.analysis.signs import SIGNS
from actieplan.analysis.timeline import Bar, Group, Mark, Row, Timeline
from actieplan.datum import in_words
from actieplan.places import NOT_READ
from actieplan.writers.terminal.cells import DAY, cells, months
from actieplan.writers.terminal.measures import Measures, measured
from actieplan.writers.terminal.words import plain, wrapped
from actieplan.writers.timeline_text import AFTER, BEFORE, Line, legend, lines_of, moment

_TONES = ("bright_blue", "green", "magenta", "yellow", "cyan")  # the order of the house's palette
_INDENT = "  "
_DEEPEST = 6  # cells before the further lines of words


def draw(timeline: Timeline, width: int, *, title: str = "", day: date | None = None) -> Renderables:
    """The timeline for a terminal of this many columns; `day` is drawn as a line when it falls in the year."""
    drawn = lines(timeline, width, title=title, day=day)
    for line in drawn:
        line.rstrip()
    return Renderables(*drawn)


def lines(timeline: Timeline, width: int, *, title: str = "", day: date | None = None) -> list[Text]:
    """The lines of the drawing, none wider than `width` (from 40 columns up)."""
    day = day if day and day.year == timeline.jaar else None
    measures = measured(width, max((cell_len(label) for label in _labels(timeline)), default=0))
    return list(_Drawing(timeline.jaar, measures, day).lines(timeline, title))


class _Drawing(NamedTuple):
    """What every line needs: the year, the measures, and the day that is marked."""

    jaar: int
    measures: Measures
    day: date | None

    def lines(self, timeline: Timeline, title: str) -> Iterator[Text]:
        if plain(title):
            yield from self.words("", title, "bold")
            yield Text("")
        yield Text(f"{set_cell_size(str(timeline.jaar), self.measures.label)} {months(self.measures)}", style="bold")
        for group in timeline.groups:
            yield from self.group(group)
        yield Text("")
        signs = [*legend(timeline), *([f"{DAY} {in_words(self.day)}"] if self.day else [])]
        yield from self.words("", "; ".join(signs), "dim")

    def group(self, group: Group) -> Iterator[Text]:
        tone = _TONES[group.tone % len(_TONES)]
        yield Text("")
        yield from self.words(f"{plain(group.operationeel)}  ", group.titel, tone)
        for row in group.rows:
            yield from self.row(row, tone)

    def row(self, row: Row, tone: str) -> Iterator[Text]:
        """The action with its lines, then in words its milestones and what lies outside the year."""
        drawn = lines_of(row)
        if _is_one(drawn):
            yield from self.line(row.titel, drawn[0], tone, "bold")
        else:
            yield from self.words("", row.titel, "bold")
            for line in drawn:
                yield from self.line(f"{_INDENT}{plain(line.label)}", line, tone)
        for sign, words in _beside(drawn):
            yield from self.words(f"{_INDENT}{sign} ", words)
        for label, described in _elsewhere(row, self.jaar):
            yield from self.words(f"{_INDENT}{label}: ", "; ".join(described), "dim")

    def line(self, label: str, line: Line, tone: str, style: str = "") -> Iterator[Text]:
        """A label and its twenty-four half-months; below it the rest of a long label, beside an empty year."""
        indent = _INDENT if label.startswith(_INDENT) else ""
        room = self.measures.label - len(indent)
        for number, part in enumerate(wrapped(label, room, room - len(_INDENT))):
            words = f"{indent}{part}" if number == 0 else f"{indent}{_INDENT}{part}"
            text = Text(set_cell_size(words, self.measures.label) + " ", style=style)
            shown = line if number == 0 else Line("", None, ())
            for cell in cells(shown, self.measures, tone, self.day):
                text.append(cell.char, style=cell.style)
            yield text

    def words(self, start: str, words: str, style: str = "") -> Iterator[Text]:
        """Words after a start, the further lines below the first word, or not much deeper after a long start."""
        width, taken = self.measures.width, cell_len(start)
        indent = min(taken, _DEEPEST)
        for number, part in enumerate(wrapped(words, width - taken, width - indent)):
            yield Text((start if number == 0 else " " * indent) + part, style=style)


def _labels(timeline: Timeline) -> Iterator[str]:
    """What stands at the left of the year."""
    for row in (row for group in timeline.groups for row in group.rows):
        drawn = lines_of(row)
        yield from [plain(row.titel)] if _is_one(drawn) else [_INDENT + plain(line.label) for line in drawn]


def _is_one(drawn: Sequence[Line]) -> bool:
    """Whether an action is a single nameless bar: it then stands on the line of the action itself."""
    return len(drawn) == 1 and not drawn[0].label


def _beside(drawn: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """What the lines say by a sign alone: the period of a bar that is cut off, and every milestone."""
    for bar in (line.bar for line in drawn if line.bar and (line.bar.began_before or line.bar.goes_on_after)):
        if bar.described:
            yield BEFORE if bar.began_before else AFTER, bar.described
    for mark in (mark for line in drawn for mark in line.marks):
        when = moment(mark)
        yield SIGNS[mark.certainty], f"{when}: {mark.named}" if when else mark.named


def _elsewhere(row: Row, jaar: int) -> Iterator[tuple[str, list[str]]]:
    """What lies before or after the year or has no place in it, as lists of words."""
    found = (
        (f"voor {jaar}", _described(row.bars_before, row.marks_before)),
        (f"na {jaar}", _described(row.bars_after, row.marks_after)),
        ("zonder vaste datum", [*row.undated, *_described(row.unplaced)]),
        (NOT_READ, _described(row.unread)),
    )
    return ((label, words) for label, words in found if words)


def _described(*things: Sequence[Bar | Mark]) -> list[str]:
    return [each.described_apart if isinstance(each, Mark) else each.described for run in things for each in run]
