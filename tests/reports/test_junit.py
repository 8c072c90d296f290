"""JUnit: read by another program, with a name of its own for every case."""

from __future__ import annotations

import pytest
from junitparser import JUnitXml
from lxml import etree
from sample_runs import RUNS, crowd

from actieplan.reports import junit
from actieplan.reports.run import Run


def read(run: Run) -> JUnitXml:
    return JUnitXml.fromstring(junit.write(run, "nl").encode())


@pytest.mark.parametrize("name", RUNS)
def test_the_numbers_are_those_of_the_cases(name: str) -> None:
    found = read(RUNS[name])
    for suite in found:
        failed = [case for case in suite if not case.is_passed]
        assert (suite.tests, suite.failures) == (len(list(suite)), len(failed))
        assert (suite.errors, suite.skipped) == (0, 0)
    assert found.tests == sum(suite.tests for suite in found)
    assert found.failures == sum(suite.failures for suite in found)


def test_every_file_is_a_suite_and_one_without_findings_passes() -> None:
    suites = {suite.name: suite for suite in read(RUNS["many"])}
    assert list(suites) == ["plannen/2024.yaml", "plannen/2025.yaml"]
    (case,) = suites["plannen/2024.yaml"]
    assert case.is_passed


def test_errors_and_warnings_fail_and_a_remark_passes() -> None:
    cases = [case for suite in read(RUNS["many"]) for case in suite if case.result or case.system_out]
    assert [bool(case.result) for case in cases] == [True, True, True, False]
    assert cases[0].result[0].type == "AP101"
    assert "bedoelt u `titel`?" in cases[0].result[0].text
    assert "voeg er een toe" in cases[3].system_out


def test_no_two_cases_share_a_name() -> None:
    cases = [(case.classname, case.name) for suite in read(crowd(30, 30, 30)) for case in suite]
    assert len(set(cases)) == 90


def test_hostile_words_come_back_as_words() -> None:
    root = etree.fromstring(junit.write(RUNS["hostile"], "nl").encode())
    assert {node.tag for node in root.iter()} == {"testsuites", "testsuite", "testcase", "failure"}
    assert "<b>&amp;]]></b>" in str(root.xpath("string(//failure/@message)"))
