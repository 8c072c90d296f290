"""What the edition of the form asks, and what it does not."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, found_in, plan_with

ON_2025 = {
    "why is not answered": ("waarom:", ["AP126"]),
    "an answer may wait": ("waarom:\n  nog_te_bepalen:\n    wacht_op: de gesprekken", ["AP506"]),
    "a lead is asked": ("trekker:", ["AP126"]),
    "phases are asked even with a start and an end": (
        "fasen:\nstart: 1 maart\neinde: 31 mei",
        ["AP126", "AP127"],
    ),
    "partners instead of prose": ("samenwerking:\npartners: [VIVEL]", []),
    "neither partners nor prose": ("samenwerking:", ["AP126"]),
    "links and communication are not asked": ("link: Geen.\ncommunicatie: Via de nieuwsbrief.", ["AP127"]),
    "an empty link is not there": ('link: ""', []),
    "a remark is always welcome": ("opmerking: Deze actie liep al.", []),
}
ON_2024 = {
    "a role is asked": ("trekker:\n  wie: zorgraad", ["AP126"]),
    "a link is asked": ("link:", ["AP126"]),
    "steps, prose or phases: one is enough": ("stappen:\naanpak: We rijden.", []),
    "neither steps nor prose nor phases": ("stappen:", ["AP126"]),
    "no start and end and no phases is one mistake": ("start:\neinde:", ["AP123"]),
    "phases give the start and the end, and are not asked": (
        "start:\neinde:\nfasen:\n  - periode: maart-mei\n    mijlpalen:\n      - titel: Klaar",
        ["AP127"],
    ),
}


@pytest.mark.parametrize(("snippet", "codes"), ON_2025.values(), ids=ON_2025.keys())
def test_the_form_of_2025(snippet: str, codes: list[str]) -> None:
    assert sorted(codes_in(plan_with(actie=snippet))) == codes


@pytest.mark.parametrize(("snippet", "codes"), ON_2024.values(), ids=ON_2024.keys())
def test_the_form_of_2024(snippet: str, codes: list[str]) -> None:
    assert sorted(codes_in(plan_with(actie=snippet, form_2024=True))) == codes


def test_a_chapter_that_the_form_asks_is_missed() -> None:
    assert codes_in(plan_with("netwerkorganisatie:")) == ["AP126"]


def test_all_that_is_not_asked_is_one_finding_for_each_action() -> None:
    (found,) = found_in(plan_with(actie="link: Geen.\ncommunicatie: Mail.\nstart: 1 januari\neinde: 31 december"))
    assert found.code == "AP127"
    assert "`start`, `einde`, `link` en `communicatie`" in found.message.nl
    assert "`start`, `einde`, `link` and `communicatie`" in found.message.en


@pytest.mark.parametrize(
    ("formulier", "hint"),
    [
        ("2O25", "bedoelt u `2025`? Er zijn: 2024, 2025"),
        ("nieuw", "kies een van deze: 2024, 2025"),
    ],
)
def test_an_unknown_form_is_one_finding_with_the_known_ones(formulier: str, hint: str) -> None:
    (found,) = found_in(plan_with(f"formulier: {formulier}", actie="waarom:\nlink: Geen."))
    assert (found.code, found.hint.nl) == ("AP125", hint)


def test_a_missing_form_is_not_also_an_unknown_one() -> None:
    assert codes_in(plan_with("formulier:")) == ["AP120"]
