"""The PDF writer: what LibreOffice printed, mended for screen readers (PDF/UA-1) and archives (PDF/A-2a)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from actieplan.documents.document import Document


def write(
    document: Document,
    printed: bytes,
    *,
    created: datetime,
    words: str = "",
    on_missing: Callable[[str], None] = lambda _letters: None,
) -> bytes:
    """The PDF of a document, given LibreOffice's; the same document and moment give the same bytes.

    `on_missing` gets the letters that no font has, of `words` (all that the PDF must show) or of what it draws. Such a
    PDF does not say that it is PDF/UA and PDF/A.
    """
    from pypdf import PdfReader, PdfWriter

    from actieplan.writers.pdf.artifacts import mark_artifacts
    from actieplan.writers.pdf.identity import describe, set_identifier
    from actieplan.writers.pdf.letters import missing
    from actieplan.writers.pdf.tags import mend_tags

    reader = PdfReader(io.BytesIO(printed))
    set_identifier(reader)
    file = PdfWriter(clone_from=reader)
    letters = missing(file, words)
    if letters:
        on_missing(letters)
    mark_artifacts(file, mend_tags(file))
    describe(file, document, created, keeps_to_standards=not letters)
    stream = io.BytesIO()
    file.write(stream)
    return stream.getvalue()
