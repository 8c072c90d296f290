"""The document tree: what a document says and how it is built up, without a pixel or a file format.

Builders make it, writers draw it. Every node is a frozen value; texts are plain strings or `Run`s.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from actieplan.analysis.timeline import Timeline
from actieplan.richtext import Block as RichBlock
from actieplan.richtext import Run

__all__ = [
    "Article", "Block", "Callout", "Card", "Cell", "Checkbox", "Document", "Field", "Heading", "KeyFacts", "MonthStrip",
    "PageBreak", "RichBlock", "Run", "Section", "Table", "TableOfContents", "TimelineChart", "TitleBlock",
]  # fmt: skip


class TitleBlock(NamedTuple):
    """The top of the document: its title, the organisation, and label-value lines (year, status).

    `cover` says that it has a page of its own; a PageBreak follows it.
    """

    title: str
    organisatie: str
    facts: tuple[tuple[str, str], ...]
    cover: bool = False


class TableOfContents(NamedTuple):
    """A contents list of the headings down to `depth`, under its own title."""

    title: str
    depth: int = 4


class Heading(NamedTuple):
    """A heading.

    `level` counts from 1; `anchor` is unique in the document; `tone` is the strategic goal's
    index for its colour, or None; `listed` says whether the contents list shows it.
    """

    level: int
    text: str
    anchor: str
    tone: int | None = None
    listed: bool = True


class KeyFacts(NamedTuple):
    """What one must know of a goal or action in short, as label and words (who, when, status), below its heading."""

    facts: tuple[tuple[str, str], ...]
    tone: int | None = None


class Checkbox(NamedTuple):
    """A box with its label, ticked or not, and what is said below it."""

    label: str
    ticked: bool
    blocks: tuple[Block, ...] = ()


class MonthStrip(NamedTuple):
    """The twelve months of a year, with those in which work is done.

    `derived_from` says from what they follow when nobody ticked them: `start en einde`.
    """

    label: str
    jaar: int
    active: tuple[bool, ...]
    derived_from: str = ""


class Callout(NamedTuple):
    """A remark that must not be overlooked: a draft mark, a blank, something to be determined later."""

    kind: Literal["draft", "blank", "open"]
    blocks: tuple[Block, ...]


class Field(NamedTuple):
    """One answer in a card: an optional question (the form's prompt) or label, and the answer.

    `scope` says of an answer that it is what will be done, or what will not: the two must be told apart at a glance.
    """

    label: str
    blocks: tuple[Block, ...]
    prompts: tuple[str, ...] = ()
    scope: Literal["", "wel", "niet"] = ""


class Card(NamedTuple):
    """One block of the form: big label with icon on the left, its answers on the right."""

    label: str
    icon: str
    fields: tuple[Field, ...]
    tone: int | None = None


class Article(NamedTuple):
    """One action, whole: its heading, its key facts and its cards. Readers may look for it by its partners."""

    blocks: tuple[Block, ...]
    partners: tuple[str, ...] = ()


class Cell(NamedTuple):
    """A table cell. `tone` is the index of the strategic goal it belongs to, for its colour, or None."""

    blocks: tuple[Block, ...]
    tone: int | None = None


class Table(NamedTuple):
    """A data table with one header row; `widths` are relative."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    caption: str = ""


class TimelineChart(NamedTuple):
    """The year as a chart: months as columns, bars with their text, milestones, grouped by goal."""

    timeline: Timeline


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    RichBlock | TitleBlock | TableOfContents | Heading | KeyFacts | Checkbox | MonthStrip | Callout | Card | Article
    | Table | TimelineChart | PageBreak
)  # fmt: skip


class Section(NamedTuple):
    """A run of pages of one orientation."""

    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `name` stands in every header; `draft` marks an unfinished one on every page.

    `status` and `versie` (the last one) are for headers that name them.
    """

    title: str
    name: str
    organisatie: str
    authors: tuple[str, ...]
    year: int
    sections: tuple[Section, ...]
    draft: bool = False
    language: str = "nl-BE"
    status: str = ""
    versie: str = ""

    def blocks(self) -> Iterator[Block]:
        """The blocks of all sections in reading order, an article's own in its place."""
        for section in self.sections:
            for block in section.blocks:
                yield from block.blocks if isinstance(block, Article) else (block,)
