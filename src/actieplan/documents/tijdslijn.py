"""The timeline section: the chart of the year, and in words what the chart cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actieplan.analysis.placing import compute
from actieplan.analysis.timeline import Bar, Mark, Row, Timeline
from actieplan.documents.document import Block, Heading, Section, TimelineChart
from actieplan.documents.dutch import BLANK, one_line, or_blank
from actieplan.documents.references import dated
from actieplan.documents.setting import Setting
from actieplan.places import NOT_READ
from actieplan.richtext import Paragraph, Run, paragraph


def tijdslijn(setting: Setting) -> Section:
    """A landscape section with the chart, what lies outside it, and the meetings."""
    timeline = compute(setting.plan)
    edition = setting.edition
    blocks: list[Block] = [Heading(1, edition.tijdslijn_title, "tijdslijn")]
    if setting.with_prompts and edition.tijdslijn_prompt:
        blocks.append(paragraph(setting.with_year(edition.tijdslijn_prompt), role="prompt"))
    blocks.append(TimelineChart(_with_blanks(timeline)))
    if not timeline.groups:
        blocks.append(paragraph("Er is nog niets om op de tijdslijn te zetten.", role="chart-note"))
    blocks += _outside(timeline)
    blocks += _vergaderingen(setting)
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
    notes = [note for group in timeline.groups for row in group.rows if (note := _note(row, timeline.jaar)) is not None]
    if notes:
        yield paragraph("Niet op de tijdslijn", role="chart-label", bold=True)
        yield from notes


def _note(row: Row, jaar: int) -> Paragraph | None:
    """All that one action has outside the chart, in a paragraph as short as can be."""
    said = [
        (f"voor {jaar}", [*_words(row.bars_before), *_words(row.marks_before)]),
        (f"na {jaar}", [*_words(row.bars_after), *_words(row.marks_after)]),
        ("zonder vaste datum", [*map(or_blank, row.undated), *_words(row.unplaced)]),
        (NOT_READ, [*_words(row.unread)]),
    ]
    runs = [run for label, words in said if words for run in _runs(label, words)]
    return Paragraph((Run(or_blank(row.titel), bold=True), *runs), "chart-note") if runs else None


def _words(things: Sequence[Bar | Mark]) -> Iterator[str]:
    """Phases and milestones with when they are; no sign, since those of the chart tell what is not known here."""
    for thing in things:
        yield or_blank(thing.described_apart if isinstance(thing, Mark) else thing.described)


def _runs(label: str, words: Sequence[str]) -> tuple[Run, Run]:
    return Run(f" – {label}: ", italic=True), Run("; ".join(words))


def _vergaderingen(setting: Setting) -> Iterator[Block]:
    """The meetings that milestones are anchored to; in place of a refused date the words that were typed."""
    meetings = setting.plan.vergaderingen
    refused = {
        each.path[1]: f"{NOT_READ}: “{one_line(each.words)}”"
        for each in setting.unread
        if each.path[0] == "vergaderingen" and each.path[2:] == ("datum",)
    }
    if meetings:
        words = "; ".join(dated(each, undated=refused.get(at, BLANK)) for at, each in enumerate(meetings))
        yield Paragraph((Run("Vergaderingen: ", bold=True), Run(words)), "chart-note")
