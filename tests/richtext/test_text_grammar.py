"""The grammar by example: each is read as the table says, and the table in the manual is made of these examples."""

from __future__ import annotations

import pytest
import yaml
from test_text_blocks import shape

from actieplan import fixing
from actieplan.richtext import parse
from plan_snippets import found_in
from tests_support import ROOT, SMALL_PLAN

ALIKE = yaml.safe_load((ROOT / "tests" / "richtext" / "look_alikes.yaml").read_text(encoding="utf-8"))
SEEN = {"→": "\t", "⍽": "\u200b", "¬": "\u00ad"}
"""How signs that one cannot see are shown."""
EXAMPLES = yaml.safe_load((ROOT / "tests" / "richtext" / "grammar.yaml").read_text(encoding="utf-8"))
MANUAL = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["uitleg"])
def test_an_example_is_read_as_the_table_says(example: dict[str, str]) -> None:
    assert shape(parse(example["typed"])) == example["shown"]


def test_the_manual_has_these_examples() -> None:
    assert len(EXAMPLES) > 10
    rows = "".join(f"| {typed(each['typed'])} | {each['uitleg']} |\n" for each in EXAMPLES)
    assert f"| U typt | In het document |\n|---|---|\n{rows}\n" in MANUAL, rows


@pytest.mark.parametrize("example", ALIKE, ids=lambda example: example["typed"])
def test_what_looks_like_markup_is_found_and_fixed(example: dict[str, str]) -> None:
    before, after = (as_typed(example.get(key, example["typed"])) for key in ("typed", "fixed"))
    found = [each.code for each in found_in(before) if each.code != "AP302"]
    assert set(found) == {example["code"]}
    assert fixing.fix("plan.yaml", before.encode()).after == after


def test_the_manual_has_what_looks_like_markup() -> None:
    rows = "".join(
        f"| {typed(each['typed'])} | {each['code']}: {each['uitleg']} |\n" for each in ALIKE if "uitleg" in each
    )
    assert f"| U typt | Bevinding |\n|---|---|\n{rows}\n" in MANUAL, rows


def as_typed(text: str) -> str:
    """A plan with this text."""
    for seen, sign in SEEN.items():
        text = text.replace(seen, sign)
    lines = "".join(f"              {line}\n" for line in text.split("\n"))
    return SMALL_PLAN.replace("omschrijving: Wat we doen.\n", f"omschrijving: |\n{lines}")


def typed(text: str) -> str:
    """What is typed as a cell of the table: every line as code."""
    return "<br>".join(f"`{line}`".replace("|", "\\|") for line in text.split("\n") if line)
