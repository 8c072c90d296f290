"""Everyday words for a choice: a suggestion, never a fix."""

from __future__ import annotations

from typing import get_args

import pytest

from actieplan.model import (
    DoelstellingSoort,
    EvaluatieType,
    Maand,
    MijlpaalSoort,
    PlanStatus,
    Rol,
    VerwijzingSoort,
    Voortgang,
    Wie,
)
from actieplan.reading.everyday_words import TABLES, meant_choices
from plan_snippets import found_in, plan_with

CHOICES: list[tuple[str, ...]] = [
    get_args(alias)
    for alias in (
        Voortgang, PlanStatus, Wie, Rol, Maand, MijlpaalSoort, VerwijzingSoort, DoelstellingSoort, EvaluatieType,
    )
]  # fmt: skip
VOORTGANG = CHOICES[0]

MEANT = {
    "klaar": ("afgerond",),
    "Klaar!": ("afgerond",),
    "oké": ("afgerond",),
    "OK": ("afgerond",),
    "in  uitvoering": ("lopend",),
    "bezig": ("lopend",),
    "niet gestart": ("gepland",),
    "vertraagd": ("uitgesteld",),
    "afgelast": ("stopgezet",),
    "beëindigd": ("afgerond", "stopgezet"),
    "niet klaar": ("gepland", "lopend"),
    "nog niet helemaal afgerond": ("lopend",),
    "niet gerealiseerd": ("gepland", "lopend"),
    "bijna klaar": ("lopend",),
    "half afgerond": ("lopend",),
    "gedeeltelijk uitgevoerd": ("lopend",),
    "reeds klaar": ("afgerond",),
    "is nog bezig": ("lopend",),
    "loopt nog": ("lopend",),
    "bezig (50%)": ("lopend",),
    "0%": ("gepland",),
    "75 %": ("lopend",),
    "100%": ("afgerond",),
    "uitgesteld naar 2027": ("uitgesteld",),
    "gepland voor maart": ("gepland",),
    "vertraagd door ziekte": ("uitgesteld",),
    "vertraging opgelopen": ("uitgesteld",),
    "achterstand": ("lopend", "uitgesteld"),
    "niet bezig": (),
    "n.v.t.": (),
    "door de stad": (),
    "": (),
}


@pytest.mark.parametrize(("written", "choices"), MEANT.items(), ids=MEANT.keys())
def test_what_is_meant_by_a_word(written: str, choices: tuple[str, ...]) -> None:
    assert meant_choices(written, VOORTGANG) == choices


def test_every_choice_in_the_tables_is_one_of_the_form() -> None:
    assert {choice for table in TABLES for choice in table} <= {name for names in CHOICES for name in names}


def test_no_everyday_word_is_itself_a_choice_of_the_same_list() -> None:
    for names in CHOICES:
        assert all(meant_choices(name, names) in ((), (name,)) for name in names)


FIELDS = {
    "status": ("status: gedaan", "afgerond"),
    "wie": ("trekker:\n  wie: beide", "samen"),
    "rol": ("trekker:\n  wie: zorgraad\n  rol: [aanjager]", "duwend"),
    "soort of a milestone": ("mijlpalen:\n  - titel: x\n    soort: evenement", "gebeurtenis"),
    "soort of a reference": ("verwijzingen:\n  - naar: 1\n    soort: zie ook", "hangt samen met"),
    "type of an evaluation": ("evaluatie:\n  - type: output\n    toelichting: x", "resultaat"),
    "a month by its number": ("maanden: [1]", "jan"),
}


@pytest.mark.parametrize(("actie", "meant"), FIELDS.values(), ids=FIELDS.keys())
def test_the_hint_names_the_choice_and_nothing_is_changed(actie: str, meant: str) -> None:
    found, *_ = [each for each in found_in(plan_with(actie=actie)) if each.code == "AP102"]
    assert f"bedoelt u `{meant}`?" in found.hint.nl
    assert found.fix == ()
