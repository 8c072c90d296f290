"""Numbering: lists that Word numbers, each item with the number that its author typed.

Word counts by itself from where a list begins. Where the author's numbers do not count on (1, 2, 4), another list
begins, so that what a reader sees and hears is what was typed.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from actieplan.writers.docx.ooxml import W, add
from actieplan.writers.docx.style import BRACKETS, BULLETS, MAX_LIST_LEVEL, NUMBERS

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.package import Shell


class Numbering:
    """The numberings of the document, kept in the template's `numbering.xml`."""

    def __init__(self, shell: Shell) -> None:
        self._root = shell.tree(shell.part(RELATIONSHIP_TYPE.NUMBERING))
        self._kinds = {
            name.get(W + "val"): definition
            for definition in self._root.findall(W + "abstractNum")
            if (name := definition.find(W + "name")) is not None
        }
        taken = [int(num.get(W + "numId", "0")) for num in self._root.findall(W + "num")]
        self._last = max(taken, default=0)

    def begin(self, level: int, number: str | None) -> int:
        """The id of a new list at a level (0 is the outermost): bullets, or numbers from one like `4.` or `4)`."""
        self._last += 1
        kind = self._kind(number)
        added = add(self._root, "num", numId=self._last)
        add(added, "abstractNumId", val=kind.get(W + "abstractNumId", ""))
        if number is not None:
            override = add(added, "lvlOverride", ilvl=level)
            add(override, "startOverride", val=int(number[:-1]))
            if _is_padded(number):
                override.append(_literal(kind.findall(W + "lvl")[level], number))
        return self._last

    def indents(self, level: int, number: str | None) -> tuple[int, int]:
        """Where the text of a level begins, and how far before it its mark stands, in twips."""
        place: Element = self._kind(number).findall(f"{W}lvl/{W}pPr/{W}ind")[level]
        return int(place.get(W + "left", "0")), int(place.get(W + "hanging", "0"))

    def _kind(self, number: str | None) -> Element:
        return self._kinds[BULLETS if number is None else BRACKETS if number.endswith(")") else NUMBERS]


class Counting:
    """One list at one depth: which of Word's lists each item goes in. `bullets` is that of the bullets around it."""

    def __init__(self, numbering: Numbering, depth: int, bullets: int | None) -> None:
        self._numbering, self._bullets = numbering, bullets
        self.level = min(depth, MAX_LIST_LEVEL)
        self._shares_level = depth >= MAX_LIST_LEVEL
        self._numbers = 0
        self._following = ""

    def next(self, number: str | None) -> int:
        """The list for an item with this number, or with a bullet."""
        if number is None:
            self._bullets = self._bullets or self._numbering.begin(self.level, None)
            return self._bullets
        if number != self._following:
            self._numbers = self._numbering.begin(self.level, number)
        counts_on = not self._shares_level and not _is_padded(number)
        self._following = f"{int(number[:-1]) + 1}{number[-1]}" if counts_on else ""
        return self._numbers


def _is_padded(number: str) -> bool:
    """Whether it has a zero in front (`07.`), which Word does not write by itself."""
    return number.startswith("0") and len(number) > len("0.")


def _literal(level: Element, number: str) -> Element:
    """A level of which the mark is these very signs."""
    own = deepcopy(level)
    for start in own.findall(W + "start"):
        start.set(W + "val", str(int(number[:-1])))
    for text in own.findall(W + "lvlText"):
        text.set(W + "val", number)
    return own
