"""Pagination: the page numbers in the contents of a Word file, as LibreOffice counts them.

Nothing but a program that lays out pages knows on which page a heading stands. So the document is drawn and
printed, and drawn again with the numbers found; it is settled when that changes nothing more. Wrong numbers are
worse than none: a document that does not settle goes without.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from actieplan import office

_MOST_PASSES = 4
_ESCAPED = re.compile("/?(?:5F|_)(.+)")
"""LibreOffice writes the low line, with which our bookmarks begin, as its number."""


class Paginated(NamedTuple):
    """A Word file with page numbers in its contents, and the PDF of it."""

    word_file: bytes
    pdf: bytes


def paginated(draw: Callable[[Mapping[str, int]], bytes]) -> Paginated:
    """The settled document; `draw` makes its Word file, given the pages of its bookmarks."""
    first = last = _printed(draw({}))
    for _ in range(_MOST_PASSES - 1):
        word_file = draw(bookmark_pages(last.pdf))
        if word_file == last.word_file:
            return last
        last = _printed(word_file)
    return last if draw(bookmark_pages(last.pdf)) == last.word_file else first


def _printed(word_file: bytes) -> Paginated:
    return Paginated(word_file, office.printed(word_file))


def bookmark_pages(pdf: bytes) -> dict[str, int]:
    """The page that each bookmark of the Word file stands on; the first page, be it a cover, is 1."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(pdf))
    pages: dict[str, int] = {}
    for name, destination in reader.named_destinations.items():
        page = reader.get_destination_page_number(destination)
        if page is not None and (escaped := _ESCAPED.fullmatch(name)):
            pages[f"_{escaped[1]}"] = page + 1
    return pages
