"""Fingerprints: stable where a plan changes elsewhere, and never shared."""

from __future__ import annotations

from sample_runs import REMARK, SLIP, TWICE

from actieplan import checking
from actieplan.reports.fingerprints import fingerprints
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


def test_the_language_of_a_run_changes_nothing() -> None:
    other = REMARK._replace(message=REMARK.message.__class__("anders", REMARK.message.en))
    assert fingerprints([REMARK]) == fingerprints([other])


def test_equal_findings_are_numbered() -> None:
    assert len(set(fingerprints([TWICE, TWICE, SLIP, SLIP, SLIP]))) == 5
    assert fingerprints([TWICE, TWICE])[0] == fingerprints([TWICE])[0]


def test_the_same_finding_in_another_file_is_another() -> None:
    assert marks(WRONG, "AP102") != marks(WRONG, "AP102", "ander.yaml")
