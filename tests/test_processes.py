"""Processes of tests: a test that fails leaves none behind."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from processes import family

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs process groups")
PARENT = "import subprocess, sys; p = subprocess.Popen(['sleep', '600']); print(p.pid, flush=True); p.wait()"


def is_alive(number: int) -> bool:
    state = Path(f"/proc/{number}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_block_that_fails_leaves_neither_the_process_nor_its_children() -> None:
    seen: list[int] = []
    with pytest.raises(RuntimeError):
        fail_with_a_family(seen)
    assert len(seen) == 2
    end = time.monotonic() + 30
    while any(map(is_alive, seen)):
        assert time.monotonic() < end
        time.sleep(0.01)


def fail_with_a_family(seen: list[int]) -> None:
    with family([sys.executable, "-c", PARENT], stdout=subprocess.PIPE) as process:
        assert process.stdout
        seen += process.pid, int(process.stdout.readline())
        assert all(map(is_alive, seen))
        raise RuntimeError
