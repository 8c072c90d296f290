"""Headings: their words from a form's template, and anchors that stay the same and are unique."""

from __future__ import annotations

from collections.abc import Sequence

from actieplan.documents.document import Article, Block, Heading, Section
from actieplan.documents.dutch import or_blank
from actieplan.model import Actie


def titled(template: str, titel: str, nummer: str = "") -> str:
    """The heading of a goal or action. The title is put in last: what an author writes is no template."""
    return template.replace("{nummer}", or_blank(nummer)).replace("{titel}", or_blank(titel))


def slug(words: str) -> str:
    """Words as a part of an anchor: `1.2` is `1-2`."""
    return "-".join("".join(char if char.isalnum() else " " for char in words.lower()).split()) or "leeg"


def anchor_of(actie: Actie) -> str:
    """The anchor of an action's heading: links lead there."""
    return f"actie-{slug(actie.id)}"


def with_unique_anchors(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Anchors are unique in a valid plan; a draft may use an id twice, and the later ones get a number."""
    taken: set[str] = set()
    counts: dict[str, int] = {}

    def unique(block: Block) -> Block:
        if isinstance(block, Article):
            return block._replace(blocks=tuple(map(unique, block.blocks)))
        if not isinstance(block, Heading):
            return block
        anchor, count = block.anchor, counts.get(block.anchor, 1)
        while anchor in taken:
            count += 1
            anchor = f"{block.anchor}-{count}"
        taken.add(anchor)
        counts[block.anchor] = count
        return block._replace(anchor=anchor)

    return tuple(section._replace(blocks=tuple(map(unique, section.blocks))) for section in sections)
