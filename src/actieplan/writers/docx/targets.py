"""Targets: what takes the paragraphs and tables that are drawn: the page, a cell, a footnote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from actieplan.writers.docx.ooxml import W, add, add_copy, made_once, new
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element


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

    def may_break(self, *, at_part: bool = False) -> None:
        """Here what is drawn may be parted over two pages, if it has become long; sooner where a part of it begins."""

    def open_months(self) -> tuple[Element, int] | None:
        """A row that takes twelve cells of a width, in the table that is being drawn; None where there is none."""


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

    def may_break(self, *, at_part: bool = False) -> None:
        """Pages see to that themselves."""

    def open_months(self) -> None:
        """No table is being drawn."""

    def _ends_with_text(self) -> bool:
        """Whether the last thing is a paragraph that does not belong to what follows."""
        if self.is_at_top() or (last := self._body[-1]).tag != W + "p":
            return False
        style = last.find(f"{W}pPr/{W}pStyle")
        is_spacer = style is not None and style.get(W + "val") == Style.SPACER
        return not is_spacer and last.find(f"{W}pPr/{W}keepNext") is None


class WithoutPages:
    """What the insides of tables and footnotes have in common: pages begin elsewhere."""

    def take_page_break(self) -> bool:
        """Never."""
        return False

    def want_page_break(self) -> None:
        """Not here."""

    def is_at_top(self) -> bool:
        """Not known."""
        return False

    def may_break(self, *, at_part: bool = False) -> None:
        """Not seen to."""

    def open_months(self) -> tuple[Element, int] | None:
        """Not here."""
        return None


class Enclosed(WithoutPages):
    """A cell or a footnote: takes everything."""

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


def add_spacer(parent: Element) -> Element:
    """A very low paragraph between tables; returns its properties."""
    return add_copy(parent, _spacer())[0]


@made_once
def _spacer() -> Element:
    paragraph = new("p")
    add(add(paragraph, "pPr"), "pStyle", val=Style.SPACER)
    return paragraph


def close_cell(cell: Element) -> None:
    """A cell ends with a paragraph, else Word refuses the file."""
    if len(cell) == 0 or cell[-1].tag != W + "p":
        add_spacer(cell)
