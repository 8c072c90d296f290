"""Keeping together: which rows of a table must not be parted by the end of a page.

Word and LibreOffice keep a row with the next when its paragraphs say so. LibreOffice heeds neither single lines
nor whole paragraphs where a row itself is split, so that long answers are drawn over several rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W, add, new, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actieplan.writers.docx.ooxml import Element

_SHORT = 200  # characters: such a row does not stand alone on a page
_LONGEST_ROW = 400  # characters: such a row of a table of data is not split
_SMALL = 700  # characters: such a table stands whole on a page


def keep_rows(rows: Sequence[Element]) -> None:
    """Keeps the finished rows of a table of data on as few pages as is good to read: no short row is split."""
    lengths = [len(words_in(row)) for row in rows]
    for row, length in zip(rows, lengths, strict=True):
        if length <= _LONGEST_ROW:
            keep_row_whole(row)
    if rows:
        tie_rows(rows, lengths)


def tie_rows(rows: Sequence[Element], lengths: Sequence[int]) -> None:
    """Keeps a small table whole; of a large one a short first and last row are not left alone.

    `lengths` are those of the texts in the rows, in characters.
    """
    if sum(lengths) <= _SMALL:
        tied = set(range(len(rows) - 1))
    else:
        tied = {0} if lengths[0] <= _SHORT else set()
        tied |= {len(rows) - 2} if lengths[-1] <= _SHORT and len(rows) > 1 else set()
    for index in tied:
        keep_with_next(rows[index])


def keep_row_whole(row: Element) -> None:
    """Keeps a finished row, which has no properties yet, on one page."""
    properties = new("trPr")
    add(properties, "cantSplit")
    row.insert(0, properties)


def keep_with_next(row: Element) -> None:
    """All its paragraphs stay with what follows: Word looks at them all, LibreOffice at the first."""
    for paragraph in row.iter(W + "p"):
        properties = paragraph[0]
        keep = properties.find(W + "keepNext")
        if keep is None:
            keep = new("keepNext")
            properties.insert(1 if len(properties) and properties[0].tag == W + "pStyle" else 0, keep)
        keep.set(W + "val", "1")
