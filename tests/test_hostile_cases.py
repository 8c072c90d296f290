"""Awkward files: each gives exactly the findings, in the places, that stand next to it in `tests/cases/`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from actieplan import checking
from actieplan.diagnostics import Diagnostic
from actieplan.reading import schema, source
from hostile_files import CASES, LACKING, expected

READING = ("AP00", "AP01", "AP02", "AP03", "AP06", "AP10", "AP11", "AP153", "AP154")
"""What is found without any rule."""


def test_there_are_many_cases_and_each_has_its_expectation() -> None:
    assert len(CASES) > 400
    assert {case.stem for case in CASES} == {codes.stem for codes in CASES[0].parent.glob("*.codes")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_file_gives_its_findings(case: Path) -> None:
    found = checking.check_bytes(case.name, case.read_bytes()).diagnostics
    wanted = expected(case)
    if wanted[-1:] == ["..."]:
        assert any(each.code in LACKING for each in found), "nothing is lacking: take the last line out"
        found, wanted = [each for each in found if each.code not in LACKING], wanted[:-1]
    assert [shown(each) for each in found] == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_reading_alone_finds_the_same_mistakes(case: Path) -> None:
    read = source.read(case.name, case.read_bytes())
    found = list(read.diagnostics)
    if read.data is not None:
        found += schema.build(read).diagnostics
    located = [each._replace(location=read.located(each.location)) for each in found]
    wanted = [line for line in expected(case) if line.startswith(READING)]
    assert Counter(map(shown, located)) == Counter(wanted)


def test_a_name_says_whether_a_file_is_fine() -> None:
    fine = [case for case in CASES if case.stem.endswith(("-is-fine", "-are-fine")) or "clean" in case.stem]
    assert len(fine) > 30
    assert [case.stem for case in fine if expected(case) not in ([], ["..."])] == []


def shown(found: Diagnostic) -> str:
    """`AP014 15:26`; the code alone for a file of which nothing can be shown."""
    span = found.location.span
    return f"{found.code} {span.start.line}:{span.start.column}" if span else found.code
