"""The SVG writer: the timeline of a document as a picture for an A4 page on its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from actieplan.analysis.timeline import Timeline
    from actieplan.documents.document import Document
    from actieplan.writers.svg.boxes import Sheet

_MM_PER_POINT = 25.4 / 72
_PRINT = "@page{size:297mm 210mm;margin:0}"


class NoTimelineError(ValueError):
    """A document without a timeline: one action by itself, or a plan without a year."""


def write(document: Document, *, day: date | None = None) -> str:
    """The timeline as a file of its own; `day` is drawn as a line. Raises NoTimelineError."""
    from actieplan.documents.document import TimelineChart
    from actieplan.writers.svg.markup import element
    from actieplan.writers.svg.measures import A4
    from actieplan.writers.svg.sheets import sheets
    from actieplan.writers.svg.tops import Head

    charts = (block for block in document.blocks() if isinstance(block, TimelineChart))
    timeline = next((chart.timeline for chart in charts if chart.timeline.jaar), None)
    if timeline is None:
        raise NoTimelineError("this document has no timeline")
    head = Head(document.name, _subtitle(document, timeline), document.draft)
    pages = sheets(timeline, A4, head=head, day=day)
    width, height = pages[0].box.width, pages[-1].box.bottom
    sizes = {"width": f"{width * _MM_PER_POINT:.0f}mm", "height": f"{height * _MM_PER_POINT:.0f}mm"}
    title = f"Tijdslijn {timeline.jaar}: {document.name}"
    style = element("style", _PRINT)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_svg(timeline, pages, title, "tijdslijn", style, day, **sizes)}'


def drawing(timeline: Timeline, *, title: str, day: date | None = None, ids: str = "tijdslijn") -> str:
    """The timeline as an element for inside a page: no heading of its own, and nothing of what lies outside the year.

    `ids` begins the ids in it, which must be unique in the page. It is as wide as its place.
    """
    from actieplan.writers.svg.measures import WEB
    from actieplan.writers.svg.sheets import sheets

    return _svg(timeline, sheets(timeline, WEB, day=day), title, ids, "", day)


def _subtitle(document: Document, timeline: Timeline) -> str:
    named = f"Tijdslijn {timeline.jaar}"
    return f"{named} · {document.organisatie}" if document.organisatie.strip() else named


def _svg(
    timeline: Timeline, pages: Sequence[Sheet], title: str, ids: str, style: str, day: date | None, **sizes: str
) -> str:
    from actieplan.writers.svg.describing import described
    from actieplan.writers.svg.elements import FONTS, drawn
    from actieplan.writers.svg.markup import element, escaped, number

    view = f"0 0 {number(pages[0].box.width)} {number(pages[-1].box.bottom)}"
    names = {"title": escaped(title), "desc": escaped(described(timeline, day))}
    return element(
        "svg", "\n", *(element(tag, words, id=f"{ids}-{tag}") + "\n" for tag, words in names.items()), style,
        *(f"{sheet}\n" for sheet in drawn(pages)),
        xmlns="http://www.w3.org/2000/svg", class_="timeline", viewBox=view, **sizes, role="img",
        aria_labelledby=f"{ids}-title {ids}-desc", lang="nl-BE", font_family=FONTS, **{"xml:lang": "nl-BE"},
    )  # fmt: skip
