"""Amounts in another notation: what is certain, what is asked, and what is left to the author."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from actieplan import model
from actieplan.reading.amounts import meant

ADAPTERS = {
    "vte": TypeAdapter(model.Vte),
    "percentage": TypeAdapter(model.Percentage),
    "dagen": TypeAdapter(model.Dagen),
}
SURE = {
    ("vte", "1,5 VTE"): "1,5", ("vte", "2.6 fte"): "2.6", ("vte", ",8"): "0,8", ("vte", "2 voltijdsequivalenten"): "2",
    ("percentage", "45 procent"): "45%", ("percentage", "45,5 pct."): "45,5%",
    ("dagen", "12 dagen"): "12", ("dagen", "12,5d"): "12,5", ("dagen", "1 werkdag"): "1",
}  # fmt: skip
ASKED = {
    ("vte", "80%"): "0,8", ("vte", "76 uur"): "2", ("vte", "19 uur/week"): "0,5", ("vte", "anderhalf"): "1,5",
    ("vte", "ca. 2,6"): "2,6", ("vte", "2,6 VTE (waarvan 0,5 tijdelijk)"): "2,6", ("vte", "1 VTE + 0,5 VTE"): "1,5",
    ("vte", "halftijds"): "0,5", ("vte", "1/2"): "0,5", ("vte", "3/4 vte"): "0,75", ("dagen", "1/4 dag"): "0,25",
    ("vte", "10 uur"): "0,26", ("percentage", "45"): "45%", ("percentage", "0,45"): "45%",
    ("dagen", "2 weken"): "10", ("dagen", "38 uur"): "5", ("dagen", "halve dag"): "0,5", ("dagen", "twaalf"): "12",
}  # fmt: skip
OPEN = (
    ("vte", "1-1,5"), ("vte", "2 à 3"), ("vte", "veel"), ("vte", "2,6%%"), ("vte", "2,6 (vanaf juni 2,1)"),
    ("percentage", "45% (in 2026: 50%)"),
    ("vte", "0,5 %"), ("dagen", "0,03 uur"), ("vte", "٣ vte"), ("dagen", "١٢ dagen"),
    ("percentage", "40-50%"),
    ("percentage", "een derde"), ("percentage", "-5%"), ("dagen", "10-15"), ("dagen", "1 dag per week"),
    ("dagen", "5 dagen/maand"), ("id", "12 dagen"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "written"), [*SURE, *ASKED], ids=" ".join)
def test_what_was_meant(kind: str, written: str) -> None:
    found = meant(kind, written)
    assert found is not None
    assert found.words == {**SURE, **ASKED}[kind, written]
    assert found.is_sure == ((kind, written) in SURE)
    assert ADAPTERS[kind].validate_python(found.words) >= 0


@pytest.mark.parametrize(("kind", "written"), OPEN, ids=" ".join)
def test_what_leaves_doubt_is_left_to_the_author(kind: str, written: str) -> None:
    assert meant(kind, written) is None
