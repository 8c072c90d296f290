"""The lock files: complete, without addresses, apart, and installed by the oldest pip that is promised."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from tests_support import ROOT

OLDEST_PIP = "23.0.1"
"""That of Debian 12."""
PROGRAM, TESTS = ROOT / "requirements.lock", ROOT / "requirements-tests.lock"


def tasks() -> ModuleType:
    specification = importlib.util.spec_from_file_location("tasks", ROOT / "tasks.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def locked(lock: Path) -> set[str]:
    """The names of the packages in a lock file."""
    return set(re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", each, maxsplit=1)[0].lower().replace("_", "-") for each in requirements}


def test_what_the_project_asks_for_is_locked_in_the_file_where_it_belongs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = names(project["project"]["dependencies"]) | names(project["dependency-groups"]["install"])
    assert asked <= locked(PROGRAM)
    for_tests = names(project["dependency-groups"]["dev"])
    assert for_tests & asked == set()
    assert for_tests - locked(PROGRAM) <= locked(TESTS)
    assert for_tests & locked(PROGRAM) <= {"markdown-it-py"}, "a package of the program brings it along (rich)"


def test_no_package_is_in_both_files() -> None:
    assert locked(PROGRAM) & locked(TESTS) == set()
    assert not {"pytest", "mypy", "ruff", "hypothesis"} & locked(PROGRAM)


@pytest.mark.parametrize("lock", [PROGRAM, TESTS], ids=lambda lock: lock.name)
def test_a_lock_file_holds_versions_and_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert entries
    assert [entry for entry in entries if not re.match(r"[\w.-]+==\S+( ; .+)? \\\n +--hash=sha256:", entry)] == []


def test_the_oldest_pip_that_is_promised_installs_both_files_without_a_word(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an environment of its own, by the very function that the tasks use; `pip check` is part of it."""
    monkeypatch.setenv("PIP_NO_COMPILE", "1")  # most of the time goes to bytecode that nobody runs
    venv.create(tmp_path / "old", with_pip=True)
    python = tmp_path / "old" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    quiet = [str(python), "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
    older = subprocess.run([*quiet, f"pip=={OLDEST_PIP}"], capture_output=True, check=False)
    if older.returncode:
        pytest.skip("needs the network, for the packages of the lock files")
    version = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, text=True, check=True).stdout
    assert version.startswith(f"pip {OLDEST_PIP} ")
    for lock in (PROGRAM, TESTS):
        tasks().install_lock(python, lock)
    assert capfd.readouterr().err == ""
    found = subprocess.run([python, "-m", "pip", "list", "--format=freeze"], capture_output=True, text=True, check=True)
    installed = {line.split("==")[0].lower().replace("_", "-") for line in found.stdout.split()}
    assert {"pydantic", "typer", "coverage", "pytest-cov"} <= installed


def test_the_pre_commit_hooks_install_the_locked_versions() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert len(hooks) == 2
    assert [hook["additional_dependencies"] for hook in hooks] == [tasks().pins()] * 2
    assert len(tasks().pins()) == len(locked(PROGRAM))


@pytest.mark.parametrize("page", ["README.md", "docs/development.md"])
def test_the_docs_promise_that_pip(page: str) -> None:
    assert f"{OLDEST_PIP}" in (ROOT / page).read_text(encoding="utf-8")


def test_a_release_has_notes_only_when_tag_code_and_changelog_agree() -> None:
    from actieplan import __version__

    notes: str = tasks().release_notes(f"v{__version__}")
    assert notes.startswith("### ")
    assert "\n## " not in notes
    for tag in ("", __version__, "v0.0.0"):
        with pytest.raises(ValueError, match="the tag is"):
            tasks().release_notes(tag)
