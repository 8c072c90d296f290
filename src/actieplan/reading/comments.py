"""Comments to the program: `# actieplan: negeer AP503` in a plan file, and the line it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from actieplan.places import Location
from actieplan.reading.building import Mapping, Sequence

if TYPE_CHECKING:
    from actieplan.reading.lines import Extent
    from actieplan.reading.source import Source

_COMMENT = re.compile(
    r"(?:^|[ \t])(?P<whole># *actieplan: *(?:negeer|ignore)\b[ \t]*(?P<codes>[^\r\n]*))", re.MULTILINE
)


class Ignored(NamedTuple):
    """A code that a comment says not to report on one line; the location is that of the code itself."""

    code: str
    line: int
    location: Location


def ignored(source: Source) -> list[Ignored]:
    """What the comments of a file say not to report.

    A comment behind a value speaks of its own line; one that stands alone speaks of the next filled line.
    """
    if "actieplan:" not in source.text:
        return []
    texts = list(_texts(source.data))
    found = []
    for comment in _COMMENT.finditer(source.text):
        if any(start <= comment.start("whole") < end for start, end in texts):
            continue  # the words stand in a text of the plan
        line = _line_meant(source, comment.start("whole"))
        for code in re.finditer(r"[^\s,]+", comment["codes"]):
            first = comment.start("codes")
            span = source.lines.span((first + code.start(), first + code.end()))
            found.append(Ignored(code[0].upper(), line, source.located(Location(source.file, span=span))))
    return found


def _line_meant(source: Source, index: int) -> int:
    number = source.lines.position(index).line
    while number < len(source.lines.starts) and _is_empty(source.lines.line(number)):
        number += 1
    return number


def _is_empty(line: str) -> bool:
    """Whether a line holds nothing but a comment."""
    return not line.strip() or line.lstrip().startswith("#")


def _texts(data: object) -> Iterator[Extent]:
    """The extents of all texts of a file."""
    children: list[tuple[object, Extent]] = []
    if isinstance(data, Mapping):
        children = [(value, data.values_at[key]) for key, value in data.items()]
    elif isinstance(data, Sequence):
        children = list(zip(data, data.values_at, strict=True))
    for value, extent in children:
        if isinstance(value, str):
            yield extent
        else:
            yield from _texts(value)
