"""A whole document as Markdown: block by block, then the footnotes, in the frame of the page template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actieplan.documents.document import (
    Article,
    Block,
    Callout,
    Card,
    Cell,
    Checkbox,
    Document,
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
from actieplan.richtext import BulletList, ListItem, Paragraph, Run, SubHeading
from actieplan.richtext import Table as TextTable
from actieplan.writers.heading_levels import HeadingLevels
from actieplan.writers.markdown.chart import chart, month_strip, table_lines
from actieplan.writers.markdown.frame import environment
from actieplan.writers.markdown.inline import Notes, escape, in_cell, inline

_Part = (
    TitleBlock
    | TableOfContents
    | Heading
    | KeyFacts
    | MonthStrip
    | Card
    | Article
    | Table
    | TextTable
    | TimelineChart
    | PageBreak
)


def write(document: Document) -> str:
    """The document as Markdown."""
    page = _Page(document, HeadingLevels.of(document.blocks(), title=1))
    body = [
        "\n".join(lines)
        for section in document.sections
        for block, before in _with_predecessor(section.blocks)
        if (lines := page.block(block, before))
    ]
    frame = environment().get_template("markdown/document.md.j2")
    return frame.render(document=document, body="\n\n".join(body), notes="\n\n".join(page.notes_at_the_end()))


PARTED = "<!-- -->"
"""Nothing to see: what follows it is another list, that begins with its own number."""
BULLET = "•"
_ALIGNMENTS: dict[str | None, str] = {None: "---", "left": ":--", "center": ":-:", "right": "--:"}


@dataclass(slots=True)
class _Page:
    """The document while it is written: its footnotes and the levels of its headings so far."""

    document: Document
    levels: HeadingLevels
    notes: Notes = field(default_factory=Notes)

    def block(self, block: Block, before: Block | None = None) -> list[str]:
        """The lines of a block that follows `before`."""
        match block:
            case Paragraph():
                return self.paragraph(block)
            case SubHeading():
                return self.sub_heading(block)
            case BulletList():
                return self.bullet_list(block, before)
            case Checkbox():
                return self.checkbox(block, before)
            case Callout():
                return [f"> {line}".rstrip() for line in self.inside(block.blocks)]
            case _:
                return self.part(block)

    def part(self, part: _Part) -> list[str]:
        """The lines of a block that holds no running text."""
        lines: list[str] = []
        match part:
            case Heading():
                lines = self.heading(part)
            case KeyFacts():
                lines = ["\\\n".join(f"**{escape(label)}:** {escape(words)}" for label, words in part.facts)]
            case Card():
                lines = self.card(part)
            case Article():
                lines = self.stacked(part.blocks)
            case Table():
                lines = self.table(part)
            case TextTable():
                lines = self.text_table(part)
            case MonthStrip():
                derived = f" *(afgeleid van {escape(part.derived_from)})*" if part.derived_from else ""
                lines = [f"**{escape(part.label)}**{derived}", "", *month_strip(part.active)]
            case TimelineChart():
                lines = chart(part.timeline)
            case TitleBlock():
                lines = self.title(part)
            case TableOfContents():
                lines = self.contents(part)
            case PageBreak():
                pass
        return lines

    def inside(self, blocks: Sequence[Block]) -> list[str]:
        """Blocks within another; headings in them are no headings of the document."""
        with self.levels.without():
            return self.stacked(blocks)

    def stacked(self, blocks: Sequence[Block]) -> list[str]:
        """Blocks below each other, an empty line between them."""
        lines: list[str] = []
        for block, before in _with_predecessor(blocks):
            written = self.block(block, before)
            if written:
                lines += ["", *written] if lines else written
        return lines

    # --- words ----------------------------------------------------------------------------------------

    def paragraph(self, paragraph: Paragraph) -> list[str]:
        runs = paragraph.runs
        if paragraph.role in {"prompt", "remark"}:
            runs = tuple(run._replace(italic=True) for run in runs)
        return inline(runs, self.notes).split("\n") if any(run.text.strip() or run.note for run in runs) else []

    def heading(self, heading: Heading) -> list[str]:
        return [f'{"#" * self.levels.heading(heading.level)} <a id="{heading.anchor}"></a>{escape(heading.text)}']

    def sub_heading(self, heading: SubHeading) -> list[str]:
        """A heading of the author, below those of the document; bold words where no level is left."""
        level = self.levels.text(heading.level)
        if level is None:
            return self.paragraph(Paragraph(tuple(run._replace(bold=True) for run in heading.runs)))
        return [f"{'#' * level} {inline(heading.runs, self.notes)}".replace("\\\n", " ")]

    # --- lists ----------------------------------------------------------------------------------------

    def bullet_list(self, bullets: BulletList, before: Block | None) -> list[str]:
        """The items; another sign than the list before has, so that two lists stay two."""
        bullet = "* " if _follows_bullets(before) else "- "
        items = [self.marked(item, bullet) for item in bullets.items]
        loose = any("" in lines for lines in items)
        last = _last_number(before)
        written: list[str] = []
        for item, lines in zip(bullets.items, items, strict=True):
            mark = item.number or BULLET
            if written and (loose or not _counts_on(last, mark)):
                written.append("")
            written += [*([PARTED, ""] if _would_count_on(last, mark) else []), *lines]
            last = mark
        return written

    def marked(self, item: ListItem, bullet: str) -> list[str]:
        """An item behind its mark; a number that Markdown does not write (`007.`) is words."""
        if item.number is None:
            return _hanging(bullet, self.item(item))
        if not _is_padded(item.number):
            return _hanging(f"{item.number} ", self.item(item))
        first, *rest = self.item(item) or [""]
        return [f"{item.number[:-1]}\\{item.number[-1]} {first}".rstrip(), *rest]

    def item(self, item: ListItem) -> list[str]:
        """An item's blocks; a list of bullets stands right below the words it belongs to."""
        lines: list[str] = []
        with self.levels.without():
            for block, before in _with_predecessor(item.blocks):
                written = self.block(block, before)
                close = isinstance(block, BulletList) and isinstance(before, Paragraph) and _can_interrupt(written)
                lines += ["", *written] if lines and written and not close else written
        return lines

    def checkbox(self, box: Checkbox, before: Block | None) -> list[str]:
        mark = "*" if isinstance(before, BulletList) and _last_number(before) == BULLET else "-"
        label = f"[{'x' if box.ticked else ' '}] {escape(box.label)}"
        below = self.inside(box.blocks)
        return _hanging(f"{mark} ", [label, *(["", *below] if below else [])])

    # --- the form -------------------------------------------------------------------------------------

    def card(self, card: Card) -> list[str]:
        with self.levels.card() as level:
            lines = [f"{'#' * level} {escape(card.label)}"]
            for each in card.fields:
                written = self.field(each)
                lines += ["", *written] if written else []
        return lines

    def field(self, field_: Field) -> list[str]:
        """An answer under its label and prompts; a short one behind its label."""
        label = [Run(field_.label, bold=True)] if field_.label else []
        match field_.blocks:
            case [Paragraph(runs, "body")] if (
                label and not field_.prompts and "\n" not in "".join(run.text for run in runs)
            ):
                return [inline([label[0]._replace(text=f"{field_.label}: "), *runs], self.notes)]
        above = [Paragraph(tuple(label))] if label else []
        prompts = [Paragraph((Run(prompt),), role="prompt") for prompt in field_.prompts]
        return self.inside([*above, *prompts, *field_.blocks])

    def title(self, title: TitleBlock) -> list[str]:
        facts = [f"**{escape(label)}:** {escape(words)}" for label, words in title.facts]
        return [f"# {escape(title.title)}", "", "\\\n".join([f"**{escape(title.organisatie)}**", *facts])]

    def contents(self, contents: TableOfContents) -> list[str]:
        """The headings of the document as links, nested by level."""
        headings = (block for block in self.document.blocks() if isinstance(block, Heading))
        listed = [heading for heading in headings if heading.listed and heading.level <= contents.depth]
        lines, depth = [f"## {escape(contents.title)}", ""], 0
        for heading in listed:
            depth = min(heading.level, depth + 1)
            lines.append(f"{'  ' * (depth - 1)}- [{escape(heading.text)}](#{heading.anchor})")
        return lines

    def table(self, table: Table) -> list[str]:
        caption = [f"**{escape(table.caption)}**", ""] if table.caption else []
        rows = [[self.cell(cell) for cell in row] for row in table.rows]
        return [*caption, *table_lines([escape(name) for name in table.header], rows)]

    def text_table(self, table: TextTable) -> list[str]:
        """A table of an author."""
        header, *rows = ([in_cell(runs, self.notes) for runs in row] for row in (table.header, *table.rows))
        return table_lines(header, rows, [_ALIGNMENTS[side] for side in table.alignment])

    def cell(self, cell: Cell) -> str:
        return "<br>".join(part for block in cell.blocks for part in self.cell_parts(block))

    def cell_parts(self, block: Block) -> Iterator[str]:
        """The lines of a cell; a list in it has its bullets as words."""
        match block:
            case Paragraph() | SubHeading():
                yield in_cell(block.runs, self.notes)
            case BulletList():
                for item in block.items:
                    parts = [part for inner in item.blocks for part in self.cell_parts(inner)]
                    yield f"{item.number or '•'} " + "<br>".join(parts)
            case TextTable():
                for row in (block.header, *block.rows):
                    yield " – ".join(in_cell(runs, self.notes) for runs in row)
            case _:
                yield "<br>".join(line for line in self.inside([block]) if line)

    def notes_at_the_end(self) -> Iterator[str]:
        """The footnotes; writing one may bring up another, which then follows."""
        number = 0
        while number < len(self.notes.contents):
            content = self.inside(self.notes.contents[number].blocks)
            number += 1
            first, *rest = content or [""]
            yield "\n".join([f"[^{number}]: {first}", *(f"    {line}".rstrip() for line in rest)])


