"""Watching: a run after every save, until Ctrl+C."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import typer

from actieplan.cli import input_files, terminal
from actieplan.cli.language import LANG, say
from actieplan.cli.live_page import LivePages
from actieplan.cli.order import Order
from actieplan.cli.render_once import render_once
from actieplan.system_errors import reason

QUIET, LOOK_AGAIN = 100, 1000
"""In milliseconds: how long it must be quiet after a save, and when to look though nothing was heard."""


def watch(order_now: Callable[[], Order], inputs_now: Callable[[], Sequence[Path]]) -> int:
    """Carry out the order now and after every change of its inputs; 0 when Ctrl+C or SIGTERM ends it.

    Both are asked anew for every run, for what the options name may itself have changed.
    """
    before = signal.signal(signal.SIGTERM, _interrupt)  # as Ctrl+C, which what runs in the background does not hear
    try:
        with closing(LivePages()) as pages:
            _run_after_every_change(order_now, inputs_now, pages)
    except KeyboardInterrupt:
        print(flush=True)
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0


def _interrupt(number: int, frame: object) -> NoReturn:
    raise KeyboardInterrupt


def _run_after_every_change(
    order_now: Callable[[], Order], inputs_now: Callable[[], Sequence[Path]], pages: LivePages
) -> None:
    own: dict[Path, str] = {}
    seen: input_files.Marks | None = None
    for _ in _moments(input_files.folders(inputs_now())):
        found = input_files.marks(inputs_now(), besides=own)
        if found == seen:
            continue
        _begin_screen()
        written = _run(order_now, own)
        pages.show(written)
        _end_screen(pages.addresses)
        own |= written
        seen = {file: marks for file, marks in found.items() if file not in own}


def _moments(folders: Iterable[Path]) -> Iterator[None]:
    """At once, then whenever something happened in one of the folders, and every second though nothing did."""
    from watchfiles import watch as changes_in

    yield
    try:
        for _ in changes_in(
            *folders,
            watch_filter=None,
            step=QUIET,
            rust_timeout=LOOK_AGAIN,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        ):
            yield
    except (OSError, RuntimeError):  # a folder has just gone, or the system can follow no more of them
        while True:
            time.sleep(LOOK_AGAIN / 1000)
            yield


def _run(order_now: Callable[[], Order], own: Mapping[Path, str]) -> Mapping[Path, str]:
    """One run, whatever it meets; what it wrote."""
    try:
        return render_once(order_now()._replace(own=own)).written
    except typer.Exit:  # why has been told
        return {}
    except OSError as error:  # something went away between two looks
        terminal.complain(f"{error.filename or '-'}: {reason(error).in_lang(LANG)}")
        return {}


def _begin_screen() -> None:
    """The time; at the top of an empty screen where there is one."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        typer.echo("\x1b[2J\x1b[H", nl=False)
    print(f"{datetime.now():%H:%M:%S}", flush=True)


def _end_screen(addresses: Iterable[str]) -> None:
    sys.stderr.flush()
    for address in addresses:
        print(address)
    print(say("wachten op wijzigingen – Ctrl+C stopt", "waiting for changes – Ctrl+C stops"), flush=True)
