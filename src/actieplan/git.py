"""Git: the program that is called, found on the path alone, with nothing of its caller's git variables.

What git says itself is in English and changes with its version: a failure is named here by its cause.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from actieplan.text import Text

_TIME_LIMIT = 30  # seconds
_OURS = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
         "GIT_LITERAL_PATHSPECS": "1"}  # fmt: skip


class RevisionError(Exception):
    """A revision of a file that cannot be had, and why."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


def run(folder: Path, *arguments: str) -> bytes | None:
    """What git prints in a folder; None when it fails. RevisionError when there is no git, or it gives no answer."""
    program = located(os.environ.get("PATH", ""), is_windows=sys.platform == "win32")
    if program is None:
        raise RevisionError(
            Text(
                "git is niet te vinden; vergelijken met een revisie kan alleen als git geïnstalleerd is",
                "git is not to be found; a revision can only be compared when git is installed",
            )
        )
    try:
        done = subprocess.run(
            [program, "-C", str(folder), *arguments],
            capture_output=True,
            timeout=_TIME_LIMIT,
            check=False,
            stdin=subprocess.DEVNULL,
            env=environment(os.environ),
        )
    except OSError as error:
        words = Text(f"git kan niet gestart worden: {program}", f"git cannot be started: {program}")
        raise RevisionError(words) from error
    except subprocess.TimeoutExpired as error:
        raise RevisionError(Text("git gaf geen antwoord", "git gave no answer")) from error
    return done.stdout if done.returncode == 0 else None


def name_of(printed: bytes) -> str:
    """The name of a file that git prints, as this system writes names: it leads to the file whatever the locale is."""
    return printed.decode("utf-8", "replace") if sys.platform == "win32" else os.fsdecode(printed)


def located(path: str, *, is_windows: bool) -> str | None:
    """The git program in the folders of a PATH that are whole addresses.

    Never one in the current folder, where Windows looks first and anyone may have put it.
    """
    name = "git.exe" if is_windows else "git"
    for entry in path.split(";" if is_windows else ":"):
        folder = Path(entry.strip('"'))
        program = folder / name
        if folder.is_absolute() and program.is_file() and os.access(program, os.X_OK):
            return str(program)
    return None


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """The environment for git: without what leads it to another repository, as in a hook; with its own settings."""
    is_steering = {name: name.startswith("GIT_") and not name.startswith("GIT_CONFIG") for name in given}
    return {name: value for name, value in given.items() if not is_steering[name]} | _OURS


def require_repository(file: Path, folder: Path) -> None:
    """Nothing when git reads the repository of a file; else RevisionError, which says why not."""
    if run(folder, "rev-parse", "--git-dir") is not None:
        return
    refused = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)
    if refused is None:
        raise RevisionError(Text(f"{file} staat in geen git-repository", f"{file} is not in a git repository"))
    if run(folder, "-c", "safe.directory=*", "rev-parse", "--git-dir") is None and not _is_of_another(refused):
        raise RevisionError(
            Text(
                f"git kan de repository in {refused} niet lezen; voer daar `git status` uit: dat zegt wat er scheelt",
                f"git cannot read the repository in {refused}; run `git status` there, which says what is wrong",
            )
        )
    command = f'git config --global --add safe.directory "{refused.as_posix()}"'
    raise RevisionError(
        Text(
            f"git weigert de repository in {refused} te lezen, omdat de map van een andere gebruiker is; "
            f"vertrouwt u ze, geef dan eerst: {command}",
            f"git refuses to read the repository in {refused}, because the folder belongs to another user; "
            f"if you trust it, first run: {command}",
        )
    )


def _is_of_another(repository: Path) -> bool:
    """Whether a repository belongs to another user; an old git refuses it also when it is called safe for one call."""
    if sys.platform == "win32":
        return False
    return any(path.stat().st_uid != os.geteuid() for path in (repository, repository / ".git"))


def is_shallow(folder: Path) -> bool:
    """Whether the repository holds only the last part of its history."""
    return (run(folder, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


SHALLOW = Text(
    "; deze repository bevat maar een deel van de geschiedenis: haal de rest op met `git fetch --unshallow` "
    "(in CI: `fetch-depth: 0`)",
    "; this repository holds only a part of its history: fetch the rest with `git fetch --unshallow` "
    "(in CI: `fetch-depth: 0`)",
)
"""What is added to a sentence about something that is not found in a shallow repository."""
