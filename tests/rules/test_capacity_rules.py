"""Shares and days that cannot be."""

from __future__ import annotations

import pytest

from plan_snippets import codes_in, found_in, plan_with


@pytest.mark.parametrize(("share", "codes"), [("45%", []), ("100 %", []), ("100,1%", ["AP601"]), ("450%", ["AP601"])])
def test_the_share_for_the_network_is_at_most_everything(share: str, codes: list[str]) -> None:
    assert codes_in(plan_with(f"capaciteit:\n  netwerking: {share}")) == codes


PHASES = (
    "fasen:\n  - {{periode: maart, inzet: '{}', mijlpalen: [{{titel: x}}]}}\n"
    "  - {{periode: mei, mijlpalen: [{{titel: y}}]}}"
)
DAYS = {
    "as many": ("inzet: 7,5\n" + PHASES.format("7,5"), []),
    "more": ("inzet: 7\n" + PHASES.format("7,5"), ["AP602"]),
    "only in phases": (PHASES.format("7,5"), []),
}


@pytest.mark.parametrize(("snippet", "codes"), DAYS.values(), ids=DAYS.keys())
def test_the_phases_fit_in_the_action(snippet: str, codes: list[str]) -> None:
    assert [code for code in codes_in(plan_with(actie=snippet)) if code != "AP127"] == codes


def test_numbers_are_written_as_each_language_does() -> None:
    (found,) = found_in(plan_with("capaciteit:\n  netwerking: 100,5%"))
    assert "100,5%" in found.message.nl
    assert "100.5%" in found.message.en
