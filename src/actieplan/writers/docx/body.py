"""The body: every section and block of the document in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actieplan.documents import document as tree
from actieplan.richtext import BulletList, Paragraph, SubHeading
from actieplan.writers.docx.boxes import draw_callout, draw_checkbox
from actieplan.writers.docx.card import draw_card
from actieplan.writers.docx.flow import Flow, Place
from actieplan.writers.docx.headings import draw_contents, draw_heading, draw_key_facts, draw_subheading, draw_title
from actieplan.writers.docx.lists import draw_list
from actieplan.writers.docx.months import draw_months
from actieplan.writers.docx.runs import draw_paragraph
from actieplan.writers.docx.sections import Papers
from actieplan.writers.docx.tables import draw_table
from actieplan.writers.docx.targets import Page
from actieplan.writers.docx.timeline import draw_timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from actieplan.writers.docx.package import Shell
    from actieplan.writers.docx.registers import Registers


def draw_body(document: tree.Document, shell: Shell, registers: Registers) -> None:
    """Draws all sections, each on its own kind of paper, into the document part."""
    body = shell.tree(shell.main)[0]
    papers = Papers(body)
    page = Page(body)
    for index, section in enumerate(document.sections):
        place = Place(papers.width(landscape=section.landscape))
        Flow(registers, page, place, registers.links, _draw_block).draw(section.blocks)
        page.take_page_break()  # the section ends the page
        papers.end_section(landscape=section.landscape, last=index == len(document.sections) - 1)
    if not document.sections:
        papers.end_section(landscape=False, last=True)
    registers.contents.fill()


def _draw_block(block: tree.Block, flow: Flow) -> None:
    _PENS[type(block)](block, flow)


def _draw_page_break(_block: tree.PageBreak, flow: Flow) -> None:
    flow.target.want_page_break()


def _draw_article(block: tree.Article, flow: Flow) -> None:
    flow.draw(block.blocks)


_PENS: dict[type, Callable[[Any, Flow], None]] = {
    Paragraph: draw_paragraph,
    SubHeading: draw_subheading,
    BulletList: draw_list,
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
