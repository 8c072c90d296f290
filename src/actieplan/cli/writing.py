"""Writing: the one way in which a file gets its content, whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from actieplan.cli.guarding import IS_A_PLAN, is_plan
from actieplan.system_errors import ReadOnlyFileError, unwritable
from actieplan.text import Text

_THERE_ALREADY = Text("dit bestaat al; kies een andere naam", "this is there already; choose another name")
_IN_USE = Text(
    "dit bestand is nog open in Word of een ander programma; sluit het en probeer opnieuw",
    "this file is still open in Word or another program; close it and try again",
)
_CLOSED_FOLDER = Text("in deze map mag u niet schrijven", "you may not write in this folder")
_ATTEMPTS, _PAUSE = (10, 0.1) if sys.platform == "win32" else (1, 0.0)
"""How often a file is put in its place, and the seconds between: about one second in all on Windows, where a browser
that loads the page or a virus scanner holds the old one for a moment."""
_PREFIX = ".actieplan-"
"""What temporary names begin with: short, so that any name that fits a folder can be written there."""


class RefusedError(Exception):
    """A file was not written, and why."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


def put(target: Path, content: bytes) -> None:
    """Write a file that may take the place of an older one, but never that of a plan; RefusedError says why not."""
    if is_plan(target):
        raise RefusedError(IS_A_PLAN)
    try:
        _make_folder(target.parent)
        write_whole(target, content)
    except OSError as error:
        raise RefusedError(_why(error, target)) from error


def put_new(target: Path, content: bytes) -> None:
    """Write a file that is not there yet, or RefusedError."""
    try:
        _make_folder(target.parent)
        temporary = _temporary(target.parent, content)
        try:
            temporary.chmod(0o666 & ~_umask())
            _name_for_the_first_time(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
    except FileExistsError as error:
        raise RefusedError(_THERE_ALREADY) from error
    except OSError as error:
        raise RefusedError(_why(error, target)) from error


def write_whole(target: Path, content: bytes) -> None:
    """By way of a temporary file in the same folder, so that no half file is ever seen; raises OSError.

    It has the rights and the owner of the file whose place it takes. Where that one has several names (hard links),
    cannot be replaced, or its owner cannot be kept, it is written in place. A pipe or a device is written to as it is.
    A link is replaced, never followed: it may come from someone else and lead anywhere.
    """
    if _is_stream(target):
        with target.open("wb") as opened:
            opened.write(content)
        return
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder", str(target))
    present = target.stat() if target.exists() and not target.is_symlink() else None
    if present is not None and not stat.S_IMODE(present.st_mode) & 0o222:
        raise ReadOnlyFileError(errno.EACCES, "read-only", str(target))
    has_more_names = present is not None and present.st_nlink > 1
    if has_more_names or not _replaced(target, content, present):
        _write_in_place(target, content)


def _replaced(target: Path, content: bytes, present: os.stat_result | None) -> bool:
    """Whether a new file could take this place; False when it would have another owner, or the place is fixed."""
    temporary = _temporary(target.parent, content)
    try:
        if present is not None and not _has_owner(temporary, present):
            return False
        temporary.chmod(0o666 & ~_umask() if present is None else stat.S_IMODE(present.st_mode) & 0o777)
        _copy_attributes(target, temporary)
        patiently(lambda: temporary.replace(target))
    except OSError as error:
        if error.errno != errno.EBUSY or present is None:  # EBUSY: this one file is mounted from elsewhere
            raise
        return False
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, if they are not there; NotADirectoryError when one of them is a file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, "a file", str(folder)) from error


def _why(error: OSError, target: Path) -> Text:
    """Why a file could not be written; on Windows a program that has it open denies permission."""
    if isinstance(error, PermissionError) and not isinstance(error, ReadOnlyFileError):
        if sys.platform == "win32" and target.is_file():
            return _IN_USE
        if not os.access(target.parent, os.W_OK):
            return _CLOSED_FOLDER
    return unwritable(error)


def _is_stream(target: Path) -> bool:
    """Whether a path is a pipe, a device, or an open file by its number (`/dev/stdout`, `/dev/fd/63`)."""
    if target.parent == Path("/dev") or os.path.realpath(target.parent).startswith("/proc/"):
        return target.exists() and not target.is_dir()
    try:
        mode = target.lstat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode))


def _temporary(folder: Path, content: bytes) -> Path:
    """A hidden file with this content, complete on disk; none at all when that fails."""
    handle, name = tempfile.mkstemp(prefix=_PREFIX, dir=folder)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _name_for_the_first_time(temporary: Path, target: Path) -> None:
    """Give a file its name, or FileExistsError when there is something of that name by now."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        if os.path.lexists(target):
            raise FileExistsError from None
        temporary.rename(target)


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
    saved = _temporary(target.parent, before)
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
    """Run the operation; while permission is denied, try again after a pause, up to a number of times."""
    for _ in range(attempts - 1):
        try:
            operation()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    operation()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
