"""Discovery: from the paths that a user names to the plan files they stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from actieplan.misnamed import meant_name

SUFFIXES = (".yaml", ".yml")


class Folder(NamedTuple):
    """The plans in a folder, by name; what holds plans and is not read: folders below it, and files named otherwise."""

    plans: tuple[Path, ...]
    unread: tuple[Path, ...] = ()
    misnamed: tuple[Path, ...] = ()


def is_plan_name(name: str) -> bool:
    """Whether a file of this name is read as a plan: in any case, but not hidden, a copy or an owner file."""
    return name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$"))


def folder_at(path: Path, *, is_recursive: bool = False) -> Folder:
    """What a folder stands for; raises OSError when it cannot be looked into."""
    entries = sorted(path.iterdir())
    plans = [entry for entry in entries if is_plan_name(entry.name)]
    otherwise = tuple(entry for entry in entries if is_misnamed(entry))
    below = [each for each in _folders_below(path) if each != path]
    if is_recursive:
        plans += [entry for each in below for entry in _plans_in(each)]
        return Folder(tuple(plans), misnamed=otherwise)
    return Folder(tuple(plans), tuple(each for each in below if any(_plans_in(each))), otherwise)


def is_misnamed(path: Path) -> bool:
    """Whether a file is meant as a plan and has another name; hidden ones, copies and owner files are not."""
    is_passed_over = is_plan_name(path.name) or path.name.startswith((".", "~$"))
    return not is_passed_over and path.is_file() and bool(meant_name(path))


def _folders_below(path: Path) -> Iterator[Path]:
    """The folder and all below it, in order; not the hidden ones, and no links to elsewhere."""
    for here, names, _ in os.walk(path):
        names[:] = sorted(name for name in names if not name.startswith("."))
        yield Path(here)


def _plans_in(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    yield from (entry for entry in entries if is_plan_name(entry.name) and not entry.is_dir())
