"""Texts by chance: trees of blocks with awkward words, as the grammar of texts makes them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from hypothesis import strategies as st

from actieplan.richtext import Block, BulletList, ListItem, Note, Paragraph, Run, SubHeading, Table

Side = Literal["left", "center", "right"] | None
_SIGNS = (
    "*", "_", "#", "# kop", "1.", "1. een", "2) twee", "|", "a|b", "<", "<b>x</b>", "<!-- -->", "&", "&amp;", "\\",
    "\\server\\zorg", "+", "+ 2 VTE", "-", "- streep", "~", "~~weg~~", "`", "`code`", "!", "![x](y)", "[x](y)", "[^1]",
    ":tada:", "om 10:30", "@stad", "#12", "$x$", "---", "===", "> zin", "https://example.org/a_b", "www.example.org",
    "info@example.org", "2*3*4", "collega*s", "2025.", "a\u00adb", "e\u2011mail", "\u00a0", "“zin”", "e\u0301", "ﬁ",
    "{{ x }}", "::", "^", "=", "'", '"', "[ ]", "[x]", ":-", "|-", "]:", "[a]: b", "xmpp:a@example.org", "a", "woord",
    "**", "*a", "a*", "***", "\u00ad", "\u2028", "\u200b", "•", "\U0001f600", "\u05d0\u05d1", "a\tb", "http://", "\\*",
    "```", "    x",
)  # fmt: skip


@cache
def runs(*, links: bool = True) -> st.SearchStrategy[tuple[Run, ...]]:
    """Runs that hold at least one sign one can see."""
    words = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=3).map(" ".join)
    looks = st.tuples(st.booleans(), st.booleans())
    addresses = st.sampled_from((None, None, None, "https://example.org/a?b=c&d=(e)", "mailto:an@example.org"))
    run = st.builds(
        lambda text, look, link, before, after: Run(
            f"{' ' * before}{text}{' ' * after}", look[0], look[1], link
        ),
        words, looks, addresses if links else st.none(), st.booleans(), st.booleans(),
    )  # fmt: skip
    return st.lists(run, min_size=1, max_size=3).map(tuple)


@cache
def trees() -> st.SearchStrategy[tuple[Block, ...]]:
    """A text: its blocks, some of them with the marks of one note."""
    return st.builds(_with_notes, st.lists(_blocks(), min_size=1, max_size=4), st.lists(_notes(), max_size=2))


@cache
def _notes() -> st.SearchStrategy[Note]:
    blocks = st.lists(st.one_of(_paragraphs(), _lists(_paragraphs())), min_size=1, max_size=2).map(tuple)
    return st.builds(Note, st.just("n"), st.builds(lambda first, rest: (first, *rest), _paragraphs(), blocks))


@cache
def _paragraphs() -> st.SearchStrategy[Block]:
    return runs().map(Paragraph)


@cache
def _blocks() -> st.SearchStrategy[Block]:
    headings = st.builds(SubHeading, st.integers(1, 6), runs())
    nested = st.recursive(_paragraphs(), _lists, max_leaves=5)
    return st.one_of(_paragraphs(), headings, _tables(), _lists(st.one_of(headings, nested)))


def _lists(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    numbers = st.one_of(st.none(), st.builds("{}{}".format, st.integers(0, 999), st.sampled_from(".)")))
    bodies = st.builds(lambda first, rest: (first, *rest), _paragraphs(), st.lists(blocks, max_size=2))
    return st.lists(st.builds(ListItem, bodies, numbers), min_size=1, max_size=4).map(tuple).map(BulletList)


@st.composite
def _tables(draw: st.DrawFn) -> Block:
    columns = draw(st.integers(1, 9))
    row = st.lists(st.one_of(runs(), st.just(())), min_size=columns, max_size=columns).map(tuple)
    sides: st.SearchStrategy[Side] = st.sampled_from(("left", "center", "right", None))
    alignment = draw(st.lists(sides, min_size=columns, max_size=columns))
    return Table(draw(row), tuple(draw(st.lists(row, max_size=3))), tuple(alignment))


def _with_notes(blocks: list[Block], notes: list[Note]) -> tuple[Block, ...]:
    """The blocks with marks at the end of paragraphs: each note has two, of the same object."""
    marks = [Run("", note=note) for note in notes for _ in range(2)]
    marked = [
        block._replace(runs=(*block.runs, marks.pop(0))) if isinstance(block, Paragraph) and marks else block
        for block in blocks
    ]
    return (*marked, *(Paragraph((Run("en"), mark)) for mark in marks))
