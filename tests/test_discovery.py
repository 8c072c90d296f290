"""Discovery: which files a folder stands for, which folders are named as not read, and what neighbours add."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from actieplan import checking
from actieplan.discovery import folder_at, is_plan_name
from tests_support import SMALL_PLAN, run

NAMES = {
    "2025.yaml": True,
    "2025.yml": True,
    "2025.YAML": True,
    "Plan 2025.Yml": True,
    "~$2025.yaml": False,
    ".#2025.yaml": False,
    "#2025.yaml#": False,
    "#2025.yaml": True,
    ".2025.yaml": False,
    "2025.yaml~": False,
    "2025.yaml.bak": False,
    "2025.yaml.txt": False,
    "2025.docx": False,
    "yaml": False,
}


@pytest.mark.parametrize(("name", "is_plan"), NAMES.items(), ids=NAMES.keys())
def test_which_names_are_plans(tmp_path: Path, name: str, is_plan: bool) -> None:
    assert is_plan_name(name) is is_plan
    (tmp_path / name).write_text(SMALL_PLAN)
    assert folder_at(tmp_path).plans == ((tmp_path / name,) if is_plan else ())


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Plans of three years, two of them below the folder; also a hidden folder and a circle of links."""
    folder = tmp_path / "plans"
    for name in (
        "2025.YAML",
        "oud/2023.yaml",
        "oud/ouder/2022.yml",
        "oud/.x/y.yaml",
        "beelden/logo.png",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        year = Path(name).stem if Path(name).stem.isdigit() else "2020"
        (folder / name).write_text(SMALL_PLAN.replace("2025", year).replace("formulier: " + year, "formulier: 2025"))
    (folder / ".verborgen").mkdir()
    (folder / ".verborgen" / "x.yaml").write_text(SMALL_PLAN)
    (folder / "kring").symlink_to(folder, target_is_directory=True)
    return folder


def test_folders_below_that_hold_plans_are_named(plans: Path) -> None:
    done = run("validate", "plans", "--format", "json", cwd=plans.parent)
    shape = json.loads(done.stdout)
    assert done.returncode == 0
    assert [(each["code"], each["severity"], each["file"]) for each in shape["findings"]] == [
        ("AP043", "info", "plans/oud"),
        ("AP043", "info", "plans/oud/ouder"),
    ]


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_comparison_of_all_plans_passes_over_folders_that_are_not_read(plans: Path) -> None:
    for command in (
        ["init", "-q"],
        ["add", "--all"],
        ["-c", "user.name=An", "-c", "user.email=an@x", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=plans.parent, check=True, capture_output=True)
    done = run("diff", cwd=plans.parent)
    assert (done.returncode, done.stderr) == (0, b"")


def test_recursive_reads_them_too(plans: Path) -> None:
    result = checking.check([plans], is_recursive=True)
    assert [Path(file.file).relative_to(plans).as_posix() for file in result.files] == [
        "2025.YAML",
        "oud/2023.yaml",
        "oud/ouder/2022.yml",
    ]
    assert not any(found.code == "AP043" for found in result.diagnostics)
    assert run("validate", "plans", "--recursive", cwd=plans.parent).returncode == 0
    assert run("render", "plans", "--recursive", "--format", "html", cwd=plans.parent).returncode == 0
    assert (plans / "oud" / "2023.html").is_file()


def test_a_folder_with_plans_below_alone_has_none_and_says_where_they_are(plans: Path) -> None:
    (plans / "2025.YAML").unlink()
    done = run("validate", "plans", "--format", "concise", cwd=plans.parent)
    assert done.returncode == 2
    assert b"AP042" in done.stdout
    assert b"plans/oud: info AP043" in done.stdout


# --- neighbours -------------------------------------------------------------------------------------------

OTHER_TITLE = SMALL_PLAN.replace("formulier: 2025", "formulier: 2025\nbeleidsperiode: 2024-2026")
NEXT = OTHER_TITLE.replace("jaar: 2025", "jaar: 2026").replace("maart 2025", "maart 2026").replace(
    "titel: Een strategische doelstelling", "titel: Iets heel anders dan vorig jaar"
)  # fmt: skip


@pytest.fixture
def years(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "2025.yaml").write_text(OTHER_TITLE.replace("Omdat het nodig is.", "T.b.d."))
    (folder / "2026.yaml").write_text(NEXT)
    (folder / "stuk.yaml").write_text("dit: is: geen plan\n")
    return folder


def codes(folder: Path, *arguments: str) -> list[tuple[str, str]]:
    done = run("validate", *arguments, "--format", "json", cwd=folder.parent)
    return [(each["code"], Path(each["file"]).name) for each in json.loads(done.stdout)["findings"]]


def test_neighbours_are_compared_with_and_not_checked_themselves(years: Path) -> None:
    alone = codes(years, "plans/2026.yaml")
    beside = codes(years, "plans/2026.yaml", "--neighbours")
    across = [each for each in beside if each not in alone]
    assert across
    assert all(code.startswith("AP4") for code, _ in across)
    assert ("AP503", "2025.yaml") not in beside
    assert all(name != "stuk.yaml" for _, name in beside)
    everything = codes(years, "plans/2025.yaml", "plans/2026.yaml")
    assert set(across) <= set(everything)
