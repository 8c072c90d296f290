"""Slips that one line shows by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from actieplan.reading.blocks import MARKS, in_block
from actieplan.reading.corrected import LONGEST, in_quotes, whole
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing, refused, syntax
from actieplan.reading.lines import ODD_SPACES, Lines, indent_of
from actieplan.reading.slips.below_bar import Begun, text_at_column_of_field
from actieplan.reading.slips.colons import is_enclosed
from actieplan.reading.slips.form_fields import FIELD_NAMES, LISTS, MAY_BE_LISTS, PARTS, TEXTS
from actieplan.reading.slips.odd_spaces import odd_spaces
from actieplan.reading.slips.quoting import (
    CURLY,
    FIELD,
    ITEM,
    LEAD,
    REACH,
    candidates,
    is_field,
    quote,
    quoted,
    shown,
    value_at,
)

_TIGHT_FIELD = re.compile(rf"{LEAD}(?P<key>[a-z_]+):(?P<value>\S.*)")
_TIGHT_DASH = re.compile(r"[ ]*-[^\W\d_]")
_OTHER_DASH = re.compile(r"[ ]*(?P<sign>[–—•·*])\s")
_NO_COLON = re.compile(
    rf"{LEAD}(?P<key>[a-z_]+)(?P<gap>[ ]*(?:[-=]>|[;=：→])[ ]*|[ ]+[–—-][ ]+|[ ]+)(?P<value>[^\s:=;：–—→>-][^:]*)"
)
_NO_COLON_BEFORE_LINES = re.compile(rf"{LEAD}(?P<key>[a-z_]+)(?P<gap>[ ]*(?:[;=：][ ]*)?)")
_QUOTED_THEN_TEXT = re.compile(r"""(?:^|[:-] +)(?P<quote>["'])(?:(?!(?P=quote)).)*(?P=quote)[ ]*[^\s#,\]}:]""")
_QUOTED_THEN_SIGN = re.compile(r"""(?P<quote>["'])(?:(?!(?P=quote)).)*(?P=quote)[ ]*[,\]}]""")
_QUOTED_THEN_COLON = re.compile(r"""(?P<quote>["'])(?:(?!(?P=quote)).)*(?P=quote)[ ]*:""")
_MARKED_FIELD = re.compile(rf"{LEAD}(?P<marks>\*{{1,2}}|`)(?P<key>[a-z_]+)(?:(?P=marks):|:(?P=marks))(?=\s|$)")
_ODD = ODD_SPACES.pattern.strip("[]+")
_OPENING = re.compile(rf"[ \t{_ODD}]*(?:-[ {_ODD}]+)*(?:[a-z_]+:[{_ODD}]+)?")
"""How a line opens: indentation, dashes of items, and the colon of a field, each with the white space behind it."""
_COLON = re.compile(r":(?:\s|$)")
APOSTROPHE = re.compile(r"'[stnk]\b")
_BAD_STARTS = (
    re.compile(r"[@`%&*!,\]}]"),
    re.compile(rf"[|>](?!{MARKS}[ ]*(?:#.*)?$)"),
    re.compile(r"[-?](?: |$)"),
    re.compile(r"\[[^\]]*\][ ]*[^\s#,\]]|\{[^}]*\}[ ]*[^\s#,}]"),
)
"""How a text begins that YAML takes for something of its own."""
_WORDS_IN_BRACKETS = re.compile(r"(?:\[[^\[\]{}\"':]*\w[^\[\]{}\"':]*\]|\{[^\[\]{}\"':]*\w[^\[\]{}\"':]*\})[ ]*")
_MAY_BE_MEANT = "|>-?]}"
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
    return _tight_field_above(lines, index)


def _tight_field_above(lines: Lines, index: int) -> Found | None:
    """`waarom:|` or `waarom:Omdat` above the lines of its text, of which a later one made YAML stop."""
    for number in candidates(lines, index):
        for above in range(number - 1, max(0, number - REACH), -1):
            line = lines.line(above)
            found = _TIGHT_FIELD.fullmatch(line)
            if found is not None and found["key"] in FIELD_NAMES and found["value"][0] not in ":/":
                is_below = indent_of(lines.line(number)) > found.start("key") and not in_block(lines, above)
                if is_below:
                    return _tight_field(_Spot(lines, above, lines.starts[above - 1], line))
                break
            bare = _NO_COLON_BEFORE_LINES.fullmatch(line)
            if bare is not None and bare["key"] in FIELD_NAMES and not in_block(lines, above):
                missing = _missing_colon(_Spot(lines, above, lines.starts[above - 1], line))
                if missing is not None:
                    return missing
            if is_field(line):
                break
    return None


def _hard_space(spot: _Spot) -> Found | None:
    """A hard space where YAML counts or wants plain ones: before the text, or behind a colon or dash."""
    opening = _OPENING.match(spot.line)
    places = [
        (spot.start + found.start(), spot.start + found.end())
        for found in ODD_SPACES.finditer(spot.line, 0, opening.end() if opening else 0)
    ]
    return odd_spaces(spot.lines.text, places) if places else None


def _curly_quotes(spot: _Spot) -> Found | None:
    """`titel: “Fase 1: begin”`: quotes of a word processor around the whole value."""
    found = FIELD.fullmatch(spot.line) or ITEM.fullmatch(spot.line)
    curly = CURLY.fullmatch(found["value"].rstrip()) if found else None
    if found is None or curly is None:
        return None
    first = spot.start + found.start("value")
    words = in_quotes(curly["words"] or curly["single"] or curly["half"] or "")
    edit = Edit(first, first + len(found["value"].rstrip()), words)
    params, corrected = {"sign": found["value"][0]}, shown(found, words)
    return Found(losing.CURLY_QUOTES, (first, first + 1), params, mend=(edit,), is_sure=True, corrected=corrected)


def _bad_start(spot: _Spot) -> Found | None:
    """`titel: @stad`, `- **vet** begin`, `naam: 't Hofke`, `omschrijving: | tekst`."""
    found = FIELD.fullmatch(spot.line) or ITEM.fullmatch(spot.line)
    bad_line = _bad_start_of_line(spot)
    if found is None or bad_line is not None:
        return bad_line
    value = found["value"]
    if not any(pattern.match(value) for pattern in _BAD_STARTS) and not APOSTROPHE.match(value):
        return None
    return starts_badly(spot.lines, spot.number, found)


def starts_badly(lines: Lines, number: int, found: re.Match[str]) -> Found:
    """The finding about a value that cannot begin as it does."""
    value, sign = value_at(lines, number, found.start("value")), found["value"][0]
    if sign == "|":
        return _text_behind_bar(lines, number, found, value.start)
    if found["value"].startswith("- "):
        item = _item_behind_field(Begun(lines, number, found), value.start)
        if item is not None:
            return item
    slip = quoted(syntax.BAD_START, value.start, found, value, quote(lines.text, value.extent), sign=sign)
    return slip._replace(is_sure=slip.is_sure and sign not in _MAY_BE_MEANT)


def _item_behind_field(begun: Begun, start: int) -> Found | None:
    """`doelgroepen: - jongeren`, with further items below it or not: the first stands on the line of its field."""
    lines, number = begun.lines, begun.number
    below = [each for each in begun.below() if lines.line(each).lstrip().startswith("- ")]
    if begun.key not in (TEXTS | LISTS if below else MAY_BE_LISTS):
        return None
    level = min((indent_of(lines.line(each)) for each in below), default=begun.column + 2)
    needs_bar = begun.key not in MAY_BE_LISTS
    by = begun.column + 2 - level if needs_bar and level <= begun.column else 0
    mend = [Edit(start, start, f"{'|' if needs_bar else ''}{lines.end_of(number)}{' ' * (level + by)}")]
    mend += [Edit(lines.starts[each - 1], lines.starts[each - 1], " " * by) for each in begun.below() if by]
    hint = syntax.ITEM_BELOW_BAR if needs_bar else syntax.ITEM_BELOW
    return Found(syntax.BAD_START, (start, start + 1), {"sign": "-", "key": begun.key}, hint, mend=tuple(mend))


def _text_behind_bar(lines: Lines, number: int, found: re.Match[str], start: int) -> Found:
    """`waarom: | Omdat`: the text begins on the line below; the first row of a table keeps its bar."""
    begun = Begun(lines, number, found)
    level = min([indent_of(lines.line(each)) for each in begun.below()], default=begun.column + 2)
    below = lines.end_of(number) + " " * max(level, begun.column + 2)
    gap = re.match(r"\|[ ]*", found["value"])
    is_row = found["value"].rstrip().endswith("|") or gap is None
    edit = Edit(start, start, f"|{below}") if is_row else Edit(start + 1, start + gap.end(), below)  # type: ignore[union-attr]
    return Found(syntax.BAD_START, (start, start + 1), {"sign": "|"}, syntax.TEXT_BELOW_BAR, mend=(edit,))


def _bad_start_of_line(spot: _Spot) -> Found | None:
    """`**titel**: De Digivan`, `%YAML`, `@stad` on a line of its own."""
    marked = _MARKED_FIELD.match(spot.line)
    if marked is not None and marked["key"] in FIELD_NAMES:
        extent = spot.start + marked.start("marks"), spot.start + marked.end()
        edit = Edit(*extent, f"{marked['key']}:")
        params, name = {"sign": marked["marks"]}, f"`{marked['key']}:`"
        return Found(syntax.BAD_START, extent, params, syntax.LEAVE_OUT, mend=(edit,), corrected=name)
    if spot.line[0] == "%":
        mend = (Edit(spot.start, spot.start + len(spot.line), ""),)
        return Found(refused.DIRECTIVE, (spot.start, spot.start + len(spot.line)), mend=mend)
    if spot.line[0] in "@`":
        line = whole(in_quotes(spot.line))
        corrected = f"`{line}`" if line is not None else None
        return Found(syntax.BAD_START, (spot.start, spot.start + 1), {"sign": spot.line[0]}, corrected=corrected)
    return None


def _text_after_quote(spot: _Spot) -> Found | None:
    """`titel: "Leuven" ontmoet`."""
    found = FIELD.fullmatch(spot.line) or ITEM.fullmatch(spot.line)
    after = _QUOTED_THEN_TEXT.search(spot.line)
    if after is None and found is not None and "key" in found.groupdict():
        after = _QUOTED_THEN_COLON.match(spot.line, found.start("value"))
    if after is None and found is not None:
        after = _QUOTED_THEN_SIGN.match(spot.line, found.start("value"))
    if after is None:
        return None
    at = spot.start + after.end() - 1
    if found is None or found["value"][0] != after["quote"]:
        return Found(syntax.TEXT_AFTER_QUOTE, (at, at + 1), {"quote": after["quote"]})
    value = value_at(spot.lines, spot.number, found.start("value"))
    edit = _quoted_whole(spot.lines.text, value.extent)
    return quoted(syntax.TEXT_AFTER_QUOTE, at, found, value, edit, quote=after["quote"])


def _quoted_whole(text: str, extent: tuple[int, int]) -> Edit:
    """A value with quotes in it put in quotes; when it has quotes around it already, those are left out."""
    start, end = extent
    words = text[start:end]
    return Edit(start, end, in_quotes(words[1:-1] if _is_around(words) else words))


def _is_around(words: str) -> bool:
    """Whether the outer quotes of a value are there for YAML: those within open before a word and close after one.

    In `"Digibus" en "Digivan"` the first inner quote closes a name, so all of them belong to the words. An apostrophe
    within a word, as in `'Leuven's zorg'`, is no quote.
    """
    quote = words[0]
    without_apostrophes = re.sub(r"(?<=\w)'(?=\w)", "", words[1:-1])
    inner = without_apostrophes.split(quote)
    return (
        words[-1] == quote
        and (len(inner) > 1 or without_apostrophes != words[1:-1])
        and len(inner) % 2 == 1
        and all(not before or before[-1] in " (" for before in inner[:-1:2])
        and all(not after or not after[0].isalnum() for after in inner[2::2])
        and all(quoted.strip() == quoted != "" for quoted in inner[1::2])
    )


def key_not_meant(lines: Lines, index: int) -> Found | None:
    """A key that its author did not mean as one, at the index where it begins.

    `waarom:Een op de drie: veel` is one key to YAML, up to its last colon; a line of text right below `waarom:` or
    `waarom: |` that is not indented is a key up to its first.
    """
    number = lines.position(index).line
    spot = _Spot(lines, number, lines.starts[number - 1], lines.line(number))
    found = _TIGHT_FIELD.fullmatch(spot.line)
    if found is not None and found["key"] in FIELD_NAMES and found["value"][0] != ":":
        return _tight_field(spot)
    return text_at_column_of_field(lines, number)


def text_not_meant(lines: Lines, index: int, key: str) -> Found | None:
    """`wel:dit` on its own line below `scope:`, and `tekst:Omdat` below `waarom:`, at the index where it begins."""
    number = lines.position(index).line
    found = _TIGHT_FIELD.fullmatch(lines.line(number))
    if found is None or lines.starts[number - 1] + found.start("key") != index:
        return None
    inside = PARTS.get(key) or {"tekst", "nog_te_bepalen"}
    return key_not_meant(lines, index) if found["key"] in inside else None


def words_in_brackets(lines: Lines, index: int) -> Found | None:
    """`waarom: [nog in te vullen]` in a field that holds a text, at the index of the bracket."""
    number = lines.position(index).line
    found = FIELD.fullmatch(lines.line(number))
    if found is None or lines.starts[number - 1] + found.start("value") != index:
        return None
    if len(found["value"]) > LONGEST or _WORDS_IN_BRACKETS.fullmatch(found["value"]) is None:
        return None
    slip = starts_badly(lines, number, found)
    return slip._replace(is_sure=slip.is_sure and "," not in found["value"])


def _tight_field(spot: _Spot) -> Found | None:
    """`titel:Actieplan`; with a second colon its text is to be in quotes as well."""
    found = _TIGHT_FIELD.fullmatch(spot.line)
    if found is None or found["value"].startswith("//"):
        return None
    at, is_sure = spot.start + found.end("key"), found["key"] in FIELD_NAMES
    params = {"key": found["key"]}
    if is_sure and not is_enclosed(found["value"]) and _COLON.search(found["value"]):
        value = value_at(spot.lines, spot.number, found.start("value"))
        edit = quote(spot.lines.text, value.extent)
        slip = quoted(syntax.MISSING_SPACE, at, found, value, edit._replace(words=f" {edit.words}"), **params)
        return slip._replace(hint=syntax.SPACE_AND_QUOTES) if slip.corrected is not None else slip
    mend = (Edit(at + 1, at + 1, " "),)
    corrected = shown(found, found["value"])
    return Found(syntax.MISSING_SPACE, (at, at + 1), params, mend=mend, is_sure=is_sure, corrected=corrected)


def _tight_dash(spot: _Spot) -> Found | None:
    """`-tekst`, `– tekst` or `* tekst` among the items of a list."""
    other = _OTHER_DASH.match(spot.line)
    if other is not None:
        at = spot.start + other.start("sign")
        mend = tuple(Edit(start, start + 2, "- ") for start in _lines_begun_with(spot, other[0]))
        return Found(
            losing.OTHER_DASH,
            (at, at + 1),
            {"sign": other["sign"]},
            mend=mend,
            is_sure=_is_among_items(spot, len(mend)),
        )
    if _TIGHT_DASH.match(spot.line):
        at = spot.start + spot.line.index("-")
        mend = (Edit(at + 1, at + 1, " "),)
        return Found(losing.DASH_WITHOUT_SPACE, (at, at + 1), mend=mend, is_sure=_is_among_items(spot, 1))
    return None


def _is_among_items(spot: _Spot, count: int) -> bool:
    """Whether some lines from this one on have an item of a list directly above or below them, at the same level."""
    beside = (spot.number - 1, spot.number + count)
    lines = (spot.lines.line(number) for number in beside if 1 <= number <= len(spot.lines.starts))
    return any(line.startswith(f"{' ' * indent_of(spot.line)}- ") for line in lines)


def _lines_begun_with(spot: _Spot, words: str) -> Iterator[int]:
    """Where the sign at the end of these words stands, on a line and on those below it that begin in the same way."""
    number = spot.number
    while number <= len(spot.lines.starts) and spot.lines.line(number).startswith(words):
        yield spot.lines.starts[number - 1] + len(words) - 2
        number += 1


def _missing_colon(spot: _Spot) -> Found | None:
    """`titel Actieplan`, `titel = Actieplan`, and `scope` above the lines that belong to it."""
    found = _NO_COLON.fullmatch(spot.line)
    value = found["value"] if found is not None else ""
    if found is None and _is_above_its_lines(spot):
        found = _NO_COLON_BEFORE_LINES.fullmatch(spot.line)
    if found is None or found["key"] not in FIELD_NAMES:
        return None
    at = spot.start + found.end("key")
    params, corrected = {"key": found["key"]}, shown(found, value)
    mend = (Edit(at, spot.start + found.end("gap"), ": " if value else ":"),)
    return Found(losing.MISSING_COLON, (at, at + 1), params, mend=mend, corrected=corrected)


def _is_above_its_lines(spot: _Spot) -> bool:
    """Whether the next line is indented further than this one, or is an item of a list at its column."""
    if spot.number >= len(spot.lines.starts):
        return False
    below = spot.lines.line(spot.number + 1)
    level = indent_of(spot.line)
    return indent_of(below) > level or (indent_of(below) == level and below.lstrip().startswith("- "))
