"""Layout: whether two answers say the same in another layout, such as bullets for paragraphs or a list level deeper."""

from __future__ import annotations

from collections.abc import Iterator

from actieplan.model import Item, Lijst, Node
from actieplan.richtext import ListItem, Run, parse
from actieplan.text import comparable


def is_layout_only(old: object, new: object, *, is_text: bool) -> bool:
    """Whether two values of a field differ, and only in how their words are laid out.

    `is_text` says of words that they may hold paragraphs, lists and emphasis.
    """
    if isinstance(old, str) and isinstance(new, str):
        return is_text and (comparable(old) == comparable(new) or _says_the_same(old, new))
    if isinstance(old, Lijst) and isinstance(new, Lijst):
        return _said(old) == _said(new)
    return False


def _says_the_same(old: str, new: str) -> bool:
    """Whether two texts have the same words; numbers of points are words too, unless only one text has them."""
    numbers = _numbers_in(parse(old)), _numbers_in(parse(new))
    return _spoken(old) == _spoken(new) and (numbers[0] == numbers[1] or not all(numbers))


def _numbers_in(part: object) -> list[str]:
    """The numbers of the points in a piece of rich text, as typed."""
    if not isinstance(part, tuple):
        return []
    own = [part.number] if isinstance(part, ListItem) and part.number else []
    return [*own, *(number for each in part for number in _numbers_in(each))]


def _said(value: Node) -> list[object]:
    """The words of an answer in reading order, each with where they lead; and all that is not words, as it is."""
    said: list[object] = []
    for name, part in value:
        if isinstance(part, str) and name == "tekst":
            said += _spoken(part)
        elif isinstance(part, tuple) and part and isinstance(part[0], Item):
            for item in part:
                said += _said(item)
        elif part:
            said.append(part)
    return said


def _spoken(words: str) -> list[object]:
    """The words of a text, each with the address it leads to."""
    return list(_words_in(parse(words)))


def _words_in(part: object) -> Iterator[object]:
    """The words of a piece of rich text, whatever blocks it is made of."""
    if isinstance(part, Run):
        yield from ((word, part.link) for word in comparable(part.text).split())
        if part.note is not None:
            yield "note"
            yield from _words_in(part.note)
    elif isinstance(part, tuple):
        for each in part:
            yield from _words_in(each)
