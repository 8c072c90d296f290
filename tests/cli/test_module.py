"""The program where `actieplan` itself is not on the path."""

from __future__ import annotations

import subprocess
import sys

import pytest

from actieplan import __version__


def test_python_runs_the_program_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "actieplan", "--version"], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.decode().strip()) == (0, f"actieplan {__version__}")


@pytest.mark.parametrize(("arguments", "code"), [(["rules", "AP999"], 2), (["rules"], 0)], ids=["failed", "done"])
def test_its_exit_code_is_that_of_the_program(arguments: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, "-m", "actieplan", *arguments], capture_output=True, timeout=60, check=False)
    assert done.returncode == code
