"""JSON Schema: what it accepts and refuses, and that it says something about every field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from actieplan.exports import json_schema, key_list
from tests_support import PLANS, SMALL_PLAN

VALIDATOR = jsonschema.Draft7Validator(json_schema.build())


def as_an_editor_reads(text: str) -> Any:
    """The data with numbers and booleans typed, as in an editor; dates as text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema.build())


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_the_real_plans_are_accepted(plan: Path) -> None:
    assert list(VALIDATOR.iter_errors(as_an_editor_reads(plan.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    ("good", "wrong"),
    [
        pytest.param("titel: Actieplan", "tietel: Actieplan", id="unknown field"),
        pytest.param("wie: zorgraad", "wie: zorgrad", id="unknown choice"),
        pytest.param("waarom: Omdat het nodig is.", "waarom: [a, b]", id="list for a text"),
        pytest.param("organisatie: ELZ Voorbeeld\n", "", id="missing field"),
        pytest.param(
            "evaluatie:\n              - type: proces",
            "evaluatie:\n              - soort: proces",
            id="unknown field below",
        ),
    ],
)
def test_a_mistake_of_shape_is_refused(good: str, wrong: str) -> None:
    assert good in SMALL_PLAN
    assert list(VALIDATOR.iter_errors(as_an_editor_reads(SMALL_PLAN))) == []
    assert list(VALIDATOR.iter_errors(as_an_editor_reads(SMALL_PLAN.replace(good, wrong, 1))))


@pytest.mark.parametrize("line", ["titel: 2025", "beleidsperiode: nee", "titel: 1.10", "inleiding:"])
def test_text_that_looks_like_something_else_is_fine(line: str) -> None:
    key = line.partition(":")[0]
    text = "\n".join(row for row in SMALL_PLAN.splitlines() if not row.startswith(f"{key}:")) + f"\n{line}\n"
    assert list(VALIDATOR.iter_errors(as_an_editor_reads(text))) == []


def test_every_field_is_explained() -> None:
    def undescribed(schema: dict[str, Any]) -> list[str]:
        return [name for name, shape in schema["properties"].items() if not shape.get("description", "").strip()]

    schema = json_schema.build()
    assert [undescribed(part) for part in (schema, *schema["definitions"].values())] == [[]] * (
        len(schema["definitions"]) + 1
    )


def test_the_list_of_fields_names_every_field() -> None:
    page = key_list.write()
    for model in key_list._nodes():
        assert f"## {model.__name__}" in page
        assert all(f"`{name}`" in page for name in model.model_fields)
