"""The tree of a text: its blocks, the runs in them, and the plain words of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence


class Note(NamedTuple):
    """A footnote. Every mark of it in one text holds the very same object, so that writers can compare with `is`.

    `label` is what the author typed between `[^` and `]`.
    """

    label: str
    blocks: tuple[Block, ...]


class Run(NamedTuple):
    r"""A stretch of text of one look. A line break is the text `\n`; `note` is the footnote whose mark stands here.

    `revision` says of words that they went or came, where two texts are shown in one.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    note: Note | None = None
    revision: Literal["", "removed", "added"] = ""


class Paragraph(NamedTuple):
    """A paragraph of runs. `role` is what it is for: running text, a prompt of the form, a remark."""

    runs: tuple[Run, ...]
    role: str = "body"


class SubHeading(NamedTuple):
    """A heading that an author wrote inside a text; `level` 1 is the highest within that text."""

    level: int
    runs: tuple[Run, ...]


class ListItem(NamedTuple):
    """One item: its paragraphs and the lists below it. `number` is as typed, `4.` or `4)`; None for a bullet."""

    blocks: tuple[Block, ...]
    number: str | None = None


class BulletList(NamedTuple):
    """A list of bullets or of numbered points, which keep the numbers that the author typed."""

    items: tuple[ListItem, ...]


class Table(NamedTuple):
    """A table that an author typed with pipes: as many cells in every row as `alignment` is long."""

    header: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    alignment: tuple[Literal["left", "center", "right"] | None, ...]


Block = Paragraph | SubHeading | BulletList | Table


def paragraph(text: str, *, role: str = "body", bold: bool = False, italic: bool = False) -> Paragraph:
    """A paragraph of plain text, taken as it is."""
    return Paragraph((Run(text, bold=bold, italic=italic),), role)


def is_safe_address(url: str) -> bool:
    """Whether a link may lead there: an address that a browser opens without running anything."""
    try:
        return urlsplit(url.strip()).scheme.lower() in _SAFE_SCHEMES
    except ValueError:
        return False


def plain_text(blocks: Sequence[Block]) -> str:
    """All words of the blocks in reading order, without marks; footnotes in brackets."""
    return "\n".join(_words(block) for block in blocks)


def words_of(runs: Sequence[Run]) -> str:
    """The words of runs; footnotes in brackets."""
    return "".join(run.text if run.note is None else f" [{plain_text(run.note.blocks)}]" for run in runs)


_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def _words(block: Block) -> str:
    match block:
        case BulletList():
            return "\n".join(plain_text(item.blocks) for item in block.items)
        case Table():
            return "\n".join(_cells(row) for row in (block.header, *block.rows))
        case _:
            return words_of(block.runs)


def _cells(row: Sequence[Sequence[Run]]) -> str:
    return " ".join(filter(None, map(words_of, row)))
