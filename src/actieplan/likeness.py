"""Likeness: the name a person probably meant, and whether that is certain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from actieplan.text import Text

ALIKE = 0.75
"""How alike two names must be (0 to 1) for one to be suggested: one typing error in four letters."""
_QUOTES = "\"'“”„‘’‚`"
_PAIRS = frozenset({'""', "''", "“”", "„”", "„“", "‘’", "‚’", "``"})
"""Quotes that enclose a name and are no part of it."""
_LOOK_ALIKES = str.maketrans("аеорсухікмтнв", "aeopcyxikmthb")
"""Cyrillic letters that look like Latin ones."""
_NEGATIONS = ("niet", "geen", "non", "on")
_OPPOSITES = (("af", "goed"),)
"""Beginnings that make opposites of the same word: `afgekeurd`, `goedgekeurd`."""


class Likely(NamedTuple):
    """A name that was probably meant; `is_sure` when it differs by no more than a typing error."""

    name: str
    is_sure: bool


def likely(written: str, names: Iterable[str]) -> Likely | None:
    """The nearest of some names; never the opposite of what was written."""
    known = list(names)
    sure = certain(written, known)
    if sure is not None:
        return Likely(sure, is_sure=True)
    key = fold(written)
    folded = {fold(name): name for name in known}
    opposites = {name for name in folded if _are_opposites(_letters(key), _letters(name))}
    near = get_close_matches(key, folded.keys() - opposites, n=1, cutoff=0.7)
    return Likely(folded[near[0]], is_sure=False) if near else None


def _are_opposites(written: str, name: str) -> bool:
    beginnings = (*((negation, "") for negation in _NEGATIONS), *_OPPOSITES)
    return any(
        written.startswith(one) and name.startswith(other) and written[len(one) :] == name[len(other) :]
        for one, other in beginnings
    )


def certain(written: str, names: Iterable[str]) -> str | None:
    """The one name that differs from what was written by a typing error alone; None when there is doubt.

    Case, accents, hyphens and spaces do not count. Beyond these one letter may be missing, too many or another, or
    two neighbours swapped; the first letter and the number of words are the same, and no sign was added.
    """
    folded = fold(written)
    if re.search(r"[^\w ]", folded.replace("-", " ")):
        return None
    known = list(names)
    same = [name for name in known if _letters(fold(name)) == _letters(folded)]
    near = same or [name for name in known if _is_typing_error(folded, fold(name))]
    return near[0] if len(near) == 1 else None


def closest(word: str, names: Iterable[str], *, alike: float = ALIKE) -> str | None:
    """The name most like a word, whatever its capitals; None when none is near."""
    folded = {name.casefold(): name for name in sorted(names) if name}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=alike)
    return folded[near[0]] if near else None


def fold(name: str) -> str:
    """A name without what people see no difference in: case, accents, foreign look-alikes, enclosing quotes."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", name) if unicodedata.category(char) not in {"Cf", "Mn"}
    )
    plain = " ".join(plain.lower().translate(_LOOK_ALIKES).split())
    if len(plain) > 2 and plain[0] + plain[-1] in _PAIRS:
        plain = plain[1:-1].strip()
    return plain.replace("-", "_").replace(" ", "_")


def _letters(folded: str) -> str:
    return folded.replace("_", "")


def _is_typing_error(written: str, name: str) -> bool:
    """Whether one edit of a letter leads from one folded name to another with as many words and the same start."""
    if written[:1] != name[:1] or written.count("_") != name.count("_"):
        return False
    return one_edit_apart(_letters(written), _letters(name))


def one_edit_apart(one: str, other: str) -> bool:
    """Whether a single letter is missing, added or replaced, or two neighbours are swapped."""
    if len(one) > len(other):
        one, other = other, one
    at = next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    return one[at + 1 :] == other[at + 1 :] or (
        one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    )


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
