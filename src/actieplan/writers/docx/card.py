"""Cards: a block of the form, its label at the left and its answers at the right.

A card is a table for layout, so a data table must not stand inside it (its header row would be lost): the card
is interrupted, the table stands below at the place of the answers, and the card goes on. A long answer takes
several rows, so that a page ends between its paragraphs.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from actieplan.documents.document import Field
from actieplan.richtext import Paragraph
from actieplan.writers.docx.flow import Place
from actieplan.writers.docx.grid import open_table
from actieplan.writers.docx.ooxml import add, add_copy, made_once, new, words_in
from actieplan.writers.docx.paragraphs import add_label, add_paragraph, add_words
from actieplan.writers.docx.runs import add_runs
from actieplan.writers.docx.style import LABEL_WIDTH, Style, heading_style
from actieplan.writers.docx.targets import Enclosed, WithoutPages, close_cell
from actieplan.writers.docx.together import keep_row_whole, keep_with_next, tie_rows

if TYPE_CHECKING:
    from actieplan.documents.document import Card
    from actieplan.writers.docx.flow import Flow
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.targets import Target

_LABEL_LEVEL = 5
_MONTHS = 12  # the answers have as many columns, so that a strip of months is a row like any other
_BESIDE_LABEL = 150  # characters: two lines, as high as an icon and a label
_FULL_ROW = 240  # characters: enough for a row, what follows may begin another
_LONGEST_ROW = 700  # characters: eight or nine lines; such a row is not split
_SHORT_ANSWER = 50  # characters that fit on a line beside their label
_RULE = 12  # eighths of a point
_MARGINS = {"top": 0, "left": 0, "bottom": 0, "right": 0}
_ROOM_ABOVE_FIELD = 50  # twips
_ROOM_BEHIND_LABEL = 113  # twips
_SCOPES = {"wel": ("✓", Style.SCOPE_WEL), "niet": ("✕", Style.SCOPE_NIET)}


def draw_card(block: Card, flow: Flow) -> None:
    """A card: a row a field, or more."""
    index = flow.place.tone if block.tone is None else block.tone
    answers = Answers(flow, block, index)
    place = Place(answers.width, left=flow.place.left + answers.label_width, tone=index)
    with flow.registers.levels.card() as answers.label_level:
        for field in block.fields or (Field("", ()),):
            answers.next_field()
            draw_field(field, flow.into(answers, place))
        answers.close()


def draw_field(field: Field, flow: Flow) -> None:
    """The label, the form's questions, and the answer; a short one stands on the line of its label."""
    short = _short_answer(field)
    if short is not None:
        paragraph = add_paragraph(flow, Style.SHORT_ANSWER)
        add_label(paragraph, field.label)
        add_runs(paragraph, short.runs, flow)
        return
    if field.label:
        _draw_label(field, flow)
    for prompt in field.prompts:
        add_words(add_paragraph(flow, Style.PROMPT), prompt)
    flow.draw(field.blocks)


def _short_answer(field: Field) -> Paragraph | None:
    """The whole answer, when it is no more than a few words."""
    if not field.label or field.prompts or field.scope or len(field.blocks) != 1:
        return None
    (block,) = field.blocks
    if not isinstance(block, Paragraph) or block.role != "body":
        return None
    words = "".join(run.text for run in block.runs)
    return block if len(words) <= _SHORT_ANSWER and "\n" not in words else None


def _draw_label(field: Field, flow: Flow) -> None:
    """The label; before what is done and what is not a sign of their own."""
    if not field.scope:
        add_words(add_paragraph(flow, Style.ANSWER_LABEL), field.label)
        return
    colours = flow.tone(flow.place.tone)
    sign, style = _SCOPES[field.scope]
    paragraph = add_paragraph(flow, style, ground=colours.light if field.scope == "wel" else "")
    add_words(paragraph, sign, style=Style.SYMBOL, color=colours.dark)
    add(add(paragraph, "r"), "tab")
    add_words(paragraph, field.label, color=colours.dark)


