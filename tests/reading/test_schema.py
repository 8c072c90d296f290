"""Schema: a plan comes out of any mapping, each mistake is reported once, and the rest is kept."""

from __future__ import annotations

import pytest

from actieplan.model import Plan, is_empty
from actieplan.reading import schema, source
from tests_support import SMALL_PLAN


def built(text: str) -> schema.Built:
    read = source.read("plan.yaml", text.encode())
    assert read.data is not None
    return schema.build(read)


def test_a_good_plan_is_built_without_a_finding() -> None:
    result = built(SMALL_PLAN)
    assert result.diagnostics == ()
    assert result.replaced == frozenset()
    assert [actie.id for actie in result.plan.acties()] == ["een"]


def test_a_wrong_value_is_replaced_and_the_rest_is_built() -> None:
    result = built(SMALL_PLAN.replace("jaar: 2025\n", "jaar: vijf\n", 1))
    assert [found.code for found in result.diagnostics] == ["AP110"]
    assert result.replaced == {("jaar",)}
    assert result.plan.titel == "Actieplan ELZ Voorbeeld"
    assert is_empty(result.plan.jaar)


def test_a_wrong_item_keeps_the_places_of_the_others() -> None:
    text = SMALL_PLAN.replace("                - dit\n", "                - [x]\n                - dit\n")
    result = built(text)
    wel = result.plan.acties()[0].scope.wel.punten
    assert [found.code for found in result.diagnostics] == ["AP103"]
    assert [item.tekst for item in wel] == ["", "dit"]


def test_an_action_that_is_no_mapping_leaves_its_place() -> None:
    text = SMALL_PLAN.replace("          - id: een\n", "          - losse tekst\n          - id: een\n")
    result = built(text)
    assert [actie.id for actie in result.plan.acties()] == ["", "een"]
    assert len(result.diagnostics) == 1


def test_a_mistake_in_a_mistake_is_one_finding() -> None:
    text = SMALL_PLAN.replace(
        "            trekker:\n              wie: zorgraad\n",
        "            trekker:\n              - wie: zorgrad\n",
    )
    assert [found.code for found in built(text).diagnostics] == ["AP105"]


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ("tietel: x", "`titel`"),
        ("Titel: x", "`titel`"),
        ("strategische doelstellingen: x", "`strategische_doelstellingen`"),
        ("beleids-periode: x", "`beleidsperiode`"),
        ("wel: x", "`scope`"),
    ],
)
def test_an_unknown_field_comes_with_what_was_probably_meant(wrong: str, advice: str) -> None:
    (found,) = built(f"{wrong}\n").diagnostics
    assert found.code == "AP101"
    assert advice in found.hint.nl
    assert advice in found.hint.en


def test_an_unknown_choice_comes_with_the_choices() -> None:
    (found,) = built("status: goedgekeurt\n").diagnostics
    assert "bedoelt u `goedgekeurd`?" in found.hint.nl
    assert "`ter goedkeuring`" in found.hint.nl


def test_a_milestone_takes_its_year_from_its_phase() -> None:
    text = SMALL_PLAN.replace("januari-maart 2025", "juli-september 2024").replace("31 maart 2025", "9 september")
    mijlpaal = built(text).plan.acties()[0].fasen[0].mijlpalen[0]
    assert mijlpaal.datum is not None
    assert mijlpaal.datum.van.isoformat() == "2024-09-09"


@pytest.mark.parametrize("choices", ["[jan, fbe, mrt]", "[jann]", "[[jan], mrt]", "[{a: b}]"])
def test_a_wrong_choice_in_a_list_costs_that_choice_alone(choices: str) -> None:
    result = built(
        SMALL_PLAN.replace("            trekker:\n", f"            maanden: {choices}\n            trekker:\n")
    )
    assert len(result.diagnostics) == 1
    assert [actie.id for actie in result.plan.acties()] == ["een"]
    assert () not in result.replaced
    assert set(result.plan.acties()[0].maanden) <= {"jan", "mrt"}


def test_a_misspelt_field_stands_for_the_one_that_was_meant() -> None:
    result = built(SMALL_PLAN.replace("titel: De eerste actie", "tietel: De eerste actie"))
    owner = ("strategische_doelstellingen", 0, "operationele_doelstellingen", 0, "acties", 0)
    assert result.replaced == {(*owner, "tietel"), (*owner, "titel")}


def test_the_source_is_left_as_it_was_read() -> None:
    read = source.read("plan.yaml", b"titel:\n  - x\nstatus: weg\n")
    schema.build(read)
    assert read.data == {"titel": ["x"], "status": "weg"}


def test_an_empty_plan_is_a_plan() -> None:
    assert built("titel: Plan\n").plan == Plan(titel="Plan")
