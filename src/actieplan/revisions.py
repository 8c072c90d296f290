"""Revisions: a file as it was in a revision of its git repository, and its history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from actieplan import git
from actieplan.git import RevisionError
from actieplan.text import Text

__all__ = ["RevisionError", "Saved", "content", "has", "history", "names_in", "not_found"]

_LINK, _SUBMODULE, _FOLDER = "120000", "160000", "040000"


_NO_COMMITS = Text(
    "in deze git-repository is nog niets bewaard (gecommit): er is niets om mee te vergelijken",
    "nothing was committed in this git repository yet: there is nothing to compare with",
)


class Saved(NamedTuple):
    """A file as a commit has it."""

    commit: str
    content: bytes


def content(file: Path, revision: str) -> bytes:
    """The bytes of a file in a revision (`main`, `HEAD~2`, a hash); the file itself may be gone since.

    The revision is resolved to a commit first and never taken for an option; nothing of the repository is run.
    """
    folder, name = _place(file)
    commit = _commit(file, folder, revision)
    found = _content(file, folder, name, commit)
    if found is None:
        raise RevisionError(
            _explained(
                folder,
                Text(f"{file} bestaat niet in revisie `{revision}`", f"{file} does not exist in revision `{revision}`"),
            )
        )
    return found


def has(file: Path, revision: str) -> bool:
    """Whether a revision has a file."""
    folder, name = _place(file)
    return bool(git.run(folder, "ls-tree", "-z", _commit(file, folder, revision), "--", f"./{name}"))


def names_in(folder: Path, revision: str) -> list[str]:
    """The names of what a revision has in a folder that exists."""
    commit = _commit(folder, folder, revision)
    listed = git.run(folder, "ls-tree", "-z", "--name-only", commit, "--", "./") or b""
    return [git.name_of(name) for name in listed.split(b"\0") if name]


def history(file: Path) -> Iterator[Saved]:
    """The file as it was after each commit that changed it, the newest first, also from when it had another name."""
    folder, name = _place(file)
    head = _commit(file, folder, "HEAD")
    top = Path(git.name_of((git.run(folder, "rev-parse", "--show-toplevel") or b".").removesuffix(b"\n")))
    for commit, called in _changes(git.run(folder, *_LOG, head, "--", f"./{name}") or b""):
        try:
            found = _content(file, top, called, commit)
        except RevisionError:  # it was a link or a folder then
            continue
        if found is not None:
            yield Saved(commit, found)


_LOG = ("log", "--follow", "--find-renames", "--no-show-signature", "--no-color", "--no-ext-diff", "--no-relative",
        "--format=%H", "--name-only", "-z")  # fmt: skip
"""The commits that changed a file, each with the name that it had then, whatever git's settings are."""


def _changes(logged: bytes) -> Iterator[tuple[str, str]]:
    """The commits and names that git log gives: a commit, and behind a line end the name it changed, if any."""
    commit = ""
    for part in logged.split(b"\0"):
        if part.startswith(b"\n"):
            yield commit, git.name_of(part[1:])
        else:
            commit = part.decode()


def not_found(file: Path, words: Text) -> RevisionError:
    """The error for something that the history of a file does not have."""
    return RevisionError(_explained(_place(file)[0], words))


def _place(file: Path) -> tuple[Path, str]:
    """The folder to run git in, and the name of the file from there."""
    folder = next(parent for parent in file.absolute().parents if parent.is_dir())
    return folder, file.absolute().relative_to(folder).as_posix()


def _commit(file: Path, folder: Path, revision: str) -> str:
    """The commit that a revision stands for."""
    git.require_repository(file, folder)
    commit = git.run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None or not commit.strip().isalnum():
        if not git.run(folder, "rev-list", "--max-count=1", "--all"):
            raise RevisionError(_NO_COMMITS)
        words = Text(f"git kent hier geen revisie `{revision}`", f"git knows no revision `{revision}` here")
        raise RevisionError(_explained(folder, words))
    return commit.decode().strip()


def _content(file: Path, folder: Path, name: str, commit: str) -> bytes | None:
    """The bytes of a file in a commit; None when it is not there, RevisionError when it is no file there."""
    listed = git.run(folder, "ls-tree", "-z", commit, "--", f"./{name}") or b""
    entry = listed.split(b"\0")[0].decode("utf-8", "replace")
    if not entry:
        return None
    mode, _, rest = entry.partition(" ")
    blob = rest.split()[1]
    if mode == _LINK:
        target = (git.run(folder, "cat-file", "blob", blob) or b"").decode("utf-8", "replace")
        raise RevisionError(
            Text(
                f"{file} is in git een koppeling (symlink) naar `{target}`; geef het plan waar ze naar wijst",
                f"{file} is a symbolic link to `{target}` in git; give the plan that it leads to",
            )
        )
    if mode in {_SUBMODULE, _FOLDER}:
        raise RevisionError(Text(f"{file} is in git een map en geen plan", f"{file} is a folder in git and not a plan"))
    found = git.run(folder, "cat-file", "blob", blob)
    if found is None:
        raise RevisionError(
            Text(f"git kan de inhoud van {file} niet lezen; is de repository volledig opgehaald?",
                 f"git cannot read the content of {file}; was the whole repository fetched?")
        )  # fmt: skip
    return found


def _explained(folder: Path, words: Text) -> Text:
    """The words, and when only a part of the history is here that too."""
    return Text(words.nl + git.SHALLOW.nl, words.en + git.SHALLOW.en) if git.is_shallow(folder) else words
