"""Flow: where the next paragraph or table goes, how wide it may be, and in which look.

Drawing functions take a block and a flow. A flow knows its target (the page, a cell, a card that tables must
leave), so that no drawing function needs to know where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from actieplan.writers.docx.ooxml import W, add
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actieplan.documents.document import Block
    from actieplan.writers.docx.links import Links
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.registers import Registers


_ROLES = {
    "prompt": Style.PROMPT,
    "remark": Style.REMARK,
    "label": Style.LABEL,
    "fase": Style.FASE,
    "mijlpaal": Style.MIJLPAAL,
}


@dataclass(frozen=True, slots=True)
class Look:
    """The styles of running text in a place, and whether prompts, labels and the like keep their own there."""

    body: str = Style.NORMAL
    bullet: str = Style.LIST_BULLET
    number: str = Style.LIST_NUMBER
    further: str = Style.LIST_CONTINUE  # what follows in a list item, without a mark of its own
    with_roles: bool = True

    def of(self, role: str) -> str:
        """The style of a paragraph."""
        return _ROLES.get(role, self.body) if self.with_roles else self.body


def one_style(style: str) -> Look:
    """The look of a place where all text has the same style."""
    return Look(style, style, style, style, with_roles=False)


PAGE_LOOK = Look()
TABLE_LOOK = Look(Style.TABLE_TEXT, Style.TABLE_LIST, Style.TABLE_LIST, Style.TABLE_LIST)
NOTE_LOOK = one_style(Style.NOTE)


@dataclass(frozen=True, slots=True)
class Place:
    """The room there is, in twips, and the look of what stands there.

    `left` is how far tables stand from the margin, `indent` how far paragraphs stand in, and tables as well;
    `heading_base` is the level above any heading in the text, if not the last heading's.
    """

    width: int
    left: int = 0
    indent: int = 0
    look: Look = PAGE_LOOK
    tone: int | None = None
    heading_base: int | None = None
    in_note: bool = False


class Target(Protocol):
    """Takes what is drawn."""

    def paragraph_parent(self) -> Element:
        """Where the next paragraph goes."""

    def table_parent(self) -> Element:
        """Where the next table goes."""

    def after_table(self) -> None:
        """Called when a table is complete."""

    def outside(self) -> Target:
        """Where a table stands with what belongs to it: here, or beyond what cannot hold a table."""

    def take_page_break(self) -> bool:
        """Whether the next paragraph must begin a page; asking ends the wish."""

    def want_page_break(self) -> None:
        """The next paragraph or table must begin a page."""

    def is_at_top(self) -> bool:
        """Whether the next paragraph stands at the top of a page anyhow."""


class Page:
    """The body of the document."""

    def __init__(self, body: Element) -> None:
        self._body = body
        self._break = False

    def paragraph_parent(self) -> Element:
        """The body itself."""
        return self._body

    def table_parent(self) -> Element:
        """The body; a table cannot begin a page or keep its distance, so that a small paragraph does it."""
        if self.take_page_break():
            add(add_spacer(self._body), "pageBreakBefore")
        elif self._ends_with_text():
            add_spacer(self._body)
        return self._body

    def after_table(self) -> None:
        """Word would join two tables that touch."""
        add_spacer(self._body)

    def outside(self) -> Target:
        """Here."""
        return self

    def take_page_break(self) -> bool:
        """Whether one was wanted."""
        wanted, self._break = self._break, False
        return wanted

    def want_page_break(self) -> None:
        """Remembers the wish, except at the top of the document or of a section."""
        self._break = not self.is_at_top()

    def is_at_top(self) -> bool:
        """Whether the document or a section begins here."""
        return len(self._body) == 0 or self._body[-1].find(f"{W}pPr/{W}sectPr") is not None

    def _ends_with_text(self) -> bool:
        """Whether the last thing is a paragraph that does not belong to what follows."""
        if self.is_at_top() or (last := self._body[-1]).tag != W + "p":
            return False
        style = last.find(f"{W}pPr/{W}pStyle")
        is_spacer = style is not None and style.get(W + "val") == Style.SPACER
        return not is_spacer and last.find(f"{W}pPr/{W}keepNext") is None


class Enclosed:
    """A cell or a footnote: takes everything, and knows no pages."""

    def __init__(self, element: Element) -> None:
        self._element = element

    def paragraph_parent(self) -> Element:
        """The cell."""
        return self._element

    def table_parent(self) -> Element:
        """The cell."""
        return self._element

    def after_table(self) -> None:
        """A cell must end with a paragraph, and tables must not touch."""
        add_spacer(self._element)

    def outside(self) -> Target:
        """Here: it cannot be left."""
        return self

    def take_page_break(self) -> bool:
        """Never."""
        return False

    def want_page_break(self) -> None:
        """Pages begin outside cells."""

    def is_at_top(self) -> bool:
        """Not known."""
        return False


@dataclass(frozen=True, slots=True)
class Flow:
    """Where drawing goes on."""

    registers: Registers
    target: Target
    place: Place
    links: Links
    pen: Callable[[Block, Flow], None]

    @property
    def is_on_page(self) -> bool:
        """Whether paragraphs stand in no table: only there keeping one with the next concerns it alone."""
        return isinstance(self.target, Page)

    def draw(self, blocks: Iterable[Block]) -> None:
        """Draws blocks here, one after the other."""
        for block in blocks:
            self.pen(block, self)

    def into(self, target: Target, place: Place) -> Flow:
        """A flow elsewhere in the same document."""
        return replace(self, target=target, place=place)

    def outside(self) -> Flow:
        """Where a table goes with its caption: as far from the margin as here, but never inside a card."""
        target, place = self.target.outside(), self.place
        if target is self.target:
            return self
        inset = place.left + place.indent
        return self.into(target, replace(place, width=place.width + place.left, left=0, indent=inset))

    def at(self, place: Place) -> Flow:
        """The same flow with other room or looks."""
        return replace(self, place=place)


def add_spacer(parent: Element) -> Element:
    """A very low paragraph between tables; returns its properties."""
    properties = add(add(parent, "p"), "pPr")
    add(properties, "pStyle", val=Style.SPACER)
    return properties


def close_cell(cell: Element) -> None:
    """A cell ends with a paragraph, else Word refuses the file."""
    if len(cell) == 0 or cell[-1].tag != W + "p":
        add_spacer(cell)
