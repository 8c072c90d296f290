"""Texts: structure that the eye sees and the program does not, and signs that nobody sees."""

from __future__ import annotations

import pytest

from actieplan import fixing
from plan_snippets import found_in
from tests_support import SMALL_PLAN

BULLET = "\uf0b7"
SOFT = "\u00ad"


def plan(text: str) -> str:
    """A plan file with this text, over several lines, as the description of its action."""
    lines = "".join(f"              {line}\n" for line in text.splitlines())
    assert "            omschrijving: Wat we doen.\n" in SMALL_PLAN
    return SMALL_PLAN.replace("            omschrijving: Wat we doen.\n", f"            omschrijving: |\n{lines}")


def places(text: str) -> list[tuple[str, int, int]]:
    """The code, line and column within the text of what is found about it."""
    found = [each for each in found_in(plan(text)) if each.code.startswith("AP5")]
    spans = [(each.code, each.location.span) for each in found]
    return [(code, span.start.line - 16, span.start.column - 14) for code, span in spans if span is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dit:\n• een\n· twee", [("AP510", 2, 1), ("AP510", 3, 1)], id="bullets of Word"),
        pytest.param(f"Dit:\n{BULLET} een", [("AP510", 2, 1)], id="a bullet of a symbol font"),
        pytest.param("Dit:\no\teen", [("AP510", 2, 1)], id="an o and a tab"),
        pytest.param("Dit:\n– een\n– twee", [("AP510", 2, 1), ("AP510", 3, 1)], id="dashes below each other"),
        pytest.param("Dit doen we\n– samen met de stad – elk jaar.", [], id="one dash is a thought"),
        pytest.param("Dit doen we\no zo graag.", [], id="an o is a word"),
        pytest.param("Dit:\na) een\nb) twee", [("AP511", 2, 1), ("AP511", 3, 1)], id="letters"),
        pytest.param("Dit:\n1.1 een\n1.2 twee", [("AP511", 2, 1), ("AP511", 3, 1)], id="numbers of two levels"),
        pytest.param("Dit hoort bij doelstelling\n1.1 van het plan.", [], id="a number where a line was wrapped"),
        pytest.param("Stad Leuven\nOCMW Leuven\nHuis van het Kind", [("AP513", 1, 1)], id="a list without marks"),
        pytest.param("We bevragen alle organisaties en\nvatten samen wat ze zeggen, zodat\nwe verder kunnen.", [],
                     id="wrapped text"),
        pytest.param("Zie ![foto](x.png) en\n~~weg~~", [("AP514", 1, 5), ("AP514", 2, 1)],
                     id="a picture and strike-through"),
        pytest.param("Als x < 3 en y > 2, dan\nniet.", [], id="smaller than"),
        pytest.param("We doen **dit** en *dat*,\n2*3*4 en collega*s.", [], id="signs in pairs, and within words"),
        pytest.param(f"Eerste{SOFT}lijn\nvan allen.", [("AP518", 1, 7)], id="a soft hyphen"),
        pytest.param("- een\n- twee\n\n1. een\n2) twee\n\n| a | b |\n|---|---|\n| c | d |", [], id="what is known"),
    ],
)  # fmt: skip
def test_what_the_eye_sees_is_reported_at_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        pytest.param("Dit:\n• een\n  · twee\n•drie", "Dit:\n- een\n  - twee\n- drie", id="bullets"),
        pytest.param("Dit:\n– een\n– twee", "Dit:\n- een\n- twee", id="dashes"),
    ],
)
def test_a_fix_changes_the_named_signs_and_nothing_else(text: str, fixed: str) -> None:
    assert fixing.fix("2025.yaml", plan(text).encode()).after == plan(fixed)
