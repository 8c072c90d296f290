"""Spoil plans for as long as wanted: `python3 tests/fuzz/fuzz_long.py --minutes 15 --seed 1`.

What breaks a law is written to the folder of `--keep`, with what went wrong; the exit code is then 1. The same seed
gives the same plans.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random

from plan_laws import hold
from plan_mutations import mutated, seeds


def main() -> int:
    """Run until the time is over; say how many plans were tried and what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"))
    wanted = parser.parse_args()
    chance, texts = Random(wanted.seed), seeds()
    found: Counter[str] = Counter()
    start, tried = time.monotonic(), 0
    while time.monotonic() - start < wanted.minutes * 60:
        raw = mutated(chance.choice(texts), chance)
        tried += 1
        went_wrong = _broken_law(raw)
        if went_wrong:
            found[went_wrong.splitlines()[-1][:100]] += 1
            _keep(wanted.keep, raw, went_wrong, tried)
        if tried % 1000 == 0:
            print(f"{tried} plans, {sum(found.values())} found", flush=True)
    print(f"{tried} plans in {(time.monotonic() - start) / 60:.1f} minutes, {sum(found.values())} found")
    for words, count in found.most_common():
        print(f"{count:6}  {words}")
    return 1 if found else 0


def _broken_law(raw: bytes) -> str:
    start = time.monotonic()
    try:
        hold(raw)
    except Exception:
        return traceback.format_exc()
    seconds = time.monotonic() - start
    return f"slow: {len(raw)} bytes took {seconds:.0f} s" if seconds > 20 else ""


def _keep(folder: Path, raw: bytes, went_wrong: str, number: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{number}.yaml").write_bytes(raw)
    (folder / f"{number}.txt").write_text(went_wrong, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
