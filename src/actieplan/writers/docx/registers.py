"""Registers: what is numbered across the whole document, each thing by its own keeper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actieplan.writers.docx.contents import Contents
from actieplan.writers.docx.footnotes import Footnotes
from actieplan.writers.docx.icons import Icons
from actieplan.writers.docx.links import Links
from actieplan.writers.docx.numbering import Numbering

if TYPE_CHECKING:
    from actieplan.writers.docx.package import Shell


@dataclass(frozen=True, slots=True)
class Registers:
    """The keepers of headings, notes, links, lists and icons."""

    contents: Contents
    footnotes: Footnotes
    links: Links
    numbering: Numbering
    icons: Icons


def open_registers(shell: Shell) -> Registers:
    """Registers for a document in this shell."""
    return Registers(Contents(), Footnotes(shell), Links(shell.main), Numbering(shell), Icons(shell))
