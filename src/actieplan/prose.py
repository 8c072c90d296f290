"""Prose: whether a line of a running text asks for another word, or goes on with the line above it."""

from __future__ import annotations

import re

_WORDS = "en|of|de|het|een|van|voor|met|in|op|te|om|aan|bij|door|naar|uit|over|dat|die|zodat|als|dan|ook|is|zijn"
_LAST = re.compile(rf"(?:[,(–-]|\b(?:{_WORDS}))$", re.IGNORECASE)
_FIRST = re.compile(rf"(?:{_WORDS})\b")


def is_unfinished(words: str) -> bool:
    """Whether a line ends in a word or sign that asks for another word."""
    return _LAST.search(words) is not None


def begins_with_function_word(words: str) -> bool:
    """Whether a line begins, without a capital, with a word that joins it to the words before."""
    return _FIRST.match(words) is not None
