"""Lines of a list: whether the lines of a text are the items of a list that was typed without dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from actieplan.prose import begins_with_function_word, is_unfinished

_SHORT = 60
_FEW_WORDS = 3
_SEPARATED = re.compile(r"(?:;|,)(?: en| of)?$")
_NUMBERED = re.compile(r"(?:[a-z]|\d{1,2})[.)][ \t]+\S|\([a-z\d]\)[ \t]")
_SENTENCE = re.compile(r"[.!?…:][)\]\"'”’»]*$")


def are_a_list(lines: Sequence[str], *, may_be_list: bool) -> bool:
    """Whether these lines are items rather than prose that was wrapped; `may_be_list` when the form takes a list there.

    Items are numbered, or each ends in the same separator, or are a few words each, or end early: although the next
    word had its place on the line.
    """
    if len(lines) < 2 or not all(lines) or any(len(line) >= _SHORT for line in lines):
        return False
    is_separated = may_be_list and all(_SEPARATED.search(line) for line in lines[:-1])
    if all(_NUMBERED.match(line) for line in lines) or (is_separated and (len(lines) > 2 or lines[0][-1] == ";")):
        return True
    if _is_prose(lines) or not (may_be_list or all(line[0].isupper() or line[0].isdigit() for line in lines)):
        return False
    if all(len(line.split()) <= _FEW_WORDS for line in lines):
        return may_be_list or len(lines) > 2 or all(len(line.split()) == 1 for line in lines)
    return len(lines) > 2 and _end_early(lines)


def _is_prose(lines: Sequence[str]) -> bool:
    """Whether a line is the end of a sentence, or asks for the next one or goes on with the one before."""
    return any(is_unfinished(line) or _SENTENCE.search(line) for line in lines[:-1]) or any(
        begins_with_function_word(line) for line in lines[1:]
    )


def _end_early(lines: Sequence[str]) -> bool:
    """Whether most lines end although the first word of the next had its place there."""
    width = max(map(len, lines))
    early = [len(line) + 1 + len(below.split(None, 1)[0]) <= width for line, below in pairwise(lines)]
    return sum(early) >= max(len(early) - 1, 2)
