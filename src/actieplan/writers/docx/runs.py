"""Runs: stretches of text with their looks, links and footnotes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, islice
from typing import TYPE_CHECKING

from actieplan.richtext import Paragraph, Run, SubHeading, plain_text
from actieplan.writers.addresses import unlinked
from actieplan.writers.docx.fields import close_field, open_field
from actieplan.writers.docx.flow import NOTE_LOOK, Place, leads
from actieplan.writers.docx.ooxml import R, W, add, add_copy, add_text
from actieplan.writers.docx.paragraphs import add_paragraph, add_words, run_model
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Enclosed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actieplan.richtext import Block, Note
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

_COLOURED = {"fase", "mijlpaal"}  # roles of which the words or the sign have the colour of the goal
_SIGN = re.compile(r"([^\w\s]) ")


def add_runs(paragraph: Element, runs: Iterable[Run], flow: Flow, *, color: str = "", link_color: str = "") -> None:
    """Runs with their looks, links and notes; links keep their own colour unless another is given.

    Runs next to each other that lead to the same place are one link.
    """
    for address, grouped in groupby(runs, lambda run: None if run.note is not None else run.link):
        alike = list(grouped)
        link = None if address is None else _add_link(paragraph, address, flow)
        for run in alike if link is not None else unlinked(alike):
            if run.note is not None:
                _add_note(paragraph, run.note, flow)
            elif link is not None:
                _add_run(link, run, Style.HYPERLINK, link_color or flow.tone(0).dark)
            else:
                _add_run(paragraph, run, color=color)


def _add_link(paragraph: Element, address: str, flow: Flow) -> Element | None:
    """A hyperlink to a heading of this document or to the web; None for an address that must not be followed."""
    if address.startswith("#"):
        link = add(paragraph, "hyperlink", history=1)
        flow.registers.anchors.wait(link, address[1:])
        return link
    if (relationship := flow.links.to(address)) is None:
        return None
    link = add(paragraph, "hyperlink", history=1)
    link.set(R + "id", relationship)
    return link


def _add_run(parent: Element, run: Run, style: str = "", color: str = "") -> None:
    element = add_copy(
        parent, run_model(style=style, bold=run.bold, italic=run.italic, color=color, revision=run.revision)
    )
    add_text(element, run.text)


def _add_note(paragraph: Element, note: Note, flow: Flow) -> None:
    """The reference here, the note at the foot of the page; a later mark refers to the first one.

    Word knows no notes inside notes: they stand in brackets.
    """
    footnotes = flow.registers.footnotes
    if (earlier := footnotes.earlier(note, flow.registers.bookmarks)) is not None:
        _add_later_mark(paragraph, *earlier)
        return
    if flow.place.in_note:
        add_words(paragraph, f" [{plain_text(note.blocks)}]")
        return
    number, element = footnotes.begin()
    reference = add(paragraph, "r")
    add(add(reference, "rPr"), "rStyle", val=Style.NOTE_REFERENCE)
    add(reference, "footnoteReference", id=number)
    footnotes.keep(note, number, reference)
    _draw_note(element, note.blocks, flow)


def _add_later_mark(paragraph: Element, number: int, bookmark: str) -> None:
    """The number of the note once more, as a field that follows the first one."""
    first = len(paragraph)
    open_field(paragraph, rf"NOTEREF {bookmark} \f \h")
    add_text(add(paragraph, "r"), str(number))
    close_field(paragraph)
    for run in islice(paragraph, first, None):
        properties = run.makeelement(W + "rPr")
        run.insert(0, properties)
        add(properties, "rStyle", val=Style.NOTE_REFERENCE)


def _draw_note(element: Element, note: tuple[Block, ...], flow: Flow) -> None:
    place = Place(flow.place.width, look=NOTE_LOOK, without_headings=True, in_note=True)
    inside = replace(flow.into(Enclosed(element), place), links=flow.registers.footnotes.links)
    blocks = note if note and isinstance(note[0], Paragraph | SubHeading) else (Paragraph(()), *note)
    inside.draw(blocks)
    first = element[0]
    mark = first.makeelement(W + "r")
    first.insert(1, mark)
    add(add(mark, "rPr"), "rStyle", val=Style.NOTE_REFERENCE)
    add(mark, "footnoteRef")
    space = first.makeelement(W + "r")
    first.insert(2, space)
    add_text(space, " ")


def draw_paragraph(block: Paragraph, flow: Flow) -> None:
    """A paragraph in the look of its role; one that leads to the next stays with it."""
    keep = True if flow.is_on_page and leads(block) else None
    paragraph = add_paragraph(flow, flow.place.look.of(block.role), keep=keep)
    color = flow.tone(flow.place.tone).dark if block.role in _COLOURED else ""
    runs = block.runs
    if block.role == "mijlpaal" and runs and (sign := _SIGN.match(runs[0].text)):
        add_words(paragraph, sign[1], style=Style.SYMBOL, color=color)
        add(add(paragraph, "r"), "tab")
        runs, color = (runs[0]._replace(text=runs[0].text[sign.end() :]), *runs[1:]), ""
    add_runs(paragraph, runs, flow, color=color)
