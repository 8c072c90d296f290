"""The HTML writer: a whole document as one page that needs nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from actieplan.documents.document import Document


def write(document: Document, *, day: date | None = None) -> str:
    """The document as HTML; `day` is drawn as a line in the timeline."""
    from actieplan.writers.html.frame import framed
    from actieplan.writers.html.page import parts

    return framed(document, parts(document, day))
