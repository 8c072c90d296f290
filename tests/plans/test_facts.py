"""The real plans against tables of facts that were made from the official plans, not from the YAML.

Each row names the line of the source text it was taken from, where in the plan it belongs, and what must be
there. Running text was retold, so for prose a row names what any retelling keeps: names, numbers, dates, terms.
`bestand` is the comments of the file, which say where the plan departs from the official one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from actieplan.datum import Datum
from actieplan.model import Evaluatie, Indicatoren, Lijst, Node, Plan, is_empty
from tests_support import ROOT

TABLES = {2024: Path(__file__).with_name("facts-2024.tsv"), 2025: Path(__file__).with_name("facts-2025.tsv")}


@dataclass(frozen=True)
class Fact:
    jaar: int
    line: str
    where: str
    check: str
    expected: str


def facts() -> Iterator[Fact]:
    for jaar, table in TABLES.items():
        for row in table.read_text(encoding="utf-8").splitlines()[1:]:
            if row.strip() and not row.startswith("#"):
                line, where, check, expected = row.split("\t")
                yield Fact(jaar, line, where, check, expected)


ALL = list(facts())


def test_the_tables_hold_facts() -> None:
    assert len([fact for fact in ALL if fact.jaar == 2024]) > 300
    assert len([fact for fact in ALL if fact.jaar == 2025]) > 400


@pytest.mark.parametrize("fact", ALL, ids=lambda fact: f"{fact.jaar}:{fact.line}:{fact.where}:{fact.expected}"[:90])
def test_the_plan_holds_the_fact(fact: Fact, real_plans: dict[int, Plan]) -> None:
    found = remarks(fact.jaar) if fact.where == "bestand" else select(real_plans[fact.jaar], fact.where)
    match fact.check:
        case "is":
            assert folded(words_of(found)) == folded(fact.expected)
        case "has":
            text = folded(words_of(found))
            assert any(folded(option) in text for option in fact.expected.split(" | ")), text[:400]
        case "lacks":
            assert folded(fact.expected) not in folded(words_of(found))
        case "count":
            assert len(items_of(found)) == int(fact.expected)
        case "date":
            assert isinstance(found, Datum)
            van, _, tot = fact.expected.partition("..")
            assert (found.van, found.tot) == (date.fromisoformat(van), date.fromisoformat(tot or van))
        case "none":
            assert is_empty(found)
        case other:
            pytest.fail(f"unknown check {other}")


def remarks(jaar: int) -> str:
    """The comments of the plan file: what a reader of it is told about the official plan."""
    lines = (ROOT / "plans" / f"{jaar}.yaml").read_text(encoding="utf-8").splitlines()
    return " ".join(line.strip().removeprefix("#").strip() for line in lines if line.lstrip().startswith("#"))


# --- selecting ---------------------------------------------------------------------------------------------


def select(plan: Plan, where: str) -> object:
    """What a selector points at: `plan.versies[0]`, `doel 1.2.titel`, `actie 3.2.scope.wel[1]`."""
    root, _, rest = where.partition(" ")
    if root.startswith("plan"):
        return follow(plan, root.removeprefix("plan") + (f" {rest}" if rest else ""))
    number = re.match(r"\d+(?:\.\d+)?", rest)
    assert number, where
    return follow(goal(plan, number[0], is_action=root == "actie"), rest[number.end() :])


def goal(plan: Plan, number: str, *, is_action: bool) -> Node:
    for strategisch in plan.strategische_doelstellingen:
        if strategisch.nummer == number:
            return strategisch
        for operationeel in strategisch.operationele_doelstellingen:
            if operationeel.nummer == number:
                return operationeel.acties[0] if is_action else operationeel
    raise AssertionError(f"no goal {number}")


def follow(here: object, path: str) -> object:
    for name, key in re.findall(r"\.(\w+)|\[(\w+)\]", path):
        if name:
            here = getattr(here, name)
        elif key.isdigit():
            here = items_of(here)[int(key)]
        else:
            here = next((entry for entry in items_of(here) if isinstance(entry, Evaluatie) and entry.type == key), ())
    return here


def items_of(value: object) -> tuple[object, ...]:
    if isinstance(value, Lijst | Indicatoren):
        return value.punten
    assert isinstance(value, tuple)
    return value


def words_of(value: object) -> str:
    """All text below a value."""
    if isinstance(value, Node):
        return " ".join(words_of(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, tuple):
        return " ".join(map(words_of, value))
    if isinstance(value, Datum):
        return f"{value.woorden} {value} {value.van.isoformat()}"
    if isinstance(value, Decimal):
        return f"{value} {value}%".replace(".", ",") + f" {value}"
    return "" if value is None else str(value)


def folded(words: str) -> str:
    """The words without case, kinds of white space, quotes and dashes."""
    words = re.sub(r"[‘’‚“”„\"'`]", "'", words.lower())
    return " ".join(re.sub(r"[‐-―−]", "-", words).split())
