"""The library: what other programs may count on."""

from __future__ import annotations

from pathlib import Path

import pytest

import actieplan
from tests_support import PLANS, SMALL_PLAN


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_load_gives_a_valid_plan(path: Path) -> None:
    assert actieplan.load(path).jaar == int(path.stem)


def test_load_never_passes_a_broken_plan_off_as_valid(tmp_path: Path) -> None:
    broken = tmp_path / "plan.yaml"
    broken.write_text(SMALL_PLAN.replace("wie: zorgraad", "wie: niemand"))
    with pytest.raises(actieplan.InvalidPlanError) as refused:
        actieplan.load(broken)
    assert [found.code for found in refused.value.diagnostics if found.severity == "error"] == ["AP102"]


def test_load_of_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(actieplan.InvalidPlanError) as refused:
        actieplan.load(tmp_path / "plan.yaml")
    assert [found.code for found in refused.value.diagnostics] == ["AP040"]


def test_load_of_a_folder_of_plans_is_refused() -> None:
    with pytest.raises(actieplan.InvalidPlanError):
        actieplan.load(PLANS[0].parent)


def test_an_unknown_edition_is_an_error_of_the_programmer() -> None:
    with pytest.raises(ValueError, match="1999"):
        actieplan.render(actieplan.load(PLANS[0]).model_copy(update={"formulier": "1999"}))


def test_check_and_render_are_what_the_commands_call() -> None:
    checked = actieplan.check(PLANS)
    assert [plan.jaar for plan in checked.plans] == [2024, 2025]
    assert actieplan.render(checked.plans[0], "markdown").startswith(b"# ")
    assert actieplan.render(checked.plans[0]).startswith(b"PK")
