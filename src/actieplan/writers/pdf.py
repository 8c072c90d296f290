"""The PDF writer: the Word document as LibreOffice prints it, tagged for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actieplan.documents.document import Document


def write(document: Document, word_file: bytes) -> bytes:
    """The PDF of a document that was written as a Word file."""
    raise NotImplementedError
