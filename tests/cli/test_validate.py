"""`actieplan validate` as its user meets it: output, exit codes, and nothing a file can hold ends in a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests_support import SMALL_PLAN, run


def test_the_real_plans_are_valid_and_the_program_says_what_it_saw() -> None:
    done = run("validate")
    assert done.returncode == 0, done.stdout.decode()
    assert "2 plannen, 12 acties, 26 fasen, 27 mijlpalen" in done.stdout.decode()
    assert done.stderr == b""


def test_one_real_plan() -> None:
    done = run("validate", "plans/2025.yaml")
    assert done.returncode == 0
    assert "1 plan, 6 acties, 26 fasen, 27 mijlpalen" in done.stdout.decode()


@pytest.mark.parametrize("command", ["validate", "render"])
def test_no_library_for_markdown_is_imported(tmp_path: Path, command: str) -> None:
    """They are there for tests alone; `rich` brings one of them along."""
    text = SMALL_PLAN.replace(
        "Wat we doen.", "Wat **wij** doen op www.elz.example, [zie](https://elz.example/x) | <b>."
    )
    (tmp_path / "plan.yaml").write_text(text)
    code = f"""\
import runpy, sys
sys.argv = ["actieplan", "{command}", "plan.yaml"]
try:
    runpy.run_module("actieplan", run_name="__main__")
except SystemExit as end:
    print(end.code, *sorted({{"markdown_it", "mdit_py_plugins", "yaml"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "0 yaml", done.stdout + done.stderr


def test_findings_give_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN.replace("titel: Actieplan", "tietel: Actieplan"))
    done = run("validate", "plan.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "plan.yaml:3:1: fout AP101" in done.stdout.decode()
    assert "bedoelt u `titel`?" in done.stdout.decode()


@pytest.mark.parametrize(
    ("argument", "code"),
    [
        ("weg.yaml", "AP040"),
        ("lege-map", "AP042"),
        ("weg/plan.yaml", "AP040"),
        ("pijp", "AP041"),
        ("kapotte-link.yaml", "AP040"),
    ],
)
def test_a_path_that_cannot_be_opened_gives_exit_code_2(tmp_path: Path, argument: str, code: str) -> None:
    (tmp_path / "lege-map").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pijp")
        (tmp_path / "kapotte-link.yaml").symlink_to("nergens")
    elif argument in {"pijp", "kapotte-link.yaml"}:
        pytest.skip("needs POSIX files")
    done = run("validate", argument, cwd=tmp_path)
    assert done.returncode == 2
    assert code in done.stdout.decode()


def test_a_name_that_is_nearly_right_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "2025.yaml").write_text(SMALL_PLAN)
    assert "2025.yaml" in run("validate", "2025.yml", cwd=tmp_path).stdout.decode()


def test_a_plan_from_standard_input() -> None:
    assert run("validate", "-", stdin=SMALL_PLAN.encode()).returncode == 0
    assert "<invoer>:1:1" in run("validate", "-", stdin=b"- a\n").stdout.decode()


def test_a_file_that_is_named_twice_is_checked_once(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    (tmp_path / "zelfde.yaml").symlink_to("plan.yaml")
    done = run("validate", "plan.yaml", tmp_path / "plan.yaml", "zelfde.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert "1 plan," in done.stdout.decode()


def test_json_for_other_programs(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("titel: a\ntitel: b\n")
    done = run("validate", "--format", "json", "plan.yaml", cwd=tmp_path)
    shape = json.loads(done.stdout)
    assert shape["version"] == 1
    assert "AP020" in {finding["code"] for finding in shape["findings"]}


def test_strict_lets_warnings_fail(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN.replace("                - dit\n", "                - T.b.d.\n"))
    assert run("validate", "plan.yaml", cwd=tmp_path).returncode == 0
    assert run("validate", "--strict", "plan.yaml", cwd=tmp_path).returncode == 1


def test_english_findings_and_help(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("- a\n")
    assert "error AP009" in run("--lang", "en", "validate", "plan.yaml", cwd=tmp_path).stdout.decode()
    assert "error AP009" in run("validate", "plan.yaml", cwd=tmp_path, ACTIEPLAN_LANG="en").stdout.decode()
    assert "Check plans: what is wrong" in run("--lang", "en", "validate", "--help").stdout.decode()


def test_dutch_help_has_dutch_headings() -> None:
    shown = run("validate", "--help").stdout.decode()
    assert shown.startswith("Gebruik: ")
    assert "Opties:" in shown
    assert "Voorbeelden:" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        ("validaat",),
        ("validate", "--formaat", "x"),
        ("validate", "--format", "xml"),
        ("--lang", "fr", "validate"),
        ("render", "-o"),
    ],
)
def test_a_command_typed_wrong_gives_exit_code_2_and_a_sentence(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("Fout: ")
    assert "Traceback" not in done.stderr.decode()


def test_no_arguments_show_the_help() -> None:
    done = run()
    assert "Commando's:" in done.stdout.decode()


def test_the_version() -> None:
    assert run("--version").stdout.decode().startswith("actieplan 0.")


@pytest.mark.skipif(os.name == "nt", reason="file names of any bytes exist on POSIX only")
def test_a_file_name_with_escapes_or_invalid_bytes_is_shown_harmlessly(tmp_path: Path) -> None:
    for name in (b"plan\x1b[31m.yaml", b"plan\n::error::x.yaml", b"plan\xff.yaml"):
        (tmp_path / os.fsdecode(name)).write_text("- a\n")
    done = run("validate", ".", cwd=tmp_path)
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
    assert not any(line.startswith(b"::") for line in done.stdout.splitlines())


def test_a_file_that_cannot_be_read_is_an_error_not_a_skip(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    done = run("validate", tmp_path / "plan.yaml")
    assert done.returncode == 2
    assert "AP042" in done.stdout.decode()
