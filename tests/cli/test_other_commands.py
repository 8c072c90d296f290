"""`timeline`, `rules`, `schema` and `init` as their users meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from actieplan.reading.source import read
from tests_support import run


@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_timeline_fits_the_terminal(width: int) -> None:
    shown = run("timeline", "plans/2025.yaml", "--width", str(width)).stdout.decode()
    assert "De Digivan" in shown
    assert max(len(line) for line in shown.splitlines()) <= width


def test_rules_lists_every_code_and_explains_one() -> None:
    listing = run("rules").stdout.decode()
    assert "AP020" in listing
    assert "AP201" in listing
    shown = run("rules", "ap201").stdout.decode()
    assert "Fout:" in shown
    assert "Goed:" in shown
    assert "einde: 2025-03-31" in shown


def test_a_rule_that_is_not_there_is_said() -> None:
    done = run("rules", "AP999")
    assert done.returncode == 2
    assert "AP999" in done.stderr.decode()


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["title"] == "Actieplan"


@pytest.mark.parametrize("formulier", ["2024", "2025"])
def test_init_writes_a_plan_that_reads_well_and_says_what_is_blank(tmp_path: Path, formulier: str) -> None:
    done = run("init", "--organisatie", "ELZ 'Voorbeeld': #1", "--jaar", "2026", "--formulier", formulier, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert "plans/2026.yaml" in shown.replace("\\", "/")
    assert "omschrijving" in shown
    assert "wel" in shown
    source = read("2026.yaml", (tmp_path / "plans" / "2026.yaml").read_bytes())
    assert source.diagnostics == []
    assert source.data is not None
    assert source.data["organisatie"] == "ELZ 'Voorbeeld': #1"


def test_what_init_calls_blank_is_all_that_is_wrong(tmp_path: Path) -> None:
    run("init", "plan.yaml", "--organisatie", "ELZ Voorbeeld", cwd=tmp_path)
    shape = json.loads(run("validate", "--format", "json", "plan.yaml", cwd=tmp_path).stdout)
    errors = [finding for finding in shape["findings"] if finding["severity"] == "error"]
    assert errors
    assert {finding["code"] for finding in errors} == {
        "AP120",  # a required field is empty
        "AP122",  # a part of the scope is empty
        "AP124",  # an item of a list is empty
        "AP126",  # a question of the form is open
        "AP303",  # an evaluation measures nothing
    }


@pytest.mark.parametrize("name", ["plan.txt", "nieuw/2027"])
def test_init_wants_a_name_that_validate_will_find(tmp_path: Path, name: str) -> None:
    assert run("init", name, cwd=tmp_path).returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_init_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("mijn werk")
    assert run("init", "plan.yaml", cwd=tmp_path).returncode == 2
    assert (tmp_path / "plan.yaml").read_text() == "mijn werk"
