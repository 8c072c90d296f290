"""Standard streams as a shell may give them: closed, full, left by their reader, in a poor environment."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests_support import PROGRAM, SMALL_PLAN

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
BROKEN = SMALL_PLAN.replace("wie: zorgraad", "wie: zorgrad")
FULL = "de uitvoer kan niet geschreven worden: er is geen plaats meer op de schijf\n"
CLOSED = "de uitvoer kan niet geschreven worden: de uitvoer is gesloten\n"
PRINTING = ("validate plan.yaml", "--version", "--help", "rules", "schema", "timeline plan.yaml", "render plan.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    (tmp_path / "fout.yaml").write_text(BROKEN)
    return tmp_path


def shell(folder: Path, command: str, **environment: str) -> tuple[int, str, str]:
    """What a command line of a shell comes to, with `actieplan` for the program."""
    script = f'actieplan() {{ {shlex.quote(str(PROGRAM))} "$@"; }}\n{command}'
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "NO_COLOR": "1", **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("command", PRINTING)
def test_a_full_disk_is_a_sentence_and_exit_code_2(folder: Path, command: str) -> None:
    assert shell(folder, f"actieplan {command} > /dev/full") == (2, "", FULL)


@pytest.mark.parametrize("command", PRINTING)
def test_a_closed_output_is_a_sentence_and_exit_code_2(folder: Path, command: str) -> None:
    assert shell(folder, f"actieplan {command} >&-") == (2, "", CLOSED)


@pytest.mark.parametrize(
    ("command", "code"), [("validate plan.yaml", 0), ("validate fout.yaml", 1), ("rules", 0), ("schema", 0)]
)
def test_a_reader_that_leaves_changes_nothing_of_the_exit_code(folder: Path, command: str, code: int) -> None:
    ended, _, complaint = shell(folder, f"actieplan {command} | true; exit ${{PIPESTATUS[0]}}")
    assert (ended, complaint) == (code, "")


def test_a_document_is_written_though_its_reader_left(folder: Path) -> None:
    assert (
        shell(folder, "actieplan render plan.yaml --format html --format svg | head -1; exit ${PIPESTATUS[0]}")[0] == 0
    )
    assert (folder / "plan.svg").is_file()


@pytest.mark.parametrize("streams", ["2>&-", "2> /dev/full", "<&- >&- 2>&-"])
def test_what_cannot_be_said_does_no_harm(folder: Path, streams: str) -> None:
    before = (folder / "fout.yaml").read_bytes()
    code, _, _ = shell(folder, f"actieplan render fout.yaml -o uit.html {streams}")
    assert code == (2 if ">&-" in streams.replace("2>&-", "") else 1)
    assert (folder / "fout.yaml").read_bytes() == before
    assert (folder / "uit.html").read_text(encoding="utf-8").startswith("<!")


@pytest.mark.parametrize("command", ["validate -", "render - -o uit.html", "timeline -", "diff - plan.yaml"])
@pytest.mark.parametrize("way", ["<&-", "0> leeg"], ids=["closed", "open to write only"])
def test_an_input_that_cannot_be_read_is_a_sentence_and_exit_code_2(folder: Path, command: str, way: str) -> None:
    code, said, complaint = shell(folder, f"actieplan {command} {way}")
    assert code == 2
    assert "fout AP041: dit bestand kan niet gelezen worden: de invoer is gesloten" in said + complaint
    assert not (folder / "uit.html").exists()


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "xx_XX.nergens", "TERM": "onbekend"},
    ],
    ids=str,
)
def test_any_locale_gives_the_same_words(folder: Path, environment: dict[str, str]) -> None:
    (folder / "fout.yaml").write_text(BROKEN.replace("ELZ Voorbeeld", "ELZ Zoë – “één”"), encoding="utf-8")
    usual = shell(folder, "actieplan validate fout.yaml", LC_ALL="C.UTF-8")
    assert usual[0] == 1
    assert shell(folder, "actieplan validate fout.yaml", **environment) == usual


def test_no_home_and_no_temporary_folder_are_needed(folder: Path) -> None:
    closed = {"HOME": "/nergens", "TMPDIR": "/nergens"}
    assert shell(folder, "actieplan render plan.yaml -o uit.docx", **closed)[0] == 0
    assert shell(folder, "unset HOME TMPDIR; actieplan render plan.yaml -o uit.html")[0] == 0


@pytest.mark.parametrize(
    "command", ["validate", "validate $OLDPWD/plan.yaml", "render $OLDPWD/plan.yaml", "diff", "init"]
)
def test_a_current_folder_that_is_gone_is_named(folder: Path, command: str) -> None:
    code, said, complaint = shell(folder, f"mkdir weg; cd weg; rmdir ../weg; actieplan {command}")
    assert (code, said) == (2, "")
    assert complaint.startswith("Fout: de map waarin u werkt, bestaat niet meer")


UNWRITABLE = {
    "a full device": ("validate plan.yaml --format json=/dev/full", "er is geen plaats meer op de schijf"),
    "a folder": ("validate plan.yaml --format json=.", "het is een map"),
    "below a file": ("validate plan.yaml --format json=plan.yaml/uit.json", "een deel van het pad is een bestand"),
    "a document below a file": ("render plan.yaml -o plan.yaml/uit.docx", "een deel van het pad is een bestand"),
    "a schema below a file": ("schema -o plan.yaml/uit.json", "een deel van het pad is een bestand"),
    "a plan below a file": ("init plan.yaml/2026.yaml", "een deel van het pad is een bestand"),
    "a name that is too long": (f"render plan.yaml -o {'x' * 300}.html", "de naam is te lang"),
}


@pytest.mark.parametrize(("command", "why"), UNWRITABLE.values(), ids=UNWRITABLE.keys())
def test_what_cannot_be_written_is_a_sentence(folder: Path, command: str, why: str) -> None:
    code, _, complaint = shell(folder, f"actieplan {command}")
    assert code == 2
    assert why in complaint
    assert "Errno" not in complaint + _
    assert (folder / "plan.yaml").read_text() == SMALL_PLAN
