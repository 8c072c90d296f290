"""The laws hold for spoilt plans: a short run of what `fuzz_long.py` does for as long as wanted."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_laws import hold
from plan_mutations import mutated, seeds

SEEDS = [text for text in seeds() if len(text) < 12_000]


def test_there_is_much_to_spoil() -> None:
    assert len(SEEDS) > 250
    assert max(map(len, seeds())) > 20_000


@settings(max_examples=350, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False))
def test_the_laws_hold_for_a_spoilt_plan(seed: str, chance: Random) -> None:
    hold(mutated(seed, chance))


def test_the_same_chance_gives_the_same_plan() -> None:
    assert mutated(SEEDS[0], Random(3)) == mutated(SEEDS[0], Random(3))


def test_a_law_that_is_broken_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actieplan.reports.concise.one_line", lambda words: "\x1b" + words)
    with pytest.raises(AssertionError):
        hold(b"titel: @x\n")
