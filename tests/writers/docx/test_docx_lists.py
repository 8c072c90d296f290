"""Lists are real lists: numbered by Word, nested, and begun anew each time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from docx_sample import W, body, nested_list, of, tree, words
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from actieplan.documents.document import Document
from actieplan.richtext import BulletList, ListItem, paragraph, parse


def marks(root: etree._Element) -> list[tuple[str, int, str]]:
    """The words, level and list of every paragraph with a mark."""
    found = []
    for each in root.iter(f"{W}p"):
        numbered = each.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            level, number = (node.get(f"{W}val", "") for node in numbered)
            found.append((words(each), int(level), number))
    return found


def test_each_item_is_marked_in_its_own_paragraph_at_its_depth() -> None:
    found = marks(body(*parse("- een\n  - twee\n    - drie\n      - vier\n- vijf\n")))
    assert [(text, level) for text, level, _ in found] == [
        ("een", 0),
        ("twee", 1),
        ("drie", 2),
        ("vier", 3),
        ("vijf", 0),
    ]


def test_bullets_below_bullets_are_one_list() -> None:
    assert len({number for _, _, number in marks(body(nested_list(3)))}) == 1


def test_the_next_list_is_another() -> None:
    assert len({number for _, _, number in marks(body(nested_list(1), nested_list(1)))}) == 2


def test_numbers_begin_where_the_author_says() -> None:
    document = of(BulletList((ListItem((paragraph("vijfde"),), "5."),)))
    number = marks(tree(document))[0][2]
    numbering = tree(document, "word/numbering.xml")
    own = next(each for each in numbering.iter(f"{W}num") if each.get(f"{W}numId") == number)
    starts = [(each.getparent().get(f"{W}ilvl"), each.get(f"{W}val")) for each in own.iter(f"{W}startOverride")]  # type: ignore[union-attr]
    assert starts == [("0", "5")]


def test_numbers_below_bullets_are_a_list_of_their_own() -> None:
    numbers = ListItem((paragraph("genummerd"),), "1.")
    found = marks(body(BulletList((ListItem((paragraph("bol"), BulletList((numbers,)))),))))
    assert [(text, level) for text, level, _ in found] == [("bol", 0), ("genummerd", 1)]
    assert found[0][2] != found[1][2]


def test_a_second_paragraph_of_an_item_has_no_mark_but_stands_in_line() -> None:
    root = body(BulletList((ListItem((paragraph("eerste"), paragraph("tweede"))),)))
    assert [text for text, _, _ in marks(root)] == ["eerste"]
    indent = root[1].find(f"{W}pPr/{W}ind")
    assert indent is not None
    assert int(indent.get(f"{W}left", "")) > 0


def test_lists_deeper_than_word_knows_stay_at_its_last_level() -> None:
    levels = [level for _, level, _ in marks(body(nested_list(12)))]
    assert max(levels) == 8
    assert len(levels) == 24


def test_an_empty_item_keeps_its_mark() -> None:
    assert [(text, level) for text, level, _ in marks(body(BulletList((ListItem((), "1."),))))] == [("", 0)]


def numbers(document: Document) -> list[str]:
    """The number that Word counts for each numbered paragraph, by `numbering.xml` and the order of the document."""
    definitions = tree(document, "word/numbering.xml")
    kinds = {each.get(f"{W}abstractNumId"): each for each in definitions.iter(f"{W}abstractNum")}
    lists = {each.get(f"{W}numId"): each for each in definitions.iter(f"{W}num")}
    counters: dict[tuple[str, int], int] = {}
    begun: set[tuple[str, int]] = set()
    shown = []
    for _, level, number in marks(tree(document)):
        kind = next(lists[number].iter(f"{W}abstractNumId")).get(f"{W}val", "")
        own = next((o for o in lists[number].iter(f"{W}lvlOverride") if o.get(f"{W}ilvl") == str(level)), None)
        start = None if own is None else own.find(f"{W}startOverride")
        if start is not None and (number, level) not in begun:
            counters[kind, level] = int(start.get(f"{W}val", "")) - 1
        begun.add((number, level))
        counters[kind, level] = counters.get((kind, level), 0) + 1
        literal = None if own is None else own.find(f"{W}lvl/{W}lvlText")
        text = literal if literal is not None else kinds[kind].findall(f"{W}lvl/{W}lvlText")[level]
        shown.append(text.get(f"{W}val", "").replace(f"%{level + 1}", str(counters[kind, level])))
    return shown


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("1. 2. 3.", id="counting"),
        pytest.param("1. 2. 4. 7.", id="with gaps"),
        pytest.param("3. 2. 1.", id="down"),
        pytest.param("1. 1. 1.", id="the same each time"),
        pytest.param("1) 2) 5)", id="brackets"),
        pytest.param("1. 2) 3.", id="points and brackets"),
        pytest.param("0. 1.", id="from zero"),
        pytest.param("08. 09. 10. 007.", id="zeros in front"),
        pytest.param("99. 100. 999.", id="three digits"),
    ],
)
def test_numbers_are_those_of_the_author(typed: str) -> None:
    items = tuple(ListItem((paragraph("punt"),), number) for number in typed.split())
    assert numbers(of(BulletList(items))) == typed.split()


@settings(max_examples=40, deadline=None)
@given(
    st.recursive(
        st.lists(st.builds("{}{}".format, st.integers(0, 30), st.sampled_from(".)")), min_size=1, max_size=4),
        lambda below: st.lists(st.tuples(st.builds("{}.".format, st.integers(0, 9)), below), min_size=1, max_size=3),
        max_leaves=12,
    )
)
def test_numbers_are_those_of_the_author_at_every_depth(shape: list[Any]) -> None:
    def listed(below: list[Any]) -> BulletList:
        return BulletList(
            tuple(
                ListItem((paragraph("punt"),), each)
                if isinstance(each, str)
                else ListItem((paragraph("punt"), listed(each[1])), each[0])
                for each in below
            )
        )

    def typed(below: list[Any]) -> Iterator[str]:
        for each in below:
            yield each if isinstance(each, str) else each[0]
            if not isinstance(each, str):
                yield from typed(each[1])

    assert numbers(of(listed(shape))) == list(typed(shape))
