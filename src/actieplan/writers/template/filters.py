"""The filters of a template: what stands in a plan or a document, made fit for the place where it is printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from jinja2 import TemplateRuntimeError, Undefined
from markupsafe import Markup

from actieplan.datum import Datum, in_words
from actieplan.documents.document import Block, Callout, Document, Section
from actieplan.richtext import BulletList, Paragraph, Run, SubHeading, plain_text
from actieplan.richtext import Table as RichTable
from actieplan.writers import markdown as markdown_page
from actieplan.writers.heading_levels import HeadingLevels
from actieplan.writers.html.blocks import Blocks
from actieplan.writers.html.elements import shown
from actieplan.writers.markdown.inline import escape

_HAS_WORDS = (str, int, float, Decimal, date, Datum, Enum, Undefined)
"""What may be printed as it is; Python's name for any other thing is nothing to show. What is undefined complains."""

AsBlocks = Callable[[object], Sequence[Block] | None]
"""The blocks of a text or list of the plan, or of a piece of the document; None for any other value."""


class NoWordsError(TemplateRuntimeError):
    """A value that has no words of its own, such as a whole action."""

    def __init__(self, value: object) -> None:
        super().__init__(type(value).__name__)


class Filters:
    """The filters, given how texts of the plan become blocks."""

    def __init__(self, blocks_of: AsBlocks) -> None:
        self._blocks_of = blocks_of

    def by_name(self) -> dict[str, Callable[[Any], str]]:
        """What a template calls them."""
        return {"tekst": self.tekst, "html": self.html, "markdown": self.markdown, "datum": datum, "csv": self.csv}

    def printed(self, value: object) -> object:
        """What is printed of a value without a filter."""
        return value if isinstance(value, _HAS_WORDS) else self.tekst(value)

    def tekst(self, value: object) -> str:
        """The bare words, without the marks of Markdown."""
        blocks = self._blocks(value)
        return _plain(value) if blocks is None else "\n".join(filter(None, map(_words, blocks)))

    def html(self, value: object) -> Markup:
        """The words as HTML, a text with its paragraphs, lists and links."""
        blocks = self._blocks(value)
        if blocks is None:
            return value if isinstance(value, Markup) else shown(_plain(value))
        return Blocks(HeadingLevels.of((), title=1)).stacked(blocks)

    def markdown(self, value: object) -> str:
        """The words as Markdown that shows and does not obey them, a text with its paragraphs, lists and links."""
        blocks = self._blocks(value)
        if blocks is None:
            return escape(_plain(value))
        piece = Document("", "", "", (), 0, (Section(blocks),))
        return markdown_page.write(piece).strip("\n")

    def csv(self, value: object) -> str:
        """A cell between quotes, of which a spreadsheet makes no formula."""
        words = self.tekst(value)
        harmless = f"'{words}" if re.match(r"\s*[=+\-@]", words) else words
        return '"' + harmless.replace('"', '""') + '"'

    def _blocks(self, value: object) -> tuple[Block, ...] | None:
        blocks = self._blocks_of(value)
        return None if blocks is None else tuple(map(_with_notes_in_place, blocks))


def datum(value: object) -> str:
    """`31 maart 2025` of a day; of a date of the plan the author's words."""
    return in_words(value) if isinstance(value, date) else _plain(value)


def _plain(value: object) -> str:
    """The words of a single value, or of a list of names; nothing of what is not there."""
    if isinstance(value, tuple | list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    if value is None:
        return ""
    if not isinstance(value, _HAS_WORDS):
        raise NoWordsError(value)
    return str(value)


def _words(block: Block) -> str:
    """The words of a block of running text."""
    match block:
        case Callout():
            return "\n".join(map(_words, block.blocks))
        case Paragraph() | SubHeading() | BulletList() | RichTable():
            return plain_text([block])
    raise NoWordsError(block)


def _with_notes_in_place(value: Any) -> Any:
    """The same with every footnote in brackets where it is referred to: a page of parts has no place for notes."""
    if isinstance(value, Run):
        return value if value.note is None else Run(f" [{plain_text(value.note.blocks)}]")
    if not isinstance(value, tuple):
        return value
    parts = map(_with_notes_in_place, value)
    return value._make(parts) if hasattr(value, "_make") else tuple(parts)
