"""What is written never takes the place of a plan, nor of a document that Word or LibreOffice has open."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from actieplan.cli.guarding import is_plan
from tests_support import PLANS, SMALL_PLAN, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    (tmp_path / "2024.yaml").write_text(SMALL_PLAN.replace("jaar: 2025", "jaar: 2024"))
    (tmp_path / "koppeling.json").symlink_to("2024.yaml")
    os.link(tmp_path / "2024.yaml", tmp_path / "hard.json")
    (tmp_path / "board.yaml.j2").write_text("{{ plan.titel }}\n")
    return tmp_path


OVERWRITING = {
    "a report": ("validate", "plan.yaml", "--format", "json=plan.yaml"),
    "a report over another plan": ("validate", "plan.yaml", "--format", "json=2024.yaml"),
    "a report by way of a symbolic link": ("validate", "plan.yaml", "--format", "sarif=koppeling.json"),
    "a report by way of a hard link": ("validate", "plan.yaml", "--format", "junit=hard.json"),
    "a text for people": ("validate", "plan.yaml", "--format", "text=2024.yaml"),
    "a schema": ("schema", "-o", "2024.yaml"),
    "a list of fields": ("schema", "--markdown", "-o", "hard.json"),
    "a document by way of a template": (
        "render",
        "plan.yaml",
        "--template",
        "board.yaml.j2",
        "-o",
        "2024.yaml",
        "--force",
    ),
}


@pytest.mark.parametrize("command", OVERWRITING.values(), ids=OVERWRITING.keys())
def test_a_plan_is_never_overwritten(folder: Path, command: tuple[str, ...]) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = run(*command, cwd=folder)
    assert done.returncode == 2
    assert "een plan" in done.stderr.decode()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_report_and_a_schema_are_no_plans(folder: Path) -> None:
    for _ in range(2):  # written, and written over
        assert (
            run("validate", "plan.yaml", "--format", "json=uit.json", "--format", "text=uit.txt", cwd=folder).returncode
            == 0
        )
        assert run("schema", "-o", "schema.json", cwd=folder).returncode == 0
    for name in ("uit.json", "uit.txt", "schema.json", "nergens.yaml", "."):
        assert not is_plan(folder / name)
    assert all(map(is_plan, PLANS))


@pytest.mark.parametrize(
    "forms", [("json", "sarif"), ("junit", "gitlab"), ("text", "json", "json"), ("sarif", "gitlab", "junit")]
)
def test_two_forms_for_programs_do_not_go_to_the_screen_together(folder: Path, forms: tuple[str, ...]) -> None:
    done = run("validate", "plan.yaml", *(word for form in forms for word in ("--format", form)), cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "kunnen niet samen naar het scherm" in done.stderr.decode()
    assert run("validate", "plan.yaml", "--format", forms[-1], "--format", "junit=uit.xml", cwd=folder).returncode == 0


def test_two_forms_do_not_go_to_one_file(folder: Path) -> None:
    done = run("validate", "plan.yaml", "--format", "json=uit", "--format", "sarif=./uit", cwd=folder)
    assert done.returncode == 2
    assert not (folder / "uit").exists()


# --- open in Word or LibreOffice --------------------------------------------------------------------------


def by_word(name: str) -> bytes:
    """The owner file of Word: the name twice, in the letters of Windows and in UTF-16."""
    plain, wide = name.encode("cp1252"), name.encode("utf-16-le")
    return (bytes([len(plain)]) + plain).ljust(54, b" ") + (bytes([len(name), 0]) + wide).ljust(108, b"\0")


OPEN = {
    "in Word": ("2025.docx", "~$2025.docx", by_word("Zoë Peeters"), "open in Word (bij Zoë Peeters)"),
    "in Word, a name of seven letters": ("plan-25.docx", "~$lan-25.docx", by_word("An"), "open in Word (bij An)"),
    "in Word, a longer name": ("actieplan.docx", "~$tieplan.docx", by_word("An"), "open in Word (bij An)"),
    "in Word, an owner file without a name": ("2025.docx", "~$2025.docx", b"", "open in Word;"),
    "in LibreOffice": (
        "2025.docx",
        ".~lock.2025.docx#",
        rb"Peeters\, An,an,pc-12,28.11.2026 10:00,file:///home/an;",
        "open in LibreOffice (bij Peeters, An)",
    ),
    "in LibreOffice, by a user without a name": (
        "2025.docx",
        ".~lock.2025.docx#",
        b",an,pc-12,28.11.2026 10:00,file:///home/an;",
        "open in LibreOffice (bij an)",
    ),
    "a web page in LibreOffice": ("uit.html", ".~lock.uit.html#", b"An,an,pc,nu,;", "open in LibreOffice (bij An)"),
}


@pytest.mark.parametrize(("document", "owner_file", "content", "words"), OPEN.values(), ids=OPEN.keys())
def test_a_document_that_is_open_is_not_overwritten(
    folder: Path, document: str, owner_file: str, content: bytes, words: str
) -> None:
    assert run("render", "plan.yaml", "-o", document, cwd=folder).returncode == 0
    written = (folder / document).read_bytes()
    (folder / owner_file).write_bytes(content)
    (folder / "plan.yaml").write_text(SMALL_PLAN.replace("De eerste actie", "Een andere titel"))
    done = run("render", "plan.yaml", "-o", document, cwd=folder)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert (folder / document).read_bytes() == written
    assert run("render", "plan.yaml", "-o", document, "--force", cwd=folder).returncode == 0
    assert (folder / document).read_bytes() != written


def test_the_owner_file_of_another_document_does_not_matter(folder: Path) -> None:
    (folder / "~$2025.docx").write_bytes(by_word("An"))
    assert (
        run("render", "plan.yaml", "-o", "2025.docx", cwd=folder).returncode == 0
    )  # there is nothing to overwrite yet
    shutil.move(folder / "~$2025.docx", folder / "~$2024.docx")
    assert run("render", "plan.yaml", "-o", "2025.docx", cwd=folder).returncode == 0
