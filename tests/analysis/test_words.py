"""Words: what went and what came, with only the words around it; together the stretches are the two texts."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from actieplan.analysis.words import compared

TEXTS = st.lists(st.sampled_from(("een", "twee", "drie", ".", " ", "\n", "é", "(")), max_size=14).map("".join)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        pytest.param("een kat zit", "een hond zit", "een [-kat-]{+hond+} zit", id="a word"),
        pytest.param("een kat", "een kat zit", "een kat{+ zit+}", id="at the end"),
        pytest.param("nu een kat", "een kat", "[-nu -]een kat", id="at the start"),
        pytest.param("twaalf.", "twaalf!", "twaalf[-.-]{+!+}", id="a sign is a word"),
        pytest.param("bel 016 12 34 56", "bel 016 12 34 57", "bel [-016 12 34 56-]{+016 12 34 57+}", id="a telephone"),
        pytest.param(
            "op +32 16 12 34 56.", "op +32 16 12 34 57.", "op [-+32 16 12 34 56-]{++32 16 12 34 57+}.", id="abroad"
        ),
        pytest.param(
            "(m/v/x) en/of", "(v/m/x) of/en", "([-m/v/x-]{+v/m/x+}) [-en/of-]{+of/en+}", id="words with a slash"
        ),
        pytest.param("dr. J. Maes", "dr. P. Maes", "dr. [-J.-]{+P.+} Maes", id="an initial"),
        pytest.param("cf. het decreet", "vgl. het decreet", "[-cf.-]{+vgl.+} het decreet", id="an abbreviation"),
        pytest.param("12 500 mensen", "12 700 mensen", "[-12 500-]{+12 700+} mensen", id="thousands"),
        pytest.param(
            "BE12 3456 7890 1234",
            "BE12 3456 7890 1235",
            "[-BE12 3456 7890 1234-]{+BE12 3456 7890 1235+}",
            id="an account",
        ),
        pytest.param("", "nieuw", "{+nieuw+}", id="from nothing"),
        pytest.param("a b", "c d", "[-a-]{+c+} [-b-]{+d+}", id="everything"),
    ],
)
def test_two_texts_side_by_side(before: str, after: str, shown: str) -> None:
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}", "gap": "{}"}
    assert "".join(marks[stretch.kind].format(stretch.words) for stretch in compared(before, after)) == shown


@given(TEXTS, TEXTS)
def test_without_what_came_it_is_the_first_text_and_without_what_went_the_second(before: str, after: str) -> None:
    assume(before != after)
    stretches = compared(before, after)
    assume("gap" not in {stretch.kind for stretch in stretches})
    assert "".join(stretch.words for stretch in stretches if stretch.kind != "added") == before
    assert "".join(stretch.words for stretch in stretches if stretch.kind != "removed") == after


def test_words_far_from_every_change_are_a_gap() -> None:
    kinds = [stretch.kind for stretch in compared("x " + "woord " * 50 + "y", "z " + "woord " * 50 + "w")]
    assert kinds == ["removed", "added", "same", "gap", "same", "removed", "added"]


@pytest.mark.parametrize("word", ["a ", "a b ", " ".join(map(str, range(150))) + " "])
def test_hostile_texts_are_compared_in_bounded_time(word: str) -> None:
    times = 400_000 // len(word)
    before, after = "x " + word * times + "y", "z " + word[::-1] * times + "w"
    assert {stretch.kind for stretch in compared(before, after)} >= {"removed", "added"}
