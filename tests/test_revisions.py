"""Revisions: a file as git has it, and nothing else of git."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from actieplan.git import environment, located
from actieplan.revisions import RevisionError, content, has, history, names_in

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def git(folder: Path, *arguments: str) -> None:
    own = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits: the plan as it was, with the tag `eerst`; then in another folder under another name."""
    git(tmp_path, "init")
    (tmp_path / "oud").mkdir()
    (tmp_path / "oud" / "plan.yaml").write_bytes(b"titel: oud\r\n")
    (tmp_path / "wortel.yaml").write_bytes(b"titel: wortel\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "een")
    git(tmp_path, "tag", "eerst")
    (tmp_path / "plans").mkdir()
    git(tmp_path, "mv", "oud/plan.yaml", "plans/2025.yaml")
    shutil.rmtree(tmp_path / "oud", ignore_errors=True)
    (tmp_path / "plans" / "2025.yaml").write_bytes(b"titel: nieuw\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "twee")
    (tmp_path / "plans" / "2025.yaml").write_bytes(b"titel: nog niet bewaard\n")
    return tmp_path


@pytest.mark.parametrize("revision", ["HEAD", "main", "HEAD~0", "@", "main^0"])
def test_a_file_as_it_was(repository: Path, revision: str) -> None:
    assert content(repository / "plans" / "2025.yaml", revision) == b"titel: nieuw\n"


def test_a_file_at_the_top_and_one_by_a_relative_name(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert content(repository / "wortel.yaml", "eerst") == b"titel: wortel\n"
    monkeypatch.chdir(repository)
    assert content(Path("wortel.yaml"), "eerst") == b"titel: wortel\n"
    monkeypatch.chdir(repository / "plans")
    assert content(Path("2025.yaml"), "HEAD") == b"titel: nieuw\n"


def test_a_file_of_which_the_folder_is_gone(repository: Path) -> None:
    assert not (repository / "oud").exists()
    assert content(repository / "oud" / "plan.yaml", "eerst") == b"titel: oud\r\n"


def test_a_file_that_the_revision_does_not_have(repository: Path) -> None:
    with pytest.raises(RevisionError, match="does not exist in revision `eerst`"):
        content(repository / "plans" / "2025.yaml", "eerst")


@pytest.mark.parametrize(
    "revision",
    [
        "",
        "weg",
        "--output=buit",
        "-h",
        "--help",
        "--git-dir",
        "--all",
        "-",
        "main..HEAD",
        "^main",
        "main:plans",
        "\x1b[31m",
        "a b",
    ],
)
def test_what_is_no_revision_is_refused_and_never_an_option(repository: Path, revision: str) -> None:
    with pytest.raises(RevisionError, match="git knows no revision"):
        content(repository / "plans" / "2025.yaml", revision)
    assert not list(repository.rglob("buit*"))


def test_a_revision_named_like_an_option_is_a_revision(repository: Path) -> None:
    git(repository, "update-ref", "refs/tags/--output=buit", "HEAD")
    assert content(repository / "plans" / "2025.yaml", "--output=buit") == b"titel: nieuw\n"
    assert not list(repository.glob("buit"))


def test_nothing_of_the_repository_is_run(repository: Path) -> None:
    buit = repository / "buit"
    (repository / ".gitattributes").write_text("*.yaml diff=kwaad filter=kwaad\n")
    for name in ("diff.kwaad.textconv", "filter.kwaad.smudge", "core.pager", "core.fsmonitor", "alias.cat-file"):
        git(repository, "config", name, f"touch {buit}; cat")
    assert content(repository / "plans" / "2025.yaml", "HEAD") == b"titel: nieuw\n"
    assert not buit.exists()


def test_outside_a_repository(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="is not in a git repository"):
        content(tmp_path / "plan.yaml", "HEAD")


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(RevisionError, match="git is not to be found"):
        content(repository / "wortel.yaml", "HEAD")


# --- surroundings -----------------------------------------------------------------------------------------


def test_the_git_variables_of_a_hook_lead_nowhere(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path_factory.mktemp("ander")
    git(other, "init")
    for name, value in (("GIT_DIR", other / ".git"), ("GIT_WORK_TREE", other), ("GIT_INDEX_FILE", other / "index"),
                        ("GIT_OBJECT_DIRECTORY", other / "objects"), ("GIT_PREFIX", "weg/"),
                        ("GIT_QUARANTINE_PATH", other), ("GIT_CEILING_DIRECTORIES", repository)):  # fmt: skip
        monkeypatch.setenv(name, str(value))
    assert content(repository / "plans" / "2025.yaml", "HEAD") == b"titel: nieuw\n"


def test_settings_of_git_that_were_given_in_variables_are_kept() -> None:
    kept = {"GIT_CONFIG_GLOBAL": "x", "GIT_CONFIG_COUNT": "1", "PATH": "p"}
    assert environment({**kept, "GIT_DIR": "weg", "GIT_TRACE": "1"}).items() >= kept.items()
    assert not environment({"GIT_DIR": "weg", "GIT_TRACE": "1"}).keys() & {"GIT_DIR", "GIT_TRACE"}


def test_a_repository_of_another_owner_gives_the_command_that_trusts_it(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("git")
    folder = tmp_path_factory.mktemp("bin")
    (folder / "git").write_text(f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {real} "$@"\n')
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(RevisionError) as caught:
        content(repository / "wortel.yaml", "HEAD")
    assert "van een andere gebruiker" in caught.value.words.nl
    assert f'safe.directory "{repository}"' in caught.value.words.nl


@pytest.mark.parametrize("harm", ["a setting without its value", "a lost HEAD", "a link to nowhere"])
def test_a_repository_that_git_cannot_read_is_not_blamed_on_its_owner(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    folder = tmp_path_factory.mktemp("beschadigd") / "kopie"
    shutil.copytree(repository, folder)
    if harm == "a setting without its value":
        monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    elif harm == "a lost HEAD":
        (folder / ".git" / "HEAD").unlink()
    else:
        shutil.rmtree(folder / ".git")
        (folder / ".git").write_text("gitdir: /nergens/.git/worktrees/x\n")
    with pytest.raises(RevisionError) as caught:
        content(folder / "wortel.yaml", "HEAD")
    assert "git status" in caught.value.words.nl
    assert "safe.directory" not in caught.value.words.nl


def test_a_shallow_clone_says_what_to_fetch(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    clone = tmp_path_factory.mktemp("ondiep")
    git(clone, "clone", "--depth=1", f"file://{repository}", ".")
    assert content(clone / "plans" / "2025.yaml", "HEAD") == b"titel: nieuw\n"
    for revision in ("eerst", "HEAD~1"):
        with pytest.raises(RevisionError, match=r"git fetch --unshallow.*fetch-depth: 0"):
            content(clone / "plans" / "2025.yaml", revision)


def test_a_link_in_git_is_no_plan(repository: Path) -> None:
    (repository / "link.yaml").symlink_to("plans/2025.yaml")
    git(repository, "add", "link.yaml")
    git(repository, "commit", "-m", "drie")
    with pytest.raises(RevisionError, match=r"is a symbolic link to `plans/2025.yaml` in git"):
        content(repository / "link.yaml", "HEAD")


def test_a_folder_in_git_is_no_plan(repository: Path) -> None:
    with pytest.raises(RevisionError, match="is a folder in git"):
        content(repository / "plans", "HEAD")


@pytest.mark.parametrize("path", ["", ".", "./bin", ":", "bin"])
def test_a_git_in_the_current_folder_is_never_run(repository: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    for name in ("git", "git.exe", "bin/git", "bin/git.exe"):
        (repository / name).parent.mkdir(exist_ok=True)
        (repository / name).write_text("#!/bin/sh\ntouch buit\n")
        (repository / name).chmod(0o755)
    monkeypatch.chdir(repository)
    assert located(path, is_windows=False) is None
    assert located(path.replace(":", ";"), is_windows=True) is None
    monkeypatch.setenv("PATH", path + os.pathsep + os.environ["PATH"])
    assert content(Path("wortel.yaml"), "HEAD") == b"titel: wortel\n"
    assert not (repository / "buit").exists()


def test_a_git_in_a_folder_of_the_path_is_found(tmp_path: Path) -> None:
    for name in ("git", "git.exe"):
        (tmp_path / name).touch(0o755)
    assert located(f"weg:{tmp_path}", is_windows=False) == str(tmp_path / "git")
    assert located(f'weg;"{tmp_path}"', is_windows=True) == str(tmp_path / "git.exe")


# --- history ----------------------------------------------------------------------------------------------


def test_the_history_of_a_file_is_the_newest_first(repository: Path) -> None:
    plan = repository / "plans" / "2025.yaml"
    git(repository, "commit", "-am", "drie")
    assert [saved.content for saved in history(plan)] == [b"titel: nog niet bewaard\n", b"titel: nieuw\n"]


def test_what_a_revision_has(repository: Path) -> None:
    assert names_in(repository / "plans", "HEAD") == ["2025.yaml"]
    assert names_in(repository / "plans", "eerst") == []
    assert has(repository / "wortel.yaml", "eerst")
    assert not has(repository / "plans" / "2025.yaml", "eerst")
