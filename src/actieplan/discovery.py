"""Discovery: from the paths that a user names to the plan files they stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SUFFIXES = (".yaml", ".yml")


class Folder(NamedTuple):
    """The plans in a folder, by name, and the folders below it that hold plans and are not read."""

    plans: tuple[Path, ...]
    unread: tuple[Path, ...] = ()


def is_plan_name(name: str) -> bool:
    """Whether a file of this name is read as a plan: in any case, but not hidden, a copy or an owner file."""
    return name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$"))


def folder_at(path: Path, *, is_recursive: bool = False) -> Folder:
    """What a folder stands for; raises OSError when it cannot be looked into."""
    entries = sorted(path.iterdir())
    plans = [entry for entry in entries if is_plan_name(entry.name)]
    below = [each for each in _folders_below(path) if each != path]
    if is_recursive:
        plans += [entry for each in below for entry in _plans_in(each)]
        return Folder(tuple(plans))
    return Folder(tuple(plans), tuple(each for each in below if any(_plans_in(each))))


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
