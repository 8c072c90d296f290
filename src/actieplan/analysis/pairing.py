"""Pairing: which things of one list are which of another, by identity, by likeness, and by their place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

LIKE = 0.6
"""From which likeness on (0 to 1) two texts are versions of one another."""
_FEW_WORDS, _FEW_LETTERS = 16, 1000
"""Up to so many words and letters in two texts together, their letters are compared."""
_NEAREST, _COMPARED = 8, 12
"""Of the texts that share a word with a text, the nearest are looked at; those that share most are compared with it."""


class Traits(NamedTuple):
    """By what a thing is recognised: its name, if it has one, and its words.

    `is_for_good` says of a name that a thing with another such name is another thing.
    """

    name: str | None
    words: str
    is_for_good: bool = False


class Pairs(NamedTuple):
    """Indexes: those that belong together, those that are only in the first or second list, and whether they moved."""

    both: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]
    is_reordered: bool


def pair(
    before: Sequence[Traits],
    after: Sequence[Traits],
    known: Mapping[int, int] | None = None,
    gone: Collection[int] = (),
    come: Collection[int] = (),
) -> Pairs:
    """Match two lists: by name, else by equal words, else by likeness, else by their place.

    `known` are pairs that are certain; what is `gone` from the first list or has `come` to the second is elsewhere
    in the other plan, and in neither list here.
    """
    matched = _Matched(before, after, dict(known or {}), set(gone), set(come))
    matched.by_key(lambda thing: (thing.name, thing.words) if thing.name else None)
    matched.by_key(lambda thing: thing.name)
    matched.by_key(lambda thing: thing.words)
    matched.by_likeness()
    matched.by_place()
    both = tuple(sorted(matched.found.items()))
    order = [second for _, second in both]
    return Pairs(both, tuple(matched.left()), tuple(matched.right()), is_reordered=order != sorted(order))


class _Matched:
    """Two lists, and what of them was found to belong together."""

    def __init__(
        self, before: Sequence[Traits], after: Sequence[Traits], found: dict[int, int], gone: set[int], come: set[int]
    ) -> None:
        self.before, self.after, self.found = before, after, found
        self.gone, self.come = gone, come
        self.taken = set(found.values())

    def left(self) -> list[int]:
        """What is left over of the first list."""
        return [index for index in range(len(self.before)) if index not in self.found and index not in self.gone]

    def right(self) -> list[int]:
        """What is left over of the second list."""
        return [index for index in range(len(self.after)) if index not in self.taken and index not in self.come]

    def add(self, first: int, second: int) -> None:
        """Match two things, unless one of them is matched already or both are named for good, and otherwise."""
        if first not in self.found and second not in self.taken and self.may_be_one(first, second):
            self.found[first] = second
            self.taken.add(second)

    def may_be_one(self, first: int, second: int) -> bool:
        one, other = self.before[first], self.after[second]
        return not (one.is_for_good and other.is_for_good) or one.name == other.name

    def by_key(self, key: Callable[[Traits], Hashable]) -> None:
        """Match what has the same key, the first with the first."""
        free = defaultdict[Hashable, list[int]](list)
        for index in reversed(self.right()):
            free[key(self.after[index])].append(index)
        for index in self.left():
            name = key(self.before[index])
            if name and free.get(name) and self.may_be_one(index, free[name][-1]):
                self.add(index, free[name].pop())

    def by_likeness(self) -> None:
        """Match what is left over, the most alike first."""
        left = {index: self.before[index].words for index in self.left()}
        right = {index: self.after[index].words for index in self.right()}
        for _, first, second in sorted(_alike(left, right)):
            self.add(first, second)

    def by_place(self) -> None:
        """Match what is left between the same neighbours, when both sides have as much of it and none has an id."""
        fixed = sorted(self.found.items())
        if [second for _, second in fixed] != sorted(self.taken):
            return
        edges = [(-1, -1), *fixed, (len(self.before), len(self.after))]
        left, right = self.left(), self.right()
        for (first, second), (next_first, next_second) in pairwise(edges):
            these = left[bisect_left(left, first) : bisect_left(left, next_first)]
            those = right[bisect_left(right, second) : bisect_left(right, next_second)]
            if len(these) == len(those):
                for one, other in zip(these, those, strict=True):
                    if not (self.before[one].is_for_good or self.after[other].is_for_good):
                        self.add(one, other)


def _alike(before: Mapping[int, str], after: Mapping[int, str]) -> Iterator[tuple[float, int, int]]:
    """The pairs that are alike enough, with how much they differ."""
    counts = {words: Counter(words.casefold().split()) for words in {*before.values(), *after.values()}}
    for first, second in _candidates(before, after):
        score = _likeness(before[first], after[second], counts)
        if score >= LIKE:
            yield 1 - score, first, second


def _candidates(before: Mapping[int, str], after: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """The pairs that are worth comparing: their number grows with the texts, not with its square.

    Of short lists these are all pairs; of long ones those that share most words, or beginnings of words, each looked
    up only near the same place in the list.
    """
    if len(after) <= _COMPARED or len(before) <= _COMPARED:
        yield from ((first, second) for first in before for second in after)
        return
    holders = defaultdict[str, list[int]](list)
    for second, words in after.items():
        for stretch in _stretches(words):
            holders[stretch].append(second)
    for first, words in before.items():
        shared = Counter(second for stretch in _stretches(words) for second in _near(holders[stretch], first))
        yield from ((first, second) for second, _ in shared.most_common(_COMPARED))


def _stretches(words: str) -> set[str]:
    """By what a text is looked up: its words and their beginnings."""
    found = words.casefold()[:_FEW_LETTERS].split()
    return {part for word in found for part in (word, word[:4])}


def _near(holders: Sequence[int], place: int) -> Sequence[int]:
    """Of sorted places, the few around one."""
    at = bisect_left(holders, place)
    return holders[max(at - _NEAREST, 0) : at + _NEAREST]


def _likeness(one: str, other: str, counts: Mapping[str, Counter[str]]) -> float:
    """How alike two texts are, from 0 to 1: by the words they share; by their letters when they have few words."""
    mine, others = counts[one], counts[other]
    size = mine.total() + others.total()
    if size > _FEW_WORDS or len(one) + len(other) > _FEW_LETTERS:
        return 2 * (mine & others).total() / max(size, 1)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0
