"""Safe: text of a plan made fit for a terminal or a log, where control characters are commands."""

from __future__ import annotations

import json
import unicodedata

_DIRECTION = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_UNSAFE = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})


def one_line(words: str) -> str:
    r"""The words with every control character, lone surrogate and direction override shown as `\x1b`.

    `##[`, with which a command to GitHub's runner may begin anywhere in a line of a log, is broken up.
    """
    if not (words.isascii() and words.isprintable()):
        words = "".join(_visible(character) for character in words)
    return words.replace("##[", "# #[")


def encodable(words: str) -> str:
    """The words as they can be written in UTF-8; a file name may hold bytes that are not."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


def as_json(shape: object) -> str:
    """A value as JSON in which no string can be a command to GitHub's runner."""
    return json.dumps(shape, ensure_ascii=False, indent=2).replace("##[", "##\\u005b")


_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]()<>#+-!|~@&"})


def as_markdown(words: str) -> str:
    """Words on one line that are words in Markdown too: no link, no mention, no HTML, no cell of their own."""
    return one_line(words).translate(_MARKDOWN)


def width(words: str) -> int:
    """How many columns of a terminal the words take: wide characters two, combining ones none."""
    return sum(_columns(character) for character in words)


def _visible(character: str) -> str:
    if unicodedata.category(character) in _UNSAFE or character in _DIRECTION:
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    return character


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
