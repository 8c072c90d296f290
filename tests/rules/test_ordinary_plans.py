"""Ordinary plans, complete and correct, with odd content that is legal: no error, no warning, and few remarks."""

from __future__ import annotations

from actieplan import checking
from actieplan.diagnostics import Severity
from plan_snippets import found_in
from tests_support import ROOT

FOLDER = ROOT / "tests" / "plans" / "ordinary"
REMARKS = {
    "2024.yaml": ["AP127", "AP209", "AP127"],  # milestones, effort and phases on the form of 2024; begun in 2023
    "2025.yaml": ["AP204", "AP127", "AP209"],  # two phases without milestone; a reference; begun in 2024
    "2026.yaml": ["AP506", "AP204", "AP127", "AP304"],  # an open answer, a phase, a reference, an impact evaluation
}


def test_what_an_ordinary_plan_is_told() -> None:
    result = checking.check([FOLDER])
    assert [each for each in result.diagnostics if each.severity is not Severity.INFO] == []
    said: dict[str, list[str]] = {}
    for each in result.diagnostics:
        said.setdefault(each.location.file.rpartition("/")[2], []).append(each.code)
    assert said == REMARKS


def test_a_promise_that_the_next_plan_forgets_is_found() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yaml"))]
    texts[-1] = texts[-1].replace("nummer: 1.3", "nummer: 1.4")
    assert [each.code for each in found_in(*texts) if each.severity is not Severity.INFO] == ["AP406"]
