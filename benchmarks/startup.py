"""What the commands cost, as ratios to a bare `python -c pass` measured in the same run.

Medians of several runs; bytecode is written, nothing is bypassed. The limits are those of the project's speed goals
(docs/development.md). Exit code 1 when one is passed by more than the noise of the machine.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 15
COMMANDS: dict[tuple[str, ...], float] = {
    ("--version",): 8,
    ("--help",): 10,
    ("validate", "plans/2025.yaml"): 22,
    ("render", "plans/2025.yaml", "--format", "docx", "-o", "{folder}/2025.docx"): 32,
    ("render", "plans/2025.yaml", "--format", "markdown", "-o", "{folder}/2025.md"): 32,
    ("render", "plans/2025.yaml", "--format", "html", "-o", "{folder}/2025.html"): 28,
    ("render", "plans/2025.yaml", "--format", "svg", "-o", "{folder}/2025.svg"): 26,
    ("timeline", "plans/2025.yaml"): 32,
    ("diff", "plans/2024.yaml", "plans/2025.yaml"): 32,
}


def seconds(command: list[str]) -> float:
    """One run of a command."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    """Print a line per command, measured in turns with the bare start so that noise meets both."""
    program = str(Path(sys.executable).with_name("actieplan"))
    bare = [sys.executable, "-c", "pass"]
    passed = 0
    with tempfile.TemporaryDirectory() as folder:
        for arguments, limit in COMMANDS.items():
            command = [program, *(argument.format(folder=folder) for argument in arguments)]
            seconds(command)
            times = [(seconds(bare), seconds(command)) for _ in range(RUNS)]
            ratio = statistics.median(t for _, t in times) / statistics.median(t for t, _ in times)
            passed += ratio > limit
            print(f"{ratio:6.1f}x  (at most {limit:g}x)  actieplan {' '.join(arguments)}")
    return 1 if passed else 0


if __name__ == "__main__":
    sys.exit(main())
