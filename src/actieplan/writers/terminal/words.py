"""Words for a terminal: on one line, without what would steer it, and broken over lines by what they take on screen."""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, chop_cells

_OTHER = re.compile(r"[^\x20-\x7e\u00a1-\u00ac\u00ae-\u036f]")  # all but letters that are surely no commands
_START_OF_COMMAND = re.compile(":(?=:)")  # which may come to stand at the start of a line
_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


def plain(words: str) -> str:
    """Words on one line, without the characters that steer a terminal or command the runner of GitHub."""
    line = " ".join(_OTHER.sub(_seen, words).split())
    return _START_OF_COMMAND.sub(r"\g<0> ", line.replace("##[", "##(")) if "::" in line or "##[" in line else line


def wrapped(words: str, room: int, further: int | None = None) -> list[str]:
    """Words in lines of at most `room` cells, those after the first of at most `further`; a longer word is broken."""
    further = room if further is None else further
    lines = [""]
    for word in plain(words).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if cell_len(longer) <= (room if len(lines) == 1 else further):
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        first, *rest = chop_cells(word, room if len(lines) == 1 else further)
        lines[-1:] = [first, *(chop_cells("".join(rest), further) if rest else [])]
    return lines


def _seen(found: re.Match[str]) -> str:
    char = found[0]
    return " " if unicodedata.category(char) in _STEERING or _NONCHARACTERS.match(char) else char
