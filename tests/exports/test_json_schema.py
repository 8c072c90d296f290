"""JSON Schema: what it accepts and refuses in a plain validator, and that it says something about every field."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import core_yaml
import jsonschema
import pytest

from actieplan import model
from actieplan.exports import json_schema, key_list, scalar_schema
from tests_support import PLANS, PROGRAM, SMALL_PLAN

VALIDATOR = jsonschema.Draft7Validator(json_schema.build())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema.build())


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_the_real_plans_are_accepted(plan: Path) -> None:
    assert list(VALIDATOR.iter_errors(core_yaml.read(plan.read_text(encoding="utf-8")))) == []


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
    assert list(VALIDATOR.iter_errors(core_yaml.read(SMALL_PLAN))) == []
    assert list(VALIDATOR.iter_errors(core_yaml.read(SMALL_PLAN.replace(good, wrong, 1))))


@pytest.mark.parametrize("line", ["titel: 2025", "beleidsperiode: nee", "titel: 1.10", "inleiding:"])
def test_text_that_looks_like_something_else_is_fine(line: str) -> None:
    key = line.partition(":")[0]
    text = "\n".join(row for row in SMALL_PLAN.splitlines() if not row.startswith(f"{key}:")) + f"\n{line}\n"
    assert list(VALIDATOR.iter_errors(core_yaml.read(text))) == []


FORMS = {
    "jaar": model.Jaar,
    "id": model.Id,
    "strategisch_nummer": model.StrategischNummer,
    "operationeel_nummer": model.OperationeelNummer,
    "verwijzing_naar": model.VerwijzingNaar,
    "vte": model.Vte,
    "percentage": model.Percentage,
    "dagen": model.Dagen,
}
NUMBERS = (
    "0 1 7 12 45 999 1000 1899 1900 2025 2199 2200 9999 10000 99999 -1 -2.5 0.5 1.1 1.10 1.23 2.6 10.1 1000.5 true"
)


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("written", NUMBERS.split())
def test_a_number_is_judged_as_the_text_that_was_written(name: str, written: str) -> None:
    form = scalar_schema.form_of(FORMS[name])
    assert form is not None
    assert form.name == name
    schema = {**scalar_schema.scalar(FORMS[name], "veld", ""), "definitions": {"Datum": scalar_schema.date()}}
    is_good = re.fullmatch(form.pattern, written) is not None
    assert jsonschema.Draft7Validator(schema).is_valid(written) == is_good
    assert jsonschema.Draft7Validator(schema).is_valid(core_yaml.typed(written)) == is_good


def test_every_field_is_explained() -> None:
    schema = json_schema.build()
    parts = [part for part in (schema, *schema["definitions"].values()) if "properties" in part]
    assert len(parts) == len(key_list._nodes())
    for part in parts:
        assert [name for name, shape in part["properties"].items() if not shape.get("description", "").strip()] == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_check_jsonschema_accepts_the_real_plans(tmp_path: Path, plan: Path) -> None:
    """The program that others use in their CI; it reads YAML and regular expressions with libraries of its own."""
    (tmp_path / "schema.json").write_text(json_schema.write(), encoding="utf-8")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(plan.read_text(encoding="utf-8").replace("jaar: 20", "jaar: 2O", 1), encoding="utf-8")
    program = PROGRAM.with_name("check-jsonschema")
    codes = [
        subprocess.run(
            [program, "--schemafile", tmp_path / "schema.json", file], capture_output=True, check=False
        ).returncode
        for file in (plan, wrong)
    ]
    assert codes == [0, 1]


def test_the_list_of_fields_names_every_field() -> None:
    page = key_list.write()
    for node in key_list._nodes():
        assert f"## {node.__name__}" in page
        assert all(f"`{name}`" in page for name in node.model_fields)
