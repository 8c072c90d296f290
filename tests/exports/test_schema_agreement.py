"""Schema and command line cannot drift: what a schema can say, both say; what only the command line says is listed."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import core_yaml
import jsonschema
import pytest
import yaml

from actieplan import rules
from actieplan.diagnostics import Kind, Severity
from actieplan.exports import editor_page, json_schema
from actieplan.places import Path as PlanPath
from actieplan.reading import kinds as reading_kinds
from plan_snippets import example, found_in, plain, plan_with, read
from tests_support import PLANS, ROOT

VALIDATOR = jsonschema.Draft7Validator(json_schema.build())
KINDS = [kind for kind in (*reading_kinds.KINDS, *rules.KINDS) if kind.wrong and not kind.code.startswith("AP0")]
CASES = sorted([*(ROOT / "tests" / "reading" / "cases").glob("*.yaml"), *(ROOT / "tests" / "cases").rglob("*.yaml")])


def errors_in(*texts: str) -> set[str]:
    return {found.code for found in found_in(*texts) if found.severity is Severity.ERROR}


def accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(core_yaml.read(text)))


def assert_both_say_the_same(text: str) -> None:
    """The schema refuses exactly the texts with an error of the codes that it can see."""
    errors = errors_in(text)
    seen = errors & editor_page.SEEN.keys()
    assert accepts(text) == (not seen), (
        f"{sorted(errors)}: {[e.json_path for e in VALIDATOR.iter_errors(core_yaml.read(text))]}"
    )


# --- the examples of every finding, and the files of cases ------------------------------------------------


def in_a_plan(kind: Kind, words: str) -> list[str]:
    return [plan_with(words)] if kind.example == "bestand" else example(kind.example, words)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_the_list_of_what_an_editor_sees_is_true(kind: Kind) -> None:
    wrong = in_a_plan(kind, kind.wrong)
    assert kind.code in {found.code for found in found_in(*wrong)}
    assert all(map(accepts, wrong)) == (kind.code not in editor_page.SEEN)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_the_right_example_is_right_in_the_editor(kind: Kind) -> None:
    assert all(map(accepts, in_a_plan(kind, kind.right)))


def test_a_file_that_is_no_mapping_is_refused() -> None:
    assert not accepts("- titel: Actieplan")
    assert "AP009" in editor_page.SEEN


READS_NUMBERS_OTHERWISE = {"plan-octal-year"}
"""Where an editor sees a number and the plan the text that was written (see the note with AP110)."""


def text_of(case: Path) -> str:
    """The text of a case, without the mark that some programs begin a file with."""
    return case.read_text(encoding="utf-8").lstrip("\ufeff")


def is_readable(case: Path) -> bool:
    """Whether an editor can read the case, and it is YAML without a slip."""
    try:
        core_yaml.read(text_of(case))
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return not any(code.startswith("AP0") for code in errors_in(text_of(case)))


READABLE_CASES = [case for case in CASES if case.stem not in READS_NUMBERS_OTHERWISE and is_readable(case)]


def test_there_are_cases() -> None:
    assert len(READABLE_CASES) > 20
    assert len(KINDS) > 50


@pytest.mark.parametrize("case", READABLE_CASES, ids=lambda case: case.stem)
def test_a_case_is_judged_alike(case: Path) -> None:
    assert_both_say_the_same(text_of(case))


# --- plans with one thing changed -------------------------------------------------------------------------

CHANGES: dict[str, Any] = {
    "left out": ...,
    "nothing": None,
    "blank": " ",
    "words": "zomaar iets",
    "number": "12",
    "point": "1.10",
    "list": ["een", "twee"],
    "empty list": [],
    "list of nothing": [None],
    "list of lists": [["een"]],
    "fields": {"tekst": "woorden"},
    "unknown fields": {"iets": "woorden"},
    "no fields": {},
    "impossible day": "30 februari 2025",
    "date": "31 maart 2025",
    "capitals": "Met-Hoofdletters",
    "misspelt": "misspelt",
}


def changed_plans(data: Any) -> Iterator[tuple[str, str, Any]]:
    """A short plan with one change, at one place of every kind that the plan has: the place, the change, the data."""
    seen: set[tuple[object, ...]] = set()
    for path in paths_of(data):
        kind_of_place = tuple("*" if isinstance(segment, int) else segment for segment in path)
        if kind_of_place in seen:
            continue
        seen.add(kind_of_place)
        around = shortened(data, path)
        there = tuple(0 if isinstance(segment, int) else segment for segment in path)
        for name, value in CHANGES.items():
            other = changed(around, there, name, value)
            if other is not None:
                yield ".".join(map(str, path)), name, other


def paths_of(data: Any, path: PlanPath = ()) -> Iterator[PlanPath]:
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for segment, value in entries:
        yield (*path, segment)
        yield from paths_of(value, (*path, segment))


def changed(data: Any, path: PlanPath, name: str, value: Any) -> Any:
    copy = deepcopy(data)
    owner = copy
    for segment in path[:-1]:
        owner = owner[segment]
    last: Any = path[-1]
    if name == "misspelt":
        if not isinstance(last, str):
            return None
        owner[f"{last}x"] = owner.pop(last)
    elif value is ...:
        del owner[last]
    else:
        owner[last] = value
    return copy


def shortened(data: Any, path: PlanPath) -> Any:
    """The plan with one entry in every list, that on the path where there is one; what then refers to nothing is not
    the schema's."""
    at, *rest = path or (None,)
    if isinstance(data, dict):
        return {key: shortened(value, tuple(rest) if key == at else ()) for key, value in data.items()}
    if isinstance(data, list):
        kept = at if isinstance(at, int) else 0
        return [shortened(value, tuple(rest) if isinstance(at, int) else ()) for value in data[kept : kept + 1]]
    return data


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes quickly, and what is not there as nothing: `null` is a word in a plan."""


_Dumper.add_representer(type(None), lambda dumper, _none: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


def as_an_editor_sees(data: Any) -> Any:
    """The data with what looks like a number or a boolean typed as such."""
    if isinstance(data, dict):
        return {key: as_an_editor_sees(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_an_editor_sees(value) for value in data]
    return core_yaml.typed(data) if isinstance(data, str) else data


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_a_plan_with_one_thing_changed_is_judged_alike(plan: Path) -> None:
    data = plain(read(plan.read_text(encoding="utf-8")))
    judged = []
    for place, change, other in changed_plans(data):
        errors = errors_in(yaml.dump(other, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000))
        accepted = VALIDATOR.is_valid(as_an_editor_sees(other))
        judged.append((place, change, accepted, sorted(errors & editor_page.SEEN.keys())))
    assert 300 < sum(accepted for _, _, accepted, _ in judged) < len(judged) - 300
    assert [found for found in judged if found[2] == bool(found[3])] == []
