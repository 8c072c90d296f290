"""Headings: anchors that no other heading of the document has."""

from __future__ import annotations

from actieplan.documents.document import Heading, Section
from actieplan.documents.headings import with_unique_anchors


def test_an_anchor_that_is_taken_gets_the_first_free_number() -> None:
    sections = [Section(tuple(Heading(1, "Kop", anchor) for anchor in ("a", "a-2", "a", "b", "a")))]
    (section,) = with_unique_anchors(sections)
    anchors = [block.anchor for block in section.blocks if isinstance(block, Heading)]
    assert anchors == ["a", "a-2", "a-3", "b", "a-4"]