def _with_predecessor(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None]]:
    return zip(blocks, [None, *blocks], strict=False)


def _follows_bullets(before: Block | None) -> bool:
    return isinstance(before, Checkbox) or _last_number(before) == BULLET


def _last_number(before: Block | None) -> str:
    """The last mark of a list: `4.`, `4)` or BULLET; nothing of what is not a list."""
    return (before.items[-1].number or BULLET) if isinstance(before, BulletList) and before.items else ""


def _counts_on(last: str, mark: str) -> bool:
    """Whether an item is the next one of the same list."""
    if BULLET in {last, mark}:
        return last == mark
    return not _is_padded(last) and not _is_padded(mark) and f"{int(last[:-1]) + 1}{last[-1]}" == mark


def _would_count_on(last: str, mark: str) -> bool:
    """Whether a reader of Markdown would take an item for the next one of a list, and change its number."""
    if not last or BULLET in {last, mark} or _is_padded(last) or _is_padded(mark):
        return False
    return last[-1] == mark[-1] and not _counts_on(last, mark)


def _is_padded(number: str) -> bool:
    return number.startswith("0") and len(number) > len("0.")


def _hanging(mark: str, lines: Sequence[str]) -> list[str]:
    """Lines behind a mark, the later ones under the first."""
    first, *rest = lines or [""]
    return [f"{mark}{first}".rstrip(), *(f"{' ' * len(mark)}{line}".rstrip() for line in rest)]


def _can_interrupt(written: Sequence[str]) -> bool:
    """Whether a list may follow a paragraph without an empty line: bullets, the first one not empty."""
    return bool(written) and written[0][:2] in {"- ", "* "}
