"""The Word writer: a document tree as a .docx file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from actieplan.writers.docx.body import draw_body
from actieplan.writers.docx.headers import fill_headers
from actieplan.writers.docx.ooxml import W
from actieplan.writers.docx.package import Shell
from actieplan.writers.docx.registers import open_registers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from actieplan.documents.document import Document

_WITH_WORDS = {"word/document.xml", "word/footnotes.xml"}


def write(
    document: Document,
    *,
    created: datetime,
    day: date | None = None,
    house_style: bytes | None = None,
    pages: Mapping[str, int] | None = None,
) -> bytes:
    """The document as a Word file; the same arguments give the same bytes.

    `day` is drawn as a line in the timeline. `house_style` is a Word file to take the looks from instead of our
    own; one that cannot serve raises UnusableHouseStyleError. `pages` are the page
    numbers in the contents, by bookmark.
    """
    shell = Shell(None if house_style is None else _template_from(house_style))
    draw_body(document, shell, open_registers(document, shell, pages), day)
    fill_headers(document, shell)
    shell.describe(document, created)
    shell.add_seal()
    return shell.packed()


def words_of(word_file: bytes) -> str:
    """All words of a Word file that we wrote: its text and its notes."""
    with zipfile.ZipFile(io.BytesIO(word_file)) as package:
        parts = [package.read(name) for name in package.namelist() if name in _WITH_WORDS]
    return "".join(node.text or "" for part in parts for node in etree.fromstring(part).iter(f"{W}t"))


def _template_from(house_style: bytes) -> bytes:
    from actieplan.writers.docx.house_style import template_from

    return template_from(house_style)
