"""Many plans, and larger ones: validation against the bare YAML loader on the same files, and how it grows.

200 distinct plans of about 32 KB are validated in one process and loaded with `yaml.load(CSafeLoader)` in turns; the
ratio of the medians is printed (goal: at most 2, aim 1). Other programs that look at YAML, and validation divided over
several processes, are measured on the same files. Then plans of 6, 60 and 300 actions: time per action may not grow.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import takewhile
from pathlib import Path

import yaml

from actieplan import check, checking, rendering
from actieplan.diagnostics import Diagnostic
from actieplan.exports import json_schema

ROOT = Path(__file__).parents[1]
ROUNDS = 7


def plan_text(number: int, actions: int) -> str:
    """A plan made of the real one's text: `actions` actions under their own goals, distinct by its number."""
    head = (
        f"formulier: 2025\norganisatie: ELZ Proef {number}\ntitel: Actieplan {number}\njaar: 2025\n"
        "communicatie_doelgroepen: Rechtstreeks.\nnetwerkorganisatie: Als netwerk.\nstrategische_doelstellingen:"
    )
    return "\n".join([head, *(_goal(number, index) for index in range(actions))]) + "\n"


def _goal(number: int, index: int) -> str:
    lines = (ROOT / "plans" / "2025.yaml").read_text(encoding="utf-8").splitlines()
    starts = [at for at, line in enumerate(lines) if line.startswith("          - id: ")]
    actions = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    kept = takewhile(lambda line: line.startswith(" " * 10) or not line.strip(), actions[index % len(actions)])
    body = "\n".join(kept).replace("- id: ", f"- id: actie-{index}-", 1)
    body = body.replace("vergadering: bo-september-2024", "datum: september 2024").replace(
        "vergadering: bo-juni-2025", "datum: juni 2025"
    )
    return (
        f"  - nummer: {index + 1}\n    titel: Doel {number}.{index}\n    operationele_doelstellingen:\n"
        f"      - nummer: {index + 1}.1\n        titel: Doel {number}.{index}\n        acties:\n{body}"
    )


