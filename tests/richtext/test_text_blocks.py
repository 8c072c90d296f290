"""Blocks: paragraphs, headings, lists that keep their numbers, tables and footnotes, line by line."""

from __future__ import annotations

import pytest

from actieplan.richtext import (
    Block,
    BulletList,
    ListItem,
    Note,
    Paragraph,
    Run,
    SubHeading,
    Table,
    paragraph,
    parse,
    parse_item,
    plain_text,
)
from actieplan.richtext.blocks import DEEPEST_LIST


def shape(blocks: tuple[Block, ...]) -> str:
    """Blocks in short: `h1(Kop) p(tekst) [- een [1. twee]]`."""
    return " ".join(_shape(block) for block in blocks)


def _shape(block: Block) -> str:
    match block:
        case BulletList():
            return "[" + " ".join(f"{item.number or '-'} {shape(item.blocks)}" for item in block.items) + "]"
        case SubHeading():
            return f"h{block.level}({plain_text([block])})"
        case Table():
            return f"t({plain_text([block])})"
        case _:
            return plain_text([block])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("een\ntwee  \ndrie\\\nvier", "een twee drie\\ vier", id="lines are joined"),
        pytest.param("## Kop ##\ntekst", "h2(Kop ##) tekst", id="heading, closing signs are words"),
        pytest.param("#hashtag", "#hashtag", id="no space, no heading"),
        pytest.param("- een\n* twee\n+ drie", "[- een - twee] + drie", id="bullets; a plus is words"),
        pytest.param("Zin:\n- een", "Zin: [- een]", id="a bullet interrupts a paragraph"),
        pytest.param("1. a\n2. b\n4. c\n7) d", "[1. a 2. b 4. c 7) d]", id="the author's numbers"),
        pytest.param("3. drie\n\n1. een", "[3. drie 1. een]", id="also those that go back"),
        pytest.param("2025. Het jaar", "2025. Het jaar", id="a year is no point"),
        pytest.param("in\n12. maart", "in 12. maart", id="within a paragraph a number is words"),
        pytest.param("Stappen:\n1. een\n2. twee", "Stappen: [1. een 2. twee]", id="but 1 opens a list"),
        pytest.param("Stappen:\n1) een", "Stappen: [1) een]", id="also with a bracket"),
        pytest.param("- a\n  - b\n    - c\n- d", "[- a [- b [- c]] - d]", id="nested"),
        pytest.param("10. a\n  - b\n 11. c", "[10. a [- b] [11. c]]", id="anything deeper nests, also under 10."),
        pytest.param("- a\n    - b\n  - c\n- d", "[- a [- b - c] - d]", id="the nearest less deep marker"),
        pytest.param("1. a\n 2. b", "[1. a [2. b]]", id="the next number, a little deeper"),
        pytest.param(
            "- a\n  verder\n\n  alinea\n\nslot", "[- a verder alinea] slot", id="what is deeper belongs to it"
        ),
        pytest.param("- a\nslot", "[- a] slot", id="what is not deeper does not"),
        pytest.param("1. a\n- b\n2. c", "[1. a] [- b] [2. c]", id="bullets between numbers"),
        pytest.param("- 1. a\n- # b", "[- 1. a - # b]", id="behind a marker are words"),
        pytest.param("-\n1.\n---", "- 1. ---", id="a marker without words is words"),
        pytest.param("-\u00a0a", "-\u00a0a", id="a space that does not break is no space"),
        pytest.param("a\r\n\r\nb\rc", "a b c", id="line ends"),
        pytest.param("\\- a\n\n\\1. b\n\n\\# c", "- a 1. b # c", id="escapes"),
    ],
)
def test_lines_become_blocks(text: str, expected: str) -> None:
    assert shape(parse(text)) == expected


def test_an_item_on_one_line_has_no_blocks() -> None:
    assert parse_item("1. *Contact* opnemen") == (
        Paragraph((Run("1. "), Run("Contact", italic=True), Run(" opnemen"))),
    )
    assert parse_item("1. Contact opnemen\n") == (BulletList((ListItem((paragraph("Contact opnemen"),), "1."),)),)


