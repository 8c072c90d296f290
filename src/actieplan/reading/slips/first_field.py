"""First field: an item whose words have no field of their own, with a field of the item below them."""

from __future__ import annotations

import re

from actieplan.reading.blocks import in_block
from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import shape
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.slips.form_fields import FIRST_FIELDS
from actieplan.reading.slips.quoting import (
    ITEM,
    LEAD,
    NO_PLAIN_TEXT,
    REACH,
    is_field,
    quote,
    shown,
    value_at,
)
from actieplan.text import Text

_KEY = re.compile(r"[ ]*(?P<key>[a-z_]+):(?:\s|$)")
_PARENT = re.compile(rf"{LEAD}(?P<key>[a-z_]+):[ ]*(?:#.*)?")


def without_first_field(lines: Lines, index: int) -> Found | None:
    """`- Aantal wijken` with `meetmethode: logboek` below it, at the column of its words."""
    number = lines.position(index).line
    key = _KEY.match(lines.line(number))
    if key is None or number < 3:
        return None
    above = number - 1
    while above > max(1, number - REACH) and indent_of(lines.line(above)) >= key.start("key"):
        above -= 1
    found = ITEM.fullmatch(lines.line(above))
    if found is None or is_field(lines.line(above)) or in_block(lines, above) or found["value"][0] in NO_PLAIN_TEXT:
        return None
    if found.start("value") != key.start("key") or any(is_field(lines.line(n)) for n in range(above + 1, number)):
        return None
    parent = _parent(lines, above)
    first = FIRST_FIELDS.get((parent, key["key"])) if parent is not None else None
    if first is None:
        return None
    start = lines.starts[above - 1] + found.start("value")
    value = value_at(lines, above, found.start("value"))
    needs_quotes = re.search(r":(?:\s|$)|[ \t]#", lines.text[slice(*value.extent)]) is not None
    edit = quote(lines.text, value.extent) if needs_quotes else Edit(start, start, "")
    words = edit.words if needs_quotes else found["value"].rstrip()
    corrected = shown(found, f"{first}: {words}") if above == number - 1 else f"`- {first}: …`"
    params = {"key": parent, "fields": f"`{first}`, `{key['key']}`", "found": Text("losse tekst", "a loose text")}
    mend = (edit._replace(words=f"{first}: {edit.words}"),)
    return Found(shape.FIELDS_EXPECTED, value.extent, params, shape.NAME_FIRST_FIELD, mend=mend, corrected=corrected)


def _parent(lines: Lines, number: int) -> str | None:
    """The field that holds the list in which an item is."""
    level = indent_of(lines.line(number))
    for above in range(number - 1, max(0, number - REACH), -1):
        line = lines.line(above)
        found = _PARENT.fullmatch(line)
        if found is not None and found.start("key") <= level and not in_block(lines, above):
            return found["key"]
        if line.strip() and indent_of(line) < level and not in_block(lines, above):
            return None
    return None
