"""Terminal: what the commands know of the screen and the streams they write to."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NoReturn, TextIO, TypeVar

from actieplan.cli.language import LANG, say
from actieplan.system_errors import reason
from actieplan.text import Text

if TYPE_CHECKING:
    from actieplan.checking import Checked
    from actieplan.diagnostics import Diagnostic, Severity

T = TypeVar("T")

FOUND, FAILED = 1, 2
"""Exit codes: findings in a file; a path that cannot be opened or a command typed wrong."""


def has_colour(stream: TextIO) -> bool:
    """Whether to colour what goes to this stream: a terminal, unless NO_COLOR says otherwise."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def default_paths(paths: Sequence[str] | None) -> list[str]:
    """The paths that were given, or the folder `plans` when none were."""
    return list(paths) if paths else ["plans"]


def checked(paths: Sequence[str], *, is_recursive: bool = False, with_neighbours: bool = False) -> Checked:
    """Everything there is to say about the plans at these paths; `-` is standard input."""
    from actieplan import checking
    from actieplan.reading.decoding import MAX_BYTES

    if list(paths) == ["-"]:
        name = say("<invoer>", "<stdin>")
        closed = Text("de invoer is gesloten", "the input is closed")
        if sys.stdin is None:
            return checking.not_read(name, closed)
        try:
            given = sys.stdin.buffer.read(MAX_BYTES + 1)
        except OSError as error:  # EBADF: open, but for writing only
            return checking.not_read(name, closed if error.errno == errno.EBADF else reason(error))
        return checking.check_bytes(name, given, date.today())
    return checking.check(paths, date.today(), is_recursive=is_recursive, with_neighbours=with_neighbours)


def exit_code(result: Checked, threshold: Severity) -> int:
    """0 when nothing reaches the threshold, else what went wrong."""
    if result.unopened:
        return FAILED
    return FOUND if any(d.severity.rank <= threshold.rank for d in result.diagnostics) else 0


def stop(words: str) -> NoReturn:
    """Say why the command goes no further, and end."""
    import typer

    complain(f"{say('Fout', 'Error')}: {words}")
    raise typer.Exit(FAILED)


def complain(words: str) -> None:
    """A sentence on standard error, in which the name of a file is nothing more than a name."""
    from actieplan.reports.safe import one_line

    print(one_line(words), file=sys.stderr)


def print_findings(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """The findings as a person reads them."""
    from actieplan.reports import console
    from actieplan.reports.run import Run

    if diagnostics:
        print(console.write(Run(tuple(diagnostics), ()), LANG, colour=has_colour(stream)), file=stream)


def progress(items: Sequence[T]) -> Iterator[T]:
    """The items one by one, with a progress bar when there are several and a person is watching."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    import typer

    with typer.progressbar(items, file=sys.stderr, label=say("bezig", "working")) as shown:
        yield from shown
