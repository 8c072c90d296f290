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


MISNAMED = {
    "2026.yaml.txt": "2026.yaml",
    "2026.YAML.TXT": "2026.YAML",
    "2026.yml.txt": "2026.yml",
    "Actieplan 2026.yaml.docx": "Actieplan 2026.yaml",
    "2026.yalm": "2026.yaml",
    "2026.ymal": "2026.yaml",
    "2026.yam": "2026.yaml",
    "2026.txt": "2026.yaml",
}
NOT_MEANT_AS_A_PLAN = (
    "2026.yaml.bak", "2026.yaml~", "2026.yaml.orig", "2026.docx", "2026.xml", "2026.xaml", "2026.md", ".2026.yaml.txt",
    "~$2026.yaml.docx", "huisstijl.docx", "yaml", "2026", "actieplan.schema.json", "mail.eml",
)  # fmt: skip


@pytest.mark.parametrize(("name", "meant"), MISNAMED.items(), ids=MISNAMED.keys())
def test_a_plan_under_another_name_is_reported_with_what_to_do(tmp_path: Path, name: str, meant: str) -> None:
    (tmp_path / name).write_text(SMALL_PLAN)
    (tmp_path / "2025.yaml").write_text(SMALL_PLAN)
    (file,) = [each for each in checking.check([tmp_path]).files if each.file != str(tmp_path / "2025.yaml")]
    (found,) = file.diagnostics
    assert (found.code, found.severity, file.plan, file.is_not_read) == ("AP043", "info", None, True)
    assert "niet gelezen" in found.message.nl
    assert f"`{meant}`" in found.hint.nl
    (tmp_path / name).rename(tmp_path / meant)
    assert [each.code for each in checking.check([tmp_path]).diagnostics] == ["AP401"]


@pytest.mark.parametrize("name", MISNAMED)
def test_a_plan_under_another_name_is_read_where_it_is_named_and_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(SMALL_PLAN)
    (file,) = checking.check([tmp_path / name]).files
    assert file.plan is not None
    assert [found.code for found in file.diagnostics] == ["AP043"]
    assert "overgeslagen" in file.diagnostics[0].message.nl


@pytest.mark.parametrize("name", NOT_MEANT_AS_A_PLAN)
def test_other_files_beside_plans_are_no_finding(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Een brief over de strategische doelstellingen: geen plan.")
    (tmp_path / "2025.yaml").write_text(SMALL_PLAN)
    assert checking.check([tmp_path]).diagnostics == []


def test_a_letter_in_a_text_file_is_not_a_plan(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Beste,\nIn bijlage het formulier: 2025.\n")
    (tmp_path / "2025.yaml").write_text(SMALL_PLAN)
    assert checking.check([tmp_path]).diagnostics == []


def test_beside_the_plan_of_that_name_one_of_the_two_should_go(tmp_path: Path) -> None:
    (tmp_path / "2025.yaml").write_text(SMALL_PLAN)
    (tmp_path / "2025.yaml.txt").write_text(SMALL_PLAN)
    (found,) = checking.check([tmp_path]).diagnostics
    assert "er is ook een `2025.yaml`" in found.hint.nl


def test_a_folder_with_a_misnamed_plan_alone_has_none_and_names_it(tmp_path: Path) -> None:
    (tmp_path / "2026.yaml.txt").write_text(SMALL_PLAN)
    assert [found.code for found in checking.check([tmp_path]).diagnostics] == ["AP042", "AP043"]
    done = run("render", tmp_path, "--format", "html")
    assert done.returncode == 2
    assert b"2026.yaml.txt" in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == [tmp_path / "2026.yaml.txt"]


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


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("plannen/2027", "plannen/2027.yaml"),
        ("plannen/2027.yaml.txt", "plannen/2027.yaml"),
        ("plan.docx", "plan.yaml"),
        (".", "2027.yaml"),
    ],
)
def test_init_says_which_name_it_expects_and_writes_nothing(tmp_path: Path, path: str, expected: str) -> None:
    done = run("init", path, "--jaar", "2027", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().strip().endswith(f"schrijf bijvoorbeeld {expected}")
    assert list(tmp_path.iterdir()) == []
