"""Runs of the program without a start of Python for each: a server that has loaded it once, and forks.

This module is also that server. What runs is `actieplan.cli.main.run`, as the command does, in a process of its own,
with arguments, folder, environment and streams of its own. The command line itself is imported in that process, since
its language depends on them. The server ends when its input does, so nothing of it is left when the tests end.
"""

from __future__ import annotations

import atexit
import base64
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import IO, Any, NamedTuple, NoReturn

IS_POSSIBLE = hasattr(os, "fork")


class Answer(NamedTuple):
    """What a run came to: its exit code (or minus the signal that ended it), and what it printed."""

    status: int
    out: bytes
    err: bytes


def ask(arguments: Sequence[str], cwd: Path, environment: Mapping[str, str], stdin: bytes, patience: float) -> Answer:
    """Run the program once; TimeoutExpired when it takes longer than so many seconds."""
    order = {"arguments": arguments, "cwd": str(cwd), "env": dict(environment), "patience": patience}
    server = _server()
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(json.dumps(order | {"stdin": base64.b64encode(stdin).decode()}).encode() + b"\n")
    server.stdin.flush()
    reply = json.loads(server.stdout.readline())
    out, err = (base64.b64decode(reply[name]) for name in ("out", "err"))
    if reply["status"] is None:
        raise subprocess.TimeoutExpired(list(arguments), patience, out, err)
    return Answer(reply["status"], out, err)


_servers: dict[int, subprocess.Popen[bytes]] = {}
"""The server of this process, under its number: a process that the tests fork starts its own."""


def _server() -> subprocess.Popen[bytes]:
    own = _servers.get(os.getpid())
    if own is None or own.poll() is not None:
        own = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        _servers[os.getpid()] = own
        atexit.register(_end, own, os.getpid())
    return own


def _end(server: subprocess.Popen[bytes], owner: int) -> None:
    """End a server, when the process ends that started it."""
    if os.getpid() == owner and server.stdin is not None:
        server.stdin.close()
        server.wait()


# --- the server -----------------------------------------------------------------------------------------------


def _serve() -> None:
    """Answer orders, a line each, until there are no more."""
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    _load()
    for line in orders:
        order = json.loads(line)
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            given.write(base64.b64decode(order["stdin"]))
            given.seek(0)
            child = os.fork()
            if child == 0:
                for stream in (orders, answers):
                    os.close(stream.fileno())
                _be_the_program(order, given, out, err)
            status = _awaited(child, order["patience"])
            reply = {"status": status, "out": _read(out), "err": _read(err)}
        answers.write(json.dumps(reply).encode() + b"\n")
        answers.flush()


def _load() -> None:
    """Import what most runs need, but for the command line."""
    from actieplan import checking

    for name in ("typer", "rich.console", "yaml", "actieplan.rendering", "actieplan.analysis.diff"):
        import_module(name)
    checking.check_bytes("plan.yaml", b"titel: Actieplan\ninleiding: @*x* [^1]\n")
    assert not [name for name in sys.modules if name.startswith("actieplan.cli")]


def _be_the_program(order: dict[str, Any], given: IO[bytes], out: IO[bytes], err: IO[bytes]) -> NoReturn:
    """This process is the program from here on; it ends as the program does, so that what is measured is kept."""
    os.setsid()
    for number, stream in enumerate((given, out, err)):
        os.dup2(stream.fileno(), number)
    os.chdir(order["cwd"])
    os.environ.clear()
    os.environ.update(order["env"])
    sys.argv = ["actieplan", *order["arguments"]]
    from actieplan.cli import main

    main.run()
    sys.exit(0)


def _awaited(child: int, patience: float) -> int | None:
    """How the child ended; None when it took too long and was killed, with what it started."""
    deadline = time.monotonic() + patience
    while True:
        done, ended = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(ended)
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return None
        time.sleep(0.002)


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return base64.b64encode(file.read()).decode()


if __name__ == "__main__":
    _serve()
