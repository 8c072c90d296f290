"""Slips of colons: one within a text, where YAML sees a new field, on its own line or on a further one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from actieplan.reading.blocks import in_block
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import syntax
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.below_bar import Begun, with_bar
from actieplan.reading.slips.form_fields import FIELD_NAMES, ITEMS, LISTS, PARTS, TEXTS, are_together
from actieplan.reading.slips.quoting import (
    CURLY,
    FIELD,
    ITEM,
    REACH,
    WITH_COLON,
    candidates,
    is_field,
    quote,
    quoted,
    value_at,
)

_ENCLOSING = "\"'[{|>"
"""Signs at the start after which a colon is no sign of its own, or another slip comes first."""


def is_enclosed(value: str) -> bool:
    """Whether a value stands in signs that enclose it: those of YAML, or curly quotes around the whole."""
    return value[0] in _ENCLOSING or CURLY.fullmatch(value.rstrip()) is not None


def colon_at(lines: Lines, index: int) -> Found | None:
    """`titel: Fase 1: voorbereiding`, when YAML stops at the very colon within the text."""
    number = lines.position(index).line
    found = FIELD.fullmatch(lines.line(number))
    if found is None or lines.text[index : index + 1] != ":" or is_enclosed(found["value"]):
        return None
    if found["key"] not in FIELD_NAMES or index < lines.starts[number - 1] + found.start("value"):
        return None
    return _quoted_for_colon(lines, number, found, index)


def colon_in_text(lines: Lines, index: int) -> Found | None:
    """`titel: Fase 1: voorbereiding`, on one line or on a line that a text goes on with."""
    near = list(candidates(lines, index))
    for number in near:
        line = lines.line(number)
        found = FIELD.fullmatch(line)
        if found is None or is_enclosed(found["value"]):
            continue
        colon = re.search(r":(?: |$)", found["value"])
        if found["key"] not in FIELD_NAMES and "-" in found["lead"]:
            found = ITEM.fullmatch(line) or found  # `- Stad Leuven: dienst: team` is an item, no field
            colon = re.search(r":(?: |$)", found["value"])
        if colon is not None:
            at = lines.starts[number - 1] + found.start("value") + colon.start()
            return _quoted_for_colon(lines, number, found, at)
    return _colon_in_next_line(lines, near[0]) if near else None


def _quoted_for_colon(lines: Lines, number: int, found: re.Match[str], at: int) -> Found:
    begun = Begun(lines, number, found)
    fields = _of_two_fields(begun, at)
    if fields is not None:
        return fields
    if begun.key not in LISTS and any(lines.line(each).lstrip().startswith("- ") for each in begun.below()):
        mend, is_sure = with_bar(begun)
        return Found(syntax.COLON_IN_TEXT, (at, at + 1), hint=syntax.BELOW_BAR, mend=mend, is_sure=is_sure)
    value = value_at(lines, number, found.start("value"))
    return quoted(syntax.COLON_IN_TEXT, at, found, value, quote(lines.text, value.extent))


_FIRST_WORD = re.compile(r"(?P<gap>[ ]+)(?P<inner>[a-z_]+):")
_LATER_WORD = re.compile(r"(?P<gap>[,;]?[ ]+)(?P<inner>[a-z_]+):")


def _of_two_fields(begun: Begun, at: int) -> Found | None:
    """`trekker: wie: zorgraad` and `start: 1 maart 2025, einde: 30 juni 2025`: a field on the line of another."""
    lines, number, found = begun
    if begun.key is None:
        return None
    start = lines.starts[number - 1]
    line, colon = lines.line(number), at - start
    first = _FIRST_WORD.fullmatch(line, found.end("key") + 1, colon + 1)
    inside = _of_part(begun, first["inner"]) if first is not None else None
    if first is not None and inside is not None:
        mend = (Edit(start + first.start("gap"), start + first.end(), inside.words),)
        params, hint = {"inner": inside.shown}, syntax.FIELD_ON_LINE_BELOW
        return Found(syntax.COLON_IN_TEXT, (at, at + 1), params, hint, mend=mend, is_sure=inside.is_sure)
    later = next((each for each in _LATER_WORD.finditer(line, found.start("value")) if each.end() == colon + 1), None)
    if later is None or not are_together(begun.key, later["inner"]):
        return None
    if begun.key in TEXTS and len(later["gap"]) == 1 and line[later.start() - 1] not in ".;,":
        return None
    mend = (Edit(start + later.start("gap"), start + later.end("gap"), _on_next_line(lines, number, begun.column)),)
    if begun.key in TEXTS and later["inner"] not in TEXTS and re.search(r"\d", line[later.end() :]) is None:
        mend = (quote(lines.text, value_at(lines, number, found.start("value")).extent),)  # `start: nu` is no field
    params = {"inner": later["inner"]}
    return Found(syntax.COLON_IN_TEXT, (at, at + 1), params, syntax.FIELD_ON_ITS_OWN_LINE, mend=mend)


class _Inside(NamedTuple):
    """A field inside another, on lines of its own: what to write from behind the colon of the outer one to its own."""

    words: str
    shown: str
    is_sure: bool = False


def _of_part(begun: Begun, inner: str) -> _Inside | None:
    """A field that belongs inside the one on whose line it is; None when it does not."""
    lines, number, key = begun.lines, begun.number, begun.key or ""
    if inner in PARTS.get(key, ()):
        level = min(_levels_below(begun), default=begun.column + 2)
        return _Inside(f"{_on_next_line(lines, number, level)}{inner}:", inner, is_sure=True)
    if inner in ITEMS.get(key, ()):
        level = max(min(_levels_below(begun), default=begun.column + 4) - 2, begun.column)
        return _Inside(f"{_on_next_line(lines, number, level)}- {inner}:", f"- {inner}")
    if inner == "nog_te_bepalen" and key in TEXTS:
        outer, below = (_on_next_line(lines, number, begun.column + by) for by in (2, 4))
        return _Inside(f"{outer}{inner}:{below}tekst:", inner)
    return None


def _levels_below(begun: Begun) -> Iterator[int]:
    """How far the lines below a field are indented that stand deeper than it."""
    for number in range(begun.number + 1, len(begun.lines.starts) + 1):
        line = begun.lines.line(number)
        if line.strip():
            if indent_of(line) <= begun.column:
                return
            yield indent_of(line)


def _on_next_line(lines: Lines, number: int, level: int) -> str:
    return lines.end_of(number) + " " * level


def _colon_in_next_line(lines: Lines, number: int) -> Found | None:
    """A text that goes on, further indented, with a line that has a colon."""
    further = WITH_COLON.match(lines.line(number))
    if further is None or is_field(lines.line(number)):
        return None
    for above in range(number - 1, max(0, number - REACH), -1):
        if in_block(lines, above):
            return None
        line = lines.line(above)
        begun = FIELD.fullmatch(line) or ITEM.fullmatch(line)
        if begun is not None and (is_field(line) or "key" not in begun.groupdict()):
            level = begun.start("key") if "key" in begun.groupdict() else indent_of(line)
            if indent_of(lines.line(number)) <= level or is_enclosed(begun["value"]):
                return None
            return _quoted_for_colon(lines, above, begun, lines.starts[number - 1] + further.end("words"))
        if is_field(line):
            return None
    return None
