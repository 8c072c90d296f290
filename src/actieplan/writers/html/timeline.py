"""The timeline on the page: the drawing in a frame of its own, and the same in words as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup

from actieplan.analysis.timeline import Bar, Group, Row, Timeline
from actieplan.writers.html.colours import tone_class
from actieplan.writers.html.elements import NOTHING, below_each_other, element
from actieplan.writers.months_text import months_ticked
from actieplan.writers.svg import drawing
from actieplan.writers.timeline_text import Line, goals, lines_of

_COLUMNS = ("Actie", "Fase en periode", "Mijlpalen")


def figure(timeline: Timeline, day: date | None) -> Markup:
    """The drawing, which scrolls sideways by itself, and its table; `day` is drawn as a line."""
    title = f"Tijdslijn {timeline.jaar}"
    picture = Markup(drawing(timeline, title=title, day=day, ids="tekening"))
    frame = element("div", picture, class_="scroll", tabindex="0", role="region", aria_label=f"{title}, tekening")
    table = element("details", element("summary", "Dezelfde tijdslijn als tabel"), _table(timeline, title))
    return element("figure", below_each_other([frame, table]), class_="timeline")


def _table(timeline: Timeline, title: str) -> Markup:
    names = element("tr", *(element("th", name, scope="col") for name in _COLUMNS))
    head = element("thead", names)
    return element("table", below_each_other([element("caption", title), head, *map(_group, timeline.groups)]))


def _group(group: Group) -> Markup:
    """The goals, and under them their actions."""
    words = goals(group.strategisch, group.operationeel)
    name = element("tr", element("th", words, scope="rowgroup", colspan=str(len(_COLUMNS))))
    rows = [line for row in group.rows for line in _action(row)]
    return element("tbody", below_each_other([name, *rows]), class_=tone_class(group.tone))


def _action(row: Row) -> Iterator[Markup]:
    """A line per bar with the milestones in it; the first also names the action."""
    lines = lines_of(row) or [Line("", None, ())]
    name = element("th", row.titel, scope="row", rowspan=str(len(lines)))
    for at, line in enumerate(lines):
        bar = element("td", _bar(line.bar) if line.bar else "", data_column=_COLUMNS[1])
        marks = element("td", _list([mark.described for mark in line.marks]), data_column=_COLUMNS[2])
        yield element("tr", name if at == 0 else NOTHING, bar, marks)


def _bar(bar: Bar) -> str:
    """A bar in words; the months that it covers when its author gave none."""
    return bar.described or months_ticked([bar.first <= 2 * month + 1 and 2 * month <= bar.last for month in range(12)])


def _list(words: Sequence[str]) -> Markup:
    return element("ul", *(element("li", each) for each in words)) if words else NOTHING
