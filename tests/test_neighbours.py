"""An action of the plan beside this one: by its title where that plan can be read, else by its id."""

from __future__ import annotations

from pathlib import Path

import pytest

import actieplan
from actieplan.checking import neighbours
from tests_support import ROOT

PLANS = ROOT / "plans"
BY_TITLE = "actie ‘ELZ Leuven ontmoet’ van het actieplan 2024"
BY_ID = "actie ‘elz-leuven-ontmoet’ van het actieplan 2024"


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        pytest.param((PLANS / "2024.yaml").read_text(encoding="utf-8"), BY_TITLE, id="the plan is there"),
        pytest.param(None, BY_ID, id="there is none"),
        pytest.param("{", BY_ID, id="a broken one"),
        pytest.param(
            (PLANS / "2024.yaml").read_text(encoding="utf-8").replace("organisatie: ELZ Leuven", "organisatie: Noord"),
            BY_ID, id="one of another organisation",
        ),
    ],
)  # fmt: skip
def test_an_action_of_another_year(beside: str | None, words: str, tmp_path: Path) -> None:
    file = tmp_path / "2025.yaml"
    file.write_bytes((PLANS / "2025.yaml").read_bytes())
    if beside is not None:
        (tmp_path / "2024.yaml").write_text(beside, encoding="utf-8")
    plan = actieplan.load(file)
    page = actieplan.render(plan, "markdown", neighbours=neighbours(str(file), plan)).decode("utf-8")
    assert words in page
