"""Slips that one line shows by itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing, syntax
from actieplan.reading.lines import Lines
from actieplan.reading.slips.quoting import (
    FIELD,
    FIELD_NAMES,
    ITEM,
    LEAD,
    candidates,
    in_quotes,
    quote,
    shown,
    value_extent,
)

_TIGHT_FIELD = re.compile(rf"{LEAD}(?P<key>[a-z_]+):(?P<value>\S.*)")
_TIGHT_DASH = re.compile(r"[ ]*-[^\s-]")
_OTHER_DASH = re.compile(r"[ ]*(?P<sign>[–—•·])\s")
_NO_COLON = re.compile(rf"{LEAD}(?P<key>[a-z_]+)(?P<gap>[ ]+|[ ]*[;=][ ]*)(?P<value>[^\s:=;][^:]*)")
_QUOTED_THEN_TEXT = re.compile(r"""(?:^|[:-] +)(?P<quote>["']).*?(?P=quote)[ ]*[^\s#,\]}:]""")
_CURLY = re.compile(r"[“”„‟«](?P<words>[^“”„‟«»]*)[“”‟»]|[‘‚‛](?P<single>[^‘’‚‛]*)[’‘]")
_HARD_SPACES = re.compile("\u00a0+")
APOSTROPHE = re.compile(r"'[stnk]\b")
_BAD_STARTS = (
    re.compile(r"[@`%&*!,]"),
    re.compile(r"[|>](?![+\-0-9]{0,2}[ ]*(?:#.*)?$)"),
    re.compile(r"[-?] "),
    re.compile(r"\[[^\]]*\][ ]*[^\s#,\]]|\{[^}]*\}[ ]*[^\s#,}]"),
)
"""How a text begins that YAML takes for something of its own."""
_MAY_BE_MEANT = "|>-?"
"""Signs at the start that may be meant as YAML after all: quoting the text is then only a guess."""


class _Spot(NamedTuple):
    """A line that is looked at: its number, the index where it begins, and its text."""

    lines: Lines
    number: int
    start: int
    line: str


def slip(lines: Lines, index: int) -> Found | None:
    """A slip on the line of the break, else on the filled line above it."""
    for number in candidates(lines, index):
        spot = _Spot(lines, number, lines.starts[number - 1], lines.line(number))
        found = (
            _hard_space(spot)
            or _curly_quotes(spot)
            or _bad_start(spot)
            or _text_after_quote(spot)
            or _tight_field(spot)
            or _tight_dash(spot)
            or _missing_colon(spot)
        )
        if found is not None:
            return found
    return None


def _hard_space(spot: _Spot) -> Found | None:
    """A hard space where YAML counts or wants plain ones: before the text, or behind a colon or dash."""
    places = [
        found.span()
        for found in _HARD_SPACES.finditer(spot.line)
        if not spot.line[: found.start()].strip() or spot.line[found.start() - 1] in ":-"
    ]
    if not places:
        return None
    mend = tuple(Edit(spot.start + first, spot.start + last, " " * (last - first)) for first, last in places)
    return Found(losing.HARD_SPACE, (mend[0].start, mend[0].start + 1), mend=mend, is_sure=True)


def _curly_quotes(spot: _Spot) -> Found | None:
    """`titel: “Fase 1: begin”`: quotes of a word processor around the whole value."""
    found = FIELD.fullmatch(spot.line) or ITEM.fullmatch(spot.line)
    curly = _CURLY.fullmatch(found["value"].rstrip()) if found else None
    if found is None or curly is None:
        return None
    first = spot.start + found.start("value")
    words = in_quotes(curly["words"] or curly["single"] or "")
    edit = Edit(first, first + len(found["value"].rstrip()), words)
    params = {"sign": found["value"][0], "corrected": shown(found, words)}
    return Found(losing.CURLY_QUOTES, (first, first + 1), params, mend=(edit,), is_sure=True)


def _bad_start(spot: _Spot) -> Found | None:
    """`titel: @stad`, `- **vet** begin`, `naam: 't Hofke`, `omschrijving: | tekst`."""
    found = FIELD.fullmatch(spot.line) or ITEM.fullmatch(spot.line)
    if found is None:
        return _bad_start_of_line(spot)
    value = found["value"]
    if not any(pattern.match(value) for pattern in _BAD_STARTS) and not APOSTROPHE.match(value):
        return None
    return starts_badly(spot.lines, spot.number, found)


def starts_badly(lines: Lines, number: int, found: re.Match[str]) -> Found:
    """The finding about a value that cannot begin as it does."""
    extent = value_extent(lines, number, found.start("value"))
    edit = quote(lines.text, extent)
    params = {"sign": found["value"][0], "corrected": shown(found, edit.words)}
    is_sure = found["value"][0] not in _MAY_BE_MEANT
    return Found(syntax.BAD_START, (extent[0], extent[0] + 1), params, mend=(edit,), is_sure=is_sure)


def _bad_start_of_line(spot: _Spot) -> Found | None:
    if spot.line[0] not in "@`%":
        return None
    params = {"sign": spot.line[0], "corrected": f"`{in_quotes(spot.line)}`"}
    return Found(syntax.BAD_START, (spot.start, spot.start + 1), params)


def _text_after_quote(spot: _Spot) -> Found | None:
    """`titel: "Leuven" ontmoet`."""
    after = _QUOTED_THEN_TEXT.search(spot.line)
    if after is None:
        return None
    at = spot.start + after.end() - 1
    found = FIELD.fullmatch(spot.line) or ITEM.fullmatch(spot.line)
    if found is None or found["value"][0] != after["quote"]:
        return Found(syntax.TEXT_AFTER_QUOTE, (at, at + 1), {"quote": after["quote"]})
    extent = value_extent(spot.lines, spot.number, found.start("value"))
    edit = _quoted_whole(spot.lines.text, extent)
    params = {"quote": after["quote"], "corrected": shown(found, edit.words)}
    hint = syntax.QUOTE_ALL
    return Found(syntax.TEXT_AFTER_QUOTE, (at, at + 1), params, hint, mend=(edit,), is_sure=True)


def _quoted_whole(text: str, extent: tuple[int, int]) -> Edit:
    """A value with quotes in it put in quotes; when it has quotes around it already, those are left out."""
    start, end = extent
    words = text[start:end]
    around = words[0] if words[0] == words[-1] and words.count(words[0]) > 2 and words.count(words[0]) % 2 == 0 else ""
    return Edit(start, end, in_quotes(words[1:-1] if around else words))


def _tight_field(spot: _Spot) -> Found | None:
    """`titel:Actieplan`."""
    found = _TIGHT_FIELD.fullmatch(spot.line)
    if found is None or found["value"].startswith("//"):
        return None
    at = spot.start + found.end("key")
    params = {"key": found["key"], "corrected": shown(found, found["value"])}
    mend = (Edit(at + 1, at + 1, " "),)
    return Found(syntax.MISSING_SPACE, (at, at + 1), params, mend=mend, is_sure=found["key"] in FIELD_NAMES)


def _tight_dash(spot: _Spot) -> Found | None:
    """`-tekst` or `– tekst` among the items of a list."""
    other = _OTHER_DASH.match(spot.line)
    if other is not None:
        at = spot.start + other.start("sign")
        mend = (Edit(at, at + 2, "- "),)
        return Found(losing.OTHER_DASH, (at, at + 1), {"sign": other["sign"]}, mend=mend, is_sure=True)
    if _TIGHT_DASH.match(spot.line):
        at = spot.start + spot.line.index("-")
        mend = (Edit(at + 1, at + 1, " "),)
        return Found(losing.DASH_WITHOUT_SPACE, (at, at + 1), mend=mend, is_sure=True)
    return None


def _missing_colon(spot: _Spot) -> Found | None:
    """`titel Actieplan`, `titel = Actieplan`."""
    found = _NO_COLON.fullmatch(spot.line)
    if found is None or found["key"] not in FIELD_NAMES:
        return None
    at = spot.start + found.end("key")
    params = {"key": found["key"], "corrected": shown(found, found["value"])}
    mend = (Edit(at, spot.start + found.end("gap"), ": "),)
    return Found(losing.MISSING_COLON, (at, at + 1), params, mend=mend)


def colon_in_text(lines: Lines, index: int) -> Found | None:
    """`titel: Fase 1: voorbereiding`, on one line or on a line that a text goes on with."""
    near = list(candidates(lines, index))
    for number in near:
        line = lines.line(number)
        found = FIELD.fullmatch(line)
        if found is None or found["value"][0] in "\"'[{|>":
            continue
        colon = re.search(r":(?: |$)", found["value"])
        if found["key"] not in FIELD_NAMES and "-" in found["lead"]:
            found = ITEM.fullmatch(line) or found  # `- Stad Leuven: dienst: team` is an item, no field
            colon = re.search(r":(?: |$)", found["value"])
        if colon is not None:
            at = lines.starts[number - 1] + found.start("value") + colon.start()
            return _quoted_for_colon(lines, number, found, at)
    return _colon_in_next_line(lines, near)


def _quoted_for_colon(lines: Lines, number: int, found: re.Match[str], at: int) -> Found:
    edit = quote(lines.text, value_extent(lines, number, found.start("value")))
    params = {"corrected": shown(found, edit.words)}
    return Found(syntax.COLON_IN_TEXT, (at, at + 1), params, mend=(edit,), is_sure=True)


def _colon_in_next_line(lines: Lines, near: list[int]) -> Found | None:
    """A text that goes on, further indented, with a line that has a colon."""
    if len(near) < 2:
        return None
    number, above = near
    further, begun = FIELD.fullmatch(lines.line(number)), FIELD.fullmatch(lines.line(above))
    if begun is None or further is None or begun["value"][0] in "\"'[{|>":
        return None
    if further.start("key") <= begun.start("key") or further["lead"].strip():
        return None
    return _quoted_for_colon(lines, above, begun, lines.starts[number - 1] + further.end("key"))
