"""Blocks: which lines are the author's text, and that nothing of YAML is looked for in them."""

from __future__ import annotations

import pytest

from actieplan import checking, fixing
from actieplan.changes import Change, Deed
from actieplan.places import Location, Position, Span
from actieplan.reading.blocks import in_block
from actieplan.reading.edit import applied
from actieplan.reading.lines import Lines
from actieplan.reading.source import read
from tests_support import SMALL_PLAN


def numbers_in(text: str) -> set[int]:
    lines = Lines(text)
    return {number for number in range(1, len(lines.starts) + 1) if in_block(lines, number)}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a: |\n  x\n  y\nb: 1\n", {2, 3}),
        ("a: >-\n  x\n\n\n  y\n\nb: 1\n", {2, 3, 4, 5}),
        ("a: |  # opmerking\n  x\n", {2}),
        ("a: |2-\n    x\n  y\nb: 1\n", {2, 3}),
        ("a: |\n    x\n  te ondiep\nb: 1\n", {2}),
        ("- a: |\n    x\n  b: 1\n", {2}),
        ("- |\n  x\n- y\n", {2}),
        ("- - |\n   x\n", {2}),
        ("a: |\nx\n", set()),
        ("a: |", set()),
        ("a: |\n  b: |\n  c\n  # d\ne: 1\n", {2, 3, 4}),
        ("a: tekst met | teken\n  x\n", set()),
        ("# a: |\n  x\n", set()),
        ('"a": |\r\n  x\r\nb: 1\r\n', {2}),
    ],
)
def test_the_lines_of_a_block(text: str, numbers: set[int]) -> None:
    assert numbers_in(text) == numbers


LOOKS_WRONG = (
    "-5 graden is koud",
    "-tekst",
    "– streep",
    '- "Ik vind de weg niet" (senior)',
    "titel: “Fase een”",
    "titel:tekst",
    "titel tekst",
    "wie: @stad",
    "naam: 't Hofke",
    "id: [a (b), c",
    "titel: Fase 1: begin",
    "**titel**: x",
    "titel:\u00a0tekst",
    '"open',
    "| tekst",
    "aantal = 3  # noot",
)


@pytest.mark.parametrize("line", LOOKS_WRONG)
@pytest.mark.parametrize("indent", [11, 13], ids=["too shallow", "too deep"])
def test_only_the_indentation_below_a_block_is_reported(line: str, indent: int) -> None:
    block = f"            waarom: |\n              Wat we hoorden:\n\n              {line}\n"
    text = SMALL_PLAN.replace("            waarom: Omdat het nodig is.\n", f"{block}{' ' * indent}opmerking: Later.\n")
    assert text != SMALL_PLAN
    found = [each for each in checking.check_bytes("plan.yaml", text.encode()).diagnostics if each.code < "AP1"]
    assert [each.code for each in found] == ["AP017"]
    assert fixing.fix("plan.yaml", text.encode()).after == text


def test_a_bullet_in_a_block_is_a_finding_about_the_text_alone() -> None:
    block = "            waarom: |\n              Wat we hoorden:\n\n              • bol\n"
    text = SMALL_PLAN.replace("            waarom: Omdat het nodig is.\n", f"{block}           opmerking: Later.\n")
    found = checking.check_bytes("plan.yaml", text.encode()).diagnostics
    assert [each.code for each in found if each.code < "AP1"] == ["AP017"]
    assert fixing.fix("plan.yaml", text.encode()).after == text.replace("• bol", "- bol")


def test_a_change_within_a_block_needs_a_mark() -> None:
    source = read("plan.yaml", b"titel: |\n  Een  zin\n")
    place = Location("plan.yaml", span=Span(Position(2, 6), Position(2, 8)))
    change = Change("", Deed.EDITED, "  ", " ", place)
    assert applied(source, [change])[1] == ()
    assert applied(source, [change._replace(in_text=True)])[0] == "titel: |\n  Een zin\n"
