"""JSON report: a stable shape with a version."""

from __future__ import annotations

import json

from actieplan import checking
from actieplan.reports import json as json_report
from actieplan.reports.fingerprints import fingerprints
from actieplan.reports.run import Run


def test_the_shape_is_version_1() -> None:
    checked = checking.check_bytes("plan.yaml", b"titel: a\ntitel: b\n")
    found = [d for d in checked.diagnostics if d.code == "AP020"]
    shape = json.loads(json_report.write(Run(tuple(found), ("plan.yaml",), suppressed=2), "nl"))
    (finding,) = shape.pop("findings")
    counts = {"error": 1, "warning": 0, "info": 0}
    assert shape == {"version": 1, "files": ["plan.yaml"], "counts": counts, "suppressed": 2}
    (related,) = finding.pop("related")
    message, hint = finding.pop("message"), finding.pop("hint")
    assert finding == {
        "code": "AP020",
        "severity": "error",
        "file": "plan.yaml",
        "path": [],
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 6,
        "fixable": False,
        "address": "",
        "fingerprint": fingerprints(found)[0],
    }
    assert "titel" in message
    assert hint
    assert (related["line"], related["column"]) == (1, 1)


def test_the_language_is_that_of_the_run() -> None:
    found = checking.check_bytes("plan.yaml", b"- a\n").diagnostics
    assert "begins with fields" in json.loads(json_report.write(Run(tuple(found), ()), "en"))["findings"][0]["message"]


def test_a_file_name_that_is_no_utf8_does_not_break_it() -> None:
    shape = json.loads(json_report.write(Run((), ("plan\udcff.yaml",)), "nl"))
    assert shape["files"] == ["plan\\udcff.yaml"]
