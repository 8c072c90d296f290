"""Suppressing: comments and choices of codes, what they cannot hide, and comments that hide nothing."""

from __future__ import annotations

import pytest

from actieplan import checking
from actieplan.suppressing import Choice, unknown
from tests_support import SMALL_PLAN

KEY = "            waarom: Omdat het nodig is.\n"


def codes(text: str) -> tuple[list[str], list[str]]:
    """The codes that are reported and those that are suppressed."""
    result = checking.check_bytes("plan.yaml", text.encode())
    return [each.code for each in result.diagnostics], [each.code for each in result.suppressed]


def with_waarom(*lines: str) -> str:
    """The small plan with other lines for `waarom`; without a comment, T.b.d. is AP503."""
    return SMALL_PLAN.replace(KEY, "".join(f"            {line}\n" for line in lines))


def test_without_a_comment_it_is_reported() -> None:
    assert codes(with_waarom("waarom: T.b.d.")) == (["AP503"], [])


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP503"], id="behind the value"),
        pytest.param(["# actieplan: negeer AP503", "waarom: T.b.d."], id="on the line above"),
        pytest.param(["# actieplan: negeer AP503", "", "# om een reden", "waarom: T.b.d."], id="above other comments"),
        pytest.param(["waarom: T.b.d.  # actieplan: ignore AP503"], id="in English"),
        pytest.param(["waarom: T.b.d.  # actieplan:negeer ap503"], id="without a space and in small letters"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP503 want dat is afgesproken"], id="with a reason"),
        pytest.param(["waarom: |  # actieplan: negeer AP503", "  T.b.d."], id="behind the sign of a block"),
        pytest.param(["waarom: 'T.b.d.'  # actieplan: negeer AP503"], id="behind quotes"),
    ],
)
def test_a_comment_suppresses_a_finding_on_its_line(lines: list[str]) -> None:
    assert codes(with_waarom(*lines)) == ([], ["AP503"])


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_it_does_so_with_any_line_end(end: str) -> None:
    text = with_waarom("waarom: T.b.d.  # actieplan: negeer AP503").replace("\n", end)
    assert codes(text) == ([], ["AP503"])


@pytest.mark.parametrize(
    ("lines", "reported"),
    [
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP504"], ["AP503", "AP050"], id="another code"),
        pytest.param(["waarom: Daarom.  # actieplan: negeer AP503"], ["AP050"], id="nothing on this line"),
        pytest.param(["waarom: T.b.d.", "# actieplan: negeer AP503"], ["AP503", "AP050"], id="below it"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP503, AP504"], ["AP050"], id="one of two codes"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP5"], ["AP503", "AP050"], id="half a code"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer alles"], ["AP503", "AP052"], id="no code"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer"], ["AP503", "AP052"], id="nothing behind it"),
        pytest.param(["waarom: T.b.d.  # Actieplan: negeer AP503"], ["AP503", "AP052"], id="a capital"),
        pytest.param(["waarom: T.b.d.  # actieplan: neger AP503"], ["AP503", "AP052"], id="a typing error"),
        pytest.param(["waarom: T.b.d.  # actieplan negeer AP503"], ["AP503", "AP052"], id="no colon"),
        pytest.param(["waarom: T.b.d.  # actieplan: AP503"], ["AP503", "AP052"], id="only a code"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP503; de partner beslist"], [], id="a reason after ;"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP503: ooit"], [], id="a reason after a colon"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer AP503."], [], id="a full stop"),
        pytest.param(["waarom: T.b.d.  # actieplan: negeer (AP503)"], [], id="brackets"),
        pytest.param(["waarom: T.b.d. # actieplan: negeer AP503"], [], id="one space in front"),
        pytest.param(["waarom: Daarom.  # Actieplan 2025 van de zone"], [], id="words about a plan"),
        pytest.param(["waarom: Daarom.  # Actieplan: nog te lezen"], [], id="words of one's own"),
        pytest.param(["waarom: |", "  # Actieplan: negeer AP503"], [], id="words in a text"),
        pytest.param(["waarom: |", "  # actieplan: negeer AP503", "  Daarom."], ["AP052"], id="in a text"),
        pytest.param(["waarom: |", "  Daarom.  # actieplan: negeer AP503"], ["AP052"], id="behind a line of a text"),
        pytest.param(["waarom: Daarom.  # actieplan: negeer AP030"], ["AP051"], id="a code of the file"),
        pytest.param(["waarom: Daarom.  # actieplan: negeer AP404"], [], id="a code across years cannot be judged"),
        pytest.param(["waarom: Daarom.  # over dit actieplan: niets"], [], id="another comment"),
    ],
)
def test_a_comment_that_suppresses_nothing_is_told(lines: list[str], reported: list[str]) -> None:
    assert codes(with_waarom(*lines))[0] == reported


