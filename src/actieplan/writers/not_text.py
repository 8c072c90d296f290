"""What is no text: the characters that no document holds. The reader of files refuses them; a library has none."""

from __future__ import annotations

import re

_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # they steer a program
    "\u202a-\u202e\u2066-\u2069"  # they turn the reading direction of all that follows
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # what UTF-8, XML or a browser does not take
)


def replaced(words: str, by: str = "\N{REPLACEMENT CHARACTER}") -> str:
    """The words with a sign in the place of each such character; white space stays."""
    return words if words.isprintable() else _NOT_TEXT.sub(by, words)
