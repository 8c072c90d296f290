"""Places: where a thing stands, in the data of a file and in its text."""

from __future__ import annotations

from typing import Literal, NamedTuple

Path = tuple[str | int, ...]
Target = Literal["key", "value"]
Stretch = tuple[int, int]
"""The start and end index of a part of a text; the end is not included."""


class Position(NamedTuple):
    """A place in a text: line and column, both from 1; columns count code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of text, from `start` up to but not including `end`."""

    start: Position
    end: Position


class Location(NamedTuple):
    """Where a finding stands: the file as the user named it, the path in the data, and the span in the text.

    `target` says which side of `key: value` is meant, `within` which part of the text that the plan has at the path.
    The span and the excerpt (the part of the line around it, from column `excerpt_column` on) are filled in by
    `reading.source`. `address` names the same place by the ids of what it is in (`outline.address`): it stays the
    same when other things are put before it. `checking` fills it in; empty where there is no path.
    """

    file: str
    path: Path = ()
    target: Target = "value"
    span: Span | None = None
    excerpt: str = ""
    excerpt_column: int = 1
    within: Stretch | None = None
    address: str = ""


NOT_READ = "niet gelezen"
"""How a document says of words that they were refused."""


class Refused(str):
    """The words that a draft shows for a moment that could not be read: `niet gelezen: “bo-juni”`.

    `typed` are the words in quotes. What the plan calls the thing may stand before it: `Start (niet gelezen: “ooit”)`.
    """

    name: str
    typed: str

    def __new__(cls, words: str, name: str = "") -> Refused:
        typed = f"“{' '.join(words.split())}”"
        said = f"{NOT_READ}: {typed}"
        made = super().__new__(cls, f"{name} ({said})" if name else said)
        made.name, made.typed = name, typed
        return made

    @property
    def unnamed(self) -> Refused:
        """The same words without the name before them."""
        return Refused(self.typed[1:-1])


class Unread(NamedTuple):
    """A value that was refused: its path in the data and its words as typed. A draft shows them."""

    path: Path
    words: str

    @property
    def place(self) -> str:
        """The path in words: `acties 1, fasen 2, periode`; the number is that in its list."""
        words: list[str] = []
        for segment in self.path:
            if isinstance(segment, int) and words:
                words[-1] += f" {segment + 1}"
            else:
                words.append(str(segment))
        return ", ".join(words)
