"""Corrected lines: a message shows a line whole, so that writing it takes the finding away, or says it in words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actieplan.diagnostics import Diagnostic
from actieplan.reading import schema, source
from actieplan.reading.corrected import LONGEST
from tests_support import SMALL_PLAN

LINE = "            waarom: Omdat het nodig is.\n"
WRITTEN = {
    "AP012": 'waarom: "{words}',
    "AP013": 'waarom: "{words}" en meer',
    "AP014": "waarom: {words}: en meer",
    "AP015": "waarom: @{words}",
    "AP016": "waarom:{words}",
    "AP016 with a colon": "waarom:{words}: en meer",
    "AP021": "waarom: &zorg {words}",
    "AP030": "waarom: {words} #1",
    "AP030 in the middle": "waarom: {words} #1\n  en meer",
    "AP036": "waarom {words}",
    "AP038": "waarom: “{words}: en meer”",
    "AP062": 'waarom: "{words} C:\\nieuw"',
}
"""A field of an action with a mistake whose finding shows the line as it should be, by the code of the finding."""


def found_in(line: str) -> list[Diagnostic]:
    """The findings of reading about the small plan with this in the place of a line of it."""
    indented = "".join(f"            {each}\n" for each in line.split("\n"))
    read = source.read("plan.yaml", SMALL_PLAN.replace(LINE, indented).encode())
    return [*read.diagnostics, *schema.build(read).diagnostics]


def shown(found: Diagnostic) -> str | None:
    """The corrected line that a hint ends with, the same in both languages."""
    lines = [re.search(r": `(waarom: .*|['\"].*)`\Z", words) for words in (found.hint.nl, found.hint.en)]
    assert (lines[0] is None) == (lines[1] is None)
    if lines[0] is None or lines[1] is None:
        return None
    assert lines[0][1] == lines[1][1]
    return lines[0][1] if lines[0][1].startswith("waarom: ") else f"waarom: {lines[0][1]}"


WORDS = st.lists(st.text("abcdefghé", min_size=1, max_size=8), min_size=1, max_size=25).map(" ".join)


@pytest.mark.parametrize("name", WRITTEN)
@settings(max_examples=15, deadline=None)
@given(words=WORDS)
def test_writing_the_corrected_line_takes_the_finding_away(name: str, words: str) -> None:
    (found,) = found_in(WRITTEN[name].format(words=words))
    corrected = shown(found)
    assert found.code == name[:5]
    assert corrected is not None
    assert words in corrected
    assert found_in(corrected) == []


@pytest.mark.parametrize("name", WRITTEN)
def test_a_line_that_is_too_long_is_corrected_in_words(name: str) -> None:
    (found,) = found_in(WRITTEN[name].format(words="woord " * (LONGEST // 5) + "eind"))
    assert found.code == name[:5]
    assert shown(found) is None
    for hint in (found.hint.nl, found.hint.en):
        assert "…" not in hint
        assert "woord woord" not in hint


def test_a_text_in_paragraphs_is_not_shown_as_one_line() -> None:
    (found,) = found_in("waarom: Eerst: dit\n\n  en dan dat")
    assert shown(found) is None
