"""Fixing: what can be mended without a person, mended in the text of a file, and looked at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from actieplan.changes import Change
from actieplan.checking import check_bytes
from actieplan.diagnostics import Diagnostic, Severity
from actieplan.reading import source
from actieplan.reading.edit import applied
from actieplan.suppressing import Choice

MAX_ROUNDS = 20
"""How often a mended text is looked at again: one mistake can hide another."""
_MARK = b"\xef\xbb\xbf"


class Fixed(NamedTuple):
    """A file with what could be mended: its text before and after, and how many findings were mended."""

    file: str
    before: str
    after: str
    mended: int


def fix(file: str, raw: bytes, choice: Choice | None = None) -> Fixed:
    """The text of a file with the fixes of its findings made, as far as each takes its finding away and brings none.

    What a fix cannot be sure of (see `Diagnostic.fix`) is left to a person, and so is a file that is not UTF-8 and
    a finding that the choice of codes does not take.
    """
    try:
        before = raw.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError:
        return Fixed(file, "", "", 0)
    if source.read(file, raw).text != before:  # UTF-16 without a mark can pass for UTF-8 full of noughts
        return Fixed(file, before, before, 0)
    text, mended = before, 0
    for _ in range(MAX_ROUNDS):
        found = [each for each in _findings(file, text) if each.fix and (choice is None or choice.takes(each.code))]
        taken = _taken(file, text, found, ()) if found else ()
        if not taken:
            break
        text = _with(file, text, taken)
        mended += len(taken)
    return Fixed(file, before, text, mended)


def encoded(fixed: Fixed, raw: bytes) -> bytes:
    """The bytes of a fixed file, with the mark at the start that it had."""
    return (_MARK if raw.startswith(_MARK) else b"") + fixed.after.encode("utf-8")


Findings = Sequence[Diagnostic]


def _taken(file: str, text: str, found: Findings, taken: Findings) -> Findings:
    """Those already taken, and of the others as many as make the text better still: all of them, or part by part."""
    if _is_better(file, _with(file, text, taken), _with(file, text, (*taken, *found))):
        return (*taken, *found)
    if len(found) == 1 or source.read(file, text.encode()).is_cut_short:
        return taken
    middle = len(found) // 2
    return _taken(file, text, found[middle:], _taken(file, text, found[:middle], taken))


def _with(file: str, text: str, found: Findings) -> str:
    """The text with the fixes of these findings made, all at their places in the text as it is."""
    changes: list[Change] = [change for each in found for change in each.fix]
    return applied(source.read(file, text.encode()), changes)[0]


def _is_better(file: str, text: str, other: str) -> bool:
    """Whether a text has fewer errors than another, and no finding of a kind that was not there."""
    if text == other:
        return False
    before, after = (_weighty(_findings(file, each)) for each in (text, other))
    if source.read(file, text.encode()).is_cut_short:  # in the place of what is mended comes what was not reached
        return after.total() <= before.total()
    return after.total() < before.total() and not after - before


def _findings(file: str, text: str) -> list[Diagnostic]:
    return check_bytes(file, text.encode()).diagnostics


def _weighty(found: Findings) -> Counter[str]:
    """How many errors and warnings there are of each code; a remark more or less is no reason to mend or not."""
    return Counter(each.code for each in found if each.severity is not Severity.INFO)
