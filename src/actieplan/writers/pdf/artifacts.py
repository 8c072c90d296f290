"""Artifacts: what is drawn on a page but not read: the lines around paragraphs and the decoration.

LibreOffice draws the lines of paragraphs outside all tags, which PDF/UA forbids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from actieplan.writers.pdf.tags import Marked, marks_on

if TYPE_CHECKING:
    from pypdf import PdfWriter

Operation: TypeAlias = tuple[list[object], bytes]

_BEGIN_PATH = {b"m", b"re"}
_PAINT_PATH = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
_END_PATH = _PAINT_PATH | {b"n"}
_OPEN, _CLOSE = {b"BMC", b"BDC"}, b"EMC"
_ARTIFACT: Operation = ([NameObject("/Artifact")], b"BMC")
_END: Operation = ([], _CLOSE)


def mark_artifacts(file: PdfWriter, decoration: set[Marked]) -> None:
    """Marks as artifacts the decoration and every line or area that is drawn outside the tags."""
    for page in file.pages:
        contents = page.get_contents()
        if contents is None:
            continue
        unread = marks_on(page, decoration)
        contents.operations = list(_paths_marked(_unread_marked(contents.operations, unread)))
        mended = DecodedStreamObject()
        mended.set_data(contents.get_data())
        page.replace_contents(mended.flate_encode())


def _unread_marked(operations: Iterable[Operation], unread: set[int]) -> Iterator[Operation]:
    """The same operations, in which the pieces with these marks are artifacts."""
    for operands, operator in operations:
        properties = operands[-1] if operator == b"BDC" else None
        if isinstance(properties, DictionaryObject) and properties.get("/MCID") in unread:
            yield _ARTIFACT
        else:
            yield operands, operator


def _paths_marked(operations: Iterable[Operation]) -> Iterator[Operation]:
    """The same operations, in which every path painted outside all marks is an artifact of its own."""
    depth = 0
    path: list[Operation] = []  # nothing may come between the operations of a path, so they are kept together
    for operation in operations:
        operator = operation[1]
        depth += (operator in _OPEN) - (operator == _CLOSE)
        if path or operator in _BEGIN_PATH:
            path.append(operation)
            if operator not in _END_PATH:
                continue
            outside = depth == 0 and operator in _PAINT_PATH
            yield from [_ARTIFACT, *path, _END] if outside else path
            path = []
        else:
            yield operation
    yield from path
