"""Safe: text of a plan made fit for a terminal or a log, where control characters are commands."""

from __future__ import annotations

import re
import unicodedata

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters; some terminals obey those beyond ASCII too
    "\u2028\u2029"  # line ends to some programs
    "\u202a-\u202e\u2066-\u2069"  # what turns the reading direction
    "\ud800-\udfff\ufffe\uffff"  # what UTF-8 and XML cannot hold
    "\ue000-\uf8ff\U000f0000-\U0010ffff]"  # what looks different on every machine
)
_START_OF_COMMAND = re.compile(r"^(\s*:)(?=:)")


def one_line(words: str) -> str:
    r"""The words with every character that is unsafe on a screen shown as `\x1b`, and no command to GitHub's runner."""
    if not (words.isascii() and words.isprintable()):
        words = _UNSAFE.sub(_visible, with_names_decoded(words))
    return inert(words)


_UNDECODED = re.compile("[\udc80-\udcff]+")


def with_names_decoded(words: str) -> str:
    """Words in which names of files are as they are written in UTF-8, also where the locale knows only ASCII."""
    return words if words.isascii() else _UNDECODED.sub(_decoded, words)


def _decoded(found: re.Match[str]) -> str:
    return found[0].encode("ascii", "surrogateescape").decode("utf-8", "surrogateescape")


def inert(line: str) -> str:
    """A line of a log that is no command to GitHub's runner.

    A command begins with `::` at the start of a line, or in its older form with `##[` anywhere. The second is
    replaced by as many signs, so that a caret below it stays in its place.
    """
    line = line.replace("##[", "##(")
    return _START_OF_COMMAND.sub(r"\1 ", line) if "::" in line else line


def encodable(words: str) -> str:
    """The words as they can be written in UTF-8; a file name may hold bytes that are not."""
    return with_names_decoded(words).encode("utf-8", "backslashreplace").decode("utf-8")


def as_json(shape: object) -> str:
    """A value as JSON in which no string can command a terminal or GitHub's runner; it reads back as it was."""
    import json

    words = json.dumps(shape, ensure_ascii=False, indent=2).replace("##[", "##\\u005b")
    return words if words.isascii() else _UNSAFE.sub(_in_json, words)


_MARKDOWN = str.maketrans(
    {char: f"\\{char}" for char in "\\`*_{}[]()<>#+-!|~&"}
    | {"@": "@\u200b"}  # GitHub mentions people in what is left when Markdown is gone
)
_LIST_NUMBER = re.compile(r"^(\s*\d+)(?=\.)")
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<=#)(?=\d)")


def as_markdown(words: str) -> str:
    """Words on one line that are words in Markdown too: no link, no mention, no HTML, no cell of their own."""
    words = _NUMBER.sub("\u200b", one_line(words)).translate(_MARKDOWN)
    return _LIST_NUMBER.sub(r"\1\\", _ADDRESS.sub(r"\\", words))


def width(words: str) -> int:
    """How many columns of a terminal the words take: wide characters two, combining ones none."""
    return len(words) if words.isascii() else sum(_columns(character) for character in words)


def _visible(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _in_json(found: re.Match[str]) -> str:
    """The escape of one character, as UTF-16 has it; what is left of the controls is the layout of the JSON."""
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return found[0] if found[0] == "\n" else "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