def short_plan_text(actions: int) -> str:
    """A plan of small actions, ten under each goal, that stays below the size limit with 300."""
    head = plan_text(1, 0).rstrip("\n")
    goals = [
        f"  - nummer: {goal + 1}\n    titel: Doel {goal}\n    operationele_doelstellingen:\n"
        + "\n".join(
            _SMALL_ACTION.format(goal=goal + 1, number=number + 1) for number in range(min(10, actions - goal * 10))
        )
        for goal in range((actions + 9) // 10)
    ]
    return "\n".join([head, *goals]) + "\n"


_SMALL_ACTION = """\
      - nummer: {goal}.{number}
        titel: Operationele doelstelling {goal}.{number}
        acties:
          - id: actie-{goal}-{number}
            titel: Actie {goal}.{number}
            omschrijving: |
              Wat we in deze actie doen, in een zin of twee, met een **woord** in het vet.

              En nog een alinea over de aanpak van {goal}.{number}.
            waarom: Omdat de omgevingsanalyse het vraagt.
            doelgroepen:
              - Zorgverleners
              - Inwoners
            scope:
              wel:
                - In kaart brengen
                - Samenbrengen
              niet:
                - Zelf zorg verlenen
            trekker:
              wie: zorgraad
              rol: [trekkend]
            samenwerking: Met de partners van de zone.
            fasen:
              - titel: Voorbereiding
                periode: januari-maart 2025
                stappen:
                  - Bevragen
                mijlpalen:
                  - titel: Bevraging klaar
                    datum: 31 maart 2025
              - titel: Uitvoering
                periode: april-december 2025
                mijlpalen:
                  - titel: Afgerond
                    datum: eind december 2025
            evaluatie:
              - type: proces
                indicatoren:
                  - omschrijving: Aantal deelnemers
                    meetmethode: aanwezigheidslijst
                    streefdoel: minstens 12"""


def alternately(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """The median seconds of two things done in turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for which, work in enumerate((one, other)):
            gc.collect()
            start = time.perf_counter()
            work()
            times[which].append(time.perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])


def many(folder: Path) -> float:
    """The ratio of validating 200 plans to loading them."""
    files = []
    for number in range(200):
        text = plan_text(number, 4)
        path = folder / f"{number:03}.yaml"
        path.write_text(text, encoding="utf-8")
        files.append(path)
    found = check(files)
    errors = [diagnostic for diagnostic in found.diagnostics if diagnostic.severity == "error"]
    if errors:
        sys.exit(f"the plans of the benchmark are not valid: {errors[0]}")

    def load_all() -> None:
        for path in files:
            yaml.load(path.read_bytes(), yaml.CSafeLoader)

    checked, loaded = alternately(lambda: check(files), load_all)
    size = statistics.mean(path.stat().st_size for path in files) / 1024
    print(
        f"200 plans of {size:.0f} KB: validated in {checked:.2f} s, loaded in {loaded:.2f} s: {checked / loaded:.2f}x"
    )
    return checked / loaded


def as_commands(folder: Path) -> None:
    """The whole command, start-up included, beside two others that look at YAML, on the same files."""
    schema = folder / "plan.schema.json"
    schema.write_text(json_schema.write(), encoding="utf-8")
    plans = sorted(map(str, folder.glob("*.yaml")))
    commands = {
        "actieplan validate": ["actieplan", "validate", str(folder)],
        "check-jsonschema": ["check-jsonschema", "--schemafile", str(schema), *plans],
        "yamllint": ["yamllint", "-d", "relaxed", str(folder)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(3):
        for name, (program, *arguments) in commands.items():
            start = time.perf_counter()
            path = Path(sys.executable).with_name(program)
            subprocess.run([path, *arguments], capture_output=True, check=False)
            times[name].append(time.perf_counter() - start)
    usual = statistics.median(times["actieplan validate"])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:>20}: {median:6.2f} s, {median / usual:5.1f}x")


def in_processes(folder: Path) -> None:
    """Files divided over two processes: when their plans come back, as the rules across years need, and when not."""
    plans = sorted(folder.glob("*.yaml"))
    start = time.perf_counter()
    check(plans)
    alone = time.perf_counter() - start
    for sent_back, work in {"plans and findings": _checked, "findings alone": _findings_in}.items():
        start = time.perf_counter()
        with ProcessPoolExecutor(2) as pool:
            list(pool.map(work, plans, chunksize=16))
        ratio = (time.perf_counter() - start) / alone
        print(f"{len(plans)} plans in 2 processes that send back {sent_back}: {ratio:.2f}x of one by one")


def _checked(plan: Path) -> checking.Checked:
    return check([plan])


def _findings_in(plan: Path) -> list[Diagnostic]:
    return check([plan]).diagnostics


def growth() -> None:
    """Time per action, for plans of 6, 60 and 300 actions of a kilobyte or two."""
    for actions in (6, 60, 300):
        raw = short_plan_text(actions).encode()
        plan = checking.check_bytes("plan.yaml", raw).plans[0]
        validated, rendered = alternately(
            partial(checking.check_bytes, "plan.yaml", raw), partial(rendering.render, plan, "docx")
        )
        each = validated / actions * 1e3, rendered / actions * 1e3
        print(f"{actions:4} actions: validate {each[0]:6.2f} ms, docx {each[1]:6.2f} ms per action")


def main() -> int:
    """Run all; exit code 1 when 200 plans take more than twice the loader's time."""
    with tempfile.TemporaryDirectory() as folder:
        ratio = many(Path(folder))
        as_commands(Path(folder))
        in_processes(Path(folder))
    growth()
    return 1 if ratio > 2 else 0


if __name__ == "__main__":
    sys.exit(main())
