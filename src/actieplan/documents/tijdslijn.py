"""The timeline section: the chart of the year, and in words what the chart cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.analysis.timeline import Bar, Mark, Row, Timeline, compute
from actieplan.documents.document import Block, Cell, Heading, Section, Table, TimelineChart
from actieplan.documents.dutch import or_blank
from actieplan.documents.hoe import MILESTONE
from actieplan.documents.setting import Setting
from actieplan.model import Plan
from actieplan.richtext import BulletList, ListItem, Paragraph, Run, paragraph


def tijdslijn(setting: Setting) -> Section:
    """A landscape section with the chart, what lies outside it, and the meetings."""
    timeline = compute(setting.plan)
    edition = setting.edition
    blocks: list[Block] = [Heading(1, edition.tijdslijn_title, "tijdslijn")]
    if setting.with_prompts and edition.tijdslijn_prompt:
        blocks.append(paragraph(setting.with_year(edition.tijdslijn_prompt), role="prompt"))
    blocks.append(TimelineChart(_with_blanks(timeline)))
    blocks += _outside(timeline)
    blocks += _vergaderingen(setting.plan)
    return Section(tuple(blocks), landscape=True)


def _with_blanks(timeline: Timeline) -> Timeline:
    """The timeline of a draft: an action without a title still has a label."""
    return timeline._replace(
        groups=tuple(
            group._replace(rows=tuple(row._replace(titel=or_blank(row.titel)) for row in group.rows))
            for group in timeline.groups
        )
    )


def _outside(timeline: Timeline) -> Iterator[Block]:
    """Per action, what lies before the year, after it, or cannot be placed."""
    items = [item for group in timeline.groups for row in group.rows if (item := _item(row, timeline.jaar)) is not None]
    if items:
        yield paragraph("Niet op de tijdslijn", role="label", bold=True)
        yield BulletList(tuple(items))


def _item(row: Row, jaar: int) -> ListItem | None:
    unplaced = [*map(or_blank, row.undated), *_words(row.unplaced)]
    said = [
        (f"voor {jaar}", [*_words(row.bars_before), *_words(row.marks_before)]),
        (f"na {jaar}", [*_words(row.bars_after), *_words(row.marks_after)]),
        ("zonder vaste datum", unplaced),
    ]
    lists = tuple(ListItem((_line(label, words),)) for label, words in said if words)
    if not lists:
        return None
    return ListItem((Paragraph((Run(or_blank(row.titel), bold=True),)), BulletList(lists)))


def _words(things: Sequence[Bar | Mark]) -> Iterator[str]:
    """Phases as they are, milestones behind their sign."""
    for thing in things:
        yield f"{MILESTONE} {or_blank(thing.described)}" if isinstance(thing, Mark) else thing.described


def _line(label: str, words: Sequence[str]) -> Paragraph:
    return Paragraph((Run(f"{label}: ", italic=True), Run("; ".join(words))))


def _vergaderingen(plan: Plan) -> Iterator[Block]:
    """The meetings that milestones are anchored to."""
    if plan.vergaderingen:
        rows = tuple(
            (_cell(or_blank(meeting.naam)), _cell(or_blank(str(meeting.datum or "")))) for meeting in plan.vergaderingen
        )
        yield Table(("Vergadering", "Datum"), rows, (3, 2), caption="Vergaderingen")


def _cell(words: str) -> Cell:
    return Cell((paragraph(words),))
