"""Revisions: a file as it was in a revision of its git repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

from actieplan.text import Text

_TIME_LIMIT = 30  # seconds


class RevisionError(Exception):
    """A revision of a file that cannot be had, and why."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


def content(file: Path, revision: str) -> bytes:
    """The bytes of a file in a revision (`main`, `HEAD~2`, a hash); the file itself may be gone since.

    The revision is resolved to a commit first and never taken for an option; nothing of the repository is run.
    """
    folder = next(parent for parent in file.absolute().parents if parent.is_dir())
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise RevisionError(Text(f"{file} staat in geen git-repository", f"{file} stands in no git repository"))
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None or not commit.strip().isalnum():
        raise RevisionError(
            Text(f"git kent hier geen revisie `{revision}`", f"git knows no revision `{revision}` here")
        )
    name = file.absolute().relative_to(folder).as_posix()
    found = _git(folder, "cat-file", "blob", f"{commit.decode().strip()}:./{name}")
    if found is None:
        raise RevisionError(
            Text(f"{file} bestaat niet in revisie `{revision}`", f"{file} does not exist in revision `{revision}`")
        )
    return found


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints; None when it fails."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, timeout=_TIME_LIMIT, check=False
        )
    except OSError as error:
        raise RevisionError(Text("git is niet te vinden", "git is not to be found")) from error
    except subprocess.TimeoutExpired as error:
        raise RevisionError(Text("git gaf geen antwoord", "git gave no answer")) from error
    return done.stdout if done.returncode == 0 else None
