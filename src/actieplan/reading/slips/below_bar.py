"""Below a bar: a text of several lines, or with a list in it, begun with `|` as its author meant it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from actieplan.likeness import likely
from actieplan.reading.blocks import in_block
from actieplan.reading.comment_signs import BEHIND_TEXT
from actieplan.reading.corrected import shortened
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing, shape, syntax
from actieplan.reading.lines import Extent, Lines, indent_of
from actieplan.reading.slips.form_fields import FIELD_NAMES, LISTS, TEXTS
from actieplan.reading.slips.quoting import (
    FIELD,
    ITEM,
    LEAD,
    NO_PLAIN_TEXT,
    REACH,
    WITH_COLON,
    candidates,
    is_field,
    value_at,
)
from actieplan.text import Text

_WITHOUT_VALUE = re.compile(rf"{LEAD}(?P<key>[a-z_]+):(?P<value>)[ ]*(?:[ ]#.*)?")
_HEADER_OF_TEXT = re.compile(
    r"[ ]*(?:- +)*(?P<key>[a-z_]+):(?:[ ]+(?P<bar>[|>][-+]?)|[ ]+(?P<text>[^\s\"'\[{|>&*!%@`#].*))?[ ]*"
)
_ITEM = re.compile(r"[ ]*(?P<sign>[-–—•·*])(?:[ ]|$)")
_CERTAIN_SIGNS = "-•·"
"""Signs that open an item of a list and are nothing else."""
_ROW = re.compile(r"[ ]*\|.*\|[ ]*")
"""A row of a table."""


class Begun(NamedTuple):
    """The line on which a text begins, and the match of its field or item there."""

    lines: Lines
    number: int
    found: re.Match[str]

    @property
    def key(self) -> str | None:
        """The name of the field; None for an item of a list."""
        return self.found["key"] if "key" in self.found.groupdict() else None

    @property
    def column(self) -> int:
        """Where the name of the field stands, or the dash of the item (counted from 0)."""
        return self.found.start("key") if self.key else self.found["lead"].rstrip().rfind("-")

    def below(self) -> list[int]:
        """The numbers of the filled lines below it that its author meant as part of the text."""
        belonging: list[int] = []
        passed: list[int] = []  # comments, of which only what follows says where they belong
        for number in range(self.number + 1, len(self.lines.starts) + 1):
            line = self.lines.line(number)
            if line.lstrip().startswith("#"):
                passed.append(number)
            elif line.strip():
                if not self._holds(line):
                    break
                belonging += (*passed, number)
                passed = []
        return belonging

    def _holds(self, line: str) -> bool:
        indent = indent_of(line)
        is_item_of_field = self.key is not None and indent == self.column and _ITEM.match(line) is not None
        return (indent > self.column or is_item_of_field) and not is_field(line)


def list_under_text(lines: Lines, index: int) -> Found | None:
    """`waarom: Om twee redenen` with a list below it, at the column of `waarom` or around a comment."""
    number = lines.position(index).line
    begun = _begun(lines, number, has_value=True) if _ITEM.match(lines.line(number)) else None
    if begun is None or number not in begun.below():
        return None
    first = next(each for each in begun.below() if _ITEM.match(lines.line(each)))
    line = lines.line(first)
    start = lines.starts[first - 1] + indent_of(line)
    if begun.key in LISTS:
        return _first_item_on_the_line(begun)
    if begun.key is not None and begun.key not in TEXTS:
        return None
    mend, is_sure = with_bar(begun)
    signs = [(each, found) for each in begun.below() if (found := _ITEM.match(lines.line(each)))]
    for each, found in signs:
        if found["sign"] != "-":
            sign = lines.starts[each - 1] + found.start("sign")
            mend = (*mend, Edit(sign, sign + 1, "-"))
    is_sure = is_sure and all(found["sign"] in _CERTAIN_SIGNS for _, found in signs)
    params = {"line": shortened(BEHIND_TEXT.sub("", line).strip())}
    return Found(losing.FOLDED_LIST, (start, start + 1), params, syntax.BELOW_BAR, mend=mend, is_sure=is_sure)


def lines_under_field(lines: Lines, index: int) -> Found | None:
    """A text on the lines below its field, one of which has a colon: `waarom:`, then `Eerst: dit`, then `Dan dat`."""
    for number in candidates(lines, index):
        begun = _begun(lines, number, has_value=False)
        below = begun.below() if begun is not None else []
        if begun is None or begun.key not in TEXTS or number not in below or _ITEM.match(lines.line(below[0])):
            continue
        if _ROW.fullmatch(lines.line(below[0])):
            row = lines.starts[below[0] - 1] + indent_of(lines.line(below[0]))
            mend, is_sure = with_bar(begun)
            params, corrected = {"sign": "|"}, f"`{begun.key}: |`"
            return Found(syntax.BAD_START, (row, row + 1), params, syntax.BEGIN_WITH_BAR, (), mend, is_sure, corrected)
        for each in below:
            like = WITH_COLON.match(lines.line(each))
            if like is not None:
                at = lines.starts[each - 1] + like.end("words")
                mend, is_sure = with_bar(begun)
                corrected = f"`{begun.key}: |`"
                return Found(
                    syntax.COLON_IN_TEXT, (at, at + 1), {}, syntax.BEGIN_WITH_BAR, (), mend, is_sure, corrected
                )
    return None


def text_at_edge(lines: Lines, number: int, *, is_empty: bool) -> Found | None:
    """Lines of a text at the column of the field above them, one of which is a row of a table, an item or has a colon.

    With `is_empty` only below a field that has no text on its own line, as `waarom:` and `waarom: |`.
    """
    above, header = _header_of_text(lines, number)
    if header is None or (is_empty and header["text"]):
        return None
    column, text = header.start("key"), []
    for each in range(above + 1, len(lines.starts) + 1):
        line = lines.line(each)
        if line.strip() and not _is_comment(line):
            if indent_of(line) < column or is_field(line):
                break
            text.append(each)
    at_edge = [each for each in text if indent_of(lines.line(each)) == column]
    needs_bar = any(WITH_COLON.match(line := lines.line(each)) or line.lstrip()[:1] in "-|" for each in at_edge)
    if number not in text or not needs_bar:
        return None
    end = lines.starts[above - 1] + len(lines.line(above))
    value = lines.starts[above - 1] + header.end("key") + 1
    mend = [] if header["bar"] else [Edit(value, value, " |")]
    if header["text"]:
        words = BEHIND_TEXT.sub("", header["text"]).rstrip()
        start = lines.starts[above - 1] + header.start("text")
        mend = [
            Edit(start, start + len(words), "|"),
            Edit(end, end, f"{lines.end_of(above)}{' ' * (column + 2)}{words}"),
        ]
    mend += [Edit(lines.starts[each - 1], lines.starts[each - 1], "  ") for each in text]
    start = lines.starts[at_edge[0] - 1] + column
    params, corrected = {"name": header["key"], "line": above}, f"`{header['key']}: |`"
    hint = losing.INDENT_BELOW_BAR
    return Found(losing.LOOSE_TEXT, (start, start + 1), params, hint, mend=tuple(mend), corrected=corrected)


def _header_of_text(lines: Lines, number: int) -> tuple[int, re.Match[str] | None]:
    """The nearest field above a line, and its match when it holds a text."""
    for above in range(number - 1, max(0, number - 1 - REACH), -1):
        if is_field(lines.line(above)):
            header = _HEADER_OF_TEXT.fullmatch(lines.line(above))
            return above, header if header is not None and header["key"] in TEXTS else None
    return 0, None


def text_at_column_of_field(lines: Lines, number: int) -> Found | None:
    """A line with a colon at the column of an empty field above it, which is the name of no field."""
    like = WITH_COLON.match(lines.line(number))
    if like is None or not re.search(r"[A-ZÀ-Ý ]", like["words"].strip()):
        return None
    _, header = _header_of_text(lines, number)
    if header is None or header["text"]:
        return None
    meant = likely(like["words"].strip(), FIELD_NAMES)
    return text_at_edge(lines, number, is_empty=True) if meant is None or not meant.is_sure else None


def _begun(lines: Lines, number: int, *, has_value: bool) -> Begun | None:
    """The nearest field or item above a line that has, or has not, a plain text on its own line."""
    for above in range(number - 1, max(0, number - REACH), -1):
        line = lines.line(above)
        if in_block(lines, above):
            return None
        found = FIELD.fullmatch(line) if is_field(line) else ITEM.fullmatch(line)
        if not has_value and is_field(line):
            found = _WITHOUT_VALUE.fullmatch(line)
        if found is None or found["value"][:1] in tuple(NO_PLAIN_TEXT):
            if is_field(line):
                return None
            continue
        begun = Begun(lines, above, found)
        if number in begun.below():
            return begun
    return None


def with_bar(begun: Begun) -> tuple[tuple[Edit, ...], bool]:
    """The edits that begin a text with `|`, and whether they are sure: in a block a comment would be words."""
    lines, number, found = begun
    below = begun.below()
    comments = [extent for each in below for extent in _comments(lines, each)]
    least = min((indent_of(lines.line(each)) for each in below if not _is_comment(lines.line(each))), default=0)
    by = max(0, begun.column + 2 - least) if least <= begun.column else 0
    mend = [Edit(lines.starts[each - 1], lines.starts[each - 1], " " * by) for each in below if by]
    mend += [Edit(first, after, "") for first, after in comments]
    at = lines.starts[number - 1] + found.start("value")
    if not found["value"]:
        return (Edit(at, at, " |"), *mend), not comments
    words = BEHIND_TEXT.sub("", found["value"]).rstrip()
    end = lines.starts[number - 1] + len(lines.line(number))
    first_line = Edit(end, end, f"{lines.end_of(number)}{' ' * (least + by)}{words}")
    may_hold_remark = value_at(lines, number, found.start("value")).may_hold_remark
    return (Edit(at, at + len(words), "|"), first_line, *mend), not comments and not may_hold_remark


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _comments(lines: Lines, number: int) -> Iterator[Extent]:
    """The comment on a line."""
    comment = re.search(r"(?:^|(?<=[ \t]))#.*", lines.line(number))
    if comment is not None:
        start = lines.starts[number - 1]
        yield start + comment.start(), start + comment.end()


def _first_item_on_the_line(begun: Begun) -> Found:
    """`partners: VIVEL` with further partners as items below it: the first is to be an item too."""
    lines, number, found = begun
    start, end = lines.starts[number - 1] + found.start("value"), lines.starts[number - 1] + len(lines.line(number))
    level = min(indent_of(lines.line(each)) for each in begun.below() if _ITEM.match(lines.line(each)))
    mend = (Edit(start, start, f"{lines.end_of(number)}{' ' * level}- "),)
    params = {"key": begun.key, "found": Text("losse tekst", "a loose text")}
    return Found(shape.LIST_EXPECTED, (start, end), params, mend=mend)
