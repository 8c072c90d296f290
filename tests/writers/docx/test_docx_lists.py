"""Lists are real lists: numbered by Word, nested, and begun anew each time."""

from __future__ import annotations

from docx_sample import W, body, nested_list, of, tree, words
from lxml import etree

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
