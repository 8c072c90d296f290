"""Fixing: only what is beyond doubt, only there, and never twice; whatever the plan."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

import pytest

from actieplan import checking, fixing
from actieplan.analysis.diff import compare
from actieplan.diagnostics import Diagnostic
from actieplan.model import Plan
from actieplan.reading import kinds as reading_kinds
from actieplan.suppressing import Choice
from plan_snippets import example
from tests_support import SMALL_PLAN

WRONG = {
    "a misspelt key": ("titel: De eerste actie", "tietel: De eerste actie"),
    "a misspelt key with a comment behind it": ("waarom: Omdat", "warom: Omdat het moet  # echt waar\n            #: "),
    "a misspelt choice": ("wie: zorgraad", "wie: zorgrad"),
    "a choice with a capital": ("type: proces", "type: Proces"),
    "a choice in quotes": ("wie: zorgraad", "wie: 'Zorgraad'"),
    "a date in another notation": ("datum: 31 maart 2025", "datum: 31.03.2025"),
    "a month in short": ("datum: 31 maart 2025", "datum: 31 mrt 2025"),
    "two at once": ("wie: zorgraad", "wei: Zorgraad"),
    "two of one kind": ("titel: De eerste actie", "tietel: De eerste actie\n            opmerkign: Ja."),
    "one that a person must decide": ("jaar: 2025", "jaar: twintig"),
    "a key that is there already": ("waarom: Omdat", "warom: Dubbel.\n            waarom: Omdat"),
}
TEXTS = {name: SMALL_PLAN.replace(old, new, 1) for name, (old, new) in WRONG.items()}
EXAMPLES = {
    kind.code: text
    for kind in reading_kinds.KINDS
    if kind.wrong
    for text in example(kind.example, kind.wrong)[:1]
    if isinstance(text, str)
}
ALL = {**TEXTS, **EXAMPLES}


def test_there_is_much_to_mend() -> None:
    assert len(EXAMPLES) > 20
    assert sum(fixing.fix("plan.yaml", text.encode()).mended > 0 for text in ALL.values()) > 8


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_lines_that_need_no_mending_stay_byte_for_byte(name: str, end: str) -> None:
    text = ALL[name].replace("\r\n", "\n").replace("\n", end)
    fixed = fixing.fix("plan.yaml", text.encode())
    touched = set(touched_lines(fixed.before, fixed.after))
    places = {
        line
        for found in findings(fixed.before)
        for change in found.fix
        if change.location
        for line in lines_of(found.location.span) | lines_of(change.location.span)
    }
    assert touched <= places
    assert fixed.before == text


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_stay(name: str, end: str) -> None:
    fixed = fixing.fix("plan.yaml", TEXTS[name].replace("\n", end).encode())
    assert fixed.after == fixing.fix("plan.yaml", TEXTS[name].encode()).after.replace("\n", end)


def findings(text: str) -> list[Diagnostic]:
    return checking.check_bytes("plan.yaml", text.encode()).diagnostics


def lines_of(span: object) -> set[int]:
    start, end = span if isinstance(span, tuple) else ((0, 0), (0, 0))
    return set(range(start[0], end[0] + 1))


def touched_lines(before: str, after: str) -> Iterator[int]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for kind, first, last, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from range(first + 1, max(last, first + 1) + 1)


@pytest.mark.parametrize("name", ALL)
def test_there_are_fewer_findings_after_it_and_none_of_a_new_kind(name: str) -> None:
    fixed = fixing.fix("plan.yaml", ALL[name].encode())
    before, after = ([each.code for each in findings(text)] for text in (fixed.before, fixed.after))
    assert len(after) < len(before) or fixed.after == fixed.before
    assert {code for code in after if code != "AP204"} <= set(before)


@pytest.mark.parametrize("name", ALL)
def test_a_second_time_changes_nothing(name: str) -> None:
    once = fixing.fix("plan.yaml", ALL[name].encode()).after
    assert fixing.fix("plan.yaml", once.encode()).after == once


@pytest.mark.parametrize(
    ("name", "addresses"),
    [
        ("a misspelt key", {"een/titel"}),
        ("a misspelt choice", {"een/trekker"}),
        ("a choice with a capital", {"een/evaluatie/0/type"}),
        ("a choice in quotes", {"een/trekker"}),
        ("a date in another notation", {"een/fasen/0/mijlpalen/0/datum", "een/fasen/0/mijlpalen/0/wanneer"}),
        ("a month in short", {"een/fasen/0/mijlpalen/0/datum", "een/fasen/0/mijlpalen/0/wanneer"}),
        ("one that a person must decide", set()),
    ],
)
def test_nothing_of_the_plan_changes_but_what_was_mended(name: str, addresses: set[str]) -> None:
    fixed = fixing.fix("plan.yaml", TEXTS[name].encode())
    assert {change.address for change in compare(plan_of(fixed.before), plan_of(fixed.after))} <= addresses


@pytest.mark.parametrize(
    "name", ["a misspelt key", "a misspelt choice", "a choice with a capital", "a choice in quotes"]
)
def test_the_mended_plan_is_the_plan_without_the_mistake(name: str) -> None:
    fixed = fixing.fix("plan.yaml", TEXTS[name].encode())
    assert fixed.mended == 1
    assert compare(plan_of(SMALL_PLAN), plan_of(fixed.after)) == []


def plan_of(text: str) -> Plan:
    (plan,) = checking.check_bytes("plan.yaml", text.encode()).plans
    return plan


def test_a_fix_that_would_bring_another_mistake_is_left_out_and_the_others_are_made() -> None:
    text = TEXTS["a key that is there already"].replace("wie: zorgraad", "wie: zorgrad")
    fixed = fixing.fix("plan.yaml", text.encode())
    assert "warom: Dubbel." in fixed.after
    assert "wie: zorgraad" in fixed.after


def test_fixes_are_made_at_their_own_places_and_nowhere_else() -> None:
    text = SMALL_PLAN.replace(
        "jaar: 2025\n", "jaar: 2025\nstatsu: goedgekeurd\nbeleidsperiod: statsu en beleidsperiod\n"
    )
    fixed = fixing.fix("plan.yaml", text.encode())
    assert "jaar: 2025\nstatus: goedgekeurd\nbeleidsperiode: statsu en beleidsperiod\n" in fixed.after


def test_codes_that_are_not_chosen_are_not_mended() -> None:
    assert fixing.fix("plan.yaml", TEXTS["a misspelt choice"].encode(), Choice(ignore=("AP102",))).mended == 0


def test_a_file_in_another_encoding_is_left_to_a_person() -> None:
    assert fixing.fix("plan.yaml", "titel: zoë\n".encode("cp1252")).mended == 0


def test_many_mistakes_are_mended_in_bounded_time() -> None:
    steps = "".join(f"              - titel: Fase {n}\n                peride: maart 2025\n" for n in range(150))
    text = SMALL_PLAN.replace("            fasen:\n", f"            fasen:\n{steps}", 1)
    clash = text.replace("warom", "waarom").replace(
        "            waarom:", "            warom: x\n            waarom:", 1
    )
    fixed = fixing.fix("plan.yaml", clash.encode())
    assert fixed.after.count("periode: maart 2025") == 150
    assert "warom: x" in fixed.after
