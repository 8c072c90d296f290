"""The pre-commit hooks: the real pre-commit on a real repository, installed as its users install them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests_support import ROOT, SMALL_PLAN

PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
pytestmark = pytest.mark.skipif(
    not PRE_COMMIT.exists() or shutil.which("git") is None, reason="needs pre-commit and git"
)
BROKEN = SMALL_PLAN.replace("wie: zorgraad", "wie: zorgrad")


def git(folder: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=An", "-c", "user.email=an@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *settings, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository of hooks: what stands in the folder now, committed."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in ("src", "templates", "pyproject.toml", "README.md", ".pre-commit-hooks.yaml"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "hooks")
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory, hooks: Path) -> Path:
    """A repository of plans that uses the hooks."""
    folder = tmp_path_factory.mktemp("zone")
    (folder / "plans").mkdir()
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {git(hooks, 'rev-parse', 'HEAD')}\n"
        "    hooks:\n      - id: actieplan-fix\n      - id: actieplan-validate\n"
    )
    git(folder, "init", "--quiet")
    return folder


def run_hook(repository: Path, hook: str, *which: str) -> subprocess.CompletedProcess[str]:
    git(repository, "add", "--all")
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(repository.parent / "pre-commit"),
        "NO_COLOR": "1",
        "PIP_NO_COMPILE": "1",
    }
    environment = {name: value for name, value in environment.items() if not name.startswith("GIT_")}
    return subprocess.run(
        [PRE_COMMIT, "run", hook, *(which or ("--all-files",)), "--color=never"],
        cwd=repository,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_good_plan_passes_and_other_files_are_not_looked_at(repository: Path) -> None:
    (repository / "plans" / "2025.yaml").write_text(SMALL_PLAN, encoding="utf-8")
    (repository / "ander.yaml").write_text("geen: plan\n", encoding="utf-8")
    done = run_hook(repository, "actieplan-validate")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_a_broken_plan_stops_the_commit_and_says_where(repository: Path) -> None:
    (repository / "plans" / "2025.yaml").write_text(BROKEN, encoding="utf-8")
    done = run_hook(repository, "actieplan-validate")
    assert done.returncode == 1
    assert "plans/2025.yaml:25:20: fout AP102" in done.stdout


def test_the_fix_mends_the_file_and_stops_the_commit_once(repository: Path) -> None:
    plan = repository / "plans" / "2025.yaml"
    plan.write_text(BROKEN, encoding="utf-8")
    done = run_hook(repository, "actieplan-fix")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert plan.read_text(encoding="utf-8") == SMALL_PLAN
    assert run_hook(repository, "actieplan-fix").returncode == 0


def test_a_warning_of_a_passing_run_is_shown(repository: Path) -> None:
    """pre-commit keeps the output of a hook that passes to itself, unless the hook says otherwise."""
    plan = repository / "plans" / "2025.yaml"
    plan.write_text(SMALL_PLAN.replace("Omdat het nodig is.", "T.b.d."), encoding="utf-8")
    done = run_hook(repository, "actieplan-validate")
    assert done.returncode == 0
    assert "waarschuwing AP503" in done.stdout


def test_the_plans_beside_the_changed_one_are_compared_with(repository: Path) -> None:
    plans = repository / "plans"
    (plans / "2024.yaml").write_text(SMALL_PLAN.replace("2025", "2024").replace("Omdat het", "T.b.d. Omdat"))
    (plans / "2025.yaml").write_text(SMALL_PLAN)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--no-verify", "--message", "plannen")
    (plans / "2025.yaml").write_text(
        SMALL_PLAN.replace("titel: Een operationele", "titel: Een heel andere operationele")
    )
    done = run_hook(repository, "actieplan-validate", "--files", "plans/2025.yaml")
    assert "AP4" in done.stdout
    assert "2024.yaml:" not in done.stdout.replace("AP4", "")
