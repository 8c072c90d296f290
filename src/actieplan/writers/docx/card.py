"""Cards: a block of the form, its label at the left and its answers at the right.

A card is a table for layout, so a data table must not stand inside it (its header row would be lost): the card
is interrupted, the table stands below at the place of the answers, and the card goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.documents.document import Field
from actieplan.writers.docx.flow import Place
from actieplan.writers.docx.grid import add_cell, add_row, keep_row_whole, open_table
from actieplan.writers.docx.ooxml import add
from actieplan.writers.docx.paragraphs import add_paragraph, add_words
from actieplan.writers.docx.style import Style, heading_style
from actieplan.writers.docx.targets import Enclosed, WithoutPages, close_cell
from actieplan.writers.palette import tone

if TYPE_CHECKING:
    from actieplan.documents.document import Card
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.targets import Target

_LABEL_WIDTH = 1928  # 3.4 cm: the form's longest words fit
_LABEL_LEVEL = 5
_SHORT_ROW = 450
_RULE = 12  # eighths of a point
_MARGINS = {"top": 40, "left": 0, "bottom": 0, "right": 0}


def draw_card(block: Card, flow: Flow) -> None:
    """A card: one row a field."""
    index = flow.place.tone if block.tone is None else block.tone
    answers = Answers(flow, block, index)
    place = Place(
        flow.place.width - _LABEL_WIDTH,
        left=flow.place.left + _LABEL_WIDTH,
        tone=index,
        heading_base=_LABEL_LEVEL,
    )
    for field in block.fields or (Field("", ()),):
        answers.next_field()
        draw_field(field, flow.into(answers, place))
    answers.close()


def draw_field(field: Field, flow: Flow) -> None:
    """The label, the form's questions, and the answer."""
    if field.label:
        add_words(add_paragraph(flow, Style.ANSWER_LABEL), field.label)
    for prompt in field.prompts:
        add_words(add_paragraph(flow, Style.PROMPT), prompt)
    flow.draw(field.blocks)


class Answers(WithoutPages):
    """The right-hand column of a card, as a target for drawing."""

    def __init__(self, flow: Flow, card: Card, index: int | None) -> None:
        self._flow, self._card, self._tone = flow, card, tone(index)
        self._table: Element | None = None
        self._row: Element | None = None
        self._cell: Element | None = None
        self._labelled = False

    def next_field(self) -> None:
        """What follows stands in a row of its own."""
        self._close_row()
        if not self._labelled:
            self._open_row()

    def paragraph_parent(self) -> Element:
        """The cell of the answer."""
        return self._open_row() if self._cell is None else self._cell

    def table_parent(self) -> Element:
        """Outside the card, which ends here for now."""
        self.close()
        return self._flow.target.table_parent()

    def outside(self) -> Target:
        """The page: the card is interrupted."""
        self.close()
        return self._flow.target

    def after_table(self) -> None:
        """As on the page."""
        self._flow.target.after_table()

    def close(self) -> None:
        """Ends the table."""
        self._close_row()
        if self._table is not None:
            self._flow.target.after_table()
            self._table = None

    def _open_row(self) -> Element:
        if self._table is None:
            self._table = self._open_table()
        row = add_row(self._table)
        label = Enclosed(add_cell(row, _LABEL_WIDTH))
        self._draw_label(self._flow.into(label, Place(_LABEL_WIDTH)))
        self._row, self._cell = row, add_cell(row, self._flow.place.width - _LABEL_WIDTH)
        return self._cell

    def _close_row(self) -> None:
        if self._row is not None and self._cell is not None:
            close_cell(self._cell)
            keep_row_whole(self._row, _SHORT_ROW)
            self._row = self._cell = None

    def _open_table(self) -> Element:
        width = self._flow.place.width
        rules = {} if self._labelled else {"top": (_RULE, self._tone.dark)}
        widths = (_LABEL_WIDTH, width - _LABEL_WIDTH)
        return open_table(self._flow, widths, self._flow.place.left, rules=rules, margins=_MARGINS)

    def _draw_label(self, flow: Flow) -> None:
        """Once; the cells below it stay empty."""
        if self._labelled:
            close_cell(flow.target.paragraph_parent())
            return
        self._labelled = True
        paragraph = add_paragraph(flow, heading_style(_LABEL_LEVEL), keep=False)
        icons = flow.registers.icons
        if icons.has(self._card.icon):
            icons.draw(paragraph, self._card.icon)
            add(add(paragraph, "r"), "br")
        add_words(paragraph, self._card.label, color=self._tone.dark)
