"""A plan that was renewed with care for a later year gives no error and no warning; a bare copy of it gives both."""

from __future__ import annotations

import re

import pytest

from actieplan import checking
from actieplan.diagnostics import Severity
from actieplan.reading import source
from tests_support import ROOT

TEXTS = {jaar: (ROOT / "plans" / f"{jaar}.yaml").read_text(encoding="utf-8") for jaar in (2024, 2025)}


def renewed(jaar: int, later: int) -> str:
    """The plan with every year in it moved on, but for the edition of the form."""
    moved = re.sub(r"(?<![\d/])20(?:2[2-9])(?!\d)", lambda year: str(int(year[0]) + later), TEXTS[jaar])
    return re.sub(r"^formulier: .*$", f"formulier: {jaar}", moved, flags=re.MULTILINE)


def heavy(*texts: str) -> list[str]:
    sources = [source.read(f"{number}.yaml", text.encode()) for number, text in enumerate(texts)]
    return [each.code for each in checking.check_sources(sources).diagnostics if each.severity is not Severity.INFO]


@pytest.mark.parametrize("later", [1, 2, 3])
@pytest.mark.parametrize("jaar", TEXTS)
def test_a_renewed_plan_alone_is_as_good_as_the_plan(jaar: int, later: int) -> None:
    assert heavy(renewed(jaar, later)) == []


def test_beside_the_plans_before_it_only_what_leads_nowhere_is_reported() -> None:
    assert set(heavy(TEXTS[2024], TEXTS[2025], renewed(2025, 1))) == {"AP405", "AP406"}


def test_a_bare_copy_is_recognised() -> None:
    copy = re.sub(r"^jaar: 2025", "jaar: 2026", TEXTS[2025], flags=re.MULTILINE)
    assert {"AP147", "AP152", "AP208", "AP212"} <= set(heavy(copy))


def test_what_the_plan_of_2024_leaves_to_its_own_goal_is_a_remark() -> None:
    (file,) = checking.check([ROOT / "plans" / "2024.yaml"]).files
    (found,) = [each for each in file.diagnostics if each.code == "AP155"]
    assert found.severity is Severity.INFO
    assert "2.2" in found.message.nl