def test_the_place_of_an_idle_comment_is_that_of_its_code() -> None:
    result = checking.check_bytes("plan.yaml", b"titel: x  # actieplan: negeer AP503 AP504\n")
    places = [each.location.span.start for each in result.diagnostics if each.code == "AP050" and each.location.span]
    assert places == [(1, 31), (1, 37)]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(['waarom: "T.b.d. # actieplan: negeer AP503"'], id="in quotes"),
        pytest.param(["waarom: |", "  T.b.d.", "  # actieplan: negeer AP503"], id="in a block"),
        pytest.param(["waarom: >-", "  T.b.d. # actieplan: negeer AP503"], id="in a folded block"),
    ],
)
def test_words_in_a_text_are_no_comment(lines: list[str]) -> None:
    assert codes(with_waarom(*lines))[1] == []
    assert "AP050" not in codes(with_waarom(*lines))[0]


def test_a_comment_is_found_where_it_stands_when_a_slip_above_it_was_mended() -> None:
    text = with_waarom("waarom: T.b.d.  # actieplan: negeer AP503").replace("titel: Actieplan", "titel:  Plan: actie")
    reported, suppressed = codes(text)
    assert suppressed == ["AP503"]
    assert "AP050" not in reported


def test_a_file_that_could_not_be_read_has_no_idle_comments() -> None:
    assert "AP050" not in codes("- x  # actieplan: negeer AP503\n")[0]


@pytest.mark.parametrize(
    ("choice", "code", "taken"),
    [
        (Choice(), "AP503", True),
        (Choice(select=("AP5",)), "AP503", True),
        (Choice(select=("AP5",)), "AP201", False),
        (Choice(ignore=("AP5",)), "AP503", False),
        (Choice(ignore=("ap5",)), "AP503", False),
        (Choice(select=("AP503",), ignore=("AP5",)), "AP503", True),
        (Choice(select=("AP5",), ignore=("AP503",)), "AP503", False),
        (Choice(select=("AP5",), ignore=("AP5",)), "AP503", False),
        (Choice(select=("AP2",)), "AP010", True),
        (Choice(ignore=("AP0", "AP010")), "AP010", True),
    ],
)
def test_the_longest_match_decides_and_the_file_itself_is_always_reported(
    choice: Choice, code: str, taken: bool
) -> None:
    assert choice.takes(code) is taken


@pytest.mark.parametrize(
    ("code", "message", "hint"),
    [
        ("AP0503", "de code AP0503 bestaat niet", "bedoelt u AP503?"),
        ("AP999", "de code AP999 bestaat niet", None),
        ("AP5", "AP5 is maar het begin van een code", None),
        ("AP4", "AP4 is maar het begin van een code", None),
    ],
)
def test_a_comment_with_a_code_that_is_not_there_says_so(code: str, message: str, hint: str | None) -> None:
    text = with_waarom(f"waarom: T.b.d.  # actieplan: negeer {code}")
    (found,) = [each for each in checking.check_bytes("plan.yaml", text.encode()).diagnostics if each.code == "AP050"]
    assert found.message.nl == message
    assert hint is None or found.hint.nl == hint
    if "begin" in message:
        assert found.hint.nl.startswith(f"schrijf de hele code, zoals {code}")


def test_codes_that_no_finding_has_are_unknown() -> None:
    assert unknown(["AP", "AP5", "ap503", "AP9", "XX", "AP5O3"]) == ["AP9", "XX", "AP5O3"]


def test_a_comment_within_a_text_must_be_above_its_field() -> None:
    text = with_waarom("waarom: |", "  Daarom.", "  # actieplan: negeer AP513")
    (found,) = checking.check_bytes("plan.yaml", text.encode()).diagnostics
    assert found.code == "AP052"
    assert found.hint is not None
    assert "boven het veld" in found.hint.nl
