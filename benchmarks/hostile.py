"""What hostile files cost: time as a ratio to validating the real plan of 2025, and the most memory held at once.

Every file is validated by a process of its own, with the limits of the tests (10 seconds, 300 MB). Exit code 1 when one
passes them.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from hostile_files import LARGE  # noqa: E402
from limited_runs import MEGABYTES, SECONDS, run_each  # noqa: E402


def main() -> int:
    """Print a line per file, the slowest first."""
    plain = run_each([["validate", "plans/2025.yaml"]] * 9, ROOT)
    usual = statistics.median(run.seconds for run in plain)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for at, large in enumerate(LARGE.values()):
            (folder / f"{at}.yaml").write_bytes(large.make())
        runs = run_each([["validate", f"{at}.yaml"] for at in range(len(LARGE))], folder)
    print(f"   1.0x  {max(run.megabytes for run in plain):4.0f} MB  the plan of 2025")
    for label, run in sorted(zip(LARGE, runs, strict=True), key=lambda pair: -pair[1].seconds):
        remark = "" if run.is_orderly else f"  passes {SECONDS} s or {MEGABYTES} MB, or ends in a traceback"
        print(f"{run.seconds / usual:6.1f}x  {run.megabytes:4.0f} MB  {label}{remark}")
    return int(not all(run.is_orderly for run in runs))


if __name__ == "__main__":
    sys.exit(main())
