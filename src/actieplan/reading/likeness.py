"""Likeness: the field or choice a person probably meant, and whether that is beyond doubt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from actieplan.text import Text

_QUOTES = "\"'“”„‘’‚`"
_LOOK_ALIKES = str.maketrans("аеорсухікмтнв", "aeopcyxikmthb")
"""Cyrillic letters that look like Latin ones."""


class Likely(NamedTuple):
    """A name that was probably meant; `is_sure` when no other comes near."""

    name: str
    is_sure: bool


def likely(written: str, names: Iterable[str]) -> Likely | None:
    """The nearest name, by likeness after folding case, separators, quotes and foreign look-alikes."""
    folded = {fold(name): name for name in names}
    key = fold(written)
    if key in folded:
        return Likely(folded[key], is_sure=True)
    close = get_close_matches(key, list(folded), n=2, cutoff=0.7)
    if not close:
        return None
    is_sure = bool(get_close_matches(key, close[:1], cutoff=0.8)) and len(close) == 1
    return Likely(folded[close[0]], is_sure)


def fold(name: str) -> str:
    """A name without what people see no difference in."""
    plain = "".join(char for char in unicodedata.normalize("NFC", name) if unicodedata.category(char) != "Cf")
    return plain.translate(_LOOK_ALIKES).strip().strip(_QUOTES).strip().lower().replace("-", "_").replace(" ", "_")


def strange_character(written: str) -> Text | None:
    """The first character of a name that nobody types, in words."""
    for char in written:
        if char.isascii() or char in "éèëïöüáàâêîôûç":
            continue
        code = f"U+{ord(char):04X}"
        return Text(f"{_described(char).nl} ({code})", f"{_described(char).en} ({code})")
    return None


def _described(char: str) -> Text:
    if char == "\u00a0":
        return Text("een harde spatie", "a hard space")
    if unicodedata.category(char) in {"Cf", "Zs", "Mn"}:
        return Text("een onzichtbaar teken", "an invisible character")
    if char in _QUOTES:
        return Text("een gekruld aanhalingsteken", "a curly quote")
    alike = char.translate(_LOOK_ALIKES)
    if alike != char:
        return Text(f"een vreemde letter die op `{alike}` lijkt", f"a foreign letter that looks like `{alike}`")
    return Text("een vreemd teken", "a foreign character")
