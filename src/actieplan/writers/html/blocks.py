"""The blocks of a document, each as its piece of HTML."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from markupsafe import Markup

from actieplan.datum import SHORT_MONTHS
from actieplan.documents.document import (
    Article,
    Block,
    Callout,
    Card,
    Cell,
    Checkbox,
    Field,
    Heading,
    KeyFacts,
    MonthStrip,
    PageBreak,
    Table,
    TableOfContents,
    TimelineChart,
    TitleBlock,
)
from actieplan.richtext import BulletList, ListItem, Paragraph, Run, SubHeading, words_of
from actieplan.richtext import Table as TextTable
from actieplan.writers.heading_levels import HeadingLevels
from actieplan.writers.html.colours import tone_class
from actieplan.writers.html.elements import NOTHING, below_each_other, element
from actieplan.writers.html.icons import Icons
from actieplan.writers.html.inline import Notes, inline
from actieplan.writers.html.timeline import figure
from actieplan.writers.months_text import strip_words

_FEW_COLUMNS = 6  # more than these get smaller letters


@dataclass(slots=True)
class Blocks:
    """Draws block after block; knows the footnotes, icons and heading levels so far."""

    levels: HeadingLevels
    day: date | None = None
    notes: Notes = field(default_factory=Notes)
    icons: Icons = field(default_factory=Icons)

    def stacked(self, blocks: Iterable[Block]) -> Markup:
        """Blocks below each other; boxes that follow each other make one list."""
        return below_each_other(
            drawn
            for is_box, alike in groupby(blocks, lambda block: isinstance(block, Checkbox))
            for drawn in ([self.boxes(alike)] if is_box else map(self.block, alike))
        )

    def block(self, block: Block) -> Markup:
        """One block, or nothing where the frame of the page has its place for it."""
        return _DRAWING[type(block)](self, block)

    def nothing(self, _block: TitleBlock | TableOfContents | PageBreak) -> Markup:
        """What the frame of the page draws, and what paper decides: page breaks follow from the style sheet."""
        return NOTHING

    # --- words ----------------------------------------------------------------------------------------

    def paragraph(self, paragraph: Paragraph) -> Markup:
        role = paragraph.role if paragraph.role != "body" else None
        return element("p", inline(paragraph.runs, self.notes), class_=role) if paragraph.runs else NOTHING

    def heading(self, heading: Heading) -> Markup:
        return element(f"h{self.levels.heading(heading.level)}", heading.text, id=heading.anchor)

    def sub_heading(self, heading: SubHeading) -> Markup:
        """A heading of the author, below those of the document; bold words where no level is left."""
        level = self.levels.text(heading.level)
        words = inline(heading.runs, self.notes)
        return element(f"h{level}", words) if level else element("p", element("strong", words), class_="label")

    def bullet_list(self, bullets: BulletList) -> Markup:
        """A list; where bullets and numbers follow each other, a list each."""
        groups = groupby(bullets.items, lambda item: item.number is None)
        return below_each_other(
            self.bullets(alike) if is_bullets else self.numbers(tuple(alike)) for is_bullets, alike in groups
        )

    def bullets(self, items: Iterable[ListItem]) -> Markup:
        return element("ul", below_each_other(self.items(items)))

    def numbers(self, items: Sequence[ListItem]) -> Markup:
        """A numbered list, further in where its numbers are wide."""
        is_wide = any(len(item.number or "") > len("12.") for item in items)
        return element("ol", below_each_other(self.items(items)), class_="ruim" if is_wide else None)

    def items(self, items: Iterable[ListItem]) -> Iterator[Markup]:
        """Items with the numbers that their author typed: a browser is told where they do not count on."""
        before = 0
        for item in items:
            number = None if item.number is None else int(item.number[:-1])
            value = None if number is None or number == before + 1 else str(number)
            yield element("li", self.stacked(item.blocks), value=value, class_=_look_of_number(item.number))
            before = number or 0

    def callout(self, callout: Callout) -> Markup:
        return element("div", self.stacked(callout.blocks), class_=f"callout {callout.kind}", role="note")

    def boxes(self, boxes: Iterable[Block]) -> Markup:
        """A list of boxes, ticked or not."""
        items = [self.box(box) for box in boxes if isinstance(box, Checkbox)]
        return element("ul", below_each_other(items), class_="boxes")

    def box(self, box: Checkbox) -> Markup:
        said = element("span", "aangekruist: " if box.ticked else "niet aangekruist: ", class_="unseen")
        label = element("p", said, box.label, class_="box")
        return element(
            "li", below_each_other([label, self.stacked(box.blocks)]), class_="ticked" if box.ticked else None
        )

    # --- the form -------------------------------------------------------------------------------------

    def key_facts(self, key: KeyFacts) -> Markup:
        return _facts(key.facts)

    def title(self, title: TitleBlock) -> Markup:
        return below_each_other(
            [element("h1", title.title), element("p", title.organisatie, class_="organisatie"), _facts(title.facts)]
        )

    def article(self, article: Article) -> Markup:
        """An action, with its partners on it for the filter."""
        partners = json.dumps(article.partners, ensure_ascii=False)
        return element("article", self.stacked(article.blocks), data_partners=partners)

    def card(self, card: Card) -> Markup:
        with self.levels.card() as level:
            label = element(f"h{level}", self.icons.draw(card.icon), element("span", card.label))
            answers = below_each_other(map(self.answer, card.fields))
        return element(
            "section", label, element("div", answers, class_="answers"), class_=f"card {tone_class(card.tone)}"
        )

    def answer(self, answer: Field) -> Markup:
        """An answer under its label and prompts; a short one behind its label."""
        return element("div", self.words_of(answer), class_=f"answer {answer.scope}".rstrip())

    def words_of(self, answer: Field) -> Markup:
        match answer.blocks:
            case [Paragraph(runs, "body")] if answer.label and not answer.prompts and not answer.scope:
                return element("p", inline((Run(f"{answer.label}: ", bold=True), *runs), self.notes))
        label = element("p", answer.label, class_="label") if answer.label else NOTHING
        prompts = [element("p", prompt, class_="prompt") for prompt in answer.prompts]
        return below_each_other([label, *prompts, self.stacked(answer.blocks)])

    def months(self, strip: MonthStrip) -> Markup:
        """The months as a strip for the eye, and in words."""
        months = [
            element("span", name.capitalize(), class_="on" if on else None)
            for name, on in zip(SHORT_MONTHS, strip.active, strict=False)
        ]
        drawn = element("div", *months, class_="months", aria_hidden="true")
        words = element("p", f"{strip.jaar}: {strip_words(strip.active, strip.derived_from)}.", class_="remark")
        return below_each_other([element("p", strip.label, class_="label"), drawn, words])

    def table(self, table: Table) -> Markup:
        """A table; every cell knows the name of its column, for screens on which rows become blocks."""
        caption = element("caption", table.caption) if table.caption else NOTHING
        names = [element("th", name, scope="col") for name in table.header]
        rows = [
            element("tr", *(self.cell(*pair) for pair in zip(row, table.header, strict=True))) for row in table.rows
        ]
        head = element("thead", element("tr", *names))
        body = element("tbody", below_each_other(rows))
        return element("table", below_each_other([caption, head, body]))

    def text_table(self, table: TextTable) -> Markup:
        """A table of an author, which keeps its form on a narrow screen and can be scrolled there."""
        names = [self.column_name(*each) for each in zip(table.header, table.alignment, strict=True)]
        rows = [
            element(
                "tr",
                *(
                    element("td", inline(runs, self.notes), class_=side)
                    for runs, side in zip(row, table.alignment, strict=True)
                ),
            )
            for row in table.rows
        ]
        head, body = element("thead", element("tr", *names)), element("tbody", below_each_other(rows))
        many = "typed many" if len(names) > _FEW_COLUMNS else "typed"
        drawn = element("table", below_each_other([head, body] if rows else [head]), class_=many)
        said = ", ".join(filter(None, ("".join(run.text for run in runs).strip() for runs in table.header)))
        return element(
            "div", drawn, class_="typed-scroll", role="group", tabindex="0", aria_label=f"Tabel: {said}".strip(": ")
        )

    def column_name(self, runs: Sequence[Run], side: str | None) -> Markup:
        """The header of a column; one without words is no header."""
        if not words_of(runs).strip():
            return element("td", class_=side)
        return element("th", inline(runs, self.notes), scope="col", class_=side)

    def cell(self, cell: Cell, column: str) -> Markup:
        look = None if cell.tone is None else f"toned {tone_class(cell.tone)}"
        return element("td", self.stacked(cell.blocks), class_=look, data_column=column)

    def timeline(self, chart: TimelineChart) -> Markup:
        return figure(chart.timeline, self.day)

    def notes_at_the_end(self) -> Markup:
        """The footnotes; writing one may bring up another, which then follows."""
        items: list[Markup] = []
        with self.levels.without():
            while len(items) < len(self.notes.contents):
                items.append(self.note(len(items)))
        return element("ol", below_each_other(items)) if items else NOTHING

    def note(self, index: int) -> Markup:
        number = index + 1
        back = element("a", "↩", href=f"#noot-{number}-terug", aria_label=f"Terug naar voetnoot {number} in de tekst")
        return element("li", self.stacked(self.notes.contents[index].blocks), back, id=f"noot-{number}")


def _look_of_number(number: str | None) -> str | None:
    """The class of an item of which the number is not written as browsers do: `4)`, `04.`, `004)`."""
    if number is None:
        return None
    digits, is_padded = len(number) - 1, number.startswith("0") and len(number) > len("0.")
    look = ("haakje" if number.endswith(")") else "punt") + (str(digits) if is_padded else "")
    return None if look == "punt" else look


def _facts(facts: Sequence[tuple[str, str]]) -> Markup:
    """Labels and words."""
    pairs = [element("div", element("dt", label), element("dd", words)) for label, words in facts]
    return element("dl", below_each_other(pairs), class_="facts") if pairs else NOTHING


_DRAWING: dict[type, Callable[[Blocks, Any], Markup]] = {
    Paragraph: Blocks.paragraph,
    SubHeading: Blocks.sub_heading,
    BulletList: Blocks.bullet_list,
    TextTable: Blocks.text_table,
    Heading: Blocks.heading,
    Callout: Blocks.callout,
    KeyFacts: Blocks.key_facts,
    MonthStrip: Blocks.months,
    Card: Blocks.card,
    Article: Blocks.article,
    Table: Blocks.table,
    TimelineChart: Blocks.timeline,
    TitleBlock: Blocks.nothing,
    TableOfContents: Blocks.nothing,
    PageBreak: Blocks.nothing,
}
