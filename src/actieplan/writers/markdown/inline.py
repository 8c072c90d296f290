"""Words and runs as inline Markdown: what an author wrote is shown and never obeyed.

Beside the signs of CommonMark and of its own tables, footnotes and strike-through, GitHub makes something of
bare addresses, @names, #numbers, :emoji: and $formulas$. Its filters for names, numbers and emoji look at the
shown text, where no backslash is left: a word joiner (invisible, no width) parts the sign from its word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from actieplan.richtext import Note, Run, is_safe_address
from actieplan.writers.not_text import replaced

JOINER = "\u2060"

_SPACES = str.maketrans(dict.fromkeys("\t\r\u2028\u2029", " "))
"""White space to Python that CommonMark takes for something else."""
_SIGNS = re.compile(r"[\\`*_\[\]<|~$#]|!$|&(?=[#\w])|(?<=www)\.|:(?=//)", re.IGNORECASE)
_NAMES = re.compile(r"(?<!\w)(?:@|\\#)(?=\w)|:(?=[\w+-]+:)|(?<=xmpp):(?=\S*@)", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[+\-=>]|:-))")
_NOTE_THEN_COLON = re.compile(r"^(\[\^\d+\]):")


@dataclass(slots=True)
class Notes:
    """The footnotes of one document, numbered as they come."""

    contents: list[Note] = field(default_factory=list)
    _numbers: dict[int, int] = field(default_factory=dict)

    def reference(self, note: Note) -> str:
        """The mark in the text, the same for each mark of one note."""
        number = self._numbers.get(id(note))
        if number is None:
            self.contents.append(note)
            number = self._numbers[id(note)] = len(self.contents)
        return f"[^{number}]"


def escape(words: str) -> str:
    """Plain words, on one line, as Markdown that shows exactly them."""
    return _line(_escaped(" ".join(words.split())))


def inline(runs: Sequence[Run], notes: Notes) -> str:
    """A paragraph's runs; a hard line break becomes a backslash at the end of a line."""
    written: list[tuple[Run, str]] = []
    for address, alike in groupby(runs, lambda run: run.link):
        linked = tuple(alike)
        if address is not None and len(linked) > 1 and is_safe_address(address):
            words = _emphasised_all([(run, _of_run(run._replace(link=None), notes)) for run in linked])
            written.append((Run(""), _linked(words, address)))
        else:
            written += ((run, _of_run(run, notes)) for run in linked)
    text = _emphasised_all(written)
    return "\\\n".join(_line(line.strip()) for line in text.split("\n") if line.strip())


def _emphasised_all(written: Sequence[tuple[Run, str]]) -> str:
    """Runs with their words, side by side, each in its stars."""
    written = [(run, words) for run, words in written if words]
    text, starred = "", False
    for at, (run, words) in enumerate(written):
        following = "".join(later for _, later in written[at + 1 : at + 2])
        stars = "" if starred and not words[:1].isspace() else _stars(run)  # stars must not touch
        looked = _emphasised(words, stars, text, following)
        starred = looked != words and looked.endswith("*")
        text += looked
    return text


def in_cell(runs: Sequence[Run], notes: Notes) -> str:
    """The same in a table cell, where a line break is a tag."""
    return inline(runs, notes).replace("\\\n", "<br>")


# --- escaping ---------------------------------------------------------------------------------------------


def _escaped(words: str) -> str:
    visible = replaced(words.translate(_SPACES))
    return _NAMES.sub(lambda found: found[0] + JOINER, _SIGNS.sub(lambda found: "\\" + found[0], visible))


def _line(line: str) -> str:
    """A line whose first signs make no list, heading, quote, table or footnote."""
    line = _NOTE_THEN_COLON.sub(r"\1\\:", line)
    return _LINE_START.sub(lambda found: f"{found[1] or ''}\\", line)


# --- runs -------------------------------------------------------------------------------------------------


def _stars(run: Run) -> str:
    return "" if run.note is not None else "*" * (run.bold * 2 + run.italic)


def _of_run(run: Run, notes: Notes) -> str:
    if run.note is not None:
        return notes.reference(run.note)
    text = _escaped(run.text)
    if run.revision and text.strip():
        tag = "del" if run.revision == "removed" else "ins"
        return f"<{tag}>{text}</{tag}>"
    return text if run.link is None or not is_safe_address(run.link) else _linked(text, run.link)


def _linked(text: str, address: str) -> str:
    """Words that lead to an address; without words there is nothing to lead from."""
    lead, body, trail = _parted(text)
    return f"{lead}[{body}](<{_address(address)}>){trail}" if body else text


def _address(link: str) -> str:
    """An address without the signs that would end it."""
    return re.sub(r"[\s<>\\|]", lambda found: f"%{ord(found[0]):02X}", replaced(link, ""))


def _parted(words: str) -> tuple[str, str, str]:
    """The spaces in front of words, the words, and the spaces behind them."""
    return words[: len(words) - len(words.lstrip())], words.strip(), words[len(words.rstrip()) :]


def _emphasised(words: str, stars: str, before: str, after: str) -> str:
    """The words with their stars, where stars would be read as such; else the bare words."""
    lead, body, trail = _parted(words)
    if not stars or not body or "\n" in body:
        return words
    if not _can_flank(lead or before[-1:], body[0]) or not _can_flank(trail or after[:1], body[-1]):
        return words
    return f"{lead}{stars}{body}{stars}{trail}"


def _can_flank(outside: str, inside: str) -> bool:
    """Whether stars between these two characters are read as emphasis (CommonMark 6.2)."""
    return not _is_sign(inside) or not outside or outside.isspace() or _is_punctuation(outside)


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PSZC"


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] == "P"
