"""Seal: a mark inside a document that tells whether it is still byte for byte what was written.

A Word file carries the hash of all its other parts in a custom property; a page of text (Markdown, HTML, SVG)
carries the hash of everything above it in a last comment; a PDF that of everything else in a comment above its
last three lines, behind which an archive (PDF/A) allows nothing.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping

PART = "docProps/custom.xml"
_CUSTOM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="actieplan-hash"><vt:lpwstr>'
    "%s</vt:lpwstr></property></Properties>"
)
_END_RECORD = 22
"""The length of the record that ends a zip file without a comment."""
_MAX_UNPACKED = 64 * 2**20
"""No more than this is unpacked of a file that stands where a document goes: anyone may have put it there."""
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What a Word file is packed with, and what can be unpacked by the piece."""
_PAGE_COMMENT = "\n<!-- actieplan-hash: %s -->\n"
_PAGE_COMMENT_READ = re.compile(rb"\n<!-- actieplan-hash: ([0-9a-f]{64}) -->\n\Z")
_PDF_COMMENT = "%% actieplan-hash: %s\n"
_PDF_COMMENT_READ = re.compile(rb"% actieplan-hash: ([0-9a-f]{64})\n(?=startxref\n\d+\n%%EOF\n?\Z)")


def custom_properties(parts: Mapping[str, bytes]) -> bytes:
    """The part of custom properties for a package of these parts, with the hash of all others."""
    return (_CUSTOM % _hash_of_parts(parts.items())).encode()


def page(content: bytes, kind: str) -> bytes:
    """A page of text, or a PDF, with the hash of itself in a comment."""
    own_hash = hashlib.sha256(content).hexdigest()
    if kind != "pdf":
        return content + (_PAGE_COMMENT % own_hash).encode()
    end = content.rindex(b"startxref")
    return content[:end] + (_PDF_COMMENT % own_hash).encode() + content[end:]


def is_intact(content: bytes, kind: str) -> bool:
    """Whether a file is still what was written; False for one that was never sealed."""
    if kind == "docx":
        return _intact_docx(content)
    if kind == "pdf":
        return _intact_around(_PDF_COMMENT_READ, content)
    return _intact_around(_PAGE_COMMENT_READ, content.replace(b"\r\n", b"\n"))


def _intact_around(comment: re.Pattern[bytes], content: bytes) -> bool:
    """Whether the hash in the comment is that of everything before and behind it."""
    found = comment.search(content)
    if found is None:
        return False
    return hashlib.sha256(content[: found.start()] + content[found.end() :]).hexdigest().encode() == found[1]


def is_sealed_docx(content: bytes) -> bool:
    """Whether a Word file was once made here, changed since or not."""
    return "actieplan-hash" in _parts_of(content).get(PART, b"").decode("utf-8", "replace")


def _intact_docx(content: bytes) -> bool:
    """Nothing stands before, between or behind the parts, and they are those that were hashed."""
    parts = _parts_of(content)
    ends_at_once = content.rfind(b"PK\5\6") + _END_RECORD == len(content)
    return ends_at_once and content[:4] == b"PK\3\4" and parts.get(PART) == custom_properties(parts)


def _parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a package; none when it is no package, is damaged, holds a part twice, or is too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _unpacked(package)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError, ValueError, OverflowError):
        return {}


def _unpacked(package: zipfile.ZipFile) -> dict[str, bytes]:
    """The parts, read by what they hold and not by what they say they hold; ValueError when they are not ours."""
    parts: dict[str, bytes] = {}
    left = _MAX_UNPACKED
    for entry in package.infolist():
        if entry.filename in parts or entry.compress_type not in _COMPRESSIONS:
            raise ValueError(entry.filename)
        with package.open(entry) as part:
            parts[entry.filename] = part.read(left + 1)
        left -= len(parts[entry.filename])
        if left < 0:
            raise ValueError("too large")
    return parts


def _hash_of_parts(parts: Iterable[tuple[str, bytes]]) -> str:
    """One hash over the names and contents of all parts but the one that holds it."""
    whole = hashlib.sha256()
    for name, content in sorted(parts):
        if name != PART:
            whole.update(f"{name}\0{len(content)}\0".encode())
            whole.update(content)
    return whole.hexdigest()
