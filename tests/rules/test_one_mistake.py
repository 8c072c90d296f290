"""One mistake is one finding: whatever single thing is taken out of a plan, or spoilt in it."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml

from actieplan.diagnostics import Diagnostic, Severity
from actieplan.places import Path
from actieplan.reading import source
from plan_snippets import found_in, plan_with, written

RICH = """\
partners: [Stad Leuven]
start: 1 januari 2025
einde: 31 december 2025
maanden: [jan, feb, dec]
aanpak:
  nog_te_bepalen:
    wacht_op: de gesprekken met de partners
    tekst: Volgt later.
trekker:
  wie: partner
  naam: Stad Leuven
  rol: [trekkend]
fasen:
  - id: op-weg
    titel: Op weg
    periode: januari-juni 2025
    stappen:
      - tekst: Rijden
        onderdelen: [Vertrekken]
    mijlpalen:
      - id: ingehuldigd
        titel: Digivan ingehuldigd
        vergadering: bo-juni-2025
      - titel: Op tijd thuis
        datum: 30 juni 2025
      - titel: Start lidmaatschap
        wanneer: onmiddellijk
verwijzingen:
  - naar: 1
    soort: ondersteunt
"""
TEXT = plan_with(actie=RICH)
DATA: dict[str, Any] = yaml.load(TEXT, yaml.BaseLoader)
PATHS = [path for path in source.paths(source.read("1.yaml", TEXT.encode()).data) if path]


def value_at(path: Path) -> object:
    here: Any = DATA
    for segment in path:
        here = here[segment]
    return here


def heavy(found: list[Diagnostic]) -> list[Diagnostic]:
    return [each for each in found if each.severity is not Severity.INFO]


def changed(path: Path, *values: object) -> str:
    """The plan with the value at a path replaced, or taken out when there is none to put there."""
    data = copy.deepcopy(DATA)
    here: Any = data
    for segment in path[:-1]:
        here = here[segment]
    if values:
        here[path[-1]] = values[0]
    else:
        del here[path[-1]]
    return written(data)


def shown(found: list[Diagnostic]) -> str:
    return "\n".join(f"{each.code} {each.location.path}: {each.message.nl}" for each in found)


def name_of(path: Path) -> str:
    return ".".join(map(str, path[-3:]))


def test_the_plan_has_no_mistake() -> None:
    assert len(PATHS) > 70
    assert shown(heavy(found_in(TEXT))) == ""


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_what_is_taken_out_is_missed_at_most_once(path: Path) -> None:
    found = heavy(found_in(changed(path)))
    assert len(found) <= 1, shown(found)


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_a_list_in_the_wrong_place_is_reported_once(path: Path) -> None:
    found = heavy(found_in(changed(path, [["x"]])))
    assert len(found) == 1, shown(found)


@pytest.mark.parametrize("path", [path for path in PATHS if not isinstance(value_at(path), dict)], ids=name_of)
def test_fields_in_the_wrong_place_are_reported_once(path: Path) -> None:
    found = heavy(found_in(changed(path, {"onbekend": "x"})))
    assert len(found) == 1, shown(found)


@pytest.mark.parametrize("path", PATHS, ids=name_of)
@pytest.mark.parametrize("blank", ["", "  ", None, [], {}], ids=["empty", "spaces", "null", "no items", "no fields"])
def test_what_is_blank_is_missed_at_most_once(path: Path, blank: object) -> None:
    found = heavy(found_in(changed(path, blank)))
    parts_of_the_scope = 2 if path[-1] == "scope" and blank == {} else 1
    assert len(found) <= parts_of_the_scope, shown(found)


def test_a_plan_of_which_nothing_is_known_gives_no_finding_of_a_rule_about_it() -> None:
    found = found_in("strategische_doelstellingen: [[x]]\n")
    assert {each.location.path for each in found if each.code != "AP120"} == {("strategische_doelstellingen", 0)}


@pytest.mark.parametrize("path", [path for path in PATHS if isinstance(value_at(path), str)], ids=name_of)
def test_braces_and_percent_signs_in_a_value_do_no_harm(path: Path) -> None:
    words = "{x} %s {0} {{y}} {"
    for found in found_in(changed(path, words)):
        for text in (found.message, found.hint):
            assert text.nl
            assert text.en
