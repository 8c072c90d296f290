"""Letters: which ones a PDF draws, which it can be read aloud with, and which no font has.

LibreOffice puts an empty box (the glyph `.notdef`) in the place of a letter that none of the installed fonts has,
or nothing. PDF/A forbids that; so a file in which it happened may not call itself PDF/A. It also leaves some signs of a
letter of several (a `q` with two dots) without the Unicode value that PDF/A asks for; the letter as a whole has one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from pypdf.generic import DictionaryObject, StreamObject

from actieplan.writers.pdf import truetype, type1

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdf import PdfWriter

_SHOW = {b"Tj", b"TJ", b"'", b'"'}
_OPEN, _CLOSE = {b"BMC", b"BDC"}, b"EMC"
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_PAIRS = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_NOTHING_TO_SEE = "200B"
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a letter that the file does not name."""
_UNSEEN = ("Z", "Cc", "Cf", "Cs", "Cn")
"""Categories of characters that draw nothing."""


_EXAMINED = {"/FontFile": type1.empty_boxes, "/FontFile2": truetype.empty_boxes}
"""The forms in which LibreOffice embeds fonts."""


class _Font(NamedTuple):
    """A font of one byte a letter: what its codes stand for, and which of them draw an empty box."""

    source: DictionaryObject
    words: dict[int, str]
    boxes: frozenset[int]


class _Shown(NamedTuple):
    """A code that a page shows in a font, and the words that are read in its place, if others are."""

    font: _Font
    code: int
    read: str | None


def missing(file: PdfWriter, words: str) -> str:
    """The letters that no font has, those of `words` first; what is drawn gets the Unicode values that it lacks.

    `words` is what the file must show. A letter of it that is drawn nowhere counts as missing too.
    """
    shown = list(_shown(file))
    _name_parts(shown)
    drawn, boxes, read = set[str](), set[str](), set[str]()
    for each in shown:
        said = each.font.words.get(each.code, "") if each.read is None else each.read
        read |= _letters(said)
        if each.code in each.font.boxes or not said:
            boxes |= _letters(said) or {_UNKNOWN}
        elif each.read is None:
            drawn |= _letters(said)
    seen = (read - boxes) | drawn
    found = "".join(dict.fromkeys(each for each in words if not _letters(each) <= seen))
    return found + "".join(sorted(boxes - drawn - _letters(found)))


def _letters(words: str) -> set[str]:
    """What there is to see of words; letters of every font (ASCII) left out, parts of letters apart."""
    return {each for each in unicodedata.normalize("NFKD", words.casefold()) if _is_seen(each)}


def _is_seen(letter: str) -> bool:
    is_variant = "\ufe00" <= letter <= "\ufe0f"
    return not letter.isascii() and not is_variant and not unicodedata.category(letter).startswith(_UNSEEN)


# --- what is shown ------------------------------------------------------------------------------------------


def _shown(file: PdfWriter) -> Iterator[_Shown]:
    fonts: dict[int, _Font | None] = {}
    for page in file.pages:
        contents = page.get_contents()
        named = {name: _font_of(font, fonts) for name, font in _fonts_of(page)}
        font, reads = None, list[str | None]()
        for operands, operator in contents.operations if contents is not None else ():
            if operator in _OPEN:
                inside = reads[-1] if reads else None
                reads.append(_replacement(operands) or inside)
            elif operator == _CLOSE:
                del reads[-1:]
            elif operator == b"Tf":
                font = named.get(operands[0])
            elif operator in _SHOW and font is not None:
                for code in _codes(operands[-1]):
                    yield _Shown(font, code, reads[-1] if reads else None)


def _fonts_of(page: DictionaryObject) -> Iterator[tuple[str, DictionaryObject]]:
    resources = page["/Resources"].get_object()
    held = resources.get("/Font") if isinstance(resources, DictionaryObject) else None
    fonts = None if held is None else held.get_object()
    for name, reference in fonts.items() if isinstance(fonts, DictionaryObject) else ():
        font = reference.get_object()
        if isinstance(font, DictionaryObject):
            yield name, font


def _replacement(operands: list[object]) -> str | None:
    """The words that are read in the place of what follows (ActualText)."""
    properties = operands[-1]
    words = properties.get("/ActualText") if isinstance(properties, DictionaryObject) else None
    return None if words is None else str(words)


def _codes(operand: object) -> Iterator[int]:
    for part in operand if isinstance(operand, list) else [operand]:
        if isinstance(part, bytes):
            yield from part
        elif hasattr(part, "original_bytes"):
            yield from part.original_bytes


def _font_of(font: DictionaryObject, known: dict[int, _Font | None]) -> _Font | None:
    """The font, looked at once; None for one whose codes have several bytes, which LibreOffice does not make."""
    if id(font) not in known:
        known[id(font)] = None if font.get("/Subtype") == "/Type0" else _Font(font, _words_of(font), _boxes_of(font))
    return known[id(font)]


def _words_of(font: DictionaryObject) -> dict[int, str]:
    pairs = _PAIR.findall("".join(_PAIRS.findall(_map_of(font))))
    return {int(code, 16): bytes.fromhex(words).decode("utf-16-be", "replace") for code, words in pairs}


def _map_of(font: DictionaryObject) -> str:
    stream = font.get("/ToUnicode")
    held = None if stream is None else stream.get_object()
    return held.get_data().decode("latin-1") if isinstance(held, StreamObject) else ""


def _boxes_of(font: DictionaryObject) -> frozenset[int]:
    described = font.get("/FontDescriptor", DictionaryObject()).get_object()
    for name, empty_boxes in _EXAMINED.items() if isinstance(described, DictionaryObject) else ():
        file = described.get(name)
        held = None if file is None else file.get_object()
        if isinstance(held, StreamObject):
            return empty_boxes(held.get_data())
    return frozenset()


# --- values that lack ---------------------------------------------------------------------------------------


def _name_parts(shown: Iterable[_Shown]) -> None:
    """Gives a value of no width to the codes that are part of a letter with words of its own."""
    lacking: dict[int, tuple[_Font, set[int]]] = {}
    for each in shown:
        if each.code not in each.font.words and each.read is not None and "/ToUnicode" in each.font.source:
            lacking.setdefault(id(each.font.source), (each.font, set()))[1].add(each.code)
    for font, codes in lacking.values():
        added = "".join(f"<{code:02X}> <{_NOTHING_TO_SEE}>\n" for code in sorted(codes))
        block = f"{len(codes)} beginbfchar\n{added}endbfchar\nendcmap"
        held = font.source["/ToUnicode"].get_object()
        assert isinstance(held, StreamObject)
        held.set_data(_map_of(font.source).replace("endcmap", block, 1).encode("latin-1"))
