"""Paragraphs: runs of text, headings, lists, checkboxes and callouts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actieplan.richtext import BulletList, Paragraph, Run, plain_text
from actieplan.writers.docx.flow import NOTE_LOOK, Enclosed, Place, one_style
from actieplan.writers.docx.ooxml import R, W, add, add_text
from actieplan.writers.docx.style import MAX_LIST_LEVEL, Style, heading_style, tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actieplan.documents.document import Callout, Checkbox, Heading, TableOfContents, TitleBlock
    from actieplan.richtext import ListItem, SubHeading
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element

_TICKED, _UNTICKED = "☒", "☐"
_BOX_INDENT = 340
_ROOM_AFTER_LIST = 110
_CALLOUTS = {"draft": Style.CALLOUT_DRAFT, "blank": Style.CALLOUT_BLANK, "open": Style.CALLOUT_OPEN}


def add_paragraph(
    flow: Flow, style: str, *, keep: bool | None = None, numbering: tuple[int, int] | None = None,
    indent: tuple[int, int] | None = None,
) -> Element:  # fmt: skip
    """An empty paragraph. `numbering` is level and list, `indent` left and hanging; Word wants this order."""
    breaks = flow.target.take_page_break()
    is_at_top = breaks or flow.target.is_at_top()
    paragraph = add(flow.target.paragraph_parent(), "p")
    properties = add(paragraph, "pPr")
    if style != Style.NORMAL:
        add(properties, "pStyle", val=style)
    if keep is not None:
        add(properties, "keepNext", val=int(keep))
    if breaks:
        add(properties, "pageBreakBefore")
    if numbering is not None:
        listed = add(properties, "numPr")
        add(listed, "ilvl", val=numbering[0])
        add(listed, "numId", val=numbering[1])
    if is_at_top:
        add(properties, "spacing", before=0)
    if indent is not None:
        add(properties, "ind", left=indent[0], hanging=indent[1])
    elif flow.place.indent:
        add(properties, "ind", left=flow.place.indent)
    return paragraph


def add_words(paragraph: Element, text: str, *, style: str = "", color: str = "", bold: bool = False) -> None:
    """A run of plain text."""
    run = add(paragraph, "r")
    if style or color or bold:
        properties = add(run, "rPr")
        if style:
            add(properties, "rStyle", val=style)
        if bold:
            add(properties, "b")
            add(properties, "bCs")
        if color:
            add(properties, "color", val=color)
    add_text(run, text)


def add_runs(paragraph: Element, runs: Iterable[Run], flow: Flow) -> None:
    """Runs with their looks, links and notes."""
    for run in runs:
        if run.note is not None:
            _add_note(paragraph, run, flow)
        elif run.link is not None and (relationship := flow.links.to(run.link)) is not None:
            link = add(paragraph, "hyperlink", history=1)
            link.set(R + "id", relationship)
            _add_run(link, run, Style.HYPERLINK)
        else:
            _add_run(paragraph, run)


def _add_run(parent: Element, run: Run, style: str = "") -> None:
    element = add(parent, "r")
    if style or run.bold or run.italic:
        properties = add(element, "rPr")
        if style:
            add(properties, "rStyle", val=style)
        for tag, wanted in (("b", run.bold), ("i", run.italic)):
            if wanted:
                add(properties, tag)
                add(properties, tag + "Cs")
    add_text(element, run.text)


def _add_note(paragraph: Element, run: Run, flow: Flow) -> None:
    """The reference here, the note at the foot of the page. Word knows no notes inside notes: in brackets."""
    note = run.note or ()
    if flow.place.in_note:
        add_words(paragraph, f" [{plain_text(note)}]")
        return
    footnotes = flow.registers.footnotes
    number, element = footnotes.begin()
    reference = add(paragraph, "r")
    add(add(reference, "rPr"), "rStyle", val=Style.NOTE_REFERENCE)
    add(reference, "footnoteReference", id=number)
    _draw_note(element, note, flow)


def _draw_note(element: Element, note: tuple[object, ...], flow: Flow) -> None:
    place = Place(flow.place.width, look=NOTE_LOOK, heading_base=5, in_note=True)
    inside = replace(flow.into(Enclosed(element), place), links=flow.registers.footnotes.links)
    blocks = note if note and isinstance(note[0], Paragraph) else (Paragraph(()), *note)
    inside.draw(blocks)  # type: ignore[arg-type]
    first = element[0]
    mark = first.makeelement(W + "r")
    first.insert(1, mark)
    add(add(mark, "rPr"), "rStyle", val=Style.NOTE_REFERENCE)
    add(mark, "footnoteRef")
    space = first.makeelement(W + "r")
    first.insert(2, space)
    add_text(space, " ")


def draw_paragraph(block: Paragraph, flow: Flow) -> None:
    """A paragraph in the look of its role."""
    add_runs(add_paragraph(flow, flow.place.look.of(block.role)), block.runs, flow)


# --- headings ----------------------------------------------------------------------------------------------


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


def draw_contents(block: TableOfContents, flow: Flow) -> None:
    """The title of the contents list, and the place where its lines will come; the text begins on a new page."""
    if block.title:
        add_words(add_paragraph(flow, Style.CONTENTS_HEADING), block.title)
    line = add(flow.target.paragraph_parent(), "p")
    flow.registers.contents.wait(line, min(max(block.depth, 1), 9))
    flow.target.want_page_break()


# --- lists -------------------------------------------------------------------------------------------------


def draw_list(block: BulletList, flow: Flow) -> None:
    """A list with the lists below it, and some room before what follows."""
    _draw_level(block, flow, 0, None)
    if block.items:
        _add_room_after(flow.target.paragraph_parent()[-1])


def _add_room_after(paragraph: Element) -> None:
    """As after running text; Word wants spacing before indents."""
    properties = paragraph[0]
    spacing, indent = properties.find(W + "spacing"), properties.find(W + "ind")
    if spacing is None:
        spacing = add(properties, "spacing")
        if indent is not None:
            indent.addprevious(spacing)
    spacing.set(W + "after", str(_ROOM_AFTER_LIST))


def _draw_level(block: BulletList, flow: Flow, depth: int, parent: int | None) -> None:
    """Bullets below bullets are one list; numbers always begin their own."""
    numbering = flow.registers.numbering
    begins = parent is None or block.start is not None
    number = numbering.begin(depth, block.start) if begins else parent or 0
    level = min(depth, MAX_LIST_LEVEL)
    left, hanging = numbering.indents(level, block.start)
    for item in block.items:
        _draw_item(item, block, flow, (level, number), (left + flow.place.indent, hanging), depth)


def _draw_item(
    item: ListItem, block: BulletList, flow: Flow, mark: tuple[int, int], indent: tuple[int, int], depth: int
) -> None:
    """The first paragraph carries the mark; the others stand in line with its text."""
    look = flow.place.look
    style = look.bullet if block.start is None else look.number
    first = item.blocks[0] if item.blocks else None
    leads = flow.is_on_page and len(item.blocks) > 1 and isinstance(item.blocks[1], BulletList)
    marked = add_paragraph(
        flow, style, keep=leads or None, numbering=mark, indent=indent if flow.place.indent else None
    )
    if isinstance(first, Paragraph):
        add_runs(marked, first.runs, flow)
    for part in item.blocks[1:] if isinstance(first, Paragraph) else item.blocks:
        if isinstance(part, BulletList):
            _draw_level(part, flow, depth + 1, mark[1] if block.start is None and part.start is None else None)
        elif isinstance(part, Paragraph):
            style = look.further if part.role == "body" else look.of(part.role)
            add_runs(add_paragraph(flow, style, indent=(indent[0], 0)), part.runs, flow)
        else:
            draw_subheading(part, flow)


# --- boxes and remarks -------------------------------------------------------------------------------------


def draw_checkbox(block: Checkbox, flow: Flow) -> None:
    """A box with its label; what is said about it stands in line with the label."""
    place = flow.place
    paragraph = add_paragraph(
        flow, Style.CHECKBOX, keep=True if block.blocks else None, indent=(place.indent + _BOX_INDENT, _BOX_INDENT)
    )
    add_words(paragraph, _TICKED if block.ticked else _UNTICKED, style=Style.SYMBOL)
    add(add(paragraph, "r"), "tab")
    add_words(paragraph, block.label)
    flow.at(replace(place, indent=place.indent + _BOX_INDENT)).draw(block.blocks)


def draw_callout(block: Callout, flow: Flow) -> None:
    """A remark on a coloured ground behind a thick edge."""
    look = one_style(_CALLOUTS[block.kind])
    flow.at(replace(flow.place, look=look)).draw(block.blocks)
