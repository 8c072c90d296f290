"""Look-alike: structure that the eye sees in a text and the program does not, and the family of those of one code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from inspect import getdoc
from typing import Any, NamedTuple

from actieplan.diagnostics import Kind, Severity
from actieplan.places import Stretch
from actieplan.prose import is_unfinished
from actieplan.richtext import TypedLine
from actieplan.rules.registry import Replacement, explained
from actieplan.text import Text


class LookAlike(NamedTuple):
    """What was seen: the sign that is pointed at, the lines that it takes, and the edits where they are certain.

    A line that is taken is not looked at by the families below this one in the table.
    """

    within: Stretch
    lines: tuple[TypedLine, ...] = ()
    params: Mapping[str, Any] = {}
    fix: tuple[Replacement, ...] = ()
    hint: Text | None = None


@dataclass(frozen=True, slots=True)
class TypedText:
    """A text with its lines as they are typed: all of them, and those that no look-alike took yet."""

    text: str
    all_lines: Sequence[TypedLine]
    lines: Sequence[TypedLine]
    is_item: bool = False
    """Whether it is an item of a list that is written on one line, which has no blocks."""

    @property
    def plain(self) -> list[TypedLine]:
        """The lines that nothing opens."""
        return [line for line in self.lines if not line.opened_by]

    @property
    def paragraphs(self) -> Iterator[Stretch]:
        """From the first to the last word of each paragraph, heading and cell."""
        start, end = 0, 0
        for line in self.all_lines:
            if line.is_first:
                if end:
                    yield start, end
                start = line.start
            end = line.end
        if end:
            yield start, end


Find = Callable[[TypedText], Iterator[LookAlike]]


@dataclass(frozen=True, slots=True)
class Family:
    """The look-alikes of one code: in every text that has one are one of the `signs` and a match of `may`."""

    kind: Kind
    find: Find
    signs: frozenset[str]
    may: re.Pattern[str]


def look_alike(
    code: str, severity: Severity, *, title: Text, message: Text, hint: Text, signs: str = "\n", may: str = ""
) -> Callable[[Find], Family]:
    """Make a family of a function; its docstring holds the why and the examples, as that of a rule.

    Most texts have no look-alike: `signs` (a line end for those of lines) and `may` say so in no time.
    """

    def make(find: Find) -> Family:
        kind = Kind(code, severity, title, message, hint, **explained(getdoc(find) or ""))
        return Family(kind, find, frozenset(signs), re.compile(may, re.MULTILINE))

    return make


def below_each_other(lines: Sequence[TypedLine]) -> Iterator[list[TypedLine]]:
    """Lines without another line or an empty one between them."""
    block: list[TypedLine] = []
    for line in lines:
        if block and line.number != block[-1].number + 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def of_one_paragraph(lines: Sequence[TypedLine]) -> Iterator[list[TypedLine]]:
    """Lines that are directly below each other within a paragraph."""
    for block in below_each_other(lines):
        run: list[TypedLine] = []
        for line in block:
            if run and line.is_first:
                yield run
                run = []
            run.append(line)
        yield run


_CLOSED = re.compile(r"[.;:!?…][)\]\"'”’»]*$")


def is_closed(words: str) -> bool:
    """Whether a line ends in a sign that closes a sentence or announces something."""
    return _CLOSED.search(words) is not None


def goes_on(above: str, below: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return is_unfinished(above) or (not is_closed(above) and (below[0].islower() or below[0].isdigit()))
