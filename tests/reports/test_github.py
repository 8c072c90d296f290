"""GitHub: what the runner reads back is what was found, and no more than GitHub shows."""

from __future__ import annotations

from collections import Counter

import pytest
from sample_runs import ATTACK, MISSED, MISSING, RUNS, UNKNOWN_KEY, crowd

from actieplan.reports import github
from actieplan.reports.run import Run
from github_runner import commands


def test_a_finding_comes_back_as_it_was() -> None:
    (command,) = commands(github.write(Run((MISSED,), ()), "nl"))
    assert command.name == "warning"
    assert command.properties == {
        "file": "plannen/2025.yaml",
        "line": "40",
        "endLine": "40",
        "col": "28",
        "endColumn": "34",
        "title": "actieplan AP206",
    }
    assert command.message == "mijlpaal “Klaar” (30 juni) valt buiten haar fase\nverbeter de datum"


def test_a_finding_without_a_place_names_its_file_alone() -> None:
    (command,) = commands(github.write(Run((MISSING,), ()), "nl"))
    assert command.properties == {"file": "plannen/2052.yaml", "title": "actieplan AP040"}


@pytest.mark.parametrize("file", ["100%.yaml", "a,b.yaml", "a:b.yaml", "%2C%3A.yaml"])
def test_a_file_name_with_signs_comes_back_as_it_was(file: str) -> None:
    found = UNKNOWN_KEY._replace(location=UNKNOWN_KEY.location._replace(file=file))
    (command,) = commands(github.write(Run((found,), ()), "nl"))
    assert command.properties["file"] == file


def test_hostile_words_stay_within_their_own_command() -> None:
    (command,) = commands(github.write(Run((ATTACK,), ()), "nl"))
    assert (command.name, set(command.properties)) == (
        "error",
        {"file", "line", "endLine", "col", "endColumn", "title"},
    )


@pytest.mark.parametrize(
    ("numbers", "shown", "rest"),
    [
        pytest.param((10, 10, 9), {"error": 10, "warning": 10, "notice": 9}, "", id="as many as are shown"),
        pytest.param((12, 1, 1), {"error": 10, "warning": 1, "notice": 2}, "nog 2 bevindingen; ", id="more errors"),
        pytest.param((0, 0, 10), {"notice": 10}, "nog 1 bevinding; ", id="the count is a notice itself"),
        pytest.param((99, 99, 99), {"error": 10, "warning": 10, "notice": 10}, "nog 268 bevindingen; ", id="a crowd"),
    ],
)
def test_no_more_than_github_shows_and_the_rest_is_counted(
    numbers: tuple[int, int, int], shown: dict[str, int], rest: str
) -> None:
    found = commands(github.write(crowd(*numbers), "nl"))
    assert Counter(command.name for command in found) == shown
    assert found[-1].message.startswith(rest)
    assert ("alles samen" in found[-1].message) == bool(rest)


def test_nothing_is_written_when_nothing_was_found() -> None:
    assert github.write(RUNS["none"], "nl") == ""
