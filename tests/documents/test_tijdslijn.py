"""The timeline section: what it says about what the chart cannot show, in as few words as can be."""

from __future__ import annotations

from typing import Any

import pytest

from actieplan import editions
from actieplan.documents import form
from actieplan.documents.document import Heading, Section, TimelineChart
from actieplan.model import Plan
from actieplan.richtext import Paragraph, plain_text


def section(*acties: dict[str, Any], vergaderingen: list[dict[str, str]] | None = None) -> Section:
    """The timeline section of a plan of 2025 with these actions."""
    doelstelling = {"nummer": "1.1", "titel": "doel", "acties": list(acties)}
    raw = {
        "formulier": "2025",
        "jaar": "2025",
        "vergaderingen": vergaderingen or [],
        "strategische_doelstellingen": [
            {"nummer": "1", "titel": "doel", "operationele_doelstellingen": [doelstelling]}
        ],
    }
    plan = Plan.model_validate(raw, context={"jaar": 2025})
    (found,) = [each for each in form.build(plan, editions.load("2025")).sections if each.landscape]
    return found


def notes(*acties: dict[str, Any], vergaderingen: list[dict[str, str]] | None = None) -> list[str]:
    """What is said below the chart."""
    blocks = section(*acties, vergaderingen=vergaderingen).blocks
    assert [type(block) for block in blocks[:2]] == [Heading, TimelineChart]
    assert all(isinstance(block, Paragraph) and block.role in {"chart-label", "chart-note"} for block in blocks[2:])
    return [plain_text((block,)) for block in blocks[2:] if isinstance(block, Paragraph)]


def test_a_year_that_shows_everything_needs_no_notes() -> None:
    assert notes({"id": "a", "titel": "Actie", "fasen": [{"titel": "werk", "periode": "mei 2025"}]}) == []


def test_what_lies_outside_the_year_is_said_per_action() -> None:
    fasen = [
        {"titel": "oproep", "spoor": "Noord", "periode": "mei 2024", "mijlpalen": [{"titel": "klaar"}]},
        {"titel": "vervolg", "periode": "mei 2026"},
        {"titel": "ooit"},
    ]
    mijlpalen = [{"titel": "start", "wanneer": "onmiddellijk"}]
    assert notes({"id": "a", "titel": "Actie", "fasen": fasen, "mijlpalen": mijlpalen}) == [
        "Niet op de tijdslijn",
        "Actie – voor 2025: Noord – Oproep (mei 2024); Noord – klaar (mei 2024) – na 2025: Vervolg (mei 2026)"
        " – zonder vaste datum: Ooit; start (onmiddellijk)",
    ]


@pytest.mark.parametrize(
    ("meeting", "words"),
    [
        pytest.param({"naam": "Bestuur", "datum": "juni 2025"}, "Bestuur (juni 2025)", id="a name and its date"),
        pytest.param({"naam": "BO van juni 2025", "datum": "juni 2025"}, "BO van juni 2025", id="no date twice"),
        pytest.param({"naam": "Bestuur"}, "Bestuur (nog in te vullen)", id="a date that is not known yet"),
    ],
)
def test_a_meeting_is_named_with_its_date(meeting: dict[str, str], words: str) -> None:
    found = notes({"id": "a", "titel": "Actie"}, vergaderingen=[{"id": "bo", **meeting}, {"id": "av", **meeting}])
    assert found == [f"Vergaderingen: {words}; {words}"]


def test_a_plan_without_actions_says_that_there_is_nothing_yet() -> None:
    assert notes() == ["Er is nog niets om op de tijdslijn te zetten."]
