"""Awkward files, each with the codes and places that reading it must give (`NAME.yaml`, `NAME.codes`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from actieplan.reading import schema, source

CASES = sorted(Path(__file__).with_name("cases").glob("*.yaml"))


def test_there_are_cases() -> None:
    assert len(CASES) > 80


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_file_gives_its_findings(case: Path) -> None:
    assert found_in(case.read_bytes()) == case.with_suffix(".codes").read_text().splitlines()


def found_in(raw: bytes) -> list[str]:
    """The findings of reading, as `CODE line:column`, in the order of their places within each stage."""
    read = source.read("case.yaml", raw)
    shape = schema.build(read).diagnostics if read.data is not None else ()
    lines = []
    for stage in (read.diagnostics, shape):
        placed = [(read.located(found.location).span, found.code) for found in stage]
        assert all(span is not None for span, _ in placed)
        ordered = sorted((span.start, code) for span, code in placed if span is not None)
        lines += [f"{code} {start.line}:{start.column}" for start, code in ordered]
    return lines
