"""Words of a stranger in Markdown: shown as they are, never obeyed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actieplan.richtext import Note, Run, paragraph
from actieplan.writers.markdown.inline import JOINER, Notes, escape, in_cell, inline
from written_markdown import OUR_TAGS, fold, links, shown, tags, tokens

SIGNS = st.text(alphabet="\\`*_{}[]()<>#+-.!|~=&;:@$^/\"' \n1ax", max_size=30)
LOOKS = st.builds(
    Run,
    SIGNS,
    bold=st.booleans(),
    italic=st.booleans(),
    link=st.sampled_from((None, "https://example.org/a_(b)|c")),
    note=st.none(),
    revision=st.sampled_from(("", "removed", "added")),
)


@given(SIGNS)
def test_plain_words_are_shown_exactly(words: str) -> None:
    written = escape(words)
    assert shown(written) == fold(words)
    assert {token.type for token in tokens(written)} <= {
        "paragraph_open",
        "inline",
        "text",
        "text_special",
        "paragraph_close",
    }


@given(st.lists(LOOKS, max_size=5))
def test_runs_are_shown_exactly(runs: list[Run]) -> None:
    written = inline(runs, Notes())
    assert shown(written) == fold("".join(run.text for run in runs))
    assert tags(written) == revisions(runs)


@given(st.lists(LOOKS, max_size=5))
def test_runs_in_a_table_stay_in_their_cell(runs: list[Run]) -> None:
    written = in_cell(runs, Notes())
    table = f"| een | twee |\n| --- | --- |\n| {written} | x |"
    assert [token.type for token in tokens(table)].count("td_open") == 2
    assert shown(table) == fold("eentwee" + "".join(run.text for run in runs) + "x")
    assert [tag for tag in tags(table) if not OUR_TAGS.fullmatch(tag)] == revisions(runs)


def revisions(runs: list[Run]) -> list[str]:
    """The tags round words that went or came, in order."""
    names = {"removed": "del", "added": "ins"}
    revised = [names[run.revision] for run in runs if run.revision and run.text.strip()]
    return [tag for name in revised for tag in (f"<{name}>", f"</{name}>")]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        pytest.param("# kop", "\\# kop", id="no heading"),
        pytest.param("- streep", "\\- streep", id="no bullet"),
        pytest.param("1. een", "1\\. een", id="no numbered list"),
        pytest.param("2025 was 1.5 keer 3-4", "2025 was 1.5 keer 3-4", id="a number is left alone"),
        pytest.param("<img src=x>", "\\<img src=x>", id="no HTML"),
        pytest.param("a|b", "a\\|b", id="no table cell"),
        pytest.param("[x](javascript:y)", "\\[x\\](javascript:y)", id="no link"),
        pytest.param("zie https://x.be", "zie https\\://x.be", id="no address by itself"),
        pytest.param("zie www.x.be", "zie www\\.x.be", id="no address without a scheme"),
        pytest.param("@stad", f"@{JOINER}stad", id="nobody is called"),
        pytest.param("info@stad.be", "info@stad.be", id="a mail address is no call"),
        pytest.param("#12", f"\\#{JOINER}12", id="no issue is linked"),
        pytest.param(":tada:", f":{JOINER}tada:", id="no emoji"),
        pytest.param("om 10:30", "om 10:30", id="a time is left alone"),
        pytest.param("$x$", "\\$x\\$", id="no formula"),
        pytest.param("R&amp;D en R&D", "R\\&amp;D en R\\&D", id="no entity"),
        pytest.param("a\u202eb\u2066c", "a\ufffdb\ufffdc", id="no turned direction"),
        pytest.param("a\x1b[31mb", "a\ufffd\\[31mb", id="no escape sequence"),
    ],
)
def test_signs_lose_their_meaning(words: str, written: str) -> None:
    assert escape(words) == written


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        pytest.param((Run("vet", bold=True), Run(" en")), "**vet** en", id="bold"),
        pytest.param((Run("a "), Run("b", italic=True)), "a *b*", id="italic"),
        pytest.param((Run("x", bold=True, italic=True),), "***x***", id="both"),
        pytest.param((Run("Jaar: ", bold=True), Run("2025")), "**Jaar:** 2025", id="spaces stand outside the stars"),
        pytest.param((Run("a"), Run("“b”", bold=True)), "a“b”", id="stars that would be shown are left out"),
        pytest.param((Run("a", bold=True), Run("b", italic=True)), "**a**b", id="stars never touch"),
        pytest.param((Run("regel\nbreuk"),), "regel\\\nbreuk", id="a line break"),
        pytest.param((Run("zie", link="https://x.be/a b"),), "[zie](<https://x.be/a%20b>)", id="a link"),
        pytest.param(
            (Run("a", link="https://x.be", bold=True), Run(" b c ", link="https://x.be"), Run("d")),
            "[**a** b c](<https://x.be>) d",
            id="spaces at the ends of a link",
        ),
        pytest.param((Run("zie", link="javascript:alert(1)"),), "zie", id="no link that runs"),
    ],
)
def test_looks_are_written_where_they_will_be_read(runs: tuple[Run, ...], written: str) -> None:
    assert inline(runs, Notes()) == written


def test_a_footnote_is_marked_where_it_stands_and_kept_for_the_end() -> None:
    notes = Notes()
    assert (
        inline((Run("woord"), Run("", note=Note("n", (paragraph("noot"),))), Run(": meer")), notes) == "woord[^1]: meer"
    )
    assert (
        inline((Run("", note=Note("n", (paragraph("twee"),))), Run(": geen definitie")), notes)
        == "[^2]\\: geen definitie"
    )
    assert [block for note in notes.contents for block in note.blocks] == [paragraph("noot"), paragraph("twee")]


def test_only_safe_addresses_are_linked() -> None:
    assert links(inline((Run("a", link="https://x.be"), Run("b", link="data:text/html,x")), Notes())) == [
        "https://x.be"
    ]
