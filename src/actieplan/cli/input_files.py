"""Input files: what a run reads, and how to see that one of them changed.

A change is told by the files' marks on disk and never by an event alone: a save by renaming, a file that is gone
for a moment, a link that now leads elsewhere and a drive that sends no events all show in the marks.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from pathlib import Path

Marks = dict[Path, tuple[int, ...] | None]
"""Of every file when it was changed, its size and which file it is; None while it cannot be looked at."""


def marks(paths: Iterable[Path], *, besides: Container[Path] = ()) -> Marks:
    """The marks of the files at these paths (of a folder: the plans in it), but for those that are named besides."""
    files = (file.absolute() for path in paths for file in _files_at(path))
    return {file: _marks_of(file) for file in files if file not in besides}


def folders(paths: Iterable[Path]) -> list[Path]:
    """The folders in which a change at these paths can be seen: where each stands, and where its links lead."""
    places = {place for path in paths for place in (path.absolute(), path.resolve())}
    around = {place.parent for place in places} | places
    return sorted(folder for folder in around if folder.is_dir())


def _files_at(path: Path) -> Sequence[Path]:
    from actieplan.discovery import is_plan_name

    try:
        return [child for child in path.iterdir() if is_plan_name(child.name)]
    except OSError:  # no folder, or not one that can be looked into now
        return [path]


def _marks_of(file: Path) -> tuple[int, ...] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_dev
