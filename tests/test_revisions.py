"""Revisions: a file as git has it, and nothing else of git."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from actieplan.revisions import RevisionError, content

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
    with pytest.raises(RevisionError, match="stands in no git repository"):
        content(tmp_path / "plan.yaml", "HEAD")


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(RevisionError, match="git is not to be found"):
        content(repository / "wortel.yaml", "HEAD")
