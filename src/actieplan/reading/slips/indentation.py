"""Slips of indentation: a field at another level than its like, and a line that fits no level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from actieplan.reading.blocks import in_block
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import shape, syntax
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.form_fields import KINDS, LISTS, are_together
from actieplan.reading.slips.quoting import KEY
from actieplan.text import Text


def wrong_level(lines: Lines, index: int) -> Found | None:
    """A known field that stands deeper or less deep than the fields it belongs with."""
    number = lines.position(index).line
    found = KEY.match(lines.line(number))
    if found is not None and _has_dash_too_many(lines, number, found):
        start = lines.starts[number - 1]
        extent = start + found.start("key"), start + found.end("key")
        params = {"key": found["key"], "found": spaces(found.start("key"))}
        mend = (Edit(start + indent_of(lines.line(number)), extent[0], ""),)
        return Found(syntax.BAD_INDENT, extent, params, syntax.WITHOUT_DASH, mend=mend)
    sibling = _sibling(lines, number, found) if found is not None else None
    if found is None or sibling is None or sibling.column == found.start("key"):
        return None
    if _is_without_dash(lines, number, sibling):
        return _missing_dash(lines, sibling)
    astray = _astray(lines, sibling, found.start("key"))
    if astray is not None:
        return _at_level_of(lines, sibling.line, astray, only_line=True)
    is_alone = (
        sibling.begins_item and sibling.column > found.start("key") and _is_below_at(lines, number, sibling.column)
    )
    return _at_level_of(lines, number, sibling, only_line=is_alone)


def _is_below_at(lines: Lines, number: int, column: int) -> bool:
    """Whether the next filled line is a field at this column, where the fields of an item belong."""
    below = next((n for n in range(number + 1, len(lines.starts) + 1) if lines.line(n).strip()), 0)
    key = KEY.match(lines.line(below)) if below else None
    return key is not None and "-" not in key["lead"] and key.start("key") == column


def _has_dash_too_many(lines: Lines, number: int, found: re.Match[str]) -> bool:
    """`- waarom:` among the fields of an action, at their column, and not the start of a further item."""
    level, beside = indent_of(lines.line(number)), []
    if "-" not in found["lead"]:
        return False
    for above in range(number - 1, 0, -1):
        key = KEY.match(lines.line(above))
        if key is None or in_block(lines, above) or key.start("key") > level:
            continue
        if key.start("key") < level:
            break
        beside.append(key["key"])
        if "-" in key["lead"]:
            break
    is_sibling = bool(beside) and beside[0] not in LISTS and are_together(beside[0], found["key"])
    return is_sibling and found["key"] not in beside


class _Field(NamedTuple):
    """A field: its name, its column (from 0) and its line; whether it begins an item, as its like does."""

    key: str
    column: int
    line: int
    begins_item: bool = False


def _at_level_of(lines: Lines, number: int, sibling: _Field, *, only_line: bool = False) -> Found | None:
    """The field on a line is to stand at the level of another."""
    found = KEY.match(lines.line(number))
    assert found is not None
    start, by = lines.starts[number - 1], sibling.column - found.start("key")
    params = {"found": spaces(found.start("key")), "expected": spaces(sibling.column), "key": found["key"]}
    indent = indent_of(lines.line(number))
    if sibling.begins_item:
        params = {"found": spaces(indent), "expected": spaces(indent + by), "key": f"- {found['key']}"}
    if indent + by < 0:  # it is the dash that is too many
        mend: tuple[Edit, ...] = (Edit(start, start + found.start("key"), " " * sibling.column),)
    elif only_line:
        mend = (Edit(start, start, " " * by),)
    else:
        mend = tuple(_shifted(lines, number, by))
        if by > 0 and "-" not in found["lead"] and found.start("key") > 0:
            mend += tuple(_with_it(lines, number, sibling, by))
    return Found(
        syntax.BAD_INDENT,
        (start + found.start("key"), start + found.end("key")),
        {**params, "sibling": sibling.key, "line": sibling.line},
        syntax.LEVEL_OF_SIBLING,
        mend=mend,
    )


def _with_it(lines: Lines, number: int, sibling: _Field, by: int) -> Iterator[Edit]:
    """The fields right below one that stands too far to the left: those of the same part move along."""
    own = indent_of(lines.line(number))
    for below in range(number + 1, len(lines.starts) + 1):
        line = lines.line(below)
        key = KEY.match(line)
        if not line.strip():
            continue
        if key is None or key.start("key") != own or not are_together(key["key"], sibling.key):
            return
        yield Edit(lines.starts[below - 1], lines.starts[below - 1], " " * by)


def _sibling(lines: Lines, number: int, found: re.Match[str]) -> _Field | None:
    """Of the fields above that stand in the same part of the form, or begin the item before, the nearest in level."""
    together = {name for kind in KINDS if found["key"] in kind.model_fields for name in kind.model_fields}
    level, column, dash = 10_000, found.start("key"), indent_of(lines.line(number))
    nearest: _Field | None = None
    for above in range(number - 1, 0, -1):
        key = KEY.match(lines.line(above))
        if key is None or key.start("key") > level or in_block(lines, above):
            continue
        level = key.start("key")
        if "-" in found["lead"] and level <= dash and not lines.line(above)[key.end() :].strip():
            break  # the field that holds the list in which this item stands
        like = _Field(key["key"], level, above, "-" in key["lead"] and "-" in found["lead"])
        if (
            key["key"] in together
            and (like.begins_item or key["key"] != found["key"])
            and _is_nearer(like, nearest, column)
        ):
            nearest = like
    return nearest


def _is_nearer(field: _Field, other: _Field | None, column: int) -> bool:
    """Whether a field stands nearer to a column than another, or as near and at the start of an item."""
    if other is None:
        return True
    distance, others = abs(field.column - column), abs(other.column - column)
    return distance < others or (distance == others and field.begins_item and not other.begins_item)


def _astray(lines: Lines, sibling: _Field, level: int) -> _Field | None:
    """The field above one that stands less deep than what is above and below it: then that one went astray."""
    if sibling.column >= level:
        return None
    for above in range(sibling.line - 1, 0, -1):
        key = KEY.match(lines.line(above))
        if key is not None and key.start("key") <= level and not in_block(lines, above):
            is_level = key.start("key") == level and key["key"] != sibling.key
            return _Field(key["key"], level, above) if is_level else None
    return None


def _is_without_dash(lines: Lines, number: int, sibling: _Field) -> bool:
    """Whether a field is indented as if the one above it stood behind the dash of an item."""
    above, parent = lines.line(sibling.line), KEY.match(lines.line(sibling.line - 1)) if sibling.line > 1 else None
    is_first = (
        parent is not None and parent["key"] in LISTS and not lines.line(sibling.line - 1)[parent.end() :].strip()
    )
    return sibling.line == number - 1 and is_first and indent_of(lines.line(number)) == indent_of(above) + 2


def _missing_dash(lines: Lines, field: _Field) -> Found:
    """The first field of an item, without its dash."""
    parent = KEY.match(lines.line(field.line - 1))
    start = lines.starts[field.line - 1] + field.column
    params = {"key": parent["key"] if parent else "", "found": Text("groep velden", "a group of fields")}
    mend = (Edit(start, start, "- "),)
    return Found(shape.LIST_EXPECTED, (start, start + len(field.key)), params, mend=mend, is_sure=True)


def first_line(lines: Lines, index: int) -> Found | None:
    """The first field of a file that stands deeper than those below it."""
    first = next((number for number in range(1, len(lines.starts) + 1) if _is_filled(lines.line(number))), 1)
    number = lines.position(index).line
    found, broken = KEY.match(lines.line(first)), KEY.match(lines.line(number))
    if found is None or broken is None or number == first:
        return None
    by, expected = found.start("key") - broken.start("key"), broken.start("key")
    if by <= 0 or "-" in found["lead"]:
        return None
    start = lines.starts[first - 1]
    filled = [n for n in range(first, number) if _is_filled(lines.line(n))]
    mend = tuple(Edit(lines.starts[n - 1], lines.starts[n - 1] + by, "") for n in filled)
    params = {"found": spaces(found.start("key")), "expected": spaces(expected), "key": found["key"]}
    sibling = {"sibling": broken["key"], "line": number}
    extent = (start + found.start("key"), start + found.end("key"))
    return Found(syntax.BAD_INDENT, extent, {**params, **sibling}, syntax.LEVEL_OF_SIBLING, mend=mend)


def _is_filled(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#") and line.rstrip() != "---"


def odd_indent(lines: Lines, index: int) -> Found | None:
    """A line whose indentation is that of no line above."""
    number = lines.position(index).line
    line = lines.line(number)
    indent, levels = indent_of(line), sorted(levels_above(lines, number))
    if not line.strip() or indent in levels or not levels:
        return None
    nearest = min(_levels_of_items(lines, number) or levels, key=lambda level: abs(level - indent))
    start = lines.starts[number - 1] + indent
    mend = tuple(_shifted(lines, number, nearest - indent))
    return Found(
        syntax.BAD_INDENT, (start, start + 1), {"found": spaces(indent), "expected": spaces(nearest)}, mend=mend
    )


def _levels_of_items(lines: Lines, number: int) -> list[int]:
    """For an item of a list: how far the items right above it are indented, up to the field that holds them."""
    if not lines.line(number).lstrip().startswith("- "):
        return []
    levels: list[int] = []
    for above in range(number - 1, 0, -1):
        line = lines.line(above)
        if line.lstrip().startswith("- ") and not in_block(lines, above):
            levels.append(indent_of(line))
        elif KEY.match(line) is not None and indent_of(line) <= indent_of(lines.line(number)):
            break
    return levels


def levels_above(lines: Lines, number: int) -> set[int]:
    """How far the lines above are indented, and the fields behind their dashes."""
    levels: set[int] = set()
    for above in range(number - 1, 0, -1):
        line = lines.line(above)
        if line.strip() and not line.lstrip().startswith("#") and not in_block(lines, above):
            levels.add(indent_of(line))
            if line.lstrip().startswith("- "):
                levels.add(len(line) - len(line.lstrip(" -")))
    return levels


def _shifted(lines: Lines, number: int, by: int) -> Iterator[Edit]:
    """A line moved to another level, and what stands below it when it stood too deep or is an item of a list."""
    own = indent_of(lines.line(number))
    is_item = lines.line(number).lstrip().startswith("- ")
    while number <= len(lines.starts):
        line, start = lines.line(number), lines.starts[number - 1]
        if line.strip():
            if indent_of(line) < own or (is_item and indent_of(line) == own and not line.lstrip().startswith("- ")):
                return
            yield Edit(start, start - by, "") if by < 0 else Edit(start, start, " " * by)
        if by > 0 and not is_item:
            return
        number += 1


def spaces(number: int) -> Text:
    """A number of spaces in words."""
    return Text("1 spatie", "1 space") if number == 1 else Text(f"{number} spaties", f"{number} spaces")
