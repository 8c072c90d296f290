"""Words: what was left out of a text and what came in, word by word; and a text cut short between its words.

An amount, a date, an abbreviation or an address is one word, and is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_TOKEN = re.compile(
    rf"""
    (?: https?:// | www\. ) [^\s<>]* [^\s<>.,;:!?)\]"'’”]     # an address on the web
    | (?<!\w) (?: \+\d{{2}} \s? (?: \(0\) )? | 0 ) \d{{1,3}} (?: [ ./] \d{{2,3}} ){{2,4}} \b   # 016 12 34 56
    | \b BE \d\d (?: \s \d{{4}} ){{3}} \b                     # BE12 3456 7890 1234
    | [\w.+-]+ @ \w [\w-]* (?: \. [\w-]+ )+                   # a mail address
    | (?: \b\d{{1,2}} \s )? \b{_MONTH} \s \d{{4}} \b          # 12 maart 2025, maart 2025
    | \b\d{{1,2}} \s {_MONTH}                                 # 12 maart
    | (?: € \s? | \b(?: EUR | euro ) \s )? [+-]? \b (?: \d{{1,3}} (?: [ \u00a0\u202f] \d{{3}} \b )+ | \d+ )
      (?: [.,:/–-] \d+ )* (?: -? [^\W\d]\w* )?                # € 1.234,50, 1/3/2025, 9u30, 12-jarigen
      (?: \s? (?: % | € | (?: EUR | euro | VTE | FTE | miljoen | miljard | uur ) \b ) )*
    | \b (?: [^\W\d_]{{1,4}} \. ){{2,}}                       # o.a., t.e.m.
    | \b (?: bv | bijv | enz | ca | max | min | incl | excl | resp | nr | art | blz | dr | mevr | dhr | st | vzw | prof
          | tel | evt | [^\W\d_] ) \.
    | \b [^\W\d_]{{1,4}} \. (?= \s (?-i: [a-z0-9(] ) )        # cf. het decreet
    | [^\W\d_] [\w’'-]* (?: / [^\W\d_] [\w’'-]* )+            # m/v/x, en/of
    | [^\W_] [\w\u0300-\u036f]* (?: ['’-] \w+ )*              # a word: Jan’s, ELZ-werking
    | \s+
    | . [\u0300-\u036f\u200d\ufe0f]*
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
CONTEXT = 8
"""How many words (and spaces between them) are kept around a change."""
_LONGEST_TOKEN = 100
"""So many letters behind the place of a cut are looked at, to see where the word there ends."""
_MOST_COMPARED = 100_000_000
"""Beyond this product of their numbers of words two texts are not laid side by side, which costs about that."""


class Stretch(NamedTuple):
    """A stretch of text that stayed, went or came; `gap` stands for words that stayed and are left out."""

    kind: Literal["same", "removed", "added", "gap"]
    words: str


def tokens(words: str) -> list[str]:
    """A text as its words, the signs and the spaces between them; together they are the text."""
    return _TOKEN.findall(words)


def shortened(words: str, longest: int) -> str:
    """A text of no more than so many letters: cut after a whole word, with `…` for the rest."""
    if len(words) <= longest:
        return words
    begun, _ = parted(words, longest)
    return f"{begun}…" if begun else f"{words[: longest - 1]}…"


def parted(words: str, longest: int) -> tuple[str, str]:
    """A long text in two parts: the whole words that fit in the limit, and the rest."""
    kept = 0
    for token in tokens(words[: longest + _LONGEST_TOKEN]):
        if kept + len(token) > longest - 1:
            break
        kept += len(token)
    return words[:kept].rstrip(), words[kept:].lstrip()


def compared(before: str, after: str) -> list[Stretch]:
    """Two texts as stretches in reading order, with only the words around each change."""
    old, new = tokens(before), tokens(after)
    stretches: list[Stretch] = []
    for is_equal, first, last, second, end in _opcodes(old, new):
        if is_equal:
            is_last = (last, end) == (len(old), len(new))
            stretches += _around(old[first:last], is_first=first == second == 0, is_last=is_last)
            continue
        if last > first:
            stretches.append(Stretch("removed", "".join(old[first:last])))
        if end > second:
            stretches.append(Stretch("added", "".join(new[second:end])))
    return stretches


def _opcodes(old: list[str], new: list[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """What is equal and what is not: the ends first, which is all there is to most changes, then what is between."""
    head = _equal_at_start(old, new)
    tail = _equal_at_start(old[: head - len(old) - 1 : -1], new[: head - len(new) - 1 : -1])
    last, end = len(old) - tail, len(new) - tail
    if head:
        yield True, 0, head, 0, head
    if (last - head) * (end - head) > _MOST_COMPARED:
        yield False, head, last, head, end
    else:
        matcher = SequenceMatcher(None, old[head:last], new[head:end])
        for kind, *places in matcher.get_opcodes():
            first, stop, second, other = (place + head for place in places)
            yield kind == "equal", first, stop, second, other
    if tail:
        yield True, last, len(old), end, len(new)


def _equal_at_start(old: list[str], new: list[str]) -> int:
    """With how many equal words two texts begin."""
    pairs = zip(old, new, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))


def _around(tokens: list[str], *, is_first: bool, is_last: bool) -> list[Stretch]:
    """The words next to the changes before and after; a gap for those further away."""
    head = [] if is_first else tokens[:CONTEXT]
    tail = [] if is_last else tokens[-CONTEXT:]
    if len(tokens) <= len(head) + len(tail) + 1:
        return [Stretch("same", "".join(tokens))]
    parts = [
        Stretch("same", "".join(head).rstrip()),
        Stretch("gap", "…"),
        Stretch("same", "".join(tail).lstrip()),
    ]
    return [part for part in parts if part.words]
