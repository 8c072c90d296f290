"""Headings: of the document and inside texts, the title of the whole, and the contents list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.paragraphs import add_paragraph, add_words, set_room_after
from actieplan.writers.docx.runs import add_runs
from actieplan.writers.docx.style import Style, heading_style

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
    flow.registers.contents.level = block.level
    color = "" if block.tone is None else flow.tone(block.tone).dark
    rule = color if block.level == _GOAL_LEVEL else ""
    paragraph = add_paragraph(flow, heading_style(block.level, listed=block.listed), keep=True, rule=rule)
    contents = flow.registers.contents
    name = contents.bookmark(paragraph)
    add_words(paragraph, block.text, color=color)
    contents.close_bookmark(paragraph)
    flow.registers.anchors.note(block.anchor, name)
    if block.listed:
        contents.note(block.level, block.text, name)


def draw_subheading(block: SubHeading, flow: Flow) -> None:
    """A heading that an author wrote in a text: below the heading the text stands under."""
    contents, base = flow.registers.contents, flow.place.heading_base
    level = min((contents.level if base is None else base) + max(block.level, 1), 6)
    style = Style.HEADING_IN_TEXT if level == _ACTION_LEVEL else heading_style(level)
    paragraph = add_paragraph(flow, style, keep=True)
    name = contents.bookmark(paragraph)
    add_runs(paragraph, block.runs, flow)
    contents.close_bookmark(paragraph)
    if not flow.place.in_note:
        contents.note(level, "".join(run.text for run in block.runs), name)


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
    is_band = flow.registers.contents.level > _LAST_GOAL_LEVEL
    style, ground = (Style.KEY_FACT, colours.light) if is_band else (Style.GOAL_FACT, "")
    for number, (label, value) in enumerate(block.facts, 1):
        paragraph = add_paragraph(flow, style, keep=True, ground=ground)
        _draw_fact(paragraph, label, value, colours.dark)
        if is_band and number == len(block.facts):
            set_room_after(paragraph, _ROOM_BELOW_BAND)


def _draw_fact(paragraph: Element, label: str, value: str, color: str = "") -> None:
    add_words(paragraph, label, bold=True, color=color)
    add(add(paragraph, "r"), "tab")
    add_words(paragraph, value)


def draw_contents(block: TableOfContents, flow: Flow) -> None:
    """The title of the contents list, and the place where its lines will come."""
    if block.title:
        add_words(add_paragraph(flow, Style.CONTENTS_HEADING), block.title)
    line = add(flow.target.paragraph_parent(), "p")
    flow.registers.contents.wait(line, min(max(block.depth, 1), 9), flow.place.width)
