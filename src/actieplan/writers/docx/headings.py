"""Headings: of the document and inside texts, the title of the whole, and the contents list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.runs import add_runs
from actieplan.writers.docx.style import Style, heading_style
from actieplan.writers.palette import tone

if TYPE_CHECKING:
    from actieplan.documents.document import Heading, KeyFacts, TableOfContents, TitleBlock
    from actieplan.richtext import SubHeading
    from actieplan.writers.docx.flow import Flow


def draw_heading(block: Heading, flow: Flow) -> None:
    """A heading of the document, in its goal's colour."""
    flow.registers.contents.level = block.level
    color = "" if block.tone is None else tone(block.tone).dark
    paragraph = add_paragraph(flow, heading_style(block.level, listed=block.listed), keep=True)
    contents = flow.registers.contents
    name = contents.bookmark(paragraph)
    add_words(paragraph, block.text, color=color)
    contents.close_bookmark(paragraph)
    if block.listed:
        contents.note(block.level, block.text, name)


def draw_subheading(block: SubHeading, flow: Flow) -> None:
    """A heading that an author wrote in a text: below the heading the text stands under."""
    contents, base = flow.registers.contents, flow.place.heading_base
    level = min((contents.level if base is None else base) + max(block.level, 1), 6)
    paragraph = add_paragraph(flow, heading_style(level), keep=True)
    name = contents.bookmark(paragraph)
    add_runs(paragraph, block.runs, flow)
    contents.close_bookmark(paragraph)
    if not flow.place.in_note:
        contents.note(level, "".join(run.text for run in block.runs), name)


def draw_title(block: TitleBlock, flow: Flow) -> None:
    """The title, the organisation, and the facts as a list of label and value."""
    add_words(add_paragraph(flow, Style.TITLE), block.title)
    add_words(add_paragraph(flow, Style.SUBTITLE), block.organisatie)
    for label, value in block.facts:
        paragraph = add_paragraph(flow, Style.FACT)
        add_words(paragraph, label, bold=True)
        add(add(paragraph, "r"), "tab")
        add_words(paragraph, value)


def draw_key_facts(block: KeyFacts, flow: Flow) -> None:
    """The facts that belong to a heading, a line each; they stay with what follows."""
    for label, value in block.facts:
        paragraph = add_paragraph(flow, Style.FACT, keep=True)
        add_words(paragraph, label, bold=True)
        add(add(paragraph, "r"), "tab")
        add_words(paragraph, value)


def draw_contents(block: TableOfContents, flow: Flow) -> None:
    """The title of the contents list, and the place where its lines will come."""
    if block.title:
        add_words(add_paragraph(flow, Style.CONTENTS_HEADING), block.title)
    line = add(flow.target.paragraph_parent(), "p")
    flow.registers.contents.wait(line, min(max(block.depth, 1), 9))
