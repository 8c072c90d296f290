"""Flow: where the next paragraph or table goes, how wide it may be, and in which look.

Drawing functions take a block and a flow. A flow knows its target (the page, a cell, a card that tables must
leave), so that no drawing function needs to know where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from actieplan.documents.document import Checkbox
from actieplan.richtext import Paragraph, SubHeading
from actieplan.writers.docx.style import Style
from actieplan.writers.docx.targets import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from actieplan.documents.document import Block
    from actieplan.writers.docx.links import Links
    from actieplan.writers.docx.registers import Registers
    from actieplan.writers.docx.targets import Target
    from actieplan.writers.palette import Tone


_ROLES = {
    "prompt": Style.PROMPT,
    "remark": Style.REMARK,
    "label": Style.LABEL,
    "fase": Style.FASE,
    "mijlpaal": Style.MIJLPAAL,
    "chart-label": Style.CHART_NOTE_LABEL,
    "chart-note": Style.CHART_NOTE,
}


_LEADING_ROLES = {"label", "fase", "prompt"}


def leads(block: Block) -> bool:
    """Whether a block must not be the last on a page: it announces what follows."""
    if not isinstance(block, Paragraph):
        return isinstance(block, SubHeading)
    return block.role in _LEADING_ROLES or bool(block.runs and block.runs[-1].text.endswith(":"))


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
    `align` is center or right, `without_headings` says that headings in the text are not headings of the document.
    """

    width: int
    left: int = 0
    indent: int = 0
    look: Look = PAGE_LOOK
    tone: int | None = None
    align: str = ""
    without_headings: bool = False
    in_note: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """Where drawing goes on; `day` is the one that timelines draw a line for."""

    registers: Registers
    target: Target
    place: Place
    links: Links
    pen: Callable[[Block, Flow], None]
    day: date | None = None

    @property
    def is_on_page(self) -> bool:
        """Whether paragraphs stand in no table: only there keeping one with the next concerns it alone."""
        return isinstance(self.target, Page)

    def tone(self, index: int | None) -> Tone:
        """The colours of a strategic goal, or of what belongs to none."""
        return self.registers.tones.of(index)

    def draw(self, blocks: Iterable[Block]) -> None:
        """Draws blocks here, one after the other; a page may end between them, but not after what leads to the next."""
        before: Block | None = None
        for block in blocks:
            if before is not None and self.place.look.with_roles and not leads(before):
                self.target.may_break(at_part=isinstance(block, Checkbox))
            self.pen(block, self)
            before = block

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
