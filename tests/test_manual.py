"""The manual: every example in it is what the program says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
import yaml

from actieplan import checking, model
from actieplan.reading import source
from tests_support import ROOT

MANUAL = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?:^(?P<lead>[^\n]*)\n\n)?^```yaml\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)
BLOCKS = [
    (MANUAL[: found.start("body")].count("\n") + 1, found["lead"] or "", found["body"])
    for found in _BLOCK.finditer(MANUAL)
]
WHOLE = next(body for _, _, body in BLOCKS if body.startswith("formulier:"))
WRONG = [(line, lead, body) for line, lead, body in BLOCKS if lead.startswith("Fout (AP")]
FRAGMENTS = [
    (line, body)
    for line, lead, body in BLOCKS
    if not lead.startswith("Fout (AP") and not body.lstrip().startswith("#") and body != WHOLE
]


def test_the_manual_has_examples() -> None:
    assert len(WRONG) >= 8
    assert len(FRAGMENTS) >= 20


def test_the_complete_plan_has_no_finding_at_all() -> None:
    assert checking.check_bytes("plan.yaml", WHOLE.encode()).diagnostics == []


@pytest.mark.parametrize(("line", "lead", "body"), WRONG, ids=[f"line {line}" for line, _, _ in WRONG])
def test_what_the_manual_calls_wrong_gives_the_code_it_names(line: int, lead: str, body: str) -> None:
    named = re.search(r"AP\d+", lead)
    assert named
    assert named[0] in [found.code for found in source.read("fout.yaml", body.encode()).diagnostics]


@pytest.mark.parametrize(("line", "body"), FRAGMENTS, ids=[f"line {line}" for line, _ in FRAGMENTS])
def test_what_the_manual_shows_is_right_in_a_plan(line: int, body: str) -> None:
    assert source.read("goed.yaml", body.encode()).diagnostics == []
    text = yaml.safe_dump(placed(yaml.load(body, yaml.BaseLoader)), allow_unicode=True, sort_keys=False)
    found = checking.check_bytes("plan.yaml", text.encode()).diagnostics
    assert [each for each in found if each.severity == "error" or each.code.startswith("AP51")] == []


def placed(fragment: dict[str, Any]) -> dict[str, Any]:
    """The complete plan with a fragment in its place: fields of the plan, of its action, or whole actions."""
    plan: dict[str, Any] = yaml.load(WHOLE, yaml.BaseLoader)
    goal = plan["strategische_doelstellingen"][0]["operationele_doelstellingen"][0]
    first = goal["acties"][0]
    if set(fragment) == {"acties"}:
        goal["acties"] = [{**first, **actie} for actie in fragment["acties"]]
    elif set(fragment) <= set(model.Actie.model_fields):
        first.update(fragment)
    else:
        assert set(fragment) <= set(model.Plan.model_fields), fragment
        for strategisch in fragment.get("strategische_doelstellingen", []):
            for operationeel in strategisch["operationele_doelstellingen"]:
                operationeel["acties"] = [{**first, **actie} for actie in operationeel["acties"]]
        plan.update(fragment)
    return plan


def choices() -> Iterator[str]:
    for kind in (
        model.PlanStatus, model.Voortgang, model.Wie, model.Rol, model.Maand, model.MijlpaalSoort,
        model.VerwijzingSoort, model.DoelstellingSoort, model.EvaluatieType,
    ):  # fmt: skip
        yield from get_args(kind)


def test_the_manual_names_every_choice() -> None:
    assert [choice for choice in choices() if choice not in MANUAL] == []


def test_every_link_within_the_manual_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.*)$", MANUAL, re.MULTILINE)
    }
    links = re.findall(r"\]\(#([^)]+)\)", MANUAL)
    assert links
    assert [link for link in links if link not in headings] == []
