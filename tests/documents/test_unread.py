"""A draft: the words of a value that could not be read stay visible, marked as not read."""

from __future__ import annotations

import pytest

from actieplan import checking
from actieplan.rendering import Format, render
from tests_support import SMALL_PLAN

REFUSED = {
    "a list given as a text": ("jaar: 2025\n", "jaar: 2025\nversies: de eerste, Jan vroeg\n", "de eerste, Jan vroeg"),
    "a group for a text": ("jaar: 2025\n", "jaar: 2025\ninleiding:\n  - titel: lieve lezers\n", "lieve lezers"),
    "a meeting with a refused id": (
        "jaar: 2025\n",
        "jaar: 2025\nvergaderingen:\n  - id: BO Juni!\n    naam: BO\n    datum: juni 2025\n",
        "BO Juni!",
    ),
    "a year": ("jaar: 2025\n", "jaar: vijfentwintig\n", "vijfentwintig"),
    "an unknown field": ("jaar: 2025\n", "jaar: 2025\nvoorwoordje: welgekomen\n", "welgekomen"),
    "a date": (
        "            fasen:\n",
        "            einde: zodra alles rond is\n            fasen:\n",
        "zodra alles rond is",
    ),
}


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize(("before", "after", "words"), REFUSED.values(), ids=REFUSED)
def test_refused_words_stay_visible_in_a_draft(before: str, after: str, words: str, form: Format) -> None:
    assert before in SMALL_PLAN
    (file,) = checking.check_bytes("plan.yaml", SMALL_PLAN.replace(before, after, 1).encode()).files
    assert file.plan is not None
    assert file.has_errors
    page = render(file.plan, form, draft=True, unread=file.unread).decode()
    assert "Niet gelezen" in page
    assert words in page.replace("\\", "")


def test_a_good_plan_has_nothing_unread() -> None:
    (file,) = checking.check_bytes("plan.yaml", SMALL_PLAN.encode()).files
    assert file.unread == ()
