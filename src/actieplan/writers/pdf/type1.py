"""Type 1: which codes of a font in a PDF draw the empty box that says that a letter is missing (`.notdef`).

LibreOffice embeds fonts with outlines of PostScript (.otf) in this form. The names of the glyphs are in its clear text.
"""

from __future__ import annotations

import re

_END_OF_CLEAR_TEXT = b"eexec"
_ENCODED = re.compile(rb"\bdup\s+(\d+)\s*/(\S+)\s+put\b")
_MISSING = b".notdef"


def empty_boxes(font: bytes) -> frozenset[int]:
    """The codes that lead to the glyph for what is missing; none when the font has no encoding of its own."""
    clear, _, _ = font.partition(_END_OF_CLEAR_TEXT)
    return frozenset(int(code) for code, name in _ENCODED.findall(clear) if name == _MISSING)
