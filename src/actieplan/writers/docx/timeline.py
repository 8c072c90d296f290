"""The timeline: a table of 24 half months, in which merged cells are the bars and signs the milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.analysis.timeline import COLUMNS
from actieplan.datum import MONTHS, SHORT_MONTHS, in_words
from actieplan.writers.docx.chart_cells import DAY_COLOR, PADDING, Chart, add_with_signs, columns_before
from actieplan.writers.docx.chart_rows import draw_group
from actieplan.writers.docx.grid import add_row, open_table
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import Style
from actieplan.writers.timeline_text import any_derived, legend

if TYPE_CHECKING:
    from datetime import date

    from actieplan.analysis.timeline import Timeline
    from actieplan.documents.document import TimelineChart
    from actieplan.writers.docx.flow import Flow

_LABEL_SHARE = 0.19  # of the width, for the names of the actions
_LONGEST_MONTH = 950  # twips, for "September" in the header
_ROOM_FOR_DAY = 5  # columns, for the words beside the line of a day
_BETWEEN_SIGNS = "\u2003"
_DESCRIPTION = "Elke kolom is een halve maand. De fasen en mijlpalen staan ook in woorden bij elke actie."


def draw_timeline(block: TimelineChart, flow: Flow) -> None:
    """The legend and the chart; the legend stands first, so that it is read first and never parts from the chart."""
    flow = flow.outside()
    timeline = block.timeline
    day = flow.day if flow.day and flow.day.year == timeline.jaar else None
    _draw_legend(timeline, day, flow)
    chart = _open_chart(timeline, day, flow)
    _draw_months(chart)
    if day:
        _draw_day(chart, day)
    for group in timeline.groups:
        draw_group(chart, group, timeline.jaar)
    flow.target.after_table()


def _draw_legend(timeline: Timeline, day: date | None, flow: Flow) -> None:
    """What the signs mean; the block of a bar, which is coloured here, only where the bar is derived."""
    planned, *signs = legend(timeline)
    signs = [*([planned] if any_derived(timeline) else []), *signs]
    if not signs and not day:
        return
    paragraph = add_paragraph(flow, Style.CHART_LEGEND, keep=True)
    for sign in signs:
        add_with_signs(paragraph, sign)
        add_words(paragraph, _BETWEEN_SIGNS)
    if day:
        add_words(paragraph, "│", color=DAY_COLOR, bold=True)
        add_words(paragraph, f" {in_words(day)}, afgerond op een halve maand")


def _open_chart(timeline: Timeline, day: date | None, flow: Flow) -> Chart:
    width = flow.place.width
    column = int(width * (1 - _LABEL_SHARE)) // COLUMNS
    label = width - column * COLUMNS
    table = open_table(
        flow, (label, *[column] * COLUMNS), flow.place.left,
        caption=f"Tijdslijn {timeline.jaar}", description=_DESCRIPTION,
        margins={"left": PADDING, "right": PADDING},
    )  # fmt: skip
    return Chart(table, flow, label, column, columns_before(day) if day else None)


def _draw_months(chart: Chart) -> None:
    row = add_row(chart.table, header=True, whole=True)
    chart.write(chart.name_cell(row, fill=chart.flow.tone(None).dark), Style.CHART_MONTH, "Actie")
    is_wide = 2 * chart.column >= _LONGEST_MONTH * chart.flow.registers.widest
    for month, name in enumerate(MONTHS if is_wide else SHORT_MONTHS):
        cell = chart.year_cell(row, 2 * month, 2 * month + 1, fill=chart.flow.tone(None).dark)
        chart.write(cell, Style.CHART_MONTH, name.capitalize())


def _draw_day(chart: Chart, day: date) -> None:
    """A row below the months, repeated with them, that names the line."""
    assert chart.line is not None
    row = add_row(chart.table, header=True, whole=True)
    chart.write(chart.name_cell(row), Style.CHART_DAY, "")
    is_named_before = COLUMNS - chart.line < _ROOM_FOR_DAY
    for first, last in ((0, chart.line - 1), (chart.line, COLUMNS - 1)):
        if first <= last:
            words = in_words(day) if is_named_before == (first < chart.line) else ""
            cell = chart.year_cell(row, first, last)
            chart.write(cell, Style.CHART_DAY, words, to_the_right=is_named_before)
