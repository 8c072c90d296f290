"""Headings: of the document and inside texts, the title of the whole, and the contents list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.bookmarks import HEADING
from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.paragraphs import add_label, add_paragraph, add_words, set_room_after
from actieplan.writers.docx.runs import add_runs
from actieplan.writers.docx.style import Style, heading_style
from actieplan.writers.heading_levels import DEEPEST

if TYPE_CHECKING:
    from actieplan.documents.document import Heading, KeyFacts, TableOfContents, TitleBlock
    from actieplan.richtext import SubHeading
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

_ROOM_BELOW_BAND = 200  # twips
_GOAL_LEVEL, _LAST_GOAL_LEVEL = 2, 3  # strategic goals have a line above them; operational ones come below
_ACTION_LEVEL = 4  # larger than the levels around it, so that a heading in a text is not to look like it


def draw_heading(block: Heading, flow: Flow) -> None:
    """A heading of the document, in its goal's colour."""
    level = flow.registers.levels.heading(block.level)
    color = "" if block.tone is None else flow.tone(block.tone).dark
    rule = color if block.level == _GOAL_LEVEL else ""
    style = heading_style(block.level, listed=block.listed)
    outline = level if block.listed and level != min(block.level, DEEPEST) else None
    paragraph = add_paragraph(flow, style, keep=True, rule=rule, outline=outline)
    bookmark = flow.registers.bookmarks.begin(paragraph, HEADING)
    add_words(paragraph, block.text, color=color)
    flow.registers.bookmarks.end(paragraph, bookmark)
    flow.registers.anchors.note(block.anchor, bookmark.name)
    if block.listed:
        flow.registers.contents.note(level, block.text, bookmark.name)


def draw_subheading(block: SubHeading, flow: Flow) -> None:
    """A heading that an author wrote in a text: below those of the document; bold words where no level is left."""
    level = None if flow.place.without_headings else flow.registers.levels.text(block.level)
    if level is None:
        paragraph = add_paragraph(flow, flow.place.look.of("label"), keep=True if flow.is_on_page else None)
        add_runs(paragraph, [run._replace(bold=True) for run in block.runs], flow)
        return
    style = Style.HEADING_IN_TEXT if level == _ACTION_LEVEL else heading_style(level)
    paragraph = add_paragraph(flow, style, keep=True)
    bookmark = flow.registers.bookmarks.begin(paragraph, HEADING)
    add_runs(paragraph, block.runs, flow)
    flow.registers.bookmarks.end(paragraph, bookmark)
    flow.registers.contents.note(level, "".join(run.text for run in block.runs), bookmark.name)


def draw_title(block: TitleBlock, flow: Flow) -> None:
    """The title, the organisation, and the facts as a list of label and value; larger on a cover."""
    if block.cover:
        styles = (Style.COVER_ORGANISATION, Style.COVER_TITLE, Style.COVER_FACT)
        add_words(add_paragraph(flow, styles[0]), block.organisatie)
        add_words(add_paragraph(flow, styles[1]), block.title)
    else:
        styles = (Style.SUBTITLE, Style.TITLE, Style.FACT)
        add_words(add_paragraph(flow, styles[1]), block.title)
        add_words(add_paragraph(flow, styles[0]), block.organisatie)
    for label, value in block.facts:
        _draw_fact(add_paragraph(flow, styles[2]), label, value)


def draw_key_facts(block: KeyFacts, flow: Flow) -> None:
    """The facts that belong to a heading, a line each; they stay with what follows. Those of an action are a band."""
    colours = flow.tone(block.tone)
    is_band = flow.registers.levels.own() > _LAST_GOAL_LEVEL
    style, ground = (Style.KEY_FACT, colours.light) if is_band else (Style.GOAL_FACT, "")
    for number, (label, value) in enumerate(block.facts, 1):
        paragraph = add_paragraph(flow, style, keep=True, ground=ground)
        _draw_fact(paragraph, label, value, colours.dark)
        if is_band and number == len(block.facts):
            set_room_after(paragraph, _ROOM_BELOW_BAND)


def _draw_fact(paragraph: Element, label: str, value: str, color: str = "") -> None:
    add_label(paragraph, label, color=color)
    add_words(paragraph, value)


def draw_contents(block: TableOfContents, flow: Flow) -> None:
    """The title of the contents list, and the place where its lines will come."""
    if block.title:
        add_words(add_paragraph(flow, Style.CONTENTS_HEADING), block.title)
    line = add(flow.target.paragraph_parent(), "p")
    flow.registers.contents.wait(line, min(max(block.depth, 1), 9), flow.place.width)
