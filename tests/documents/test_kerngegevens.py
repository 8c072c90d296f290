"""The key facts: who, with whom, when and how it stands, short enough to be read in ten seconds."""

from __future__ import annotations

from typing import Any

import pytest

from actieplan import editions
from actieplan.documents.document import Article, KeyFacts
from actieplan.documents.form import build
from actieplan.model import Plan


@pytest.mark.parametrize(
    ("count", "words"),
    [
        pytest.param(1, "P1", id="one"),
        pytest.param(4, "P1, P2, P3 en P4", id="as many as may be named"),
        pytest.param(5, "P1, P2, P3 en 2 andere", id="one too many"),
        pytest.param(20, "P1, P2, P3 en 17 andere", id="a long list"),
    ],
)
def test_partners_are_named_or_counted(count: int, words: str) -> None:
    assert facts({"partners": [f"P{number}" for number in range(1, count + 1)]}) == {"Met": words}


def test_who_and_status_are_said_in_the_words_of_the_form() -> None:
    found = facts({"trekker": {"wie": "partner", "naam": "Stad Leuven"}, "status": "lopend"})
    assert found == {"Wie": "Partner: Stad Leuven", "Status": "lopend"}


def test_when_is_said_in_one_line() -> None:
    assert facts({"start": "2025-02-01", "einde": "2025-06-30"}) == {"Wanneer": "februari – juni 2025"}


def test_an_action_that_says_nothing_has_no_key_facts() -> None:
    assert facts({}) == {}


def facts(actie: dict[str, Any]) -> dict[str, str]:
    """The key facts of an action that says only this."""
    goal = {"nummer": "1.1", "titel": "Doel", "acties": [{"id": "a", "titel": "Actie", **actie}]}
    raw = {
        "jaar": "2025",
        "strategische_doelstellingen": [{"nummer": "1", "titel": "Doel", "operationele_doelstellingen": [goal]}],
    }
    document = build(Plan.model_validate(raw, context={"jaar": 2025}), editions.load("2025"), only="a")
    (article,) = (block for section in document.sections for block in section.blocks if isinstance(block, Article))
    return dict(fact for block in article.blocks if isinstance(block, KeyFacts) for fact in block.facts)
