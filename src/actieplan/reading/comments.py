"""Comments to the program: `# actieplan: negeer AP503` in a plan file, and the line it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from actieplan.places import Location, Path, Span
from actieplan.reading.building import Mapping, Sequence
from actieplan.reading.lines import Extent

if TYPE_CHECKING:
    from actieplan.reading.source import Source

_COMMENT = re.compile(r"(?:^|[ \t])(?P<whole>#[ \t]*(?P<words>actieplan\b[^\r\n]*))", re.IGNORECASE | re.MULTILINE)
_OURS = re.compile(r"actieplan: *(?:negeer|ignore)\b[ \t]*")
_LIKE_OURS = re.compile(r"actieplan:|(?i:actieplan\W*(?:neg|ign|onderdruk|suppress|AP\d))")
"""How the words of a comment begin that was meant for the program."""
_WORD = re.compile(r"[^\W_]+")
_CODE = re.compile(r"ap\d", re.IGNORECASE)


class Ignored(NamedTuple):
    """A code that a comment says not to report on one line; the location is that of the code itself."""

    code: str
    line: int
    location: Location


class Comments(NamedTuple):
    """The comments to the program: the codes they say not to report, and where one is not understood."""

    ignored: tuple[Ignored, ...] = ()
    not_understood: tuple[Location, ...] = ()
    in_texts: tuple[Location, ...] = ()
    """Comments with codes that are words of a text, and so are printed."""


def comments(source: Source) -> Comments:
    """What the comments of a file say to the program; nothing in a file that could not be read.

    A comment behind a value speaks of its own line; one that stands alone speaks of the next filled line.
    """
    found = () if source.data is None else tuple(_COMMENT.finditer(source.text))
    texts = list(_texts(source)) if found else []
    ignored: list[Ignored] = []
    not_understood: list[Location] = []
    in_texts: list[Location] = []
    for comment in found:
        at = source.lines.position(comment.start("whole"))
        codes = _codes(source.text, comment)
        if any(start <= at < end for start, end in texts):
            if codes:
                in_texts.append(_place(source, comment.span("whole")))
            continue  # the words belong to a text of the plan
        if not codes and _LIKE_OURS.match(comment["words"]):
            not_understood.append(_place(source, comment.span("whole")))
        line = _line_meant(source, at.line)
        ignored += [Ignored(source.text[slice(*extent)].upper(), line, _place(source, extent)) for extent in codes]
    return Comments(tuple(ignored), tuple(not_understood), tuple(in_texts))


def _place(source: Source, extent: Extent) -> Location:
    return source.located(Location(source.file, span=source.lines.span(extent)))


def _codes(text: str, comment: re.Match[str]) -> list[Extent]:
    """Where the codes of a comment are: the words behind `negeer`, up to the first that is no code."""
    ours = _OURS.match(comment["words"])
    if ours is None:
        return []
    words = _WORD.finditer(text, comment.start("words") + ours.end(), comment.end("words"))
    return [word.span() for word in takewhile(lambda word: _CODE.match(word[0]), words)]


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
