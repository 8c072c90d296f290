"""Fixing: what can be mended without a person, mended in the text of a file, and looked at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from actieplan.changes import Change
from actieplan.checking import check_sources
from actieplan.diagnostics import Diagnostic, Severity
from actieplan.reading import source
from actieplan.reading.edit import applied
from actieplan.suppressing import Choice

MAX_ROUNDS = 20
"""How often a mended text is looked at again: one mistake can hide another."""
MAX_READ = 10_000_000
"""How many characters are read in all, before what is left is left to a person; each slip is another reading."""
_MARK = b"\xef\xbb\xbf"


class Fixed(NamedTuple):
    """A file with its certain fixes made: its text before and after, and how many findings were fixed.

    It is not whole when reading stopped early, so that more fixes may be found in a second run.
    """

    file: str
    before: str
    after: str
    mended: int
    is_whole: bool = True


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
    fixing = _Fixing(file, choice)
    look, mended = fixing.look(before), 0
    for _ in range(MAX_ROUNDS):
        taken = fixing.taken(look)
        if not taken.fixes:
            break
        look, mended = taken.look, mended + len(taken.fixes)
    else:
        return Fixed(file, before, look.source.text, mended, is_whole=False)
    is_whole = not look.source.is_cut_short and fixing.read <= MAX_READ
    return Fixed(file, before, look.source.text, mended, is_whole)


def encoded(fixed: Fixed, raw: bytes) -> bytes:
    """The bytes of a fixed file, with the mark at the start that it had."""
    return (_MARK if raw.startswith(_MARK) else b"") + fixed.after.encode("utf-8")


Findings = Sequence[Diagnostic]


class _Look(NamedTuple):
    """A text as it was read, and what was found in it."""

    source: source.Source
    findings: Findings


class _Taken(NamedTuple):
    """The fixes that were taken of those of one text, and how it looks with them."""

    fixes: Findings
    look: _Look


class _Fixing:
    """The mending of one file, which stops when too much has been read."""

    def __init__(self, file: str, choice: Choice | None) -> None:
        self.file = file
        self.choice = choice
        self.read = 0

    def look(self, text: str) -> _Look:
        """Read and check a text."""
        read = source.read(self.file, text.encode())
        self.read += len(text) * (1 + len(read.diagnostics))
        return _Look(read, check_sources([read]).diagnostics)

    def taken(self, look: _Look) -> _Taken:
        """Of the fixes of a text, those that make it better together."""
        found = [each for each in look.findings if each.fix and (not self.choice or self.choice.takes(each.code))]
        return self.more(look, found, _Taken((), look))

    def more(self, look: _Look, found: Findings, taken: _Taken) -> _Taken:
        """Those already taken, and of the others as many as make the text better still: all, or part by part."""
        if not found or self.read > MAX_READ:
            return taken
        fixes = (*taken.fixes, *found)
        together = _Taken(fixes, self.look(_with(look.source, fixes)))
        if _is_better(taken.look, together.look):
            return together
        if len(found) == 1 or look.source.is_cut_short:
            return taken
        middle = len(found) // 2
        return self.more(look, found[middle:], self.more(look, found[:middle], taken))


def _with(read: source.Source, found: Findings) -> str:
    """The text with the fixes of these findings made, all at their places in the text as it is.

    Findings on lines that are fixed together each have the changes of all of them.
    """
    changes: dict[object, Change] = {
        (change.location, str(change.before), str(change.after)): change for each in found for change in each.fix
    }
    return applied(read, changes.values())[0]


def _is_better(look: _Look, other: _Look) -> bool:
    """Whether a text has fewer errors than another, and no finding of a kind that was not there."""
    if look.source.text == other.source.text:
        return False
    before, after = _weighty(look.findings), _weighty(other.findings)
    if look.source.is_cut_short:  # in the place of what is mended comes what was not reached
        return after.total() <= before.total()
    return after.total() < before.total() and not after - before


def _weighty(found: Findings) -> Counter[str]:
    """How many errors and warnings there are of each code; a remark more or less is no reason to mend or not."""
    return Counter(each.code for each in found if each.severity is not Severity.INFO)
