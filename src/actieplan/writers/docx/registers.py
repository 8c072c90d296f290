"""Registers: what is numbered across the whole document, each thing by its own keeper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actieplan.writers.docx.anchors import Anchors
from actieplan.writers.docx.bookmarks import Bookmarks
from actieplan.writers.docx.contents import Contents
from actieplan.writers.docx.footnotes import Footnotes
from actieplan.writers.docx.icons import Icons
from actieplan.writers.docx.links import Links
from actieplan.writers.docx.numbering import Numbering
from actieplan.writers.heading_levels import HeadingLevels

if TYPE_CHECKING:
    from actieplan.documents.document import Document
    from actieplan.writers.docx.package import Shell
    from actieplan.writers.palette import Tones


@dataclass(frozen=True, slots=True)
class Registers:
    """The keepers of headings, their levels, places to link to, notes, links, lists, icons and the goals' colours.

    `widest` is how much wider than ours the letters may be.
    """

    anchors: Anchors
    bookmarks: Bookmarks
    contents: Contents
    footnotes: Footnotes
    links: Links
    numbering: Numbering
    icons: Icons
    levels: HeadingLevels
    tones: Tones
    widest: float


def open_registers(document: Document, shell: Shell, pages: Mapping[str, int] | None = None) -> Registers:
    """Registers for a document in this shell; `pages` are those of bookmarks, for the contents."""
    return Registers(
        Anchors(),
        Bookmarks(),
        Contents(pages),
        Footnotes(shell),
        Links(shell.main),
        Numbering(shell),
        Icons(shell),
        HeadingLevels.of(document.blocks(), title=0),
        shell.tones,
        shell.widest,
    )
