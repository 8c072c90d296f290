"""Letters that no font has: never behind the back of the author, and never under the flag of PDF/A."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from printed_plans import MOMENT, need_office
from pypdf import PdfReader

from actieplan import office, rendering
from actieplan.documents.document import Document, Heading, Section
from actieplan.richtext import Paragraph, Run
from actieplan.writers import docx, pdf
from actieplan.writers.pdf import truetype, type1

IN_NO_FONT = "\U0010fffd\U0010fff0"
"""For private use: no font that anybody installs has them."""
OPENTYPE = Path("/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf")
OF_SEVERAL_SIGNS = "q\u0323\u0307 w\u0307\u0323 e\u0301"


def printed(*lines: str) -> tuple[bytes, list[str]]:
    """A document of these lines as PDF, and what it reports as missing."""
    need_office()
    missing: list[str] = []
    finish = rendering.Finish(MOMENT, on_missing=missing.append)
    return rendering.draw(document_of(*lines), "pdf", finish), missing


def document_of(*lines: str) -> Document:
    paragraphs = (Paragraph((Run(line),)) for line in lines)
    return Document("Titel", "Naam", "", (), 2025, (Section((Heading(1, "Kop", "kop"), *paragraphs)),))


def in_font(word_file: bytes, font: str) -> bytes:
    """The Word file with another font for all its words."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file)) as package, zipfile.ZipFile(made, "w") as changed:
        for name in package.namelist():
            part = package.read(name)
            is_look = name in {"word/styles.xml", "word/theme/theme1.xml"}
            changed.writestr(name, part.replace(b'"Arial"', f'"{font}"'.encode()) if is_look else part)
    return made.getvalue()


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


@pytest.mark.skipif(not OPENTYPE.exists(), reason="Debian's fonts-cantarell, which has PostScript outlines, is missing")
def test_letters_that_a_font_with_postscript_outlines_lacks_are_reported_too() -> None:
    need_office()
    one, other = IN_NO_FONT[0], IN_NO_FONT[1]
    document = document_of(f"letter {one} en {other}, tweemaal {one}", OF_SEVERAL_SIGNS)
    word_file = in_font(docx.write(document, created=MOMENT), "Cantarell")
    missing: list[str] = []
    raw = office.printed(word_file)
    assert b"Cantarell" in raw
    words = docx.words_of(word_file)
    made = pdf.write(document, raw, created=MOMENT, words=words, on_missing=missing.append)
    assert missing == [IN_NO_FONT]
    assert b"pdfaid:part" not in metadata(made)


def test_a_font_that_cannot_be_read_has_no_empty_boxes() -> None:
    for empty_boxes in (truetype.empty_boxes, type1.empty_boxes):
        assert empty_boxes(b"") == frozenset()
        assert empty_boxes(b"\0\1\0\0\0\1" + bytes(40)) == frozenset()


def test_the_empty_boxes_of_a_type_1_font_are_in_its_encoding() -> None:
    encoding = b"/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 1 /N put\ndup 19 /.notdef put\n"
    rest = b"readonly def\ncurrentfile eexec\ndup 7 /.notdef put\n"
    assert type1.empty_boxes(encoding + rest) == {19}
