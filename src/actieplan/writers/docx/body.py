"""The body: every section and block of the document in its order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from actieplan.documents import document as tree
from actieplan.richtext import BulletList, Paragraph, SubHeading
from actieplan.richtext import Table as TextTable
from actieplan.writers.docx.boxes import draw_callout, draw_checkbox
from actieplan.writers.docx.card import draw_card
from actieplan.writers.docx.flow import Flow, Place
from actieplan.writers.docx.headings import draw_contents, draw_heading, draw_key_facts, draw_subheading, draw_title
from actieplan.writers.docx.lists import draw_list
from actieplan.writers.docx.months import draw_months
from actieplan.writers.docx.runs import draw_paragraph
from actieplan.writers.docx.sections import Papers
from actieplan.writers.docx.style import LABEL_WIDTH
from actieplan.writers.docx.tables import draw_table
from actieplan.writers.docx.targets import Page
from actieplan.writers.docx.text_tables import draw_text_table
from actieplan.writers.docx.timeline import draw_timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from actieplan.writers.docx.package import Shell
    from actieplan.writers.docx.registers import Registers


def draw_body(document: tree.Document, shell: Shell, registers: Registers, day: date | None) -> None:
    """Draws all sections, each on its own kind of paper, into the document part; `day` is a line in the timeline."""
    body = shell.tree(shell.main)[0]
    papers = Papers(body)
    page = Page(body)
    for index, section in enumerate(document.sections):
        place = Place(papers.width(landscape=section.landscape))
        flow = Flow(registers, page, place, registers.links, _draw_block, day)
        if section.landscape:
            flow.draw(section.blocks)
        else:
            _draw_beside_labels(section.blocks, flow)
        page.take_page_break()  # the section ends the page
        last = index == len(document.sections) - 1
        papers.end_section(landscape=section.landscape, last=last, cover=_has_cover(section))
    if not document.sections:
        papers.end_section(landscape=False, last=True)
    registers.contents.fill()
    registers.anchors.settle()


def _has_cover(section: tree.Section) -> bool:
    first = section.blocks[0] if section.blocks else None
    return isinstance(first, tree.TitleBlock) and first.cover


def _draw_block(block: tree.Block, flow: Flow) -> None:
    _PENS[type(block)](block, flow)


def _draw_page_break(_block: tree.PageBreak, flow: Flow) -> None:
    flow.target.want_page_break()


def _draw_article(block: tree.Article, flow: Flow) -> None:
    _draw_beside_labels(block.blocks, flow)


def _draw_beside_labels(blocks: Iterable[tree.Block], flow: Flow) -> None:
    """Running text of the page stands where the answers in the cards do, so that lines are not too long to read."""
    column = flow.at(replace(flow.place, indent=LABEL_WIDTH))
    for block in blocks:
        _draw_block(block, column if isinstance(block, _RUNNING_TEXT) else flow)


_RUNNING_TEXT = (Paragraph, BulletList, tree.Callout, tree.Checkbox)
_PENS: dict[type, Callable[[Any, Flow], None]] = {
    Paragraph: draw_paragraph,
    SubHeading: draw_subheading,
    BulletList: draw_list,
    TextTable: draw_text_table,
    tree.TitleBlock: draw_title,
    tree.TableOfContents: draw_contents,
    tree.Heading: draw_heading,
    tree.KeyFacts: draw_key_facts,
    tree.Article: _draw_article,
    tree.Checkbox: draw_checkbox,
    tree.MonthStrip: draw_months,
    tree.Callout: draw_callout,
    tree.Card: draw_card,
    tree.Table: draw_table,
    tree.TimelineChart: draw_timeline,
    tree.PageBreak: _draw_page_break,
}
