"""The Word writer: a document tree as a .docx file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.body import draw_body
from actieplan.writers.docx.headers import fill_headers
from actieplan.writers.docx.package import Shell
from actieplan.writers.docx.registers import open_registers

if TYPE_CHECKING:
    from datetime import datetime

    from actieplan.documents.document import Document


def write(document: Document, *, created: datetime) -> bytes:
    """The document as a Word file; the same document and moment give the same bytes."""
    shell = Shell()
    draw_body(document, shell, open_registers(shell))
    fill_headers(document, shell)
    shell.describe(document, created)
    shell.add_seal()
    return shell.packed()
