"""Letters that no font has: never behind the back of the author, and never under the flag of PDF/A."""

from __future__ import annotations

import io
from typing import Any

from printed_plans import MOMENT, need_office
from pypdf import PdfReader

from actieplan import rendering
from actieplan.documents.document import Document, Heading, Section
from actieplan.richtext import Paragraph, Run
from actieplan.writers.pdf.truetype import empty_boxes

IN_NO_FONT = "\U0010fffd\U0010fff0"
"""For private use: no font that anybody installs has them."""
OF_SEVERAL_SIGNS = "q\u0323\u0307 w\u0307\u0323 e\u0301"


def printed(*lines: str) -> tuple[bytes, list[str]]:
    """A document of these lines as PDF, and what it reports as missing."""
    need_office()
    paragraphs = (Paragraph((Run(line),)) for line in lines)
    document = Document("Titel", "Naam", "", (), 2025, (Section((Heading(1, "Kop", "kop"), *paragraphs)),))
    missing: list[str] = []
    finish = rendering.Finish(MOMENT, on_missing=missing.append)
    return rendering.draw(document, "pdf", finish), missing


def metadata(pdf: bytes) -> bytes:
    held: Any = PdfReader(io.BytesIO(pdf)).root_object["/Metadata"]
    content: bytes = held.get_object().get_data()
    return content


def test_letters_that_no_font_has_are_reported_and_the_pdf_does_not_call_itself_pdfa() -> None:
    one, other = IN_NO_FONT[0], IN_NO_FONT[1]
    pdf, missing = printed("Een", f"letter {one} en {other}, tweemaal {one}", OF_SEVERAL_SIGNS)
    assert missing == [IN_NO_FONT]
    assert b"Titel" in metadata(pdf)
    assert b"pdfaid:part" not in metadata(pdf)
    assert b"pdfuaid:part" not in metadata(pdf)


def test_letters_of_several_signs_are_whole() -> None:
    signs = "caf\u00e9 na\u00efef \u2026 \u201ezin\u201d \u20ac 5 \u2265 3 \ufb01 \u00df \u00ad\u200b"
    pdf, missing = printed(OF_SEVERAL_SIGNS, signs)
    assert missing == []
    assert b"pdfaid:part" in metadata(pdf)


def test_a_font_that_cannot_be_read_has_no_empty_boxes() -> None:
    assert empty_boxes(b"") == frozenset()
    assert empty_boxes(b"\0\1\0\0\0\1" + bytes(40)) == frozenset()