def test_a_table_has_as_many_cells_in_every_row() -> None:
    (table,) = parse("| a | b |\n|:--|--:|\n| c |\n| d | e \\| f | *g* |\n")
    a, b, c, d = ((Run(word),) for word in "abcd")
    assert table == Table(
        (a, b, ()), ((c, (), ()), (d, (Run("e | f"),), (Run("g", italic=True),))), ("left", "right", None)
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a | b\n--|--", id="no pipes at the ends"),
        pytest.param("| a | b |\n| c | d |", id="no delimiter row"),
        pytest.param("- x\n\n  | a |\n  |---|", id="not in an item"),
    ],
)
def test_other_pipes_are_words(text: str) -> None:
    assert not any(isinstance(block, Table) for block in parse(text))
    assert plain_text(parse(text)).split() == text.removeprefix("- ").split()


def test_every_mark_holds_the_same_note() -> None:
    first, second = parse("a[^x] b[^x]\n\nc[^x]\n\n[^x]: Zie *daar*\n  en daar.\n\n  - punt\n")
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    notes = [run.note for block in (first, second) for run in block.runs if run.note is not None]
    assert len(notes) == 3
    assert all(note is notes[0] for note in notes)
    assert notes[0] == Note(
        "x",
        (
            Paragraph((Run("Zie "), Run("daar", italic=True), Run(" en daar."))),
            BulletList((ListItem((paragraph("punt"),)),)),
        ),
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a[^1] b", "a[^1] b"),
        ("a\n\n[^b]: nooit", "a\n[^b]: nooit"),
        ("a[^1]\n\n[^1]: een\n[^1]: twee", "a [een]\n[^1]: twee"),
        ("a[^1]\n\n[^1]:", "a[^1]\n[^1]:"),
        ("a[^1]\n\n[^1]: b[^1]", "a [b[^1]]"),
        ("a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]", "a [b [c[^1]]]"),
    ],
)
def test_no_words_of_notes_are_lost(text: str, words: str) -> None:
    assert plain_text(parse(text)) == words


@pytest.mark.parametrize("step", [1, -1], ids=["from the first", "from the last"])
def test_a_chain_of_notes_loses_none(step: int) -> None:
    marks = "".join(f"[^{note}]" for note in range(1, 1501)[::step])
    notes = "".join(f"\n\n[^{note}]: noot{note}x[^{note + 1}]" for note in range(1, 1501))
    for start in ("[^1]", marks):
        shown = plain_text(parse(f"a{start}{notes}"))
        assert all(f"noot{note}x" in shown for note in range(1, 1501))


def test_notes_that_double_at_every_step_stay_small() -> None:
    notes = "".join(f"\n\n[^{note}]: a[^{note + 1}][^{note + 1}]" for note in range(1, 25))
    assert len(plain_text(parse(f"x[^1]{notes}\n\n[^25]: einde"))) < 2_000


@pytest.mark.parametrize("depth", [8, 9, 10, 200])
def test_no_list_is_so_deep_that_words_are_lost(depth: int) -> None:
    numbered = "\n".join("  " * level + f"1. regel{level}x" for level in range(depth))
    blocks = parse(f"{numbered}\n\nslot")
    assert all(f"regel{level}x" in plain_text(blocks) for level in range(depth))
    assert shape(blocks).count("[") == min(depth, DEEPEST_LIST)


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u202f", "\u3000"])
@pytest.mark.parametrize("typed", ["- a\n__- b\n- c", "- a\n__b\n- c", "1. a\n___- b\n2. c", "__a\nb", "__## a\n\n__b"])
def test_hard_and_wide_spaces_indent_as_plain_ones(typed: str, space: str) -> None:
    assert parse(typed.replace("_", space)) == parse(typed.replace("_", " "))
