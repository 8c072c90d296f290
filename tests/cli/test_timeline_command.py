"""`timeline` as its users meet it: the year on the screen, with the day of today."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from actieplan.datum import in_words
from tests_support import SMALL_PLAN, run


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small plan for this year."""
    file = tmp_path / "plan.yaml"
    this_year = SMALL_PLAN.replace("2025", str(date.today().year))
    file.write_text(re.sub("formulier: .*", "formulier: 2025", this_year), encoding="utf-8")
    return file


def test_the_folders_below_are_read_when_asked(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "plan.yaml").write_text(SMALL_PLAN)
    assert run("timeline", ".", cwd=tmp_path).returncode == 2
    done = run("timeline", ".", "--recursive", cwd=tmp_path)
    assert done.returncode == 0
    assert "De eerste actie" in done.stdout.decode()


def test_today_is_marked_in_the_plan_of_this_year(plan: Path) -> None:
    before, shown, after = date.today(), run("timeline", plan).stdout.decode(), date.today()
    assert any(f"│ {in_words(day)}" in shown for day in (before, after))


def test_today_is_not_marked_in_a_plan_of_another_year() -> None:
    assert "│" not in run("timeline", "plans/2024.yaml").stdout.decode()


def test_another_day_can_be_marked() -> None:
    shown = run("timeline", "plans/2024.yaml", "--day", "2024-05-02").stdout.decode()
    assert shown.endswith("; │ 2 mei 2024\n")


def test_a_day_that_does_not_exist_is_told() -> None:
    result = run("timeline", "plans/2024.yaml", "--day", "2024-06-31")
    assert result.returncode == 2
    assert result.stdout == b""
    assert "geen goede waarde voor --day: 2024-06-31" in result.stderr.decode()


def test_every_plan_stands_under_its_title() -> None:
    shown = run("timeline", "plans").stdout.decode().splitlines()
    titles = [at for at, line in enumerate(shown) if line == "Actieplan ELZ Leuven"]
    assert [shown[at + 2].split()[0] for at in titles] == ["2024", "2025"]
    assert shown[titles[1] - 1] == ""


def test_a_pipe_gets_no_colours_and_no_spaces_at_line_ends(plan: Path) -> None:
    shown = run("timeline", plan, NO_COLOR="", COLUMNS="80").stdout.decode()
    assert "\x1b" not in shown
    assert [line for line in shown.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_the_signs_reach_a_console_of_any_encoding(plan: Path, encoding: str) -> None:
    result = run("timeline", plan, PYTHONIOENCODING=encoding)
    assert result.returncode == 0
    assert "█" in result.stdout.decode("utf-8")
    assert "◆ 31 mrt: Klaar" in result.stdout.decode("utf-8")


def test_a_window_that_is_too_narrow_gets_the_narrowest_drawing(plan: Path) -> None:
    narrow = run("timeline", plan, "--day", "2000-01-01", COLUMNS="30").stdout.decode()
    assert narrow == run("timeline", plan, "--day", "2000-01-01", "--width", "40").stdout.decode()
    assert max(len(line) for line in narrow.splitlines()) > 30


def test_a_plan_without_a_year_is_told_to_have_no_timeline(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN.replace("jaar: 2025\n", ""))
    done = run("timeline", "plan.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "vul `jaar` in" in done.stderr.decode()
    assert done.stdout == b""
