"""Summary: the whole list as Markdown, below the limit beyond which GitHub drops it."""

from __future__ import annotations

from markdown_it import MarkdownIt
from sample_runs import RUNS, crowd

from actieplan.reports import summary


def test_every_finding_is_a_row() -> None:
    rows = [line for line in summary.write(crowd(30, 30, 30), "nl").splitlines() if line.startswith("| ")]
    assert len(rows) == 90 + 1


def test_a_table_stays_a_table_whatever_stands_in_it() -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(summary.write(RUNS["hostile"], "nl"))
    assert [token.type for token in tokens].count("table_open") == 1
    assert [token.type for token in tokens].count("td_open") == 4
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special"}


def test_a_list_that_is_too_long_is_cut_with_a_word_about_it() -> None:
    written = summary.write(crowd(20_000, 0, 0), "nl")
    assert len(written.encode()) <= 1024 * 1024
    assert written.endswith("(de rest is weggelaten)\n")
    assert summary.write(crowd(20_000, 0, 0), "en").endswith("(the rest is left out)\n")
