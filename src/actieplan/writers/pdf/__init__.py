"""The PDF writer: what LibreOffice printed, mended for screen readers (PDF/UA-1) and archives (PDF/A-2a)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from actieplan.documents.document import Document


def write(document: Document, printed: bytes, *, created: datetime) -> bytes:
    """The PDF of a document, given LibreOffice's; the same document and moment give the same bytes."""
    from pypdf import PdfReader, PdfWriter

    from actieplan.writers.pdf.artifacts import mark_artifacts
    from actieplan.writers.pdf.identity import describe, set_identifier
    from actieplan.writers.pdf.tags import mend_tags

    reader = PdfReader(io.BytesIO(printed))
    set_identifier(reader)
    file = PdfWriter(clone_from=reader)
    mark_artifacts(file, mend_tags(file))
    describe(file, document, created)
    stream = io.BytesIO()
    file.write(stream)
    return stream.getvalue()
