"""The SVG writer: the timeline of a document as a picture for an A4 page on its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from actieplan.documents.document import Document


def write(document: Document, *, day: date | None = None) -> str:
    """The timeline as SVG; `day` is drawn as a line."""
    raise NotImplementedError
