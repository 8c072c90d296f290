"""What a plan made from last year's still has of it."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, plan_with

TOPS = {
    "a title of the year": ("titel: Actieplan 2025", []),
    "a title without a year": ("titel: Actieplan ELZ Voorbeeld", []),
    "a title of last year": ("titel: Actieplan 2024", ["AP149"]),
    "a title of next year": ("titel: Actieplan 2026", ["AP149"]),
    "a title with the period": ("titel: Actieplan 2024-2026", []),
    "a title with both years": ("titel: Actieplan 2025 (2024 – 2026)", []),
    "a number that is no year": ("titel: Actieplan ELZ 12024", []),
    "a period until the year": ("beleidsperiode: 2023-2025", []),
    "a period from the year": ("beleidsperiode: 2025 tot 2027", []),
    "a period in everyday words": ("beleidsperiode: van 2024 t.e.m. 2026", []),
    "a period year by year": ("beleidsperiode: 2024, 2025 en 2026", []),
    "a period with a short year": ("beleidsperiode: 2024-'26", []),
    "a short period of the past": ("beleidsperiode: 2022/24", ["AP150"]),
    "a period from day to day": ("beleidsperiode: 1/1/2022 - 31/12/2022", ["AP150"]),
    "a period from day to day with dashes": ("beleidsperiode: 01-01-2024 - 31-12-2024", ["AP150"]),
    "a period from day to day with points": ("beleidsperiode: 1.1.2023-31.12.2024", ["AP150"]),
    "a period from a month to a day": ("beleidsperiode: juli 2023-30 juni 2024", ["AP150"]),
    "a period from a month to a day in short": ("beleidsperiode: juli 2023 – 30 Jun. 2024", ["AP150"]),
    "a period from day to day around the year": ("beleidsperiode: 1/1/2024 - 31/12/2026", []),
    "a title with a short year": ("titel: Actieplan 2024-26 ELZ Voorbeeld", []),
    "a title with a short year and a full stop": ("titel: Actieplan 2024-26.", []),
    "a month is no period": ("titel: Actieplan 2024-12", ["AP149"]),
    "a period of the past": ("beleidsperiode: 2022-2024", ["AP150"]),
    "a period in words": ("beleidsperiode: de lopende", []),
    "a version of the year before": ("versies: [{versie: 1, datum: 2024-01-01, beschrijving: x}]", []),
    "a version of longer ago": ("versies: [{versie: 1, datum: 2023-12-31, beschrijving: x}]", ["AP151"]),
    "two versions of longer ago": (
        "versies: [{versie: 1, datum: 2023-10-01, beschrijving: x}, {versie: 2, datum: 2023-11-01, beschrijving: y}]",
        ["AP151"],
    ),
    "a refused year silences": ("jaar: vijf\ntitel: Actieplan 2024\nbeleidsperiode: 2019-2021", ["AP110"]),
}


@pytest.mark.parametrize(("top", "codes"), TOPS.values(), ids=TOPS.keys())
def test_the_years_at_the_top_of_a_plan(top: str, codes: list[str]) -> None:
    dated = top if "jaar: vijf" not in top else f"{top}\nvergaderingen:"
    found = codes_in(plan_with(dated))
    assert [code for code in found if code != "AP108"] == codes


DEFERRALS = {
    "to this plan": ("plan: 2025", ["AP152"]),
    "to the goal it belongs to": ("{plan: 2025, doelstelling: 1.1}", ["AP152"]),
    "to a goal that this plan has not": ("{plan: 2025, doelstelling: 1.9}", ["AP147"]),
    "to another goal of this plan": ("{plan: 2025, doelstelling: 1.2}", ["AP155"]),
    "to a moment of this plan": ("{plan: 2025, wanneer: na de zomer}", []),
    "to the next plan": ("plan: 2026", []),
    "to an earlier plan": ("plan: 2024", ["AP148"]),
}


@pytest.mark.parametrize(("vervolg", "codes"), DEFERRALS.values(), ids=DEFERRALS.keys())
def test_to_which_plan_something_is_put_off(vervolg: str, codes: list[str]) -> None:
    other = "{nummer: 1.2, titel: De noden zijn aangepakt, acties: [{id: bevraging, waarom: Nodig.}]}"
    text = plan_with(
        doelstelling=f"operationele_doelstellingen:\n  - nummer: 1.1\n  - {other}",
        actie=f"waarom:\n  tekst: Later.\n  vervolg:\n    - {vervolg}",
    )
    assert codes_in(text) == codes
