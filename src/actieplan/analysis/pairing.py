"""Pairing: which things of one list are which of another, by identity, by likeness, and by their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple, TypeVar

LIKE = 0.6
"""From which likeness on (0 to 1) two texts are versions of one another."""
_FEW_WORDS, _FEW_LETTERS = 16, 1000
"""Up to so many words and letters in two texts together, their letters are compared."""
_MOST_COMPARED = 400
"""Beyond so many leftovers of one list likeness is not looked for: it costs their product."""

Thing = TypeVar("Thing")


class Pairs(NamedTuple):
    """Indexes: those that belong together, those that are only in the first or second list, and whether they moved."""

    both: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]
    is_reordered: bool


def pair(
    before: Sequence[Thing],
    after: Sequence[Thing],
    identity: Callable[[Thing], str | None],
    words: Callable[[Thing], str],
) -> Pairs:
    """Match two lists: by identity, else by equal words, else by likeness, else by their place."""
    found: dict[int, int] = {}
    for key in (lambda thing: (identity(thing), words(thing)), identity, words):
        _by_key(before, after, key, found)
    _by_likeness(
        {index: words(thing) for index, thing in enumerate(before) if index not in found},
        {index: words(thing) for index, thing in enumerate(after) if index not in set(found.values())},
        found,
    )
    _by_place(len(before), len(after), found)
    taken = set(found.values())
    both = tuple(sorted(found.items()))
    order = [second for _, second in both]
    return Pairs(
        both,
        tuple(index for index in range(len(before)) if index not in found),
        tuple(index for index in range(len(after)) if index not in taken),
        is_reordered=order != sorted(order),
    )


def _by_key(
    before: Sequence[Thing], after: Sequence[Thing], key: Callable[[Thing], Hashable], found: dict[int, int]
) -> None:
    """Match what has the same key, the first with the first."""
    free: dict[Hashable, list[int]] = {}
    taken = set(found.values())
    for index, thing in enumerate(after):
        if index not in taken and (name := key(thing)):
            free.setdefault(name, []).append(index)
    for index, thing in enumerate(before):
        if index not in found and (name := key(thing)) and free.get(name):
            found[index] = free[name].pop(0)


def _by_likeness(before: Mapping[int, str], after: Mapping[int, str], found: dict[int, int]) -> None:
    """Match what is left over, by its index, the most alike first."""
    if len(before) * len(after) > _MOST_COMPARED**2:
        return
    taken: set[int] = set()
    for _, first, second in sorted(_alike(before, after)):
        if first not in found and second not in taken:
            found[first] = second
            taken.add(second)


def _alike(before: Mapping[int, str], after: Mapping[int, str]) -> Iterator[tuple[float, int, int]]:
    """The pairs that are alike enough, with how much they differ."""
    counts = {words: Counter(words.casefold().split()) for words in {*before.values(), *after.values()}}
    for first, one in before.items():
        for second, other in after.items():
            score = _likeness(one, other, counts)
            if score >= LIKE:
                yield 1 - score, first, second


def _likeness(one: str, other: str, counts: Mapping[str, Counter[str]]) -> float:
    """How alike two texts are, from 0 to 1: by the words they share; by their letters when they have few words."""
    mine, others = counts[one], counts[other]
    size = mine.total() + others.total()
    if size > _FEW_WORDS or len(one) + len(other) > _FEW_LETTERS:
        return 2 * (mine & others).total() / max(size, 1)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0


def _by_place(before: int, after: int, found: dict[int, int]) -> None:
    """Match what is left between the same neighbours, when there is as much of it on both sides."""
    fixed = sorted(found.items())
    if [second for _, second in fixed] != sorted(found.values()):
        return
    edges = [(-1, -1), *fixed, (before, after)]
    for (first, second), (next_first, next_second) in pairwise(edges):
        if next_first - first == next_second - second:
            found.update(zip(range(first + 1, next_first), range(second + 1, next_second), strict=True))
