"""Pairing: by identity, by equal words, by likeness, by place, in that order; and in bounded time."""

from __future__ import annotations

import cProfile
import random

import pytest

from actieplan.analysis.pairing import Pairs, Traits, pair


def pairs(before: list[str], after: list[str]) -> Pairs:
    """Match lists of `id: words`, in which the id may be left out; one that begins with `#` is for good."""
    return pair([traits(each) for each in before], [traits(each) for each in after])


def traits(thing: str) -> Traits:
    name, _, words = thing.rpartition(": ")
    return Traits(name or None, words, is_for_good=name.startswith("#"))


@pytest.mark.parametrize(
    ("before", "after", "both"),
    [
        pytest.param(["a: appel", "b: peer"], ["b: peer", "a: appel"], {0: 1, 1: 0}, id="identity"),
        pytest.param(["a: appel", "b: peer"], ["b: appel", "a: peer"], {0: 1, 1: 0}, id="identity before words"),
        pytest.param(["appel", "peer"], ["peer", "pruim", "appel"], {0: 2, 1: 0}, id="equal words"),
        pytest.param(["a: appel"], ["b: appel"], {0: 0}, id="equal words under another id"),
        pytest.param(["de rode appel", "een peer"], ["x", "de gele appel"], {0: 1}, id="likeness"),
        pytest.param(["appel", "peer", "pruim"], ["appel", "walnoot", "pruim"], {0: 0, 1: 1, 2: 2}, id="place"),
        pytest.param(["appel", "peer"], ["appel", "walnoot", "vijg"], {0: 0}, id="no place when the numbers differ"),
        pytest.param(["stap", "stap"], ["stap"], {0: 0}, id="the first of equals"),
        pytest.param(["x: stap", "x: peer"], ["x: peer"], {1: 0}, id="of one id, the one that is the same"),
        pytest.param(["#a: appel"], ["#b: appel"], {}, id="never another id that is for good"),
        pytest.param(["#a: appel"], ["appel"], {0: 0}, id="an id that was taken away"),
        pytest.param(["de rode appel"], ["#a: de gele appel"], {0: 0}, id="an id that was given to what is alike"),
        pytest.param(["appel"], ["#a: walnoot"], {}, id="no id is given to what is at the same place"),
        pytest.param([], ["appel"], {}, id="from nothing"),
        pytest.param(["appel"], [], {}, id="to nothing"),
    ],
)
def test_things_that_belong_together(before: list[str], after: list[str], both: dict[int, int]) -> None:
    found = pairs(before, after)
    assert dict(found.both) == both
    assert set(found.removed) == set(range(len(before))) - set(both)
    assert set(found.added) == set(range(len(after))) - set(both.values())


def test_only_another_order_of_what_stayed_is_another_order() -> None:
    assert pairs(["a", "bb", "ccc"], ["ccc", "a", "bb"]).is_reordered
    assert not pairs(["a", "bb", "ccc"], ["bb", "ccc", "x", "yy"]).is_reordered


def test_of_two_that_are_alike_the_most_alike_is_taken() -> None:
    found = pairs(["de rode appel van Jan"], ["de rode appel van Piet en An", "de rode appel van Jan!"])
    assert dict(found.both) == {0: 1}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(["a" * 200_000], ["a" * 199_999 + "b"], id="one endless word"),
        pytest.param(
            [f"stap {n} van veel" for n in range(3000)], [f"punt {n} van meer" for n in range(3000)], id="many"
        ),
        pytest.param(["woord " * 100_000], ["woord " * 99_999 + "x"], id="one endless text"),
    ],
)
def test_hostile_lists_are_matched_in_bounded_time(before: list[str], after: list[str]) -> None:
    found = pairs(before, after)
    assert len(found.both) == len(before)


def rewritten(number: int) -> list[list[str]]:
    """Two lists of so many items, of which each was rewritten for a third."""
    chance = random.Random(number)
    common = [
        "zorg",
        "wijk",
        "bus",
        "de",
        "het",
        "van",
        "een",
        "partners",
        "overleg",
        "digitaal",
        "loket",
        "mensen",
        "en",
        "samen",
        "met",
        "we",
        "thuis",
    ]
    items = [[chance.choice(common) for _ in range(5)] + [f"x{chance.randrange(number)}"] for _ in range(number)]
    return [
        [" ".join(words) for words in items],
        [" ".join(word if chance.random() > 1 / 3 else chance.choice(common) for word in words) for words in items],
    ]


def test_the_work_grows_with_the_length_of_a_list_and_not_with_its_square() -> None:
    calls = [steps(number) for number in (200, 400)]
    assert calls[1] < 3 * calls[0]


def steps(number: int) -> int:
    """How many functions are called to match so many items, which is the same on every machine."""
    before, after = rewritten(number)
    counted = cProfile.Profile(builtins=True)
    counted.runcall(pairs, before, after)
    return sum(entry.callcount for entry in counted.getstats())


def test_most_of_many_rewritten_items_are_found_again() -> None:
    found = pairs(*rewritten(400))
    assert sum(first == second for first, second in found.both) > 300
