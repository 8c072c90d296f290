"""Fixing: what can be mended without a person, mended in the text of a file, and looked at again."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from actieplan.changes import Change
from actieplan.checking import check_bytes
from actieplan.diagnostics import Diagnostic, Severity
from actieplan.reading import source
from actieplan.reading.edit import applied

MAX_ROUNDS = 20
_MARK = b"\xef\xbb\xbf"


class Fixed(NamedTuple):
    """A file with what could be mended: its text before and after, and how many findings were mended."""

    file: str
    before: str
    after: str
    mended: int


def fix(file: str, raw: bytes) -> Fixed:
    """The text of a file with the fixes of its findings made, as far as each takes its finding away and brings none.

    What a fix cannot be sure of (see `Diagnostic.fix`) is left to a person, and so is a file that is not UTF-8.
    """
    try:
        text = raw.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError:
        return Fixed(file, "", "", 0)
    before, count = text, 0
    refused: set[tuple[Change, ...]] = set()
    for _ in range(MAX_ROUNDS):
        found = [each for each in _findings(file, text) if each.fix and each.fix not in refused]
        if not found:
            break
        mended = _mended(file, text, found)
        if mended == text:
            refused.update(each.fix for each in found)
            continue
        count += len(_findings(file, text)) - len(_findings(file, mended))
        text = mended
    return Fixed(file, before, text, count)


def encoded(fixed: Fixed, raw: bytes) -> bytes:
    """The bytes of a fixed file, with the mark at the start that it had."""
    return (_MARK if raw.startswith(_MARK) else b"") + fixed.after.encode("utf-8")


def _mended(file: str, text: str, found: list[Diagnostic]) -> str:
    """The text with all fixes made when that is better, else with those that are better one by one."""
    whole = _with(file, text, [change for each in found for change in each.fix])
    if _is_better(file, text, whole):
        return whole
    for each in found:
        one = _with(file, text, list(each.fix))
        if _is_better(file, text, one):
            text = one
    return text


def _with(file: str, text: str, changes: list[Change]) -> str:
    return applied(source.read(file, text.encode()), changes)[0]


def _is_better(file: str, text: str, other: str) -> bool:
    """Whether a text has fewer errors than another, and no finding of a kind that was not there."""
    if text == other:
        return False
    before, after = (_errors(_findings(file, each)) for each in (text, other))
    return after.total() < before.total() and not after - before


def _findings(file: str, text: str) -> list[Diagnostic]:
    return check_bytes(file, text.encode()).diagnostics


def _errors(found: list[Diagnostic]) -> Counter[str]:
    return Counter(each.code for each in found if each.severity is not Severity.INFO)
