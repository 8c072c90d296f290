"""The blocks of a text, line by line: paragraphs, headings, lists, tables and footnotes.

Lines are first sorted into a tree of typed text, since a mark can only be read when every footnote is known. A
stack of list markers says where a line belongs: under the nearest marker that is less deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from actieplan.richtext.inline import inline, merged
from actieplan.richtext.tree import Block, BulletList, ListItem, Note, Paragraph, Run, SubHeading, Table

INDENTATION = f" \t\u00a0\u1680{''.join(map(chr, range(0x2000, 0x200B)))}\u202f\u205f\u3000"
"""White space that indents a line: a hard or wide space as much as a plain one, for nobody sees which it is."""
HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
MARKER = re.compile(r"(?:(?P<bullet>[-*])|(?P<number>[0-9]{1,3}[.)]))[ \t]+(?=\S)", re.ASCII)
DEFINITION = re.compile(r"\[\^([^\[\]\s^]+)\]:(?:[ \t]+|$)")
_ROW = re.compile(r"\|(?:.*[^\\])?\|$")
_DELIMITERS = re.compile(r"\|(?:[ \t]*:?-+:?[ \t]*\|)+$")
_PIPE = re.compile(r"(?<!\\)\|")
DEEPEST_LIST = 9
"""Word knows nine levels; an item that is deeper joins the deepest list."""
_DEEPEST_NOTE = 4

Alignment = Literal["left", "center", "right"] | None


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text. A footnote is in every run that refers to it."""
    reader = _Lines(text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    reader.read()
    return _Tree(reader).blocks()


def typed_lines(text: str) -> Iterator[TypedLine]:
    """The lines of the paragraphs and headings of a text, as they are typed, and then the cells of its tables."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    reader = _Lines(lines)
    reader.read()
    for words in reader.words:
        for number, typed in enumerate(words.lines, words.first):
            whole = lines[number]
            end = len(whole.rstrip(" \t"))
            before, is_first = whole[: end - len(typed)], number == words.first
            opened_by: OpenedBy = "" if not is_first else "heading" if words.level else "sign" if before.strip() else ""
            start = starts[number] + len(before)
            yield TypedLine(number, start, starts[number] + end, typed, before, whole[end:], is_first, opened_by)
    for number in reader.rows:
        start, end = text.index("|", starts[number]), starts[number] + len(lines[number].rstrip(" \t"))
        pipes = [start, *(found.start() for found in _PIPE.finditer(text, start + 1, end))]
        for left, right in pairwise(pipes):
            yield TypedLine(number, left + 1, right, text[left + 1 : right], "", "", True, "cell")


def parse_line(text: str) -> tuple[Block, ...]:
    """The words of an item that was typed on one line: bold, italic and links, but no blocks."""
    runs = inline(text)
    return (Paragraph(runs),) if runs else ()


def parse_item(text: str) -> tuple[Block, ...]:
    """An item of a list: a text when it has line ends, as YAML's `|` gives it, else a line."""
    return parse(text) if "\n" in text else parse_line(text)


OpenedBy = Literal["", "sign", "heading", "cell"]
"""What opens a paragraph: the sign of an item or a footnote, that of a heading, the pipe of a cell, or nothing."""


class TypedLine(NamedTuple):
    """A line of a paragraph, or a cell of a table, as it is typed: its words, where they are, what is around them.

    `number` is that of the line in the text, `before` the indentation with the sign that opens the paragraph, `behind`
    the white space at the end. Only the first line of a paragraph may be opened by something.
    """

    number: int
    start: int
    end: int
    words: str
    before: str
    behind: str
    is_first: bool
    opened_by: OpenedBy

    @property
    def column(self) -> int:
        """How far the words are from the start of the line, with a tab as four."""
        return len(self.before.expandtabs(4))

    @property
    def has_tabs(self) -> bool:
        """Whether a tab is anywhere in the line."""
        return "\t" in self.words or "\t" in self.before or "\t" in self.behind


# --- typed text -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Words:
    """A paragraph, or a heading of some level, as it was typed; `first` is the number of its first line."""

    lines: list[str]
    first: int
    level: int = 0
    runs: tuple[Run, ...] = ()


@dataclass(slots=True)
class _Place:
    """What blocks are put into: the text itself, an item, or a footnote."""

    column: int
    blocks: list[_Typed] = field(default_factory=list)
    number: str | None = None
    label: str = ""
    is_words: bool = False  # a footnote that no mark refers to


@dataclass(slots=True)
class _Items:
    items: list[_Place]


@dataclass(slots=True)
class _Rows:
    rows: list[list[str]]
    alignment: tuple[Alignment, ...]
    cells: list[tuple[tuple[Run, ...], ...]] = field(default_factory=list)


_Typed = _Words | _Items | _Rows | _Place
"""What is in a place; a place in it is a footnote."""


class _Line(NamedTuple):
    indent: int
    text: str


class _Lines:
    """Reads line after line into the place where it belongs."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = [_measured(line) for line in lines]
        self.root = _Place(-1)
        self.notes: list[_Place] = []
        self._stack = [self.root]
        self._open: _Words | None = None  # the paragraph that the next line may continue
        self._at = 0  # the line that is read now
        self.words: list[_Words] = []
        self.rows: list[int] = []  # the lines of tables

    def read(self) -> None:
        """All lines."""
        at = 0
        while at < len(self._lines):
            at = self._take(at)

    def _take(self, at: int) -> int:
        line, self._at = self._lines[at], at
        if not line.text:
            self._open = None
        elif heading := HEADING.match(line.text):
            self._leave(line.indent)
            self._put(line.text[heading.end() :], len(heading[1]))
            self._open = None
        elif marker := self._marker(line):
            self._item(line, marker)
        elif definition := DEFINITION.match(line.text):
            self._note(line, definition)
        elif self._depth(line.indent) == 1 and self._stack[0] is self.root and self._is_table(at):
            return self._table(at)
        else:
            self._words(line)
        return at + 1

    def _depth(self, indent: int) -> int:
        """How many places of the stack hold a line with this indent."""
        depth = len(self._stack)
        while depth > 1 and self._stack[depth - 1].column >= indent:
            depth -= 1
        return depth

    def _leave(self, indent: int) -> None:
        del self._stack[self._depth(indent) :]

    def _marker(self, line: _Line) -> re.Match[str] | None:
        """The marker of an item; within a paragraph a number must be 1, or go on with the numbers above it."""
        marker = MARKER.match(line.text)
        if marker is None or marker["bullet"] or self._open is None:
            return marker
        depth, number = self._depth(line.indent), int(marker["number"][:-1])
        if number == 1 or _is_numbered(self._stack[depth - 1].blocks):
            return marker
        above = self._stack[depth - 1].number
        return marker if above is not None and int(above[:-1]) == number - 1 else None

    def _item(self, line: _Line, marker: re.Match[str]) -> None:
        self._leave(line.indent)
        lists = sum(not place.label for place in self._stack) - 1
        if lists >= DEEPEST_LIST:
            self._stack.pop()
        number = marker["number"]
        blocks = self._stack[-1].blocks
        last = blocks[-1] if blocks else None
        if not isinstance(last, _Items) or (last.items[0].number is None) != (number is None):
            last = _Items([])
            blocks.append(last)
        item = _Place(line.indent, number=number)
        last.items.append(item)
        self._begin(item, line.text[marker.end() :])

    def _note(self, line: _Line, definition: re.Match[str]) -> None:
        self._leave(line.indent)
        note = _Place(line.indent, label=definition[1])
        self.notes.append(note)
        self._stack[-1].blocks.append(note)
        self._begin(note, line.text[definition.end() :])

    def _begin(self, place: _Place, words: str) -> None:
        self._stack.append(place)
        self._put(words)

    def _put(self, words: str, level: int = 0) -> None:
        """Begin a paragraph or heading in the place that is open."""
        self._open = _Words([words], self._at, level)
        self.words.append(self._open)
        self._stack[-1].blocks.append(self._open)

    def _words(self, line: _Line) -> None:
        depth = self._depth(line.indent)
        if self._open is not None and depth == len(self._stack):
            self._open.lines.append(line.text)
            return
        del self._stack[depth:]
        self._put(line.text)

    def _is_table(self, at: int) -> bool:
        below = self._lines[at + 1].text if at + 1 < len(self._lines) else ""
        return bool(_ROW.match(self._lines[at].text) and _DELIMITERS.match(below))

    def _table(self, at: int) -> int:
        """The table that begins here; gives the line after it."""
        del self._stack[1:]
        alignment = [_alignment(cell) for cell in _cells(self._lines[at + 1].text)]
        end = at + 2
        while end < len(self._lines) and _ROW.match(self._lines[end].text):
            end += 1
        self.rows += (at, *range(at + 2, end))
        rows = [_cells(self._lines[each].text) for each in (at, *range(at + 2, end))]
        width = max(len(alignment), *map(len, rows))
        alignment += [None] * (width - len(alignment))
        self.root.blocks.append(_Rows([row + [""] * (width - len(row)) for row in rows], tuple(alignment)))
        self._open = None
        return end


def _measured(line: str) -> _Line:
    words = line.lstrip(INDENTATION)
    indent = len(line[: len(line) - len(words)].expandtabs(4))
    return _Line(indent, words.rstrip(" \t") if words.strip() else "")


def _is_numbered(blocks: list[_Typed]) -> bool:
    """Whether a numbered list is above, with nothing but lists below it."""
    for block in reversed(blocks):
        if not isinstance(block, _Items):
            return False
        if block.items[0].number is not None:
            return True
    return False


def _is_empty(note: _Place) -> bool:
    first = note.blocks[0]
    return len(note.blocks) == 1 and isinstance(first, _Words) and not any(first.lines)


def _cells(row: str) -> list[str]:
    return [cell.replace("\\|", "|").strip(" \t") for cell in _PIPE.split(row[1:-1])]


def _alignment(cell: str) -> Alignment:
    left, right = cell.startswith(":"), cell.endswith(":")
    if left and right:
        return "center"
    return "left" if left else "right" if right else None


# --- the tree ---------------------------------------------------------------------------------------------


class _Tree:
    """Makes runs of typed words, in reading order, and then the tree."""

    def __init__(self, reader: _Lines) -> None:
        self._root = reader.root
        self._typed = {note.label: note for note in reversed(reader.notes) if not _is_empty(note)}
        self._all = reader.notes
        self._notes: dict[str, Note] = {}
        self._as_words: set[str] = set()  # notes that no mark refers to
        self._within: list[str] = []  # the notes around what is read now

    def blocks(self) -> tuple[Block, ...]:
        """The whole text. A footnote that no mark refers to keeps its words where it was typed."""
        self._read(self._root)
        for place in self._all:
            if self._typed.get(place.label) is not place:
                self._read_as_words(place)
            elif place.label not in self._notes:
                self._as_words.add(place.label)
                self._read_as_words(place)
        return self._frozen(self._root)

    def _read(self, place: _Place) -> None:
        for block in place.blocks:
            match block:
                case _Words():
                    block.runs = inline(" ".join(block.lines), self._note)
                case _Items():
                    for item in block.items:
                        self._read(item)
                case _Rows():
                    block.cells = [tuple(inline(cell, self._note) for cell in row) for row in block.rows]

    def _read_as_words(self, place: _Place) -> None:
        self._read(place)
        place.is_words = True
        first = place.blocks[0]
        if isinstance(first, _Words):
            first.runs = merged((Run(f"[^{place.label}]:{' ' if first.runs else ''}"), *first.runs))

    def _note(self, label: str) -> Note | None:
        """The footnote of a mark. In a footnote only the first mark of another counts: notes never go round."""
        if label not in self._typed or label in self._as_words or label in self._within:
            return None
        if label in self._notes:
            return None if self._within else self._notes[label]
        if len(self._within) >= _DEEPEST_NOTE:
            return None
        self._within.append(label)
        place = self._typed[label]
        self._read(place)
        self._within.pop()
        self._notes[label] = Note(label, self._frozen(place))
        return self._notes[label]

    def _frozen(self, place: _Place) -> tuple[Block, ...]:
        out: list[Block] = []
        for block in place.blocks:
            match block:
                case _Words():
                    if block.runs:
                        out.append(SubHeading(block.level, block.runs) if block.level else Paragraph(block.runs))
                case _Items():
                    out.append(BulletList(tuple(ListItem(self._frozen(item), item.number) for item in block.items)))
                case _Rows():
                    header, *rows = block.cells
                    out.append(Table(header, tuple(rows), block.alignment))
                case _Place() if block.is_words:
                    out += self._frozen(block)
        return tuple(out)
