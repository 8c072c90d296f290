"""Fingerprints: stable where a plan changes elsewhere, and never shared."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from sample_runs import REMARK, SLIP, TWICE

from actieplan import checking
from actieplan.reports import gitlab, sarif
from actieplan.reports import json as json_report
from actieplan.reports.fingerprints import fingerprints
from actieplan.reports.run import Run
from tests_support import SMALL_PLAN


def marks(text: str, code: str, file: str = "plan.yaml") -> list[str]:
    found = checking.check_bytes(file, text.encode()).diagnostics
    return [mark for each, mark in zip(found, fingerprints(found), strict=True) if each.code == code]


WRONG = SMALL_PLAN.replace("wie: zorgraad", "wie: zorgrad").replace("datum: 31 maart", "datum: 31 mart")


def test_lines_above_that_come_and_go_change_nothing() -> None:
    assert marks(WRONG, "AP102") == marks("# een\n# twee\n" + WRONG, "AP102") != []


def test_another_mistake_elsewhere_changes_nothing() -> None:
    mended = WRONG.replace("31 mart", "31 maart")
    assert len(marks(WRONG, "AP102")) == 1
    assert marks(WRONG, "AP102") == marks(mended, "AP102")


ACTIE = SMALL_PLAN[SMALL_PLAN.index("          - id: een") :]
TWO = WRONG + ACTIE.replace("id: een", "id: twee").replace("Omdat het nodig is.", "T.b.d.")
BEFORE = {
    "an action": lambda text: text.replace(
        "          - id: een", ACTIE.replace("id: een", "id: nul") + "          - id: een"
    ),
    "an operational goal": lambda text: text.replace(
        "      - nummer: 1.1", "      - nummer: 1.7\n        titel: Meer\n        acties: []\n      - nummer: 1.1"
    ),
    "a line in a text": lambda text: text.replace("waarom: T.b.d.", "waarom: |\n              T.b.d."),
}


@pytest.mark.parametrize("put", BEFORE.values(), ids=BEFORE.keys())
def test_what_is_put_above_changes_no_fingerprint(put: Callable[[str], str]) -> None:
    assert put(TWO) != TWO
    for code in ("AP102", "AP503"):
        assert marks(TWO, code) == marks(put(TWO), code) != []


def test_every_report_gives_the_same_fingerprint() -> None:
    found = checking.check_bytes("plan.yaml", TWO.encode()).diagnostics
    run = Run(tuple(found), ("plan.yaml",))
    in_json = [each["fingerprint"] for each in json.loads(json_report.write(run, "nl"))["findings"]]
    in_gitlab = [each["fingerprint"] for each in json.loads(gitlab.write(run, "nl"))]
    results = json.loads(sarif.write(run, "nl", version="1"))["runs"][0]["results"]
    in_sarif = [each["partialFingerprints"]["primaryLocationLineHash"] for each in results]
    assert in_json == in_gitlab
    assert sorted(in_sarif) == sorted(in_json)
    assert len(set(in_json)) == len(found) > 2


def test_the_language_of_a_run_changes_nothing() -> None:
    other = REMARK._replace(message=REMARK.message.__class__("anders", REMARK.message.en))
    assert fingerprints([REMARK]) == fingerprints([other])


def test_equal_findings_are_numbered() -> None:
    assert len(set(fingerprints([TWICE, TWICE, SLIP, SLIP, SLIP]))) == 5
    assert fingerprints([TWICE, TWICE])[0] == fingerprints([TWICE])[0]


def test_the_same_finding_in_another_file_is_another() -> None:
    assert marks(WRONG, "AP102") != marks(WRONG, "AP102", "ander.yaml")
