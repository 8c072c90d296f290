"""What several tests need: the plan files of the repository, and a small plan to build on."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
assert len(PLANS) >= 2

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
