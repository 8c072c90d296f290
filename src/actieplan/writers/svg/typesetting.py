"""Typesetting: a text over lines, measured in the font in which it is drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from actieplan.writers.svg.boxes import Box, Words, WordsKind
from actieplan.writers.textwidth import ems

LEADING = 1.2
_NARROWING_STEPS = 6
_MORE = " …"
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")


class Type(NamedTuple):
    """The size of letters, in points, and their weight."""

    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * LEADING

    def width(self, line: str) -> float:
        """How wide a line is."""
        return ems(line, bold=self.bold) * self.size


class Block(NamedTuple):
    """A text over its lines, the width of the longest, and whether every word is whole."""

    lines: tuple[str, ...]
    width: float
    is_whole: bool = True


def wrapped(text: str, type_: Type, width: float) -> Block:
    """A text in a width: as few lines as it takes; a word is broken only when it is wider than that by itself."""
    return _wrapped(text, type_, width / type_.size)


def narrowest(text: str, type_: Type, lines: int, width: float) -> Block:
    """A text over so many lines as evenly as may be, not wider than `width`."""
    if lines == 1:
        return wrapped(text, type_, width)
    evenly = sum(each for _, each in _measured(text, type_.bold)) * type_.size / lines
    low = max(longest_word(text, type_), evenly)
    high, best = width, wrapped(text, type_, width)
    for _ in range(_NARROWING_STEPS):
        if low >= high:
            break
        middle = (low + high) / 2
        block = wrapped(text, type_, middle)
        if len(block.lines) <= lines:
            high, best = middle, block
        else:
            low = middle
    return best


def longest_word(text: str, type_: Type) -> float:
    """The width of the longest word."""
    return max((each for _, each in _measured(text, type_.bold)), default=0.0) * type_.size


def first_line(text: str, type_: Type, width: float) -> str:
    """What stands of a text on its first line, and dots where there is more."""
    first, *more = wrapped(text, type_, width - type_.width(_MORE)).lines
    return first + _MORE if more else first


def words_in(text: str, kind: WordsKind, type_: Type, box: Box, tone: int | None = None) -> Words:
    """A text set from the upper left corner of a box, over as many lines as it takes in that width."""
    block = wrapped(text, type_, box.width)
    place = Box(box.x, box.y, block.width, len(block.lines) * type_.leading)
    return Words(kind, place, block.lines, type_.size, tone=tone)


@lru_cache(maxsize=4096)
def _wrapped(text: str, type_: Type, width: float) -> Block:
    """A text in a width of so many ems."""
    space = ems(" ", bold=type_.bold)
    lines: list[list[str]] = [[]]
    used = longest = 0.0
    for word, needed in _pieces(text, type_.bold, width):
        if lines[-1] and used + space + needed > width:
            lines.append([])
        used = used + space + needed if lines[-1] else needed
        lines[-1].append(word)
        longest = max(longest, used)
    is_whole = all(needed <= width for _, needed in _measured(text, type_.bold))
    return Block(tuple(" ".join(line) for line in lines), longest * type_.size, is_whole)


def _pieces(text: str, bold: bool, width: float) -> Iterator[tuple[str, float]]:
    """The words with their widths; one that is too wide in pieces."""
    for word, needed in _measured(text, bold):
        if needed <= width:
            yield word, needed
        else:
            yield from _broken(word, bold, width)


@lru_cache(maxsize=1024)
def _measured(text: str, bold: bool) -> tuple[tuple[str, float], ...]:
    return tuple((word, ems(word, bold=bold)) for word in text.split())


def _broken(word: str, bold: bool, width: float) -> Iterator[tuple[str, float]]:
    """A word in pieces that fit, each of at least one letter with the accents that belong to it."""
    piece, used = "", 0.0
    for letter in word:
        needed = ems(letter, bold=bold)
        if piece and used + needed > width and not _belongs(letter, piece):
            yield piece, used
            piece, used = "", 0.0
        piece, used = piece + letter, used + needed
    yield piece, used


def _belongs(letter: str, piece: str) -> bool:
    """Whether a letter cannot be parted from what stands before it."""
    return letter in _JOINERS or piece[-1] == "\u200d" or unicodedata.category(letter).startswith("M")
