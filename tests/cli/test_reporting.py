"""Several forms in one run, each to the screen or to a file, with names that CI systems find back."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests_support import SMALL_PLAN, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2025.yaml").write_text(SMALL_PLAN.replace("wie: zorgraad", "wie: zorgrad"))
    return tmp_path


def test_several_forms_in_one_run(project: Path) -> None:
    forms = ("text", "sarif=uit/een.sarif", "junit=uit/een.xml", "gitlab=uit/een.json", "json=uit/twee.json")
    done = run("validate", *(f"--format={form}" for form in forms), cwd=project)
    assert done.returncode == 1
    assert done.stdout.decode().startswith("plans/2025.yaml:25:20: fout AP102")
    assert json.loads((project / "uit/een.sarif").read_text())["runs"][0]["results"][0]["ruleId"] == "AP102"
    assert ElementTree.parse(project / "uit/een.xml").getroot().tag == "testsuites"
    assert json.loads((project / "uit/een.json").read_text())[0]["location"]["path"] == "plans/2025.yaml"
    assert json.loads((project / "uit/twee.json").read_text())["counts"]["error"] == 1


def test_concise_is_a_line_per_finding_and_one_that_counts(project: Path) -> None:
    lines = run("validate", "--format", "concise", cwd=project).stdout.decode().splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("plans/2025.yaml:25:20: fout AP102: ")
    assert lines[1].startswith("1 fout (1 plan")


@pytest.mark.parametrize("form", ["json", "github", "sarif", "junit", "gitlab"])
def test_other_programs_get_names_from_the_top_of_the_repository(project: Path, form: str) -> None:
    plan = project / "plans" / "2025.yaml"
    whole = run("validate", "--format", form, plan, cwd=Path("/"), GITHUB_WORKSPACE=str(project)).stdout.decode()
    below = run("validate", "--format", form, "../plans/2025.yaml", cwd=project / "plans", CI_PROJECT_DIR=str(project))
    for written in (whole, below.stdout.decode()):
        assert "plans/2025.yaml" in written
        assert str(project) not in written
        assert ".." not in written


def test_people_get_the_names_they_typed(project: Path) -> None:
    done = run("validate", "../plans/2025.yaml", cwd=project / "plans", GITHUB_WORKSPACE=str(project))
    assert done.stdout.decode().startswith("../plans/2025.yaml:25:20: ")


def test_the_summary_of_a_step_gets_the_whole_list_added(project: Path) -> None:
    summary = project / "summary.md"
    summary.write_text("# eerder\n")
    run("validate", cwd=project, GITHUB_STEP_SUMMARY=str(summary), GITHUB_WORKSPACE=str(project))
    written = summary.read_text()
    assert written.startswith("# eerder\n## actieplan: 1 fout\n")
    assert "### plans/2025.yaml" in written
    assert "| 25:20 | fout AP102 |" in written


def test_a_summary_that_cannot_be_written_fails_nothing(project: Path) -> None:
    (project / "plans" / "2025.yaml").write_text(SMALL_PLAN)
    done = run("validate", cwd=project, GITHUB_STEP_SUMMARY=str(project / "weg" / "summary.md"))
    assert done.returncode == 0
    assert done.stderr.decode().startswith("geen samenvatting in ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", ["xml", "json=", "=uit.json", "text=a=", "JSON"])
def test_a_form_that_does_not_exist_is_refused(project: Path, form: str) -> None:
    done = run("validate", "--format", form, cwd=project)
    assert (done.returncode, done.stdout) == (2, b"")
    assert (
        f"er is geen vorm `{form}`; kies uit: text, concise, json, github, sarif, junit, gitlab" in done.stderr.decode()
    )


def test_a_report_never_takes_the_place_of_a_plan(project: Path) -> None:
    plan = project / "plans" / "2025.yaml"
    before = plan.read_bytes()
    done = run("validate", "--format", "json=plans/../plans/2025.yaml", cwd=project)
    assert done.returncode == 2
    assert "hier staat een plan; kies een ander bestand" in done.stderr.decode()
    assert plan.read_bytes() == before


def test_a_file_that_cannot_be_written_gives_a_sentence(project: Path) -> None:
    (project / "map").mkdir()
    for target in ("map", "plans/2025.yaml/uit.json"):
        done = run("validate", "--format", f"json={target}", cwd=project)
        assert done.returncode == 2
        assert "kan niet geschreven worden" in done.stderr.decode()
        assert "Traceback" not in done.stderr.decode()


def test_a_report_in_a_file_has_no_colour_and_ends_with_a_line_end(project: Path) -> None:
    run("validate", "--format", "text=uit.txt", cwd=project)
    written = (project / "uit.txt").read_bytes()
    assert b"\x1b" not in written
    assert written.endswith(b")\n")
    assert b"\r" not in written
