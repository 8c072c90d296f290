"""Unread: the words of values that were refused, each with its place, so that a draft shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from actieplan.places import Path

Unread = tuple[str, str]
"""The place of a value, as its author calls it, and its words as typed."""


def unread(data: object, replaced: Collection[Path]) -> tuple[Unread, ...]:
    """The words at and below the paths of values that were left out, in the order of the file."""
    return tuple(_below(data, (), frozenset(replaced), is_left_out=False))


def _below(value: object, path: Path, replaced: frozenset[Path], *, is_left_out: bool) -> Iterator[Unread]:
    left_out = is_left_out or path in replaced
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _below(part, (*path, str(key)), replaced, is_left_out=left_out)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _below(part, (*path, index), replaced, is_left_out=left_out)
    elif left_out and isinstance(value, str) and value.strip():
        yield _place(path), value


def _place(path: Path) -> str:
    """`acties 1, fasen 2, periode`: fields, with the number of an item in its list."""
    words: list[str] = []
    for segment in path:
        if isinstance(segment, int) and words:
            words[-1] += f" {segment + 1}"
        else:
            words.append(str(segment))
    return ", ".join(words)
