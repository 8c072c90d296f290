"""GitLab: the shape that its Code Quality widget documents."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from sample_runs import RUNS, crowd

from actieplan.reports import gitlab

SHAPE = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^(?:/|\./)"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("name", RUNS)
def test_it_has_the_documented_shape(name: str) -> None:
    Draft202012Validator(SHAPE).validate(json.loads(gitlab.write(RUNS[name], "nl")))


def test_there_is_an_issue_for_every_finding() -> None:
    found = json.loads(gitlab.write(RUNS["many"], "nl"))
    assert [(each["check_name"], each["severity"], each["location"]["lines"]["begin"]) for each in found] == [
        ("AP101", "major", 3),
        ("AP020", "major", 9),
        ("AP206", "minor", 40),
        ("AP204", "info", 52),
    ]
    assert found[0]["description"].startswith("AP101: ")


def test_no_issue_hides_another() -> None:
    found = json.loads(gitlab.write(crowd(40, 40, 40), "nl"))
    assert len({each["fingerprint"] for each in found}) == 120
