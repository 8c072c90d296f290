"""Certain: edits in a text that leave its words as they are, except for the signs that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actieplan.places import Stretch
from actieplan.richtext import Block, BulletList, parse, plain_text
from actieplan.rules.registry import Replacement

_REACH = 2000
"""How many characters of a paragraph may be before and behind the edits: in a longer one nothing is certain."""
_LETTER = re.compile(r"[^\W_]+")
_BLANK = re.compile(r"\n[ \t]*\n")


def certain(text: str, edits: Sequence[Replacement], *, items: int = 0) -> tuple[Replacement, ...]:
    """The edits, or nothing when the text with them does not say the same, or has not so many more items of lists."""
    edits = sorted(edits)
    around = paragraph_around(text, edits[0].within[0], edits[-1].within[1]) if edits else None
    if around is None:
        return ()
    was = parse(edited(text, around, [edit._replace(after="") for edit in edits]))
    now = parse(edited(text, around, edits))
    more = number_of_items(now) - number_of_items(parse(text[slice(*around)]))
    return tuple(edits) if _letters(was) == _letters(now) and more == items else ()


def paragraph_around(text: str, start: int, end: int) -> Stretch | None:
    """The stretch between empty lines around a place; None when it is long."""
    first = max(0, start - _REACH)
    before = [found.end() for found in _BLANK.finditer(text, first, start)]
    behind = _BLANK.search(text, end, end + _REACH)
    if (not before and first > 0) or (behind is None and end + _REACH < len(text)):
        return None
    return before[-1] if before else 0, behind.start() if behind else len(text)


def edited(text: str, around: Stretch, edits: Sequence[Replacement]) -> str:
    """A stretch of a text with the edits made, which are in order."""
    at, parts = around[0], list[str]()
    for (start, end), _, after in edits:
        parts += (text[at:start], after)
        at = end
    return "".join((*parts, text[at : around[1]]))


def number_of_items(blocks: Sequence[Block]) -> int:
    """How many items the lists have, with those in items."""
    lists = [block for block in blocks if isinstance(block, BulletList)]
    return sum(1 + number_of_items(item.blocks) for block in lists for item in block.items)


def _letters(blocks: Sequence[Block]) -> str:
    """The letters and digits of all words in order, with the numbers of points."""
    return "".join(_LETTER.findall("".join(_words(blocks))))


def _words(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, BulletList):
            for item in block.items:
                yield item.number or ""
                yield from _words(item.blocks)
        else:
            yield plain_text([block])
