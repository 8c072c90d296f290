"""The rows of the timeline's table: the goals, and under them the lines of each action."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actieplan.analysis.timeline import COLUMNS
from actieplan.writers.docx.chart_cells import PADDING
from actieplan.writers.docx.chart_layout import no_track, parted, tracks
from actieplan.writers.docx.chart_lines import LABEL_SIZE
from actieplan.writers.docx.grid import add_row
from actieplan.writers.docx.style import Style
from actieplan.writers.palette import HAIRLINE, WHITE
from actieplan.writers.textwidth import ems
from actieplan.writers.timeline_text import goals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actieplan.analysis.timeline import Group, Row
    from actieplan.writers.docx.chart_cells import Chart
    from actieplan.writers.docx.chart_lines import Line, Span, Track
    from actieplan.writers.docx.ooxml import Element

_MOST_TOGETHER = 40  # lines of text: so many certainly fit on a page, below the months and the goals
_TWIPS = 20  # in a point
_GRID = "E3E7EB"
_NAMES = (Style.CHART_ACTIE, Style.CHART_LABEL)  # of the action and of its track
_STYLES = {"bar": Style.CHART_BAR, "label": Style.CHART_LABEL, "mark": Style.CHART_MARK, "note": Style.CHART_LABEL}


class _Look(NamedTuple):
    """What the cells of a row have in common: the goal's tone, a line above, and whether the next row stays with it."""

    tone: int
    edges: Mapping[str, str]
    keep: bool


def draw_group(chart: Chart, group: Group, jaar: int) -> None:
    """The goals, and under them their actions; the goals stay with the first."""
    _draw_goals(chart, goals(group.strategisch, group.operationeel), chart.flow.tone(group.tone).light)
    for each in group.rows:
        _draw_action(chart, each, group.tone, jaar)


def _draw_goals(chart: Chart, words: str, fill: str) -> None:
    """The goals over the whole width, parted by the line of the day where they fit before it."""
    row = add_row(chart.table, whole=True)
    room = chart.width(chart.line or 0) - 2 * PADDING
    count = chart.line if chart.line and ems(words, bold=True) * LABEL_SIZE * _TWIPS <= room else COLUMNS
    chart.write(chart.wide_cell(row, count, fill=fill), Style.CHART_GOAL, words, keep=True)
    if count < COLUMNS:
        chart.write(chart.year_cell(row, count, COLUMNS - 1, fill=fill), Style.CHART_GOAL, "", keep=True)


def _draw_action(chart: Chart, row: Row, index: int, jaar: int) -> None:
    """An action: on one page where it fits there, else each of its tracks that fits."""
    columns = chart.columns
    found = tracks(row.lanes, columns) or [no_track(f"geen periode of datum in {jaar}")]
    heights = [track.height(columns) for track in found]
    together = sum(heights) <= _MOST_TOGETHER
    names = row.titel
    for track, height in zip(found, heights, strict=True):
        look = _Look(index, {"top": HAIRLINE} if track is found[0] else {}, height <= _MOST_TOGETHER)
        _draw_track(chart, track, names, look, keep_last=together and track is not found[-1])
        names = ""


def _draw_track(chart: Chart, track: Track, actie: str, look: _Look, *, keep_last: bool) -> None:
    """The lines of a track beside one cell with its name, and that of the action where it is the first."""
    last = len(track.lines) - 1
    for at, line in enumerate(track.lines):
        row = add_row(chart.table, whole=True)
        if at == last:
            look = look._replace(keep=keep_last)
        merge = "" if last == 0 else "restart" if at == 0 else "continue"
        _draw_names(chart, row, (actie, track.name) if at == 0 else (), look, merge)
        _draw_line(chart, row, line, look)
        look = look._replace(edges={})


def _draw_names(chart: Chart, row: Element, names: Sequence[str], look: _Look, merge: str) -> None:
    """The action and the track. A cell of which nothing is read keeps its row with the next one all the same."""
    cell = chart.name_cell(row, merge=merge, edges=look.edges)
    said = [(style, words) for style, words in zip(_NAMES, names, strict=False) if words.strip()]
    for style, words in said or [(Style.SPACER, "")]:
        chart.write(cell, style, words, keep=look.keep)


def _draw_line(chart: Chart, row: Element, line: Line, look: _Look) -> None:
    """The spans of a line, and between them cells in which nothing stands."""
    at = 0
    for span in line.in_order():
        _draw_free(chart, row, (at, span.first - 1), look)
        for part in parted(span, chart.line, chart.columns):
            _draw_span(chart, row, part, look)
        at = span.last + 1
    _draw_free(chart, row, (at, COLUMNS - 1), look)


def _draw_free(chart: Chart, row: Element, columns: tuple[int, int], look: _Look) -> None:
    """Empty cells, with the lines that begin the months."""
    for first, last in chart.free_stretches(*columns):
        cell = chart.year_cell(row, first, last, edges=_month_edges(first, look))
        chart.write(cell, Style.CHART_MARK, "", keep=look.keep)


def _draw_span(chart: Chart, row: Element, span: Span, look: _Look) -> None:
    """A bar, a label or a milestone."""
    is_bar = span.kind == "bar"
    edges = {**look.edges, "left": WHITE, "bottom": WHITE} if is_bar else _month_edges(span.first, look)
    fill = chart.flow.tone(look.tone).dark if is_bar else ""
    cell = chart.year_cell(row, span.first, span.last, fill=fill, edges=edges)
    chart.write(cell, _STYLES[span.kind], span.text, keep=look.keep, to_the_right=span.to_the_right)


def _month_edges(first: int, look: _Look) -> Mapping[str, str]:
    """A line at the left of what begins with a month."""
    return {**look.edges, "left": _GRID} if first % 2 == 0 else look.edges
