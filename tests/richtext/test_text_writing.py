"""Writing: what is read from what was written is the same tree, and reading takes no more time than its length."""

from __future__ import annotations

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actieplan.richtext import Note, Paragraph, Run, parse, write

SIGNS = [
    "a", "b ", "*", "**", "***", "\n", "\n\n", "- ", "  ", "1. ", "2) ", "12", "[", "]", "(", ")", "[^1]", "\n[^1]: ",
    "[^2]", "\n[^2]: ", "\n[^2]:", "https://a.be", "www.a.be", "an@b.be", "<", ">", "\\", "|", "#", "# ", ".", ",", "!",
    "\n| a | b |\n|---|:-:|\n| c |\n", "[x](https://a.be)", "[](www.q.be)", "<www.d.be>", "\u00a0", "_", "\t",
]  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.sampled_from(SIGNS), max_size=14).map("".join))
@example("[x](https://a.be)https://a.be")
@example("*www.q.be*[](www.q.be)")
@example("*a*https://a.be*")
@example("*[x](https://a.be)*www.a.be*")
@example("a[^1]\n\n[^1]: b\n  - c\n\n    d[^2]\n[^2]: e")
def test_what_is_written_is_read_as_the_same_tree(text: str) -> None:
    tree = parse(text)
    written = write(tree)
    assert parse(written) == tree
    assert write(parse(written)) == written


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_so_it_is_for_any_text(text: str) -> None:
    assert parse(write(parse(text))) == parse(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Zie   www.a.be,\nen **dit**.", "Zie www.a.be, en **dit**.\n"),
        ("* a\n    * b\n\n\n10) c", "- a\n  - b\n\n10) c\n"),
        (r"\- a", "\\- a\n"),
        ("a - b # c (1.) [zie bijlage]", "a - b # c (1.) [zie bijlage]\n"),
        ("|a|b|\n|:-|-|\n|c|", "| a | b |\n| :-- | --- |\n| c |  |\n"),
        ("", ""),
    ],
)
def test_it_writes_plainly(text: str, written: str) -> None:
    assert write(parse(text)) == written


def test_two_notes_with_one_label_get_two() -> None:
    notes = [Note("1", (Paragraph((Run(words),)),)) for words in ("een", "twee")]
    tree = (Paragraph((Run("a"), *(Run("", note=note) for note in notes))),)
    assert write(tree) == "a[^1][^1-2]\n\n[^1]: een\n\n[^1-2]: twee\n"


def steps(text: str) -> int:
    """How many lines of Python reading and writing take."""
    count = 0

    def trace(*_: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        write(parse(text))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "unit",
    ["[", "*a ", "[](", "www.", "(", "- a\n", "|", "[^a]", "@", "\\*", "<", "**a ", "![", "[^a]: x\n",
     "https://a.b(", "\n|a|\n|-|\n"],
)  # fmt: skip
def test_work_grows_with_the_length(unit: str) -> None:
    short, long = (steps((unit * length)[:length]) for length in (1_000, 4_000))
    assert long < 5 * short + 2_000


def test_forty_thousand_signs_are_read() -> None:
    for unit in ("[", "*a", "[](", "www.", "[^a]", "[a](", "a.", "(a)"):
        text = (unit * 40_000)[:40_000]
        assert parse(write(parse(text))) == parse(text)
