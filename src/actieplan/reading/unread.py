"""Unread: the words of values that were refused, each with its path, so that a draft shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from actieplan.places import Path, Unread


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
        yield Unread(path, value)
