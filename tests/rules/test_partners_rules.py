"""One partner, one name."""

from __future__ import annotations

import pytest

from plan_snippets import found_in, plan_with

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
