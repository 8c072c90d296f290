"""The two real plans and the documents full of text as PDF, printed once for all tests, and ways to read a PDF."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject

import text_sample
from actieplan import checking, rendering
from actieplan.documents.document import Document
from actieplan.writers import docx, pdf
from actieplan.writers.pagination import paginated
from tests_support import PLANS

MOMENT = datetime(2025, 3, 31, 12, 30, tzinfo=UTC)
YEARS = (2024, 2025)
TEXTS: dict[str, Callable[[], Document]] = {"texts": text_sample.texts, "changes": text_sample.changes}
NAMES = (*map(str, YEARS), *TEXTS)


class Printed(NamedTuple):
    """A plan on its way to PDF."""

    document: Document
    word_file: bytes
    raw: bytes  # as LibreOffice printed it
    finished: bytes

    def reader(self) -> PdfReader:
        return PdfReader(io.BytesIO(self.finished))


def need_office() -> None:
    """Skips where LibreOffice is missing."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed")


def printed_plan(jaar: int) -> Printed:
    """The real plan of a year."""
    return printed(str(jaar))


@cache
def printed(name: str) -> Printed:
    """The real plan of a year, or one of the documents full of text."""
    need_office()
    if name in TEXTS:
        document = TEXTS[name]()
    else:
        document = rendering.document_of(next(plan for plan in checking.check(PLANS).plans if str(plan.jaar) == name))
    settled = paginated(lambda pages: docx.write(document, created=MOMENT, pages=pages))
    return Printed(document, settled.word_file, settled.pdf, pdf.write(document, settled.pdf, created=MOMENT))


def letters(text: str) -> str:
    """Only letters and digits: lines and hyphens differ between page and text."""
    return "".join(re.findall(r"[^\W_]+", text))


def children(element: Any) -> list[Any]:
    """What stands directly below an element of the tag tree."""
    below = element.get("/K", ArrayObject()).get_object()
    return [each.get_object() for each in below] if isinstance(below, ArrayObject) else [below]


def elements(element: Any) -> Iterator[Any]:
    """All elements below one, in reading order."""
    for child in children(element):
        if isinstance(child, DictionaryObject) and "/S" in child:
            yield child
            yield from elements(child)


def tag_tree(file: PdfReader | PdfWriter) -> Any:
    """Its root; pypdf types what is in a file too narrowly to compare it with anything."""
    return file.root_object["/StructTreeRoot"]
