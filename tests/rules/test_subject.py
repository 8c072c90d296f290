"""What a subject knows of its plan, and what of it is an empty stand-in."""

from __future__ import annotations

import pytest

from actieplan.model import Mijlpaal, Plan
from actieplan.places import Path
from actieplan.rules.subject import Subject
from plan_snippets import ACTIE_PATH

REPLACED = frozenset({("vergaderingen", 0, "datum"), (*ACTIE_PATH, "scope", "wel", 1)})


@pytest.fixture
def subject() -> Subject:
    plan = Plan.model_validate(
        {
            "titel": "x",
            "strategische_doelstellingen": [
                {
                    "operationele_doelstellingen": [
                        {
                            "acties": [{"id": "een", "fasen": [{"mijlpalen": [{"titel": "Klaar"}]}]}],
                        }
                    ],
                }
            ],
        }
    )
    return Subject("plan.yaml", plan, None, REPLACED)


KNOWN: dict[str, tuple[Path, bool, bool]] = {
    "elsewhere": (("titel",), True, True),
    "the stand-in": (("vergaderingen", 0, "datum"), False, False),
    "below it": (("vergaderingen", 0, "datum", "van"), False, False),
    "above it": (("vergaderingen", 0), True, False),
    "beside it": (("vergaderingen", 1), True, True),
    "through an opened list": ((*ACTIE_PATH, "scope", "wel", "punten", 1, "tekst"), False, False),
    "beside it in an opened list": ((*ACTIE_PATH, "scope", "wel", "punten", 0, "tekst"), True, True),
    "the opened list": ((*ACTIE_PATH, "scope", "wel", "punten"), True, False),
}


@pytest.mark.parametrize(("path", "known", "whole"), KNOWN.values(), ids=KNOWN.keys())
def test_a_value_is_known_or_a_stand_in(subject: Subject, path: Path, known: bool, whole: bool) -> None:
    assert subject.is_known(path) is known
    assert subject.is_whole(path) is whole


def test_a_subject_tells_under_which_keys_something_was_replaced(subject: Subject) -> None:
    assert not subject.knows_every("datum")
    assert not subject.knows_every("id", "wel")
    assert subject.knows_every("id", "nummer")


def test_nodes_are_found_by_their_class_with_their_path(subject: Subject) -> None:
    ((path, mijlpaal),) = subject.each(Mijlpaal)
    assert (path, mijlpaal.titel) == ((*ACTIE_PATH, "fasen", 0, "mijlpalen", 0), "Klaar")


def test_a_path_has_its_action_as_home_or_else_the_plan(subject: Subject) -> None:
    inside = (*ACTIE_PATH, "fasen", 0)
    actie = subject.actie_at(inside)
    assert actie is not None
    assert actie.id == "een"
    assert subject.home_of(inside) == ACTIE_PATH
    assert subject.actie_at(("titel",)) is None
    assert subject.home_of(("titel",)) == ()
