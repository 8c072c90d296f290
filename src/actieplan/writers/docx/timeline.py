"""The timeline: a table of 24 half months, in which merged cells are the bars and signs the milestones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actieplan.analysis.timeline import COLUMNS
from actieplan.datum import MONTHS, SHORT_MONTHS
from actieplan.writers.docx.chart_layout import Columns, Line, bar_lines, mark_lines
from actieplan.writers.docx.flow import Place
from actieplan.writers.docx.grid import add_cell, add_row, open_table
from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Enclosed, close_cell
from actieplan.writers.palette import HAIRLINE, PLAIN, WHITE, tone
from actieplan.writers.timeline_text import AFTER, BEFORE, SIGNS, goals, legend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actieplan.analysis.timeline import Group, Lane, Row
    from actieplan.documents.document import TimelineChart
    from actieplan.writers.docx.chart_layout import Span
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

_LABEL_SHARE = 0.19  # of the width, for the names of the actions
_PADDING = 40  # twips, left and right in a cell
_MOST_LINES_TOGETHER = 16  # an action of more lines than this may be spread over two pages
_LONGEST_MONTH = 950  # twips, for "September" in the header
_GRID_LINE = "E3E7EB"
_DESCRIPTION = "Elke kolom is een halve maand. De fasen en mijlpalen staan ook in woorden bij elke actie."
_SIGNS = frozenset((*SIGNS.values(), BEFORE, AFTER))
_STYLES = {"bar": Style.CHART_BAR, "label": Style.CHART_LABEL, "mark": Style.CHART_MARK}


@dataclass(frozen=True, slots=True)
class _Chart:
    """What every row needs: the table, its flow, and the widths of its columns in twips."""

    table: Element
    flow: Flow
    label: int
    column: int

    def write(self, cell: Element, style: str, text: str, *, keep: bool = False) -> Element:
        """A paragraph in a cell."""
        flow = self.flow.into(Enclosed(cell), Place(self.label))
        paragraph = add_paragraph(flow, style, keep=keep or None)
        _add_with_signs(paragraph, text)
        return paragraph


def _add_with_signs(paragraph: Element, text: str) -> None:
    """Text whose first or last word may be a sign, which has a font of its own: that of the text lacks it."""
    first, _, rest = text.partition(" ")
    if first in _SIGNS:
        add_words(paragraph, first, style=Style.SYMBOL)
        text = f" {rest}" if rest else ""
    rest, _, last = text.rpartition(" ")
    if last in _SIGNS:
        add_words(paragraph, f"{rest} ")
        add_words(paragraph, last, style=Style.SYMBOL)
    elif text:
        add_words(paragraph, text)


def draw_timeline(block: TimelineChart, flow: Flow) -> None:
    """The chart and its legend."""
    flow = flow.outside()
    timeline, width = block.timeline, flow.place.width
    column = int(width * (1 - _LABEL_SHARE)) // COLUMNS
    label = width - column * COLUMNS
    table = open_table(
        flow, (label, *[column] * COLUMNS), flow.place.left,
        caption=f"Tijdslijn {timeline.jaar}", description=_DESCRIPTION,
        margins={"left": _PADDING, "right": _PADDING},
    )  # fmt: skip
    chart = _Chart(table, flow, label, column)
    _draw_months(chart)
    for group in timeline.groups:
        _draw_group(chart, group)
    flow.target.after_table()
    signs = legend(timeline)[1:]  # without the block that stands for a bar: here bars are coloured
    if signs:
        paragraph = add_paragraph(flow, Style.CHART_NOTE)
        for sign in signs:
            _add_with_signs(paragraph, sign)
            add_words(paragraph, "\u2003")


def _draw_months(chart: _Chart) -> None:
    row = add_row(chart.table, header=True, whole=True)
    chart.write(add_cell(row, chart.label, fill=PLAIN.dark), Style.CHART_MONTH, "Actie")
    for name in MONTHS if 2 * chart.column >= _LONGEST_MONTH else SHORT_MONTHS:
        cell = add_cell(row, 2 * chart.column, span=2, fill=PLAIN.dark)
        chart.write(cell, Style.CHART_MONTH, name.capitalize())


def _draw_group(chart: _Chart, group: Group) -> None:
    """The goals, and under them their actions."""
    row = add_row(chart.table, whole=True)
    cell = add_cell(row, chart.label + COLUMNS * chart.column, span=COLUMNS + 1, fill=tone(group.tone).light)
    chart.write(cell, Style.CHART_GOAL, goals(group.strategisch, group.operationeel), keep=True)
    for each in group.rows:
        _draw_action(chart, each, group.tone)


def _draw_action(chart: _Chart, row: Row, index: int) -> None:
    """An action: each of its lanes on one or more lines, with the names at the left."""
    columns = Columns(chart.column, 2 * _PADDING)
    lanes = [(lane.spoor, _lines(lane, columns)) for lane in row.lanes] or [("", [Line()])]
    remaining = sum(len(lines) for _, lines in lanes)
    together = remaining <= _MOST_LINES_TOGETHER
    for number, (spoor, lines) in enumerate(lanes):
        for at, line in enumerate(lines):
            remaining -= 1
            element = add_row(chart.table, whole=True)
            edge = {"top": HAIRLINE} if number == at == 0 else {}
            names = (row.titel if number == 0 else "", spoor) if at == 0 else None
            _draw_names(chart, element, names, edge, merged=len(lines) > 1)
            keep = together and remaining > 0
            for span in _filled(line):
                _draw_span(chart, element, span, index, edge, keep=keep)


def _lines(lane: Lane, columns: Columns) -> list[Line]:
    return [*bar_lines(lane.bars, columns), *mark_lines(lane.marks, columns)] or [Line()]


def _draw_names(
    chart: _Chart, row: Element, names: tuple[str, str] | None, edge: dict[str, str], *, merged: bool
) -> None:
    """The action and the track, in a cell beside all lines of the lane; None continues that cell."""
    merge = "" if not merged else "continue" if names is None else "restart"
    cell = add_cell(row, chart.label, merge=merge, borders=edge)
    for words, style in zip(names or (), (Style.CHART_ACTIE, Style.CHART_LABEL), strict=False):
        if words.strip():
            chart.write(cell, style, words)
    close_cell(cell)


def _filled(line: Line) -> Iterator[Span | tuple[int, int]]:
    """The spans of a line, and the free stretches between them cut at the months."""
    at = 0
    for span in line.in_order():
        yield from _months_between(at, span.first - 1)
        yield span
        at = span.last + 1
    yield from _months_between(at, COLUMNS - 1)


def _months_between(first: int, last: int) -> Iterator[tuple[int, int]]:
    while first <= last:
        end = min(first | 1, last)
        yield first, end
        first = end + 1


def _draw_span(
    chart: _Chart, row: Element, span: Span | tuple[int, int], index: int, edge: dict[str, str], *, keep: bool
) -> None:
    """A bar, a label, a milestone, or a stretch of nothing behind the line that begins a month."""
    if isinstance(span, tuple):
        first, last, style, text = *span, Style.CHART_MARK, ""
    else:
        first, last, style, text = span.first, span.last, _STYLES[span.kind], span.text
    is_bar = style == Style.CHART_BAR
    borders = {**edge, "left": WHITE, "bottom": WHITE} if is_bar else edge
    if first % 2 == 0 and not is_bar:
        borders = {**edge, "left": _GRID_LINE}
    cell = add_cell(
        row, chart.column * (last - first + 1), span=last - first + 1, borders=borders,
        fill=tone(index).dark if is_bar else "",
    )  # fmt: skip
    paragraph = chart.write(cell, style, text, keep=keep)
    if not isinstance(span, tuple) and span.to_the_right:
        add(paragraph[0], "jc", val="right")
