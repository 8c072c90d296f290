"""Texts that two actions have word for word."""

from __future__ import annotations

import pytest

from plan_snippets import ACTIE_PATH, codes_in, found_in, plan_with

LONG = " ".join(["Bussen rijden door de stad en door de dorpen"] * 3)
TWO_ACTIONS = """\
strategische_doelstellingen:
  - operationele_doelstellingen:
      - acties:
          - id: een
            {}: {}
          - id: twee
            titel: De tweede
            {}: {}
"""
COPIES = {
    "27 words": ("waarom", LONG, "waarom", LONG, ["AP507"]),
    "in another field": ("waarom", LONG, "omschrijving", LONG, ["AP507"]),
    "with other spaces": ("waarom", LONG, "waarom", LONG.replace("stad ", "stad   "), ["AP507"]),
    "one word less": ("waarom", LONG, "waarom", LONG.removesuffix(" dorpen"), []),
    "24 words": ("waarom", " ".join(LONG.split()[:24]), "waarom", " ".join(LONG.split()[:24]), []),
    "25 words": ("waarom", " ".join(LONG.split()[:25]), "waarom", " ".join(LONG.split()[:25]), ["AP507"]),
}


@pytest.mark.parametrize(("field", "text", "other_field", "other", "codes"), COPIES.values(), ids=COPIES.keys())
def test_copied_texts(field: str, text: str, other_field: str, other: str, codes: list[str]) -> None:
    assert codes_in(plan_with(TWO_ACTIONS.format(field, text, other_field, f'"{other}"'))) == codes


def test_a_text_may_come_back_within_its_action() -> None:
    assert codes_in(plan_with(actie=f"waarom: {LONG}\nomschrijving: {LONG}")) == []


def test_a_copy_names_the_other_action_and_shows_its_place() -> None:
    (found,) = found_in(plan_with(TWO_ACTIONS.format("waarom", LONG, "waarom", LONG)))
    assert found.message.nl == (
        "actie “De tweede”: `waarom` zegt woord voor woord hetzelfde als bij actie “De Digivan”"
    )
    assert [related.location.path[:6] for related in found.related] == [ACTIE_PATH]
