"""The GitHub action: its steps, run as GitHub runs them, with the variables GitHub sets."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests_support import PROGRAM, ROOT, SMALL_PLAN

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash, as the action does")


class Runner:
    """A folder laid out as on a runner of GitHub, with the program where the first step puts it."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp = folder / "work", folder / "temp"
        self.summary = folder / "summary.md"
        (self.workspace / "plans").mkdir(parents=True)
        (self.temp / "actieplan" / "bin").mkdir(parents=True)
        (self.temp / "actieplan" / "bin" / "actieplan").symlink_to(PROGRAM)

    def run(self, name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        step = next(step for step in STEPS if step["name"] == name)
        given = {key: value["default"] for key, value in ACTION["inputs"].items()} | inputs
        environment = {
            key: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: given[found[1]], value)
            for key, value in step.get("env", {}).items()
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=self.workspace,
            env={
                "PATH": os.environ["PATH"],
                "PIP_NO_COMPILE": "1",  # most of the time of an installation goes to bytecode
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_WORKSPACE": str(self.workspace),
                "GITHUB_STEP_SUMMARY": str(self.summary),
                **environment,
            },
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def write(runner: Runner, name: str, text: str) -> None:
    (runner.workspace / "plans" / name).write_text(text, encoding="utf-8")


def test_no_input_is_pasted_into_a_script() -> None:
    assert len(STEPS) >= 3
    for step in STEPS:
        assert "${{" not in step["run"]


def test_every_input_reaches_a_step() -> None:
    passed = " ".join(value for step in STEPS for value in step.get("env", {}).values())
    assert {name for name in ACTION["inputs"] if f"inputs.{name} " not in passed} == set()


def test_python_is_started_apart_from_the_checked_out_files() -> None:
    for step in STEPS:
        for call in re.findall(r"python3?\S*\"? (?P<options>\S+)", step["run"]):
            assert call == "-I"


def test_the_locked_versions_are_installed(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    shutil.rmtree(runner.temp / "actieplan")
    done = runner.run("Install actieplan")
    if "No matching distribution" in done.stderr or "Connection" in done.stderr:
        pytest.skip("needs the network, for the packages of the lock file")
    assert done.returncode == 0, done.stderr
    python = runner.temp / "actieplan" / "bin" / "python"
    listed = subprocess.run(
        [python, "-m", "pip", "list", "--format=freeze"], capture_output=True, text=True, check=True
    )
    installed = {line.lower() for line in listed.stdout.split()}
    locked = set(re.findall(r"^(\S+==\S+)", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))
    own = [each for each in installed if not each.startswith(("actieplan==", "pip==", "setuptools=="))]
    assert len(own) > 20
    assert {each.replace("_", "-") for each in own} <= locked
    assert runner.run("Validate the plans", paths=str(ROOT / "plans")).returncode == 0


def test_a_good_plan_passes_and_is_summed_up(runner: Runner) -> None:
    write(runner, "2025.yaml", SMALL_PLAN)
    done = runner.run("Validate the plans")
    assert done.returncode == 0, done.stderr
    assert "geen bevindingen" in runner.summary.read_text(encoding="utf-8")


def test_an_error_fails_and_is_annotated_from_the_top_of_the_repository(runner: Runner) -> None:
    write(runner, "2025.yaml", SMALL_PLAN.replace("wie: zorgraad", "wie: niemand"))
    done = runner.run("Validate the plans")
    assert done.returncode == 1
    (command,) = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert command.startswith("::error file=plans/2025.yaml,line=25,")
    assert "AP102" in runner.summary.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param("plans; touch gevaar", id="a semicolon"),
        pytest.param("$(touch gevaar)", id="a command"),
        pytest.param("plans\n--fix", id="an option"),
        pytest.param("`touch gevaar`", id="backticks"),
    ],
)
def test_an_input_is_only_ever_a_path(runner: Runner, paths: str) -> None:
    write(runner, "2025.yaml", SMALL_PLAN)
    done = runner.run("Validate the plans", paths=paths)
    assert done.returncode == 2
    assert not (runner.workspace / "gevaar").exists()


def test_settings_of_a_pull_request_are_not_read_unless_named(runner: Runner) -> None:
    write(runner, "2025.yaml", SMALL_PLAN.replace("wie: zorgraad", "wie: niemand"))
    (runner.workspace / "actieplan.toml").write_text('ignore = ["AP102"]\n')
    assert runner.run("Validate the plans").returncode == 1
    assert runner.run("Validate the plans", config="actieplan.toml").returncode == 0


def test_options_reach_the_program(runner: Runner) -> None:
    write(runner, "2025.yaml", SMALL_PLAN.replace("wie: zorgraad", "wie: niemand"))
    assert runner.run("Validate the plans", ignore="AP102").returncode == 0
    done = runner.run("Validate the plans", sarif="uit.sarif", lang="en", strict="true")
    assert done.returncode == 1
    assert "is no choice" in done.stdout
    assert (runner.workspace / "uit.sarif").is_file()


def test_documents_are_rendered_of_a_broken_plan_too(runner: Runner) -> None:
    write(runner, "2025.yaml", SMALL_PLAN.replace("wie: zorgraad", "wie: niemand"))
    done = runner.run("Render the documents", render="documents")
    assert done.returncode == 0, done.stderr
    assert (runner.workspace / "documents" / "2025.docx").is_file()


def test_what_changed_since_the_base_is_in_the_summary(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    own = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org")
    write(runner, "2025.yaml", SMALL_PLAN)
    for arguments in (
        ("init",),
        ("add", "."),
        ("commit", "-m", "x"),
        ("update-ref", "refs/remotes/origin/main", "HEAD"),
    ):
        subprocess.run([*own, *arguments], cwd=runner.workspace, check=True, capture_output=True)
    write(runner, "2025.yaml", SMALL_PLAN.replace("titel: De eerste actie", "titel: De Digivan"))
    step = next(step for step in STEPS if step["name"] == "Say what changed")
    monkeypatch.setitem(step, "env", {**step["env"], "GITHUB_BASE_REF": "main"})
    done = runner.run("Say what changed")
    assert done.returncode == 0, done.stderr
    assert "<ins>De Digivan</ins>" in runner.summary.read_text(encoding="utf-8")
    monkeypatch.setitem(step, "env", {**step["env"], "GITHUB_BASE_REF": "weg"})
    assert runner.run("Say what changed").returncode == 0


def test_a_run_without_a_base_compares_nothing(runner: Runner) -> None:
    assert runner.run("Say what changed").returncode == 0
    assert not runner.summary.exists()
