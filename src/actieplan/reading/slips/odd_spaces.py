"""Slips of white space: hard, wide and invisible spaces where YAML counts or wants plain ones."""

from __future__ import annotations

from collections.abc import Iterable

from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import losing
from actieplan.reading.lines import Extent
from actieplan.text import Text

_INVISIBLE = "\u200b\u2060\ufeff"
_WIDE = "\u3000"


def odd_spaces(text: str, places: Iterable[Extent]) -> Found:
    """The finding about the first of these places, with all of them mended."""
    mend = tuple(Edit(first, last, _plain(text, first, last)) for first, last in places)
    first = mend[0].start
    return Found(losing.HARD_SPACE, (first, first + 1), {"space": _named(text[first])}, mend=mend, is_sure=True)


def _plain(text: str, first: int, last: int) -> str:
    """As many plain spaces as there are to the eye; at least one behind the colon of a field."""
    columns = sum(2 if char == _WIDE else char not in _INVISIBLE for char in text[first:last])
    is_behind_colon = first > 0 and text[first - 1] == ":" and text[last : last + 1] != " "
    return " " * max(columns, is_behind_colon)


def _named(char: str) -> Text:
    code = f"U+{ord(char):04X}"
    if char == "\u00a0":
        return Text("een harde spatie", "a hard space")
    if char in _INVISIBLE:
        return Text(f"een onzichtbaar teken ({code})", f"an invisible character ({code})")
    return Text(f"een vreemde spatie ({code})", f"a strange space ({code})")
