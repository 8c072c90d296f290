"""What a board has approved gives no error and no warning, and the remarks that its facts call for."""

from __future__ import annotations

import pytest

from actieplan import checking
from actieplan.checking import PlanFile
from actieplan.diagnostics import Severity
from tests_support import PLANS

FILES = {file.plan.jaar: file for file in checking.check(PLANS).files if file.plan is not None}
PLACES = {
    (jaar, f"{actie.id}"): (at, within, index)
    for jaar, file in FILES.items()
    if file.plan is not None
    for at, strategisch in enumerate(file.plan.strategische_doelstellingen)
    for within, operationeel in enumerate(strategisch.operationele_doelstellingen)
    for index, actie in enumerate(operationeel.acties)
}


def remarks(file: PlanFile, code: str) -> dict[str, int]:
    """How many remarks of a code each action gets; those about the plan itself stand under an empty name."""
    names = {place: name for (jaar, name), place in PLACES.items() if file.plan and jaar == file.plan.jaar}
    counted: dict[str, int] = {}
    for found in file.diagnostics:
        if found.code == code:
            name = names.get(found.location.path[1:6:2], "")  # type: ignore[arg-type]
            counted[name] = counted.get(name, 0) + 1
    return counted


def test_both_plans_are_there() -> None:
    assert {2024, 2025} <= set(FILES)


@pytest.mark.parametrize("jaar", FILES)
def test_an_approved_plan_gives_no_error_and_no_warning(jaar: int) -> None:
    heavy = [found for found in FILES[jaar].diagnostics if found.severity is not Severity.INFO]
    assert heavy == []


def test_the_action_that_waits_is_told_once_with_all_that_is_open() -> None:
    (found,) = [each for each in FILES[2024].diagnostics if each.code == "AP506"]
    assert remarks(FILES[2024], "AP506") == {"opzetten-proeftuin": 1}
    assert "(wacht op exploratiegesprekken)" in found.message.nl


def test_the_reasons_that_two_actions_of_2024_share_are_told() -> None:
    assert remarks(FILES[2024], "AP507") == {"opzetten-proeftuin": 1}


def test_the_form_of_2024_is_asked_for_no_target() -> None:
    assert remarks(FILES[2024], "AP305") == {}


def test_the_one_action_that_was_pulled_forward_is_told() -> None:
    assert remarks(FILES[2025], "AP209") == {"wervingscampagne-av": 1}


def test_the_four_phases_without_a_milestone_are_told() -> None:
    assert remarks(FILES[2025], "AP204") == {
        "samenwerking-vlaams-brabant": 1,
        "digivan": 1,
        "infowijzer-jonge-mantelzorgers": 1,
        "iedereen-mee-met-doelgerichte-zorg": 1,
    }


def test_the_goal_with_a_horizon_beyond_the_year_is_told() -> None:
    (found,) = [each for each in FILES[2025].diagnostics if each.code == "AP211"]
    assert "doelstelling 5.2 (eind 2026)" in found.message.nl


def test_the_start_of_a_membership_after_its_phase_is_no_finding() -> None:
    for code in ("AP205", "AP206", "AP207"):
        assert remarks(FILES[2025], code) == {}


def test_every_year_was_looked_at_but_2026() -> None:
    for file in FILES.values():
        (found,) = [each for each in file.diagnostics if each.code == "AP407"]
        assert "2026" in found.message.nl
