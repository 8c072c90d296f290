"""Overwriting: a document goes to its place whole or not at all, and never over someone's changes."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from actieplan.cli.guarding import IS_A_PLAN, is_plan, open_elsewhere
from actieplan.system_errors import unwritable
from actieplan.text import Text
from actieplan.writers import seal

if TYPE_CHECKING:
    from actieplan.rendering import Format


class RefusedError(Exception):
    """A document was not written, and why."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


_CHANGED_IN_WORD = Text(
    "dit bestand is in Word gewijzigd; bewaar het onder een andere naam, of overschrijf het met --force",
    "this file was changed in Word; save it under another name, or overwrite it with --force",
)
_CHANGED = Text(
    "dit bestand is gewijzigd of niet door actieplan gemaakt; kies een andere naam, of overschrijf met --force",
    "this file was changed since, or not made by actieplan; choose another name, or overwrite with --force",
)
_IN_USE = Text(
    "dit bestand is nog open in Word of een ander programma; sluit het en probeer opnieuw",
    "this file is still open in Word or another program; close it and try again",
)
_NO_PERMISSION = Text("in deze map mag u niet schrijven", "you may not write in this folder")
_ATTEMPTS, _PAUSE = (10, 0.1) if sys.platform == "win32" else (1, 0.0)
"""How often a file is put in its place, and the seconds between: about one second in all on Windows, where a browser
that loads the page or a virus scanner holds the old one for a moment."""


def write_over(target: Path, content: bytes, kind: Format, *, force: bool) -> None:
    """Write the document; RefusedError when that would lose changes or cannot be done."""
    if is_plan(target):
        raise RefusedError(IS_A_PLAN)
    if target.exists() and not force:
        _refuse_changed(target, kind)
        busy = open_elsewhere(target)
        if busy is not None:
            raise RefusedError(busy)
    try:
        make_folder(target.parent)
        write_whole(target, content)
    except PermissionError as error:
        raise RefusedError(_IN_USE if target.exists() else _NO_PERMISSION) from error
    except OSError as error:
        raise RefusedError(unwritable(error)) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, if they are not there; NotADirectoryError when one of them is a file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, "a file", str(folder)) from error


def _refuse_changed(target: Path, kind: Format) -> None:
    if not target.is_file():
        raise RefusedError(Text("hier staat al iets dat geen bestand is", "there is something here that is no file"))
    try:
        present = target.read_bytes()
    except OSError as error:
        raise RefusedError(_IN_USE) from error
    if not seal.is_intact(present, kind):
        raise RefusedError(_CHANGED_IN_WORD if kind == "docx" and seal.is_sealed_docx(present) else _CHANGED)


def write_whole(target: Path, content: bytes) -> None:
    """By way of a temporary file in the same folder, so that no half document is ever seen.

    It has the rights and the owner of the file whose place it takes. Where that file has several names (hard links), or
    its owner cannot be kept, it is written in place.
    """
    present = target.stat() if target.exists() else None
    if present is not None and present.st_nlink > 1:
        _write_in_place(target, content)
        return
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        if present is not None and not _has_owner(temporary, present):
            temporary.unlink()
            _write_in_place(target, content)
            return
        temporary.chmod(_mode(target))
        _copy_attributes(target, temporary)
        patiently(lambda: temporary.replace(target))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _has_owner(file: Path, present: os.stat_result) -> bool:
    """Whether a file has the owner and group of another, or could be given them."""
    own = file.stat()
    if sys.platform == "win32" or (own.st_uid, own.st_gid) == (present.st_uid, present.st_gid):
        return True
    try:
        os.chown(file, present.st_uid, present.st_gid)
    except OSError:
        return False
    return True


def _copy_attributes(source: Path, target: Path) -> None:
    """Give a file the extended attributes of another, such as an access control list, where the system has them."""
    if sys.platform != "linux":
        return
    with suppress(OSError):
        for name in os.listxattr(source):
            with suppress(OSError):
                os.setxattr(target, name, os.getxattr(source, name))


def _write_in_place(target: Path, content: bytes) -> None:
    """Other content in the same file; what it held is beside it until the writing is complete."""
    before = target.read_bytes()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    saved = Path(name)
    with os.fdopen(handle, "wb") as opened:
        opened.write(before)
        opened.flush()
        os.fsync(opened.fileno())
    try:
        _fill(target, content)
    except BaseException:
        if target.read_bytes() != before:
            _fill(target, before)  # if this fails too, the saved file stays
        saved.unlink()
        raise
    saved.unlink()


def _fill(file: Path, content: bytes) -> None:
    with file.open("r+b") as opened:
        opened.write(content)
        opened.truncate()
        opened.flush()
        os.fsync(opened.fileno())


def patiently(operation: Callable[[], object], *, attempts: int = _ATTEMPTS, pause: float = _PAUSE) -> None:
    """Carry out the operation; again after a pause, so many times in all, while permission is denied."""
    for _ in range(attempts - 1):
        try:
            operation()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    operation()


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:  # it is not there yet
        return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
