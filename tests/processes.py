"""Processes that tests start: each in a group of its own, of which nothing is left when the test ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any


def begin(
    command: Sequence[str | os.PathLike[str]], *, ignores_ctrl_c: bool = False, **options: Any
) -> subprocess.Popen[bytes]:
    """Start a process as the leader of a group. Whether it hears Ctrl+C does not depend on how the tests were started.

    A shell starts what it runs in the background with Ctrl+C ignored, and so do its children.
    """
    as_set = signal.signal(signal.SIGINT, signal.SIG_IGN if ignores_ctrl_c else signal.default_int_handler)
    try:
        return subprocess.Popen(command, start_new_session=sys.platform != "win32", **options)
    finally:
        signal.signal(signal.SIGINT, as_set)


def end_family(process: subprocess.Popen[bytes]) -> None:
    """End the process and everything it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def family(command: Sequence[str | os.PathLike[str]], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A process for the length of a block; nothing of its group is left after it."""
    process = begin(command, **options)
    try:
        yield process
    finally:
        end_family(process)
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()
