"""Comments to the program: `# actieplan: negeer AP503` in a plan file, and the line it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from actieplan.places import Location, Path, Span
from actieplan.reading.building import Mapping, Sequence

if TYPE_CHECKING:
    from actieplan.reading.source import Source

_COMMENT = re.compile(r"(?:^|[ \t])(?P<whole># *actieplan: *(?:negeer|ignore)\b[ \t]*(?P<rest>[^\r\n]*))", re.MULTILINE)
_WORD = re.compile(r"[^\s,]+")
_CODE = re.compile(r"ap\d", re.IGNORECASE)


class Ignored(NamedTuple):
    """A code that a comment says not to report on one line; the location is that of the code itself."""

    code: str
    line: int
    location: Location


def ignored(source: Source) -> list[Ignored]:
    """What the comments of a file say not to report; nothing in a file that could not be read.

    A comment behind a value speaks of its own line; one that stands alone speaks of the next filled line.
    """
    if "actieplan:" not in source.text or source.data is None:
        return []
    texts = list(_texts(source))
    found = []
    for comment in _COMMENT.finditer(source.text):
        at = source.lines.position(comment.start("whole"))
        if any(start <= at < end for start, end in texts):
            continue  # the words stand in a text of the plan
        line = _line_meant(source, at.line)
        for start, end in _codes(comment["rest"], comment.start("rest")):
            place = source.located(Location(source.file, span=source.lines.span((start, end))))
            found.append(Ignored(source.text[start:end].upper(), line, place))
    return found


def _codes(words: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the codes of a comment stand; the first word is meant to be one, and what follows may be the reason."""
    for number, word in enumerate(_WORD.finditer(words)):
        if number and not _CODE.match(word[0]):
            return
        yield start + word.start(), start + word.end()


def _line_meant(source: Source, number: int) -> int:
    while number < len(source.lines.starts) and _is_empty(source.lines.line(number)):
        number += 1
    return number


def _is_empty(line: str) -> bool:
    """Whether a line holds nothing but a comment."""
    return not line.strip() or line.lstrip().startswith("#")


def _texts(source: Source) -> Iterator[Span]:
    """Where the texts of a file stand, in which a comment is none; a block begins on the line below its sign."""
    for path in _paths_of_texts(source.data, ()):
        start, end = source.span(path)
        line = source.lines.line(start.line)
        if line[start.column - 1 :][:1] in ("|", ">"):
            start = start._replace(column=len(line) + 1)
        yield Span(start, end)


def _paths_of_texts(data: object, path: Path) -> Iterator[Path]:
    children = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, Sequence) else ()
    for segment, value in children:
        if isinstance(value, str):
            yield (*path, segment)
        else:
            yield from _paths_of_texts(value, (*path, segment))
