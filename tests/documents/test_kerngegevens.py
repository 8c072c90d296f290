"""The key facts: who, with whom, when and how it stands, short enough to be read in ten seconds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actieplan import editions
from actieplan.documents.document import Article, KeyFacts
from actieplan.documents.form import build
from actieplan.documents.kerngegevens import stretch
from actieplan.model import Plan


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param((2025, 1, 1), (2025, 12, 31), "heel 2025", id="a whole year"),
        pytest.param((2024, 7, 1), (2024, 12, 31), "juli – december 2024", id="whole months of one year"),
        pytest.param((2024, 9, 1), (2025, 6, 30), "september 2024 – juni 2025", id="whole months of two years"),
        pytest.param((2024, 1, 1), (2025, 12, 31), "januari 2024 – december 2025", id="two whole years"),
        pytest.param((2024, 2, 1), (2024, 2, 29), "februari 2024", id="one month, in a leap year"),
        pytest.param((2024, 2, 1), (2024, 2, 28), "1 februari – 28 februari 2024", id="not quite that month"),
        pytest.param((2025, 5, 3), (2025, 6, 12), "3 mei – 12 juni 2025", id="days of one year"),
        pytest.param((2024, 12, 15), (2025, 1, 31), "15 december 2024 – 31 januari 2025", id="days of two years"),
        pytest.param((2025, 3, 31), (2025, 3, 31), "31 maart 2025", id="one day"),
    ],
)
def test_a_stretch_is_said_as_short_as_it_can_be(
    first: tuple[int, int, int], last: tuple[int, int, int], words: str
) -> None:
    assert stretch(date(*first), date(*last)) == words


@pytest.mark.parametrize(
    ("actie", "words"),
    [
        pytest.param({"start": "2025-01-01", "einde": "2025-12-31"}, "heel 2025", id="its own dates"),
        pytest.param(
            {"fasen": [{"periode": "mei-juni 2025"}, {"periode": "februari-maart 2025"}]},
            "februari – juni 2025",
            id="those of its phases",
        ),
        pytest.param(
            {"start": "begin 2025", "einde": "eind november 2025"}, "begin 2025 – eind november 2025", id="loose words"
        ),
        pytest.param(
            {"fasen": [{"periode": "eind augustus-begin september 2025"}]},
            "eind augustus-begin september 2025",
            id="a range with loose ends",
        ),
        pytest.param({"fasen": [{"periode": "begin 2025-eind 2025"}]}, "begin 2025-eind 2025", id="of a year"),
        pytest.param({"start": "eind 2025", "einde": "eind 2025"}, "eind 2025", id="the same words twice"),
        pytest.param({"start": "mei 2025"}, "vanaf mei 2025", id="no end"),
        pytest.param({"einde": "mei 2025"}, "tot mei 2025", id="no start"),
        pytest.param({"start": "juni 2025", "einde": "mei 2025"}, "juni 2025 – mei 2025", id="the wrong way round"),
    ],
)
def test_when_is_said_in_one_line(actie: dict[str, Any], words: str) -> None:
    assert facts(actie) == {"Wanneer": words}


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
