"""Every kind of finding: its code, its words in both languages, and its examples, run."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages
from string import Formatter

import pytest

from actieplan import rules
from actieplan.diagnostics import Kind, Severity
from actieplan.reading import kinds as reading_kinds
from actieplan.rules.registry import Rule
from actieplan.rules.texts.look_alike import Family
from actieplan.text import Text
from plan_snippets import codes_in, example, found_in, plan_with

KINDS = [*reading_kinds.KINDS, *rules.KINDS]
OF_READING = [kind for kind in reading_kinds.KINDS if kind.wrong and kind.right]
CODES_OF_RULES = re.compile(r"AP1[2-9]\d|AP[2-6]\d\d")


def code_of(kind: Kind) -> str:
    return kind.code


def test_there_are_kinds_and_no_two_share_a_code() -> None:
    assert len(rules.KINDS) > 40
    assert len(OF_READING) > 30
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_every_rule_that_is_written_is_listed() -> None:
    names = [found.name for found in walk_packages(rules.__path__, "actieplan.rules.")]
    assert len(names) > 20
    values = [value for name in names for value in vars(import_module(name)).values()]
    written = {value.kind.code for value in values if isinstance(value, Rule | Family)}
    assert written == {kind.code for kind in rules.KINDS}


@pytest.mark.parametrize("kind", rules.KINDS, ids=code_of)
def test_a_rule_has_a_code_of_its_range(kind: Kind) -> None:
    assert CODES_OF_RULES.fullmatch(kind.code)


@pytest.mark.parametrize("kind", KINDS, ids=code_of)
def test_a_kind_speaks_both_languages(kind: Kind) -> None:
    for text in (kind.title, kind.message, kind.hint, kind.why):
        assert text.nl.strip()
        assert text.en.strip()
    for template in (kind.message, kind.hint):
        assert parameters(template.nl) == parameters(template.en)


def parameters(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("kind", KINDS, ids=code_of)
def test_no_parameter_has_a_name_that_diagnosing_uses_itself(kind: Kind) -> None:
    own: set[str] = {"kind", "location", "hint", "related", "fix"}
    for text in (kind.message, kind.hint):
        assert not parameters(text.nl) & own


@pytest.mark.parametrize("kind", rules.KINDS, ids=code_of)
def test_a_rule_says_why_and_gives_both_examples(kind: Kind) -> None:
    assert kind.why != Text("", "")
    assert kind.example in {"actie", "doelstelling", "plan", "plannen"}
    assert kind.wrong
    assert kind.right


def test_the_plan_that_examples_are_laid_over_has_no_finding_at_all() -> None:
    assert codes_in(plan_with()) == []
    assert codes_in(plan_with(form_2024=True)) == []


@pytest.mark.parametrize("kind", rules.KINDS, ids=code_of)
def test_the_wrong_example_gives_this_one_mistake(kind: Kind) -> None:
    found = found_in(*example(kind.example, kind.wrong))
    assert [each.code for each in found if each.code == kind.code] == [kind.code]
    assert {each.code for each in found if each.severity is not Severity.INFO} <= {kind.code}


@pytest.mark.parametrize("kind", rules.KINDS, ids=code_of)
def test_the_right_example_gives_no_mistake(kind: Kind) -> None:
    found = found_in(*example(kind.example, kind.right))
    assert kind.code not in {each.code for each in found}
    assert [each.code for each in found if each.severity is not Severity.INFO] == []


@pytest.mark.parametrize("kind", OF_READING, ids=code_of)
def test_the_wrong_example_of_reading_shows_its_mistake(kind: Kind) -> None:
    assert kind.code in codes_of_reading(kind, kind.wrong)


@pytest.mark.parametrize("kind", OF_READING, ids=code_of)
def test_the_right_example_of_reading_does_not(kind: Kind) -> None:
    assert kind.code not in codes_of_reading(kind, kind.right)


def codes_of_reading(kind: Kind, words: str) -> list[str]:
    """What is found in the example as it is written, and as part of a plan (where that is written anew)."""
    return codes_in(words) + codes_in(*example(kind.example, words))
