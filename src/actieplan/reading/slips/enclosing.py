"""Slips of what opens and must close: quotes and brackets, and escapes between quotes."""

from __future__ import annotations

import re

from actieplan.reading.blocks import in_block
from actieplan.reading.found import Break, Edit, Found
from actieplan.reading.kinds import losing, syntax
from actieplan.reading.lines import Lines
from actieplan.reading.slips import windows_paths
from actieplan.reading.slips.one_line import APOSTROPHE, starts_badly
from actieplan.reading.slips.quoting import (
    FIELD,
    ITEM,
    REACH,
    is_field,
    quote,
    shown,
    value_at,
)

_COMMENT = re.compile(r"\s(?P<sign>#).*[\]}].*")
_CLOSED_OTHERWISE = re.compile(r"\"[^\"“”„‟\\]*[”“]|'[^'‘’‚‛\\]*’")
"""A text that opens with a straight quote and closes with that of a word processor."""


def bad_escape(text: str, broken_at: Break) -> Found | None:
    r"""`"C:\zorg"`: the scanner stops just behind the backslash."""
    at = text.rfind("\\", max(0, broken_at.at - 10), broken_at.at + 1)
    if not (broken_at.opened < at and text[broken_at.opened] == '"'):
        return None
    mend = windows_paths.mended_path(text, broken_at.opened, at) or (Edit(at, at + 1, "\\\\"),)
    return Found(syntax.BACKSLASH, (at, at + 1), mend=mend)


def quote_left_open(lines: Lines, index: int) -> Found | None:
    """A quote that runs on over the fields below it and is closed by chance in one of them."""
    last = lines.position(index).line
    has_fields = is_field(lines.line(last))
    for number in range(last - 1, max(0, last - REACH), -1):
        line = lines.line(number)
        found = FIELD.fullmatch(line) or ITEM.fullmatch(line)
        if in_block(lines, number):
            continue
        if has_fields and found is not None and _is_open(found["value"]):
            return _open_quote(lines, number, found)
        has_fields = has_fields or is_field(line)
    return None


def unclosed_quote(lines: Lines, broken_at: Break) -> Found | None:
    """A quote that is closed nowhere: the file ends within it."""
    text, opened = lines.text, broken_at.opened
    if broken_at.at < len(text.rstrip()) or opened >= len(text) or text[opened] not in "\"'":
        return None
    number = lines.position(opened).line
    line = lines.line(number)
    found = FIELD.fullmatch(line) or ITEM.fullmatch(line)
    if found is None or lines.starts[number - 1] + found.start("value") != opened:
        return Found(syntax.UNCLOSED_QUOTE, (opened, opened + 1), {"quote": text[opened]})
    return _open_quote(lines, number, found)


def unclosed_bracket(lines: Lines, opened: int, index: int) -> Found | None:
    """A bracket that is not closed, or closed by another."""
    text = lines.text
    if opened >= len(text) or text[opened] not in "[{" or opened == index:
        return None
    number = lines.position(opened).line
    cut = _COMMENT.search(lines.line(number), opened - lines.starts[number - 1])
    if cut is not None:
        sign = lines.starts[number - 1] + cut.start("sign")
        lost = cut[0].strip()
        mended = (Edit(sign, sign + 1, " "),)
        return Found(losing.CUT_OFF, (sign, sign + 1), {"lost": lost}, losing.CUTS_LIST, mend=mended)
    found = FIELD.fullmatch(lines.line(number))
    mend: tuple[Edit, ...] = ()
    if found is not None and lines.starts[number - 1] + found.start("value") == opened:
        mend = (quote(text, (opened, opened + len(found["value"].rstrip()))),)
    return Found(syntax.UNCLOSED_BRACKET, (opened, opened + 1), {"bracket": text[opened]}, mend=mend)


def _is_open(value: str) -> bool:
    """Whether a value begins with a quote that its line does not close."""
    sign = value[0]
    if sign not in "\"'":
        return False
    inside = value[1:].replace("\\" + sign, "") if sign == '"' else value[1:].replace("''", "")
    return sign not in inside


def _open_quote(lines: Lines, number: int, found: re.Match[str]) -> Found:
    """`titel: "Actieplan`: closed at the end of its text; `'t Hofke` is a word with an apostrophe."""
    sign = found["value"][0]
    if APOSTROPHE.match(found["value"]):
        return starts_badly(lines, number, found)
    start, end = value_at(lines, number, found.start("value")).extent
    if _CLOSED_OTHERWISE.fullmatch(lines.text, start, end):
        edit, corrected = Edit(end - 1, end, sign), shown(found, lines.text[start : end - 1] + sign)
        params = {"quote": sign}
        return Found(syntax.UNCLOSED_QUOTE, (start, start + 1), params, mend=(edit,), is_sure=True, corrected=corrected)
    edit, corrected = Edit(end, end, sign), shown(found, lines.text[start:end] + sign)
    return Found(syntax.UNCLOSED_QUOTE, (start, start + 1), {"quote": sign}, mend=(edit,), corrected=corrected)
