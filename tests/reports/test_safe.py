"""Safe: whatever a plan holds is words and nothing else in a terminal, a log, JSON and Markdown."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample_runs import HOSTILE

from actieplan.reports.safe import as_json, as_markdown, encodable, inert, one_line, width
from github_runner import commands

_PIECES = ("::", ":", "##[", "#", "[", "]", "error", " ", "\n", "\r", "x", "\x1b", "\u2028", "é")
ANY = st.lists(st.sampled_from(_PIECES)).map("".join)


@given(ANY)
def test_a_line_is_never_a_command(words: str) -> None:
    assert commands(one_line(words)) == []
    assert commands(inert(words.replace("\n", "").replace("\r", ""))) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("gewoon", "gewoon"),
        ("é 保 👩 مرحبا", "é 保 👩 مرحبا"),
        ("a\tb\nc", "a\\x09b\\x0ac"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\U000f0000", "\\U000f0000"),
        ("plan\udcff", "plan\\udcff"),
        ("##[error]x", "##(error]x"),
        ("  ::error::x", "  : :error::x"),
        ("a::b", "a::b"),
    ],
)
def test_what_is_unsafe_is_made_visible(words: str, shown: str) -> None:
    assert one_line(words) == shown


@given(st.one_of(st.text(), ANY))
def test_json_reads_back_as_it_was_and_holds_no_command(words: str) -> None:
    written = as_json({"a": [words]})
    assert json.loads(written) == {"a": [words]}
    assert commands(written) == []
    assert not set(written) & set("\x1b\x07\x7f\x9b\u2028\u2029\u202e\ufffe")


@given(st.one_of(st.text(min_size=1), ANY))
def test_markdown_shows_the_words_and_nothing_more(words: str) -> None:
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(as_markdown(words))
    inline = [token for token in tokens if token.type == "inline"]
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert {child.type for token in inline for child in token.children or ()} <= {"text", "text_special", "softbreak"}


@pytest.mark.parametrize("words", ["@team", "fix #12", "https://example.org", "www.example.org", "1. een", HOSTILE])
def test_markdown_calls_nobody_and_links_nowhere(words: str) -> None:
    written = as_markdown(words)
    for sign in ("@t", "#1", "://", "www.", "1. ", "<b>"):
        assert sign not in written


def test_bytes_that_are_no_text_can_be_written() -> None:
    assert encodable("plan\udcff").encode() == b"plan\\udcff"


@pytest.mark.parametrize(
    ("words", "columns"), [("abc", 3), ("保健", 4), ("e\u0301", 1), ("👩", 2), ("", 0), ("\u200b", 0)]
)
def test_the_width_is_that_of_a_terminal(words: str, columns: int) -> None:
    assert width(words) == columns
