"""The grammar by example: each is read as the table says, and the table in the manual is made of these examples."""

from __future__ import annotations

import pytest
from test_text_blocks import shape

from actieplan import fixing
from actieplan.richtext import parse
from manual_tables import examples
from plan_snippets import found_in
from tests_support import SMALL_PLAN

EXAMPLES = examples("richtext/grammar.yaml")
ALIKE = examples("richtext/look_alikes.yaml")
SEEN = {"→": "\t", "⍽": "\u200b", "¬": "\u00ad"}
"""How signs that one cannot see are shown."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["uitleg"])
def test_an_example_is_read_as_the_table_says(example: dict[str, str]) -> None:
    assert shape(parse(example["typed"])) == example["shown"]


@pytest.mark.parametrize("example", ALIKE, ids=lambda example: example["typed"])
def test_what_looks_like_markup_is_found_and_fixed(example: dict[str, str]) -> None:
    before, after = (as_typed(example.get(key, example["typed"])) for key in ("typed", "fixed"))
    found = [each.code for each in found_in(before) if each.code != "AP302"]
    assert set(found) == {example["code"]}
    assert fixing.fix("plan.yaml", before.encode()).after == after


@pytest.mark.parametrize("example", ALIKE, ids=lambda example: example["typed"])
def test_it_is_fixed_in_an_item_and_with_line_ends_of_windows_too(example: dict[str, str]) -> None:
    before, after = (as_item(example.get(key, example["typed"])) for key in ("typed", "fixed"))
    assert fixing.fix("plan.yaml", before.encode()).after == after


def as_item(text: str) -> str:
    """A plan with this text as an item of a list, with line ends of Windows."""
    lines = "".join(f"                  {line}\n" for line in as_seen(text).split("\n"))
    assert SMALL_PLAN.count("                - dit\n") == 1
    return SMALL_PLAN.replace("                - dit\n", f"                - |\n{lines}").replace("\n", "\r\n")


def as_seen(text: str) -> str:
    """The text with the signs that one cannot see."""
    for seen, sign in SEEN.items():
        text = text.replace(seen, sign)
    return text


def as_typed(text: str) -> str:
    """A plan with this text."""
    lines = "".join(f"              {line}\n" for line in as_seen(text).split("\n"))
    return SMALL_PLAN.replace("omschrijving: Wat we doen.\n", f"omschrijving: |\n{lines}")
