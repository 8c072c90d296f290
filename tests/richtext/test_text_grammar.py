"""The grammar by example: each is read as the table says, and the table in the manual is made of these examples."""

from __future__ import annotations

import pytest
import yaml
from test_text_blocks import shape

from actieplan.richtext import parse
from tests_support import ROOT

EXAMPLES = yaml.safe_load((ROOT / "tests" / "richtext" / "grammar.yaml").read_text(encoding="utf-8"))
MANUAL = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["uitleg"])
def test_an_example_is_read_as_the_table_says(example: dict[str, str]) -> None:
    assert shape(parse(example["typed"])) == example["shown"]


def test_the_manual_has_these_examples() -> None:
    assert len(EXAMPLES) > 10
    rows = "".join(f"| {typed(each['typed'])} | {each['uitleg']} |\n" for each in EXAMPLES)
    assert f"| U typt | In het document |\n|---|---|\n{rows}\n" in MANUAL, rows


def typed(text: str) -> str:
    """What is typed as a cell of the table: every line as code."""
    return "<br>".join(f"`{line}`".replace("|", "\\|") for line in text.split("\n") if line)
