"""Streams: standard output, input and error as a run may meet them: closed, full, or in another encoding."""

from __future__ import annotations

import errno
import os
import sys
from typing import IO, Any

_STANDARD = (0, 1, 2)


class OutputLostError(Exception):
    """Standard output could not be written; the reason is the OSError that it came with."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(type(reason).__name__)
        self.reason = reason


class Output:
    """A stream that everything is printed to.

    A reader that has had enough (`| head -1`) changes nothing of the run or its exit code: what follows is dropped.
    Any other failure is an OutputLostError, or nothing at all where it could not be said (`is_vital`).
    """

    def __init__(self, stream: IO[str] | None, *, is_vital: bool) -> None:
        self._stream = stream
        self._is_vital = is_vital
        self.is_gone = False

    def write(self, words: str) -> int:
        """Write, as a text stream does."""
        if not isinstance(words, str):
            raise TypeError("a text stream takes text")  # libraries try it with bytes to see what it is
        if words and not self.is_gone:
            if self._stream is None:
                self._lose(OSError(errno.EBADF, "closed"))
                return len(words)
            try:
                self._stream.write(words if words.isascii() else _shown(words))
            except OSError as error:
                self._lose(error)
        return len(words)

    def flush(self) -> None:
        """Write what is still held back."""
        if self._stream is not None and not self.is_gone:
            try:
                self._stream.flush()
            except OSError as error:
                self._lose(error)

    def _lose(self, error: OSError) -> None:
        """From now on nothing arrives: what is still held back goes nowhere, also when Python ends."""
        self.is_gone = True
        if self._stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)
        if self._is_vital and not isinstance(error, BrokenPipeError):
            raise OutputLostError(error)

    def isatty(self) -> bool:
        """Whether a person looks at a terminal."""
        return self._stream is not None and self._stream.isatty()

    def __getattr__(self, name: str) -> Any:
        """Whatever else a text stream has."""
        return getattr(self._stream, name)


def _shown(words: str) -> str:
    from actieplan.reports.safe import with_names_decoded

    return with_names_decoded(words)


def take_over() -> None:
    """Put `Output` in the place of standard output and error, both in UTF-8; occupy what was closed.

    A number that is free would go to the next file that is opened, and what is printed would end up in it.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    for number, stream in zip(_STANDARD, (sys.stdin, sys.stdout, sys.stderr), strict=True):
        if stream is None:
            _occupy(number)
    sys.stdout = Output(sys.stdout, is_vital=True)
    sys.stderr = Output(sys.stderr, is_vital=False)


def _occupy(number: int) -> None:
    try:
        os.fstat(number)
    except OSError:
        nowhere = os.open(os.devnull, os.O_RDWR)
        if nowhere != number:
            os.dup2(nowhere, number)
            os.close(nowhere)
