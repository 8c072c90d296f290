"""One spot has one finding: what was reported while reading is not judged again, and a line of a text is one thing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actieplan import checking, fixing
from actieplan.diagnostics import Diagnostic
from actieplan.places import Span
from actieplan.reading import source
from actieplan.rules import KINDS
from hostile_files import CASES, LACKING
from tests_support import ROOT, SMALL_PLAN

OF_RULES = {kind.code for kind in KINDS}


def checked(raw: bytes) -> list[Diagnostic]:
    return checking.check_bytes("plan.yaml", raw).diagnostics


def spots(found: list[Diagnostic]) -> dict[Span, set[str]]:
    """The codes that are reported at each spot, without what is lacking there."""
    by_spot: dict[Span, set[str]] = {}
    for each in found:
        if each.location.span is not None and each.code not in LACKING:
            start = each.location.span.start
            by_spot.setdefault(Span(start, start), set()).add(each.code)
    return by_spot


def judged_again(raw: bytes, found: list[Diagnostic]) -> list[tuple[str, str]]:
    """The findings of rules about a value on one line in which, or right before which, reading found something."""
    read = source.read("plan.yaml", raw)
    of_reading = [each for each in found if each.code not in OF_RULES and each.location.span]
    return [
        (each.code, other.code)
        for each in found
        if each.code in OF_RULES and is_words(read.data, each.location.path)
        for other in of_reading
        if other.location.span and within(other.location.span, read.span(each.location.path))
    ]


def is_words(data: object, path: tuple[str | int, ...]) -> bool:
    """Whether a value on one line is at this path; the model adds `tekst` and the like to paths."""
    here: Any = data
    for segment in path:
        try:
            here = here[segment]
        except (KeyError, IndexError, TypeError):
            break
    return isinstance(here, str) and "\n" not in here


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < outer.end


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_spot_of_a_case_has_two_findings(case: Path) -> None:
    raw = case.read_bytes()
    found = checked(raw)
    assert [codes for codes in spots(found).values() if len(codes) > 1] == []
    assert judged_again(raw, found) == []


MAXIMAL = (ROOT / "tests" / "maximal_plan.yaml").read_text(encoding="utf-8")
FIELD = re.compile(r"(?<=: )(?![|>{\[])\S.*$|(?<=- )(?![|>{\[])[^:\n]+$", re.MULTILINE)
VALUES = (
    "*zo", "&zo **vet", "!tag x", "[2024", "{a: b", "T.b.d.: later", "“**zo”: x",
    '"C:\\zorg\\nieuw **x"', '"C:\\nieuw\\team',
    "x #1 **y", "@stad **z", "t.b.d.", "\u00a0**zo", "zo\u200b**x", "\u200b", "20\u200b26", "• **zo", "-**zo",
    "– x\u200by",
    "~~**x", "Pagina 3 van 18", "Actieplan 2019: **x", "'**x' y", "%x", "\uf0b7 x", "a\tb\tc **d", "x" * 210, "*x: y",
    "a\u202eb **c", "a\x07b\u200bc", '"\\u200b\\x07"', "Klik of tik om tekst in te voeren.", "[^1] **x",
    "2019", "- • x",
)  # fmt: skip


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from((SMALL_PLAN, MAXIMAL)),
    st.lists(st.tuples(st.integers(0), st.sampled_from(VALUES)), min_size=1, max_size=3),
)
def test_a_value_that_was_reported_while_reading_is_not_judged(plan: str, changes: list[tuple[int, str]]) -> None:
    for number, value in changes:
        fields = list(FIELD.finditer(plan))
        field = fields[number % len(fields)]
        plan = plan[: field.start()] + value + plan[field.end() :]
    raw = plan.encode()
    found = checked(raw)
    assert [codes for codes in spots(found).values() if len(codes) > 1] == []
    assert judged_again(raw, found) == []


# --- texts ------------------------------------------------------------------------------------------------

OPENINGS = (
    "", "", "", "• ", "·", "\uf0b7\t", "o\t", "o  ", "– ", "§ ", "a) ", "b. ", "1.1 ", "1.2\t", "(1) ", "- ",
    "* ", "1. ", "## ",
    "  ", "    • ", "  - ", "> ", "| ", "\t", "[^1]: ", "- • ", "9.30 ",
)  # fmt: skip
WORDS = (
    "Stad Leuven", "de zorg", "**vet**", "**vet", "*zo", "zo*", "zus**", "3*4*5", "collega*s", "a\tb",
    "c\td\te", "x|y",
    "a\\|b", "be\u200bzoek", "\ufeff", "👩\u200d👧", "eerste\u00adlijn", "~~weg~~", "<br>", "![f](x.png)",
    "[*x](www.elz.example)",
    "Pagina 3 van 18", "T.b.d.", "[^1]", "\uf0b7", "Klik of tik om tekst in te voeren", "www.elz.example",
    "en,", "\\*x", "|",
)  # fmt: skip
LINES = st.builds(
    lambda opening, words: opening + " ".join(words),
    st.sampled_from(OPENINGS), st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
)  # fmt: skip
TEXTS = st.lists(st.one_of(LINES, LINES, LINES, st.just("")), min_size=1, max_size=8)
SIGNS = re.compile("[\\s•·–§o|\\\\\uf020-\uf0ff\u200b\u2060\ufeff-]|(?<![👩])\u200d")
"""What `--fix` may take away, and put there: signs of lists and tables, and what nobody sees."""


def plan_of(lines: list[str]) -> str:
    text = "".join(f"              {line}".rstrip() + "\n" for line in ["Dit:", *lines, "en dit."])
    return SMALL_PLAN.replace("            omschrijving: Wat we doen.\n", f"            omschrijving: |\n{text}")


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_a_spot_of_a_text_has_one_finding_and_a_fix_changes_the_named_signs(lines: list[str]) -> None:
    plan = plan_of(lines)
    found = checked(plan.encode())
    assert [codes for codes in spots(found).values() if len(codes) > 1] == []
    by_line: dict[int, set[str]] = {}
    for each in found:
        if each.code in {"AP504", "AP510", "AP511", "AP512", "AP513"} and each.location.span:
            by_line.setdefault(each.location.span.start.line, set()).add(each.code)
    assert [codes for codes in by_line.values() if len(codes - {"AP504"}) > 1] == []
    after = fixing.fix("plan.yaml", plan.encode()).after
    assert SIGNS.sub("", plan) == SIGNS.sub("", after)
    assert fixing.fix("plan.yaml", after.encode()).after == after
