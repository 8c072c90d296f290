"""Identity: what a PDF says of itself, the same each time: title, language, moment, identifier.

LibreOffice writes the time of printing in four places: the properties, their copy in XMP, the file's identifier
and the colour profile.
"""

from __future__ import annotations

import hashlib
from datetime import UTC
from typing import TYPE_CHECKING

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from actieplan.writers.docx.ooxml import writable
from actieplan.writers.pdf.xmp import Description, xmp

if TYPE_CHECKING:
    from datetime import datetime

    from pypdf import PdfReader, PdfWriter

    from actieplan.documents.document import Document

_VERSION = "%PDF-1.7"
_PROFILE_MOMENT = slice(24, 36)  # in the header of an ICC profile: year, month, day, hour, minute, second


def set_identifier(reader: PdfReader) -> None:
    """An identifier that follows from what the pages show; a writer takes it over from the reader."""
    shown = hashlib.sha256()
    for page in reader.pages:
        contents = page.get_contents()
        shown.update(b"" if contents is None else contents.get_data())
    identifier = ByteStringObject(shown.digest()[:16])
    reader.trailer[NameObject("/ID")] = ArrayObject([identifier, identifier])


def describe(file: PdfWriter, document: Document, created: datetime, *, keeps_to_standards: bool = True) -> None:
    """Title, author, subject, language and moment, for people (properties) and programs (XMP).

    A file that keeps to PDF/UA and PDF/A says so.
    """
    moment = created.astimezone(UTC)
    description = Description(
        title=_one_line(document.title or document.name or document.organisatie),
        authors=tuple(_one_line(author) for author in document.authors or (document.organisatie,)),
        subject=_one_line(document.name),
        language=document.language,
        moment=moment,
    )
    file.pdf_header = _VERSION
    file.metadata = _properties(description)
    file.xmp_metadata = xmp(description, keeps_to_standards=keeps_to_standards)
    file.root_object[NameObject("/Lang")] = TextStringObject(document.language)
    preferences = {NameObject("/DisplayDocTitle"): BooleanObject(True)}  # in the bar of the window, not the file's name
    file.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(preferences)
    _date_profiles(file, moment)


def _one_line(words: str) -> str:
    return writable(" ".join(words.split()))


def _properties(description: Description) -> dict[str, str]:
    moment = description.moment.strftime("D:%Y%m%d%H%M%SZ")
    return {
        "/Title": description.title,
        "/Author": ", ".join(description.authors),
        "/Subject": description.subject,
        "/Creator": description.tool,
        "/Producer": description.producer,
        "/CreationDate": moment,
        "/ModDate": moment,
    }


def _date_profiles(file: PdfWriter, moment: datetime) -> None:
    """The colour profile that LibreOffice makes bears the moment of printing."""
    parts = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    for intent in file.root_object.get("/OutputIntents", ()):
        profile = intent.get_object()["/DestOutputProfile"].get_object()
        assert isinstance(profile, StreamObject)
        content = bytearray(profile.get_data())
        content[_PROFILE_MOMENT] = b"".join(part.to_bytes(2, "big") for part in parts)
        profile.set_data(bytes(content))
