"""Runs of the program with little time and memory: each a process of its own, killed when it takes more.

This module is also the script that makes those processes. It loads the program once and forks for each run, so that
hundreds of runs do not start Python hundreds of times; what runs is `actieplan.cli.main.run`, as the command does.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from processes import family
from tests_support import SMALL_PLAN

if TYPE_CHECKING:
    import resource

SECONDS, MEGABYTES = 10, 300
"""What a run may take of a processor and of memory."""
PATIENCE = 40
"""How many seconds a run may last that waits for something, or for a processor that others use too."""


class Run(NamedTuple):
    """What a run came to. `signal` is 0 unless it was killed; memory is the most it held at once."""

    arguments: tuple[str, ...]
    status: int
    signal: int
    seconds: float
    megabytes: float
    out: str
    err: str

    @property
    def is_orderly(self) -> bool:
        """Whether the run ended by itself, within its limits and without a traceback."""
        is_within = not self.signal and self.megabytes <= MEGABYTES
        return is_within and self.status in {0, 1, 2} and "Traceback" not in self.err + self.out


def run_each(
    runs: Sequence[Sequence[str | Path]], cwd: Path, *, is_plain_user: bool = False, **environment: str
) -> list[Run]:
    """Run the program once for each of these arguments; a plain user may not read what is closed, as root may."""
    order = {"runs": [[os.fspath(argument) for argument in run] for run in runs], "is_plain_user": is_plain_user}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE_", "GITHUB_"))}
    pipe = subprocess.PIPE
    with family(
        [sys.executable, __file__],
        cwd=cwd,
        env={**inherited, "NO_COLOR": "1", **environment},
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
    ) as script:
        out, err = script.communicate(json.dumps(order).encode(), timeout=60 + PATIENCE * len(runs))
        assert script.returncode == 0, err.decode()
    return [Run(**{**each, "arguments": tuple(each["arguments"])}) for each in json.loads(out)]


# --- the script -----------------------------------------------------------------------------------------------


def _main() -> None:
    order = json.loads(sys.stdin.buffer.read())
    _load()
    done = [_run(arguments, is_plain_user=order["is_plain_user"]) for arguments in order["runs"]]
    sys.stdout.write(json.dumps(done))


def _load() -> None:
    """Import what every run needs, and let it do its work once."""
    from actieplan import checking
    from actieplan.cli import reporting

    found = checking.check_bytes("plan.yaml", f"{SMALL_PLAN}inleiding: @*x* [^1]\n".encode())
    with redirect_stdout(StringIO()):
        reporting.report(found, [reporting.Wanted("text"), reporting.Wanted("concise")])
    import_module("actieplan.cli.main")


def _run(arguments: list[str], *, is_plain_user: bool) -> dict[str, Any]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        child = os.fork()
        if child == 0:
            _be_the_program(arguments, out.fileno(), err.fileno(), is_plain_user=is_plain_user)
        _, ended, used = _awaited(child)
        seconds = time.perf_counter() - start
        return {
            "arguments": arguments,
            "status": os.waitstatus_to_exitcode(ended),
            "signal": os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0,
            "seconds": seconds,
            "megabytes": used.ru_maxrss / 1024,
            "out": _read(out),
            "err": _read(err),
        }


def _awaited(child: int) -> tuple[int, int, resource.struct_rusage]:
    """The child's end; one that takes too long is killed."""
    deadline = time.monotonic() + PATIENCE
    while True:
        done, ended, used = os.wait4(child, os.WNOHANG)
        if done:
            return done, ended, used
        if time.monotonic() > deadline:
            os.kill(child, 9)
            return os.wait4(child, 0)
        time.sleep(0.002)


def _be_the_program(arguments: list[str], out: int, err: int, *, is_plain_user: bool) -> None:
    """Never returns: this process is the program from here on."""
    import resource

    status = 70
    try:
        os.dup2(out, 1)
        os.dup2(err, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES << 20, MEGABYTES << 20))
        if is_plain_user:
            _give_up_privileges()
        sys.argv = ["actieplan", *arguments]
        status = _status_of_program()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _status_of_program() -> int:
    import traceback

    from actieplan.cli import main

    try:
        main.run()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except BaseException:  # what a user would see as a traceback
        traceback.print_exc()
        return 70
    return 0


def _give_up_privileges() -> None:
    """Root that may no longer pass over the permissions of files, so that a file can be closed to it."""
    if os.geteuid() != 0:
        return
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
        raise OSError(ctypes.get_errno(), "capset")


def _read(file: Any) -> str:
    file.seek(0)
    return str(file.read().decode("utf-8", "backslashreplace"))


if __name__ == "__main__":
    _main()