class Answers(WithoutPages):
    """The right-hand column of a card, as a target for drawing."""

    def __init__(self, flow: Flow, card: Card, index: int | None) -> None:
        self._flow, self._card, self._tone = flow, card, flow.tone(index)
        self._column = (flow.place.width - min(LABEL_WIDTH, flow.place.width // 3)) // _MONTHS
        self.width = self._column * _MONTHS
        self.label_width = flow.place.width - self.width
        self.label_level = _LABEL_LEVEL
        self._table: Element | None = None
        self._rows: list[Element] = []
        self._lengths: list[int] = []  # of the texts in the rows
        self._counted = 0  # of the paragraphs in the open cell, those that are in its row's length
        self._cell: Element | None = None
        self._labelled = False
        self._in_field = False

    def next_field(self) -> None:
        """What follows has a row of its own, except beside the label: that is some lines high."""
        if len(self._rows) == 1 and self._cell is not None and self._length() < _BESIDE_LABEL:
            return
        self._close_row()
        self._in_field = False
        if not self._labelled:
            self._open_row()

    def paragraph_parent(self) -> Element:
        """The cell of the answer."""
        return self._open_row() if self._cell is None else self._cell

    def may_break(self, *, at_part: bool = False) -> None:
        """Ends a row that has text enough."""
        enough = _BESIDE_LABEL if at_part else _FULL_ROW
        if self._cell is not None and self._length() >= enough:
            self._close_row()

    def open_months(self) -> tuple[Element, int]:
        """A row of the card itself, that stays with the row above it."""
        self._close_row()
        if self._rows:
            keep_with_next(self._rows[-1])
        row = self._add_row()
        row.remove(row[-1])
        keep_row_whole(row)
        self._lengths[-1] = _MONTHS * 3
        return row, self._column

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
            tie_rows(self._rows, self._lengths)
            self._flow.target.after_table()
            self._table, self._rows, self._lengths = None, [], []

    def _open_row(self) -> Element:
        self._cell = self._add_row()[-1]
        return self._cell

    def _add_row(self) -> Element:
        """A row with the cell of the label and that of the answer."""
        if self._table is None:
            self._table = self._open_table()
        room = 0 if self._in_field else _ROOM_ABOVE_FIELD
        row = add_copy(self._table, _row_model(self.label_width, self.width, room))
        self._draw_label(self._flow.into(Enclosed(row[0]), Place(self.label_width)))
        self._rows.append(row)
        self._lengths.append(0)
        self._counted = 0
        self._in_field = True
        return row

    def _close_row(self) -> None:
        if self._cell is not None:
            if self._length() <= _LONGEST_ROW:
                keep_row_whole(self._rows[-1])
            close_cell(self._cell)
            self._cell = None

    def _length(self) -> int:
        """How many characters the open row has; no paragraph is counted twice."""
        if self._cell is not None:
            new = islice(self._cell, max(self._counted, 1), None)  # the first child is the cell's properties
            self._lengths[-1] += sum(len(words_in(each)) for each in new)
            self._counted = len(self._cell)
        return self._lengths[-1]

    def _open_table(self) -> Element:
        rules = {} if self._labelled else {"top": (_RULE, self._tone.dark)}
        widths = (self.label_width, *[self._column] * _MONTHS)
        return open_table(self._flow, widths, self._flow.place.left, rules=rules, margins=_MARGINS)

    def _draw_label(self, flow: Flow) -> None:
        """Once; the cells below it stay empty."""
        if self._labelled:
            close_cell(flow.target.paragraph_parent())
            return
        self._labelled = True
        outline = self.label_level if self.label_level != _LABEL_LEVEL else None
        paragraph = add_paragraph(flow, heading_style(_LABEL_LEVEL), keep=False, outline=outline)
        icons = flow.registers.icons
        if icons.has(self._card.icon):
            icons.draw(paragraph, self._card.icon)
            add(add(paragraph, "r"), "br")
        add_words(paragraph, self._card.label, color=self._tone.dark)


@made_once
def _row_model(label: int, answer: int, room_above: int) -> Element:
    row = new("tr")
    for width, span in ((label, 1), (answer, _MONTHS)):
        properties = add(add(row, "tc"), "tcPr")
        add(properties, "tcW", w=width, type="dxa")
        if span > 1:
            add(properties, "gridSpan", val=span)
        margins = {"top": room_above, "right": 0 if span > 1 else _ROOM_BEHIND_LABEL}
        if any(margins.values()):
            element = add(properties, "tcMar")
            for side in (side for side, room in margins.items() if room):
                add(element, side, w=margins[side], type="dxa")
    return row
