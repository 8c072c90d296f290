"""A whole document as HTML: its parts in their places, its headings as sections, its footnotes at the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from actieplan.documents.document import Block, Document, Heading, TableOfContents, TitleBlock
from actieplan.writers.heading_levels import HeadingLevels
from actieplan.writers.html.blocks import Blocks
from actieplan.writers.html.colours import tone_class
from actieplan.writers.html.elements import NOTHING, below_each_other, element


class Parts(NamedTuple):
    """The page, taken apart for its frame."""

    header: Markup
    contents: Markup
    main: Markup
    notes: Markup
    icons: Markup


def parts(document: Document, day: date | None) -> Parts:
    """Every block of the document in its place; `day` is drawn as a line in the timeline."""
    blocks = tuple(document.blocks())
    drawn = Blocks(HeadingLevels.of(blocks, title=1), day)
    titles = [block for block in blocks if isinstance(block, TitleBlock)]
    lists = [block for block in blocks if isinstance(block, TableOfContents)]
    header = titles or [TitleBlock(document.title, document.organisatie, ())]
    return Parts(
        header=below_each_other(map(drawn.title, header)),
        contents=below_each_other(_contents(each, blocks) for each in lists),
        main=below_each_other(
            element("div", _sections(section.blocks, drawn), class_="landscape" if section.landscape else "portrait")
            for section in document.sections
        ),
        notes=drawn.notes_at_the_end(),
        icons=drawn.icons.sprite(),
    )


# --- the table of contents --------------------------------------------------------------------------------


def _contents(table: TableOfContents, blocks: Sequence[Block]) -> Markup:
    """The headings as links under a title that folds them away."""
    listed = [block for block in blocks if isinstance(block, Heading) and block.listed and block.level <= table.depth]
    return element("details", element("summary", table.title), _links(listed), open="")


def _links(headings: Sequence[Block]) -> Markup:
    """A list of links, each with the list of those below it."""
    items = [
        element("li", element("a", head.text, href=f"#{head.anchor}"), _links(below))
        for head, below in _under_headings(headings)
        if head
    ]
    return element("ol", below_each_other(items)) if items else NOTHING


# --- sections ---------------------------------------------------------------------------------------------


def _sections(blocks: Sequence[Block], drawn: Blocks) -> Markup:
    """Blocks in a section per heading, with the sections of lower headings inside it."""
    return below_each_other(
        _section(head, below, drawn) if head else drawn.stacked(below) for head, below in _under_headings(blocks)
    )


def _section(head: Heading, below: Sequence[Block], drawn: Blocks) -> Markup:
    """A heading and what stands under it; a goal, which has a tone, is marked for the filter."""
    goal = head.anchor if head.tone is not None else None
    words = below_each_other([drawn.heading(head), _sections(below, drawn)])
    return element("section", words, class_=f"level-{head.level} {tone_class(head.tone)}", data_goal=goal)


def _under_headings(blocks: Sequence[Block]) -> list[tuple[Heading | None, Sequence[Block]]]:
    """Each heading with everything below it, lower headings too; what stands before the first comes with None."""
    found: list[tuple[Heading | None, Sequence[Block]]] = []
    at = 0
    while at < len(blocks):
        first = blocks[at]
        head = first if isinstance(first, Heading) else None
        end = next((i for i in range(at + 1, len(blocks)) if _is_over(head, blocks[i])), len(blocks))
        found.append((head, blocks[at + 1 : end] if head else blocks[at:end]))
        at = end
    return found


def _is_over(head: Heading | None, block: Block) -> bool:
    """Whether a block ends what stands under a heading, or before any."""
    return isinstance(block, Heading) and (head is None or block.level <= head.level)
