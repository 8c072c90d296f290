"""The real command on awkward files: the documented exit code, a finding, never a traceback, 10 seconds and 300 MB."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from actieplan.diagnostics import Severity
from actieplan.rendering import SUFFIXES, Format
from actieplan.reports.rule_pages import all_kinds
from hostile_files import CASES, FOLDER, LARGE, expected
from limited_runs import Run, run_each

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes with limits, as POSIX has")

SEVERITIES = {kind.code: kind.severity for kind in all_kinds()}


def status_of(codes: list[str]) -> int:
    """The exit code for a file with these codes; `...` stands for fields that are missing, which is an error."""
    return int(any(code == "..." or SEVERITIES[code[:5]] is Severity.ERROR for code in codes))


def test_every_case_ends_in_the_documented_exit_code_with_its_findings() -> None:
    done = run_each([["validate", "--format", "concise", case.name] for case in CASES], FOLDER)
    assert len(done) == len(CASES)
    for case, run in zip(CASES, done, strict=True):
        codes = expected(case)
        assert run.is_orderly, run
        assert (run.status, run.err) == (status_of(codes), ""), run
        assert [code for code in codes if code != "..." and f" {code[:5]}: " not in run.out] == []


@pytest.fixture(scope="module")
def large_runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Run]:
    folder = tmp_path_factory.mktemp("large")
    for at, large in enumerate(LARGE.values()):
        (folder / f"{at}.yaml").write_bytes(large.make())
    runs = run_each([["validate", f"{at}.yaml"] for at in range(len(LARGE))], folder)
    return dict(zip(LARGE, runs, strict=True))


@pytest.mark.parametrize("name", LARGE)
def test_a_large_file_takes_little_time_and_memory(name: str, large_runs: dict[str, Run]) -> None:
    run, code = large_runs[name], LARGE[name].code
    assert run.is_orderly, run._replace(out=run.out[:500])
    assert run.status == (0 if code is None else 1 if SEVERITIES[code] is Severity.ERROR else run.status)
    assert code is None or f" {code}: " in run.out


FORMATS = ("text", "json", "github", "sarif", "junit", "gitlab")


def test_all_cases_at_once_in_every_format() -> None:
    for run in run_each([["validate", ".", "--format", name] for name in FORMATS], FOLDER):
        assert run.is_orderly, run._replace(out=run.out[-500:])
        assert run.status == 1
        assert "\x1b" not in run.out


DRAWN = [case for at, case in enumerate(CASES) if at % 6 == 0]


@pytest.mark.parametrize("format_", ["markdown", "html", "docx", "svg"])
def test_what_can_be_read_is_drawn_as_a_draft(format_: Format, tmp_path: Path) -> None:
    names = DRAWN if format_ == "markdown" else DRAWN[::6]
    places = {case: tmp_path / f"{case.stem}{SUFFIXES[format_]}" for case in names}
    runs = [["render", case.name, "--format", format_, "-o", place] for case, place in places.items()]
    for case, run in zip(names, run_each(runs, FOLDER), strict=True):
        assert run.is_orderly, run
        if run.status == 2:  # a drawing of the timeline alone, and there is none
            assert format_ == "svg"
        else:
            assert run.status == status_of(expected(case))


def test_awkward_plans_are_compared() -> None:
    runs = [["diff", "plan-clean.yaml", case.name] for case in CASES[::9]]
    for run in run_each(runs, FOLDER):
        assert run.is_orderly, run


def test_what_can_be_mended_is_shown_in_bounded_time(tmp_path: Path) -> None:
    names = ["60 000 slips", "20 000 tabs", "60 000 open quotes", "one long loose text"]
    for at, name in enumerate(names):
        (tmp_path / f"{at}.yaml").write_bytes(LARGE[name].make())
    for run in run_each([["validate", "--diff", f"{at}.yaml"] for at in range(len(names))], tmp_path):
        assert run.is_orderly, run._replace(out=run.out[-500:])


def test_a_run_that_takes_too_much_would_be_seen(tmp_path: Path) -> None:
    (slow,) = run_each([["timeline", "--help"]], tmp_path)
    assert slow.is_orderly
    assert not slow._replace(megabytes=301).is_orderly
    assert not slow._replace(signal=9).is_orderly
    assert not slow._replace(err="Traceback (most recent call last):").is_orderly
