"""TrueType: which codes of a font in a PDF draw the empty box that says that a letter is missing (`.notdef`)."""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import NamedTuple

_BYTE_TABLE = 0
"""The format of a table of 256 codes, a byte each."""


class _Table(NamedTuple):
    start: int
    length: int


def empty_boxes(font: bytes) -> frozenset[int]:
    """The codes that lead to the first glyph or to a copy of it; none when the font cannot be read."""
    try:
        return _empty_boxes(font)
    except (struct.error, KeyError, IndexError):
        return frozenset()


def _empty_boxes(font: bytes) -> frozenset[int]:
    tables = _tables(font)
    (long_offsets,) = struct.unpack_from(">h", font, tables[b"head"].start + 50)
    (count,) = struct.unpack_from(">H", font, tables[b"maxp"].start + 4)
    start = tables[b"loca"].start
    offsets = struct.unpack_from(f">{count + 1}{'L' if long_offsets else 'H'}", font, start)
    scale, outlines = (1 if long_offsets else 2), tables[b"glyf"].start
    glyphs = [font[outlines + scale * here : outlines + scale * there] for here, there in pairwise(offsets)]
    boxes = {number for number, glyph in enumerate(glyphs) if glyph and glyph == glyphs[0]}
    return frozenset(code for code, glyph in _glyphs_of_codes(font, tables[b"cmap"].start).items() if glyph in boxes)


def _tables(font: bytes) -> dict[bytes, _Table]:
    (count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4s4xLL", font, 12 + 16 * number) for number in range(count))
    return {name: _Table(start, length) for name, start, length in records}


def _glyphs_of_codes(font: bytes, start: int) -> dict[int, int]:
    """The glyph of every code that a table of single bytes gives one."""
    (count,) = struct.unpack_from(">H", font, start + 2)
    for number in range(count):
        (offset,) = struct.unpack_from(">L", font, start + 8 + 8 * number)
        (format_,) = struct.unpack_from(">H", font, start + offset)
        if format_ == _BYTE_TABLE:
            return dict(enumerate(font[start + offset + 6 : start + offset + 6 + 256]))
    return {}
