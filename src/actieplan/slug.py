"""Slug: an id made of the words of a title, such as `digivan-op-weg`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count

LONGEST = 40
_PASSED_OVER = frozenset(
    ("de", "het", "een", "van", "en", "of", "in", "op", "voor", "met", "te", "der", "den", "onze", "the", "a")
)
_LETTERS = {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ĳ": "ij", "&": " en "}


def slug(title: str, taken: Container[str] = ()) -> str:
    """A short id from the words of a title, which is not one of those taken; empty when it has no letter or digit."""
    words = _words(title)
    telling = [word for word in words if word not in _PASSED_OVER] or words
    if not telling:
        return ""
    chosen = telling[0][:LONGEST]
    for word in telling[1:]:
        if len(chosen) + 1 + len(word) > LONGEST:
            break
        chosen = f"{chosen}-{word}"
    if not re.search("[a-z]", chosen):
        chosen = f"nr-{chosen}"
    return next(each for number in count(1) if (each := chosen if number == 1 else f"{chosen}-{number}") not in taken)


def respelt(written: str) -> str:
    """What was written, in the form of an id and with all its words; empty when it has no letter or digit."""
    return "-".join(_words(written))


def _words(title: str) -> list[str]:
    lowered = "".join(_LETTERS.get(sign, sign) for sign in title.lower())
    plain = unicodedata.normalize("NFKD", lowered)
    without_quotes = re.sub(r"['’‘`]", "", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    return re.findall(r"[a-z0-9]+", without_quotes)
