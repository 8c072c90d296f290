"""Numbering: every list has a numbering of its own, so that the next one begins again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from actieplan.writers.docx.ooxml import W, add
from actieplan.writers.docx.style import BULLETS, MAX_LIST_LEVEL, NUMBERS

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

    def begin(self, level: int, start: int | None) -> int:
        """The id of a new list at a level (0 is the outermost): bullets, or numbers from `start`."""
        self._last += 1
        kind = self._kinds[BULLETS if start is None else NUMBERS]
        number = add(self._root, "num", numId=self._last)
        add(number, "abstractNumId", val=kind.get(W + "abstractNumId", ""))
        if start is not None:
            override = add(number, "lvlOverride", ilvl=min(level, MAX_LIST_LEVEL))
            add(override, "startOverride", val=start)
        return self._last

    def indents(self, level: int, start: int | None) -> tuple[int, int]:
        """Where the text of a level begins, and how far before it its mark stands, in twips."""
        kind = self._kinds[BULLETS if start is None else NUMBERS]
        place: Element = kind.findall(f"{W}lvl/{W}pPr/{W}ind")[min(level, MAX_LIST_LEVEL)]
        return int(place.get(W + "left", "0")), int(place.get(W + "hanging", "0"))
