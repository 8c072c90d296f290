"""One partner, one name."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, found_in, plan_with

NAMES = {
    "the same": (["VIVEL", "VIVEL"], []),
    "capitals": (["VIVEL", "Vivel"], ["AP526"]),
    "dots": (["CAW", "C.A.W."], ["AP526"]),
    "spaces and hyphens": (["Wit-Gele Kruis", "Wit Gele  Kruis"], ["AP526"]),
    "vzw behind": (["Huis vzw", "Huis", "Huis v.z.w."], ["AP526"]),
    "vzw before": (["vzw Huis", "Huis"], ["AP526"]),
    "an accent": (["Cafe", "Café"], []),
    "a letter more": (["Huis", "Huisje"], []),
    "a number": (["Team 1", "Team 2"], []),
    "only vzw": (["vzw", "VZW."], []),
}


@pytest.mark.parametrize(("names", "codes"), NAMES.values(), ids=NAMES.keys())
def test_spellings_of_partners(names: list[str], codes: list[str]) -> None:
    listed = ", ".join(f'"{name}"' for name in names)
    assert [each.code for each in found_in(plan_with(actie=f"partners: [{listed}]"))] == codes


def test_both_places_are_shown() -> None:
    (found,) = found_in(plan_with(actie="partners: [VIVEL, Stad, vivel, Vivel]"))
    assert found.message.nl == "dezelfde partner, anders geschreven: “VIVEL”, “vivel” en “Vivel”"
    assert found.location.path[-1] == 2
    assert [each.location.path[-1] for each in found.related] == [0]


def in_year(jaar: int, *names: str) -> str:
    number = f"1.{jaar - 2024}"
    listed = "".join(f"\n                - '{name}'" for name in names)
    return plan_with(
        f"jaar: {jaar}\nstrategische_doelstellingen:\n  - operationele_doelstellingen:\n"
        f"      - nummer: {number}\n        acties:\n          - id: digivan\n            partners:{listed}\n"
    )


YEARS = {
    "the same name": (["Stad Leuven"], ["Stad Leuven"], []),
    "another case": (["Stad Leuven"], ["stad leuven"], ["AP409"]),
    "dots": (["CAW Oost-Brabant"], ["C.A.W. Oost Brabant"], ["AP409"]),
    "a legal form": (["Samana"], ["Samana vzw"], ["AP409"]),
    "another partner": (["Samana"], ["Samenhuizen"], []),
    "one of two spellings of then": (["Samana", "Samana vzw"], ["Samana vzw"], ["AP526"]),
}


@pytest.mark.parametrize(("then", "now", "codes"), YEARS.values(), ids=YEARS.keys())
def test_a_partner_keeps_its_name_from_year_to_year(then: list[str], now: list[str], codes: list[str]) -> None:
    assert [code for code in codes_in(in_year(2025, *then), in_year(2026, *now)) if code in {"AP409", "AP526"}] == codes
