"""What several tests need: the program itself, the plan files of the repository, a small plan to build on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import served_program

ROOT = Path(__file__).parents[1]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
assert len(PLANS) >= 2

PATIENCE = 60.0
"""Seconds for one run."""
PROGRAM = Path(sys.executable).with_name("actieplan")


def run(
    *arguments: str | Path, cwd: Path = ROOT, stdin: bytes | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a user does, from the root of the project unless said otherwise."""
    env = {**os.environ, "NO_COLOR": "1", **environment}
    if served_program.IS_POSSIBLE:
        typed = [os.fspath(argument) for argument in arguments]
        done = served_program.ask(typed, cwd, env, stdin or b"", PATIENCE)
        return subprocess.CompletedProcess([PROGRAM, *arguments], done.status, done.out, done.err)
    return subprocess.run(
        [PROGRAM, *arguments], cwd=cwd, input=stdin, env=env, capture_output=True, timeout=PATIENCE, check=False
    )


SMALL_PLAN = """\
formulier: 2025
organisatie: ELZ Voorbeeld
titel: Actieplan ELZ Voorbeeld
jaar: 2025
communicatie_doelgroepen: Rechtstreeks.
netwerkorganisatie: Als netwerk.
strategische_doelstellingen:
  - nummer: 1
    titel: Een strategische doelstelling
    operationele_doelstellingen:
      - nummer: 1.1
        titel: Een operationele doelstelling
        acties:
          - id: een
            titel: De eerste actie
            omschrijving: Wat we doen.
            waarom: Omdat het nodig is.
            doelgroepen: Iedereen.
            scope:
              wel:
                - dit
              niet:
                - dat
            trekker:
              wie: zorgraad
            samenwerking: Met VIVEL.
            fasen:
              - titel: Voorbereiding
                periode: januari-maart 2025
                mijlpalen:
                  - titel: Klaar
                    datum: 31 maart 2025
            evaluatie:
              - type: proces
                indicatoren:
                  - omschrijving: Aantal deelnemers
                    meetmethode: aanwezigheidslijst
                    streefdoel: minstens 12
"""
