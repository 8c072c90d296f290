"""Decoding: from the bytes of a file to its text, and the characters that no document may hold.

A file in another encoding is refused, but read on as well as it goes, so that everything else that is wrong is
said in the same run.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from actieplan.diagnostics import Kind
from actieplan.reading.found import Found
from actieplan.reading.kinds import files
from actieplan.text import Text

MAX_BYTES = 1024 * 1024
MAX_CHARACTER_FINDINGS = 20
_MOST_STRANGE = 20
"""A file with more than one byte in this many that is no UTF-8 is no text in another encoding either."""

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufdd0-\ufdef]|[\U0001fffe\U0001ffff]")
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_SEPARATORS = re.compile("[\x85\u2028\u2029]")
UNFIT = re.compile(f"{FORBIDDEN.pattern}|{DIRECTION.pattern}|{_LINE_SEPARATORS.pattern}")
_BEFORE_FIELD = re.compile(r"[\x85\u2028\u2029](?=[ ]*(?:- +)*[a-z_]+:[ \r\n])")
"""A line end that was meant as one."""
_USUAL_BYTES = b"\t\n\r" + bytes(range(0x20, 0x7F))
"""What is left of a text without these is short, and quickly searched."""
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r\x0c"})
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml)\b", re.IGNORECASE)
_MARKS = re.compile(rb"\A(?:\xef\xbb\xbf)+")
_STRANGE = re.compile("[\udc80-\udcff]")
"""How Python carries a byte that is no UTF-8."""


class Decoded(NamedTuple):
    """The text as the author sees it, the same text fit for reading (None when it is not), and what was found."""

    text: str
    clean: str | None
    found: tuple[Found, ...]


def decode(raw: bytes) -> Decoded:
    """The text of a file. Never raises for anything a file can hold."""
    if len(raw) > MAX_BYTES:
        return _refused(files.TOO_LARGE, limit="1 MiB")
    for signature, name in _SIGNATURES.items():
        if raw.startswith(signature):
            return _refused(files.NOT_TEXT, name=name)
    wide = _wide_encoding(raw)
    if wide is None and _is_binary(raw):
        return _refused(files.NOT_TEXT, name=Text("een ander programma", "another program"))
    text, found = _narrow(_MARKS.sub(b"", raw)) if wide is None else _wide(raw, wide)
    if text is None:
        return Decoded("", None, tuple(found))
    clean, unfit = _without_unfit(text)
    found += unfit
    if not clean.strip():
        return Decoded(text, None, (*found, Found(files.EMPTY_FILE, (0, 0))))
    return Decoded(text, clean, tuple(found))


_SIGNATURES = {
    b"PK\x03\x04": "Word, Excel, zip",
    b"PK\x05\x06": "zip",
    b"\xd0\xcf\x11\xe0": "Word 97-2003",
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"{\\rtf": "WordPad (RTF)",
}


def _refused(kind: Kind, **params: object) -> Decoded:
    return Decoded("", None, (Found(kind, (0, 0), params),))


def _is_binary(raw: bytes) -> bool:
    """Whether so many bytes are control characters that this never was a text; HTML and XML are no plan either."""
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    return (controls >= 8 and controls * 10 > len(raw)) or _MARKUP.match(raw) is not None


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark or by the noughts between the letters of YAML."""
    marks = {b"\xff\xfe\x00\x00": "utf-32-le", b"\x00\x00\xfe\xff": "utf-32-be",
             b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}  # fmt: skip
    for mark, encoding in marks.items():
        if raw.startswith(mark):
            return encoding
    noughts = "".join("0" if byte == 0 else "x" for byte in raw[:4])
    return {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}.get(noughts)


def _wide(raw: bytes, encoding: str) -> tuple[str, list[Found]]:
    return raw.decode(encoding, "ignore").removeprefix("\ufeff"), [Found(files.UTF16, (0, 0))]


def _narrow(raw: bytes) -> tuple[str | None, list[Found]]:
    """UTF-8; else the bytes that are not are read as Windows would, where they are few."""
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "surrogateescape")
    strange = [found.start() for found in _STRANGE.finditer(text)]
    first = ord(text[strange[0]]) - 0xDC00
    found = Found(files.NOT_UTF8, (strange[0], strange[0] + 1), {"byte": f"0x{first:02X}, {_as_windows(first)}"})
    if len(strange) * _MOST_STRANGE > len(text) + 2 * _MOST_STRANGE:
        return None, [found._replace(extent=(0, 0))]
    return _STRANGE.sub(lambda byte: _as_windows(ord(byte[0]) - 0xDC00), text), [found]


def _as_windows(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "replace")


def _without_unfit(text: str) -> tuple[str, list[Found]]:
    """Spaces in the place of characters that no document may hold, so that every index stays; and those found."""
    unusual = text.encode("utf-8", "surrogatepass").translate(None, _USUAL_BYTES).decode("utf-8", "surrogatepass")
    found: list[Found] = []
    for pattern, kind in (
        (FORBIDDEN, files.FORBIDDEN_CHARACTER),
        (_LINE_SEPARATORS, files.LINE_SEPARATOR),
        (DIRECTION, files.DIRECTION_CHARACTER),
    ):
        if not pattern.search(unusual):
            continue
        for count, match in enumerate(pattern.finditer(text)):
            if count == MAX_CHARACTER_FINDINGS:
                break
            found.append(Found(kind, match.span(), {"character": f"U+{ord(match[0]):04X}"}))
        text = pattern.sub(" ", _BEFORE_FIELD.sub("\n", text))
    return text, found


def kind_of_unfit(character: str) -> Kind:
    """The kind of finding for a character that no document may hold."""
    if DIRECTION.match(character):
        return files.DIRECTION_CHARACTER
    return files.LINE_SEPARATOR if _LINE_SEPARATORS.match(character) else files.FORBIDDEN_CHARACTER
