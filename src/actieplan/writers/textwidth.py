"""How wide a text is in the house style's font, and over how many lines it runs: to place labels well.

The widths are those of Arial (and of Liberation Sans, made to the same measure), in thousandths of the size.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_CLASSES = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: "()-`r“”",
    355: '"',
    389: "*",
    469: "^",
    500: "Jckswxyzv",
    556: "#$0123456789?_L€abdeghnopqu–",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "…—",
}
_BOLD_CLASSES = {
    238: "'",
    278: "ijl‘’ ,./I\\",
    280: "|",
    333: "!:;[]ft()-`",
    389: "r*",
    474: '"',
    500: "“”z",
    556: "Jcksxyv#$0123456789_€ae–",
    584: "^+<=>~",
    611: "?LbdghnopquFTZ",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "wGOQ",
    833: "M",
    889: "m%",
    944: "W",
    1000: "…—",
}
_WIDTHS = {letter: width for width, letters in _CLASSES.items() for letter in letters}
_BOLD_WIDTHS = {letter: width for width, letters in _BOLD_CLASSES.items() for letter in letters}
_UNKNOWN, _WIDE = 900, 1400  # in whatever font has the letter: rather too wide than too narrow
_MARGIN = 1.02  # layout programs round


def text_width(text: str, size: float) -> float:
    """The width of one line in twips; `size` in points."""
    return ems(text) * size * 20


def ems(text: str, *, bold: bool = False) -> float:
    """The width of one line as a multiple of the size of its letters."""
    return sum(map(_bold_letter if bold else _letter, text)) / 1000 * _MARGIN


def lines_needed(text: str, width: float, size: float) -> int | None:
    """How many lines a text takes in a width; None when one of its words is wider than that."""
    space = text_width(" ", size)
    lines, used = 1, 0.0
    for needed in _word_widths(text, size):
        if needed > width:
            return None
        if used and used + space + needed > width:
            lines, used = lines + 1, needed
        else:
            used += needed + (space if used else 0)
    return lines


@lru_cache(maxsize=128)
def _word_widths(text: str, size: float) -> tuple[float, ...]:
    """The width of each word; the same text is tried in many widths."""
    return tuple(text_width(word, size) for word in text.split())


@lru_cache(maxsize=2048)
def _letter(letter: str) -> int:
    return _looked_up(letter, _WIDTHS)


@lru_cache(maxsize=2048)
def _bold_letter(letter: str) -> int:
    return _looked_up(letter, _BOLD_WIDTHS)


def _looked_up(letter: str, widths: dict[str, int]) -> int:
    """The width of a letter, or of the letter it is made from by an accent."""
    base = letter if letter in widths else unicodedata.normalize("NFD", letter)[0]
    if base in widths:
        return widths[base]
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" or letter > "\U0000ffff" else _UNKNOWN
