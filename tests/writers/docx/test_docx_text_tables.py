"""Tables of authors: real tables, as wide as the page, and never in another table."""

from __future__ import annotations

import pytest
from docx_sample import W, body, words
from lxml import etree

from actieplan.documents.document import Block, Callout, Card, Checkbox, Field
from actieplan.richtext import BulletList, ListItem, Run, Table, paragraph
from actieplan.writers.docx.text_tables import MOST_COLUMNS, column_widths

WIDTH = 9638  # twips: the text of an upright page


def table(columns: int = 2, rows: int = 1, text: str = "cel") -> Table:
    """A table with the same words in every cell."""
    cells = tuple((Run(f"{text} {column}"),) for column in range(columns))
    return Table(cells, (cells,) * rows, (None,) * columns)


def data_tables(root: etree._Element) -> list[etree._Element]:
    """The tables that are not cards."""
    return [each for each in root.iter(f"{W}tbl") if each.find(f"{W}tblPr/{W}tblStyle") is not None]


HOLDERS: dict[str, Block] = {
    "a text": table(),
    "a list": BulletList((ListItem((paragraph("punt"), table(), paragraph("na"))),)),
    "a card": Card("Wat?", "wat", (Field("Wel", (paragraph("voor"), table(), paragraph("na"))),)),
    "a card alone": Card("Wat?", "wat", (Field("", (table(),)),)),
    "a list in a card": Card("Wat?", "wat", (Field("", (BulletList((ListItem((table(),)),)),)),)),
    "a box in a card": Card("Hoe?", "", (Field("", (Checkbox("Proces", True, (table(),)),)),)),
    "a remark in a card": Card("Hoe?", "", (Field("", (Callout("open", (table(),)),)),)),
}


@pytest.mark.parametrize("holder", HOLDERS.values(), ids=HOLDERS)
def test_a_table_is_as_wide_as_the_page_and_in_no_other_table(holder: Block) -> None:
    root = body(holder)
    (found,) = data_tables(root)
    assert [each.tag for each in found.iterancestors(f"{W}tbl")] == []
    properties = {each.tag.removeprefix(W): each for each in found[0]}
    assert (properties["tblW"].get(f"{W}w"), properties["tblInd"].get(f"{W}w")) == (str(WIDTH), "0")
    assert properties["tblLayout"].get(f"{W}type") == "fixed"


def test_a_card_goes_on_below_its_table_without_its_label() -> None:
    root = body(HOLDERS["a card"])
    assert ["".join(words(each).split()) for each in root.iter(f"{W}tbl")] == ["Wat?Welvoor", "cel0cel1cel0cel1", "na"]


def test_the_header_row_is_repeated() -> None:
    (found,) = data_tables(body(table(rows=3)))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in found.iter(f"{W}tr")] == [True, *[False] * 3]


def test_columns_are_aligned() -> None:
    cells = ((Run("a"),), (Run("b"),), (Run("c"),))
    (found,) = data_tables(body(Table(cells, (cells,), ("left", "center", "right"))))
    sides = [None if (jc := p.find(f"{W}pPr/{W}jc")) is None else jc.get(f"{W}val") for p in found.iter(f"{W}p")]
    assert sides == [None, "center", "right"] * 2


@pytest.mark.parametrize("columns", [1, 2, 6, 7, 12, MOST_COLUMNS])
@pytest.mark.parametrize(
    "text", ["a", "Samenwerkingsovereenkomstenregister", "woord " * 200], ids=["short", "long", "much"]
)
def test_columns_fill_the_width_exactly(columns: int, text: str) -> None:
    for found in data_tables(body(table(columns, 2, text))):
        widths = [int(each.get(f"{W}w", "")) for each in found.iter(f"{W}gridCol")]
        assert (sum(widths), len(widths), min(widths) > 0) == (WIDTH, columns, True)


def test_a_column_has_room_for_its_longest_word() -> None:
    rows = [[(Run("nr"),), (Run("Samenwerkingsovereenkomst"),)], [(Run("1"),), (Run("woord " * 50),)]]
    small, large = column_widths(WIDTH, rows, 100, 216)
    assert small >= len("nr") * 100
    assert large >= len("Samenwerkingsovereenkomst") * 100


def test_many_columns_have_smaller_letters_and_more_than_word_knows_are_several_tables() -> None:
    styles = [each.get(f"{W}val") for each in body(table(12)).iter(f"{W}pStyle")]
    assert {"TabelkopKlein", "TabeltekstKlein"} <= set(styles)
    assert [len(list(each.iter(f"{W}gridCol"))) for each in data_tables(body(table(130)))] == [60, 60, 10]


def test_an_item_that_ends_with_a_table_ends_the_card_there() -> None:
    """The card is interrupted for the table; nothing is left open behind it, and no cell gets the room of a list."""
    inner = BulletList((ListItem((paragraph("onder"), table())),))
    for last in (table(), inner):
        items = BulletList((ListItem((paragraph("eerst"),)), ListItem((paragraph("stap"), last))))
        root = body(Card("Hoe?", "", (Field("Stappen", (items,)), Field("Daarna", (paragraph("Klaar."),)))))
        assert [each for each in root.iter(f"{W}tcW", f"{W}tcPr") if each.find(f"{W}spacing") is not None] == []
        assert [len(each) for each in root.iter(f"{W}tcW") if len(each)] == []
        rows = [words(row) for row in root.iter(f"{W}tr")]
        assert all(row.strip() for row in rows)
