"""A tree as the text that gives it when it is read: `parse(write(tree)) == tree` for every tree that `parse` gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actieplan.richtext.blocks import DEFINITION, HEADING, MARKER
from actieplan.richtext.inline import EDGE, bare_address, completed
from actieplan.richtext.tree import Block, BulletList, Note, Paragraph, Run, SubHeading, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

_IN_ADDRESS = re.compile(r"[\w@/.+-]")
_STARS = re.compile(rf"{EDGE}\*(?=\S|$)")
_BRACKET = re.compile(rf"{EDGE}\[(?=\^)")
_ANY_BRACKET = re.compile(rf"{EDGE}\[")
_ANGLE_AT_END = re.compile(rf"{EDGE}<$")
_MUST_BE_BARE = re.compile(r"(?:(?:^|\s)!|[\\*])$")
_HAS_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$", re.IGNORECASE)
_DELIMITERS = {None: "---", "left": ":--", "center": ":-:", "right": "--:"}
_STEP = "  "


def write(blocks: Sequence[Block]) -> str:
    """The text of a tree, with a line end; nothing for an empty tree."""
    return "".join(f"{line}\n" for line in _Writer().text(blocks))


class _Writer:
    """Writes blocks, and keeps the footnotes for the end."""

    def __init__(self) -> None:
        self._notes: list[Note] = []
        self._labels: dict[int, str] = {}
        self._has_links = False  # in the line that is written: brackets in it may be read as a link

    def text(self, blocks: Sequence[Block]) -> list[str]:
        lines = self._stacked(blocks)
        for note in self._notes:  # grows while it is read: a note may refer to another
            lines += ["", *self._hanging(f"[^{self._label(note)}]: ", note.blocks)]
        return lines

    def _label(self, note: Note) -> str:
        """The label of a note; one that another note has already gets a number."""
        if id(note) not in self._labels:
            label, number = note.label, 1
            while label in self._labels.values():
                number += 1
                label = f"{note.label}-{number}"
            self._labels[id(note)] = label
            self._notes.append(note)
        return self._labels[id(note)]

    def _stacked(self, blocks: Sequence[Block]) -> list[str]:
        lines: list[str] = []
        for block in blocks:
            written = self._block(block)
            lines += ["", *written] if lines and written else written
        return lines

    def _block(self, block: Block) -> list[str]:
        match block:
            case BulletList():
                return [
                    line
                    for item in block.items
                    for line in self._hanging(f"{item.number} " if item.number else "- ", item.blocks)
                ]
            case Table():
                width = len(block.alignment)
                header, *rows = ([*map(self._cell, row)] for row in (block.header, *block.rows))
                marks = [_DELIMITERS[each] for each in block.alignment]
                return [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in (header, marks, *rows)]
            case SubHeading():
                return [f"{'#' * block.level} {self._runs(block.runs)}"]
            case _:
                return [_no_opening(self._runs(block.runs))]

    def _hanging(self, mark: str, blocks: Sequence[Block]) -> list[str]:
        """Blocks behind a mark, the later ones below it and deeper."""
        first = blocks[0] if blocks else None
        words = self._runs(first.runs) if isinstance(first, Paragraph) else ""
        rest = blocks[1:] if isinstance(first, Paragraph) else blocks
        below = self._stacked(rest)
        tight = bool(rest) and isinstance(rest[0], BulletList) and rest[0].items[0].number in {None, "1.", "1)"}
        gap = [""] if below and not tight else []
        return [f"{mark}{words}".rstrip(" "), *gap, *(f"{_STEP}{line}" if line else "" for line in below)]

    def _cell(self, runs: Sequence[Run]) -> str:
        return self._runs(runs).replace("|", "\\|")

    # --- runs -----------------------------------------------------------------------------------------

    def _runs(self, runs: Sequence[Run]) -> str:
        self._has_links = any(run.link for run in runs)
        atoms: list[list[Run]] = []
        for run in runs:
            if atoms and run.link is not None and atoms[-1][0].link == run.link:
                atoms[-1].append(run)
            else:
                atoms.append([run])
        return self._looked(atoms)

    def _looked(self, atoms: Sequence[list[Run]], before: str = "", *, bold: bool = False, italic: bool = False) -> str:
        """Words within a look: the longest stretches of bold or italic words, then what is in them."""
        text, at, closed = before, 0, False
        while at < len(atoms):
            stars, end = "", at + 1
            for name, makes_bold, makes_italic in _LOOKS:
                if (makes_bold and bold) or (makes_italic and italic):
                    continue
                last = _end(atoms, at, bold=makes_bold, italic=makes_italic)
                if last > at and (last > end or not stars):
                    stars, end = name, last
            if stars:
                inner = self._looked(atoms[at:end], "*", bold=bold or stars != "*", italic=italic or stars != "**")
                text += f"{stars}{inner}{stars}"
            else:
                after = atoms[end][0] if end < len(atoms) else Run("")
                text += self._atom(atoms[at], text, after, closed=closed, bold=bold, italic=italic)
            at, closed = end, bool(stars)
        return text[len(before) :]

    def _atom(self, runs: list[Run], before: str, after: Run, *, closed: bool, bold: bool, italic: bool) -> str:
        """One run, or the runs of one link; `before` is what was written before it, `closed` whether that is a look."""
        first = runs[0]
        if first.note is not None:
            return f"[^{self._label(first.note)}]"
        if first.link is None:
            return _escaped(first.text, before[-1:], brackets=self._has_links)
        if len(runs) == 1 and _is_bare(first, before, after, closed=closed):
            return first.text
        inner = self._looked([[run._replace(link=None)] for run in runs], bold=bold, italic=italic)
        return f"[{inner}](<{first.link}>)"


def _is_bare(run: Run, before: str, after: Run, *, closed: bool) -> bool:
    """Whether the address alone is read as this link."""
    if completed(run.text) != run.link or (after.link is not None and not _IN_ADDRESS.match(run.text[-1])):
        return False
    if closed or (_HAS_ADDRESS.search(before) and _MUST_BE_BARE.search(before) is None):
        return False
    following = after.text if after.link is None else ""
    return bare_address(before + run.text + following, len(before)) == run.text


_LOOKS = (("***", True, True), ("**", True, False), ("*", False, True))


def _end(atoms: Sequence[list[Run]], at: int, *, bold: bool, italic: bool) -> int:
    """Where the stretch of such words ends that begins here."""
    while at < len(atoms) and all(run.bold >= bold and run.italic >= italic for run in atoms[at]):
        at += 1
    return at


def _escaped(words: str, before: str, *, brackets: bool) -> str:
    """Words in which no sign at the edge of a word means anything; `before` is the sign before them."""
    signs = (_STARS, _ANGLE_AT_END, _ANY_BRACKET if brackets else _BRACKET)
    places = {found.start() for sign in signs for found in sign.finditer(before + words)}
    return "".join(f"\\{sign}" if at in places else sign for at, sign in enumerate(words, len(before)))


def _no_opening(line: str) -> str:
    """The line of a paragraph, which must not open a heading, an item or a footnote."""
    opens = HEADING.match(line) or MARKER.match(line) or DEFINITION.match(line)
    return f"\\{line}" if opens else line
