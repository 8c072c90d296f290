"""Corrected lines: how a message shows what to write, whole so that it can be copied, or not at all."""

from __future__ import annotations

from actieplan.text import Text

LONGEST = 400
"""How many characters a corrected line may have in a message."""


def whole(words: str) -> str | None:
    """Words on one line; None when they are too long to show, or when their paragraphs would be lost."""
    line = " ".join(words.split())
    has_paragraphs = any(not each.strip() for each in words.strip().splitlines())
    return None if len(line) > LONGEST or has_paragraphs else line


def shortened(words: str, limit: int = 40) -> str:
    """The beginning of words that a message quotes, with `…` where more follow; not for what is to be written."""
    return words if len(words) <= limit else words[: limit - 1] + "…"


def in_quotes(words: str) -> str:
    """The words in the quotes that need no escapes."""
    words = words.strip()
    return f'"{words}"' if '"' not in words and "\\" not in words else "'" + words.replace("'", "''") + "'"


def with_line(hint: Text, corrected: str | None) -> Text:
    """A hint followed by the corrected line, which is itself a parameter of the hint."""
    return hint if corrected is None else Text(f"{hint.nl}: {{corrected}}", f"{hint.en}: {{corrected}}")
