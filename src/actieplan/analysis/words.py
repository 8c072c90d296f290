"""Words: what was left out of a text and what came in, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_TOKEN = re.compile(r"\s+|[^\W_]+|[^\s]", re.UNICODE)
CONTEXT = 8
"""How many words (and spaces between them) are kept around a change."""


class Stretch(NamedTuple):
    """A stretch of text that stayed, went or came; `gap` stands for words that stayed and are left out."""

    kind: Literal["same", "removed", "added", "gap"]
    words: str


def compared(before: str, after: str) -> list[Stretch]:
    """Two texts as stretches in reading order, with only the words around each change."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    stretches: list[Stretch] = []
    for kind, first, last, second, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            stretches += _around(old[first:last], is_first=first == 0, is_last=last == len(old))
            continue
        if last > first:
            stretches.append(Stretch("removed", "".join(old[first:last])))
        if end > second:
            stretches.append(Stretch("added", "".join(new[second:end])))
    return stretches


def _around(tokens: list[str], *, is_first: bool, is_last: bool) -> list[Stretch]:
    """The words next to the changes before and after; a gap for those further away."""
    head = [] if is_first else tokens[:CONTEXT]
    tail = [] if is_last else tokens[-CONTEXT:]
    if len(tokens) <= len(head) + len(tail) + 1:
        return [Stretch("same", "".join(tokens))]
    parts = [Stretch("same", "".join(head)), Stretch("gap", "…"), Stretch("same", "".join(tail))]
    return [part for part in parts if part.words]
