"""Seal: a mark inside a document that tells whether it is still byte for byte what was written.

A Word file carries the hash of all its other parts in a custom property; a Markdown file carries the hash of
everything above it in a last comment.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

_PART = "docProps/custom.xml"
_UNSEALED = "0" * 64
_CUSTOM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="actieplan-hash"><vt:lpwstr>'
    "%s</vt:lpwstr></property></Properties>"
)
_COMMENT = re.compile(rb"\n<!-- actieplan-hash: ([0-9a-f]{64}) -->\n\Z")


def custom_part() -> bytes:
    """The part of custom properties, still without its hash, for a writer to put in the package."""
    return (_CUSTOM % _UNSEALED).encode()


def docx(package: bytes) -> bytes:
    """The package with the hash of its other parts in its custom properties (which must be there)."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        parts = [(info, source.read(info)) for info in source.infolist()]
    sealed = (_CUSTOM % _hash_of_parts([(info.filename, content) for info, content in parts])).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info, content in parts:
            target.writestr(info, sealed if info.filename == _PART else content)
    return out.getvalue()


def markdown(page: bytes) -> bytes:
    """The page with the hash of itself in a last comment."""
    return page + f"\n<!-- actieplan-hash: {hashlib.sha256(page).hexdigest()} -->\n".encode()


def is_intact(content: bytes, kind: str) -> bool:
    """Whether a file is still what was written; False for one that was never sealed."""
    return _intact_docx(content) if kind == "docx" else _intact_markdown(content)


def _intact_markdown(content: bytes) -> bool:
    content = content.replace(b"\r\n", b"\n")
    found = _COMMENT.search(content)
    return found is not None and hashlib.sha256(content[: found.start()]).hexdigest().encode() == found[1]


def _intact_docx(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            custom = package.read(_PART).decode("utf-8", "replace")
            parts = [(name, package.read(name)) for name in package.namelist()]
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        return False
    found = re.search(r'name="actieplan-hash"><vt:lpwstr>([0-9a-f]{64})<', custom)
    return found is not None and found[1] == _hash_of_parts(parts)


def _hash_of_parts(parts: list[tuple[str, bytes]]) -> str:
    """One hash over the names and contents of all parts but the one that holds it."""
    whole = hashlib.sha256()
    for name, content in sorted(parts):
        if name != _PART:
            whole.update(f"{name}\0{len(content)}\0".encode())
            whole.update(content)
    return whole.hexdigest()
