"""`actieplan render --format pdf` and `--page-numbers`, with LibreOffice and without."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests_support import SMALL_PLAN, run

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(SMALL_PLAN)
    return path


@pytest.fixture
def nowhere(tmp_path: Path) -> str:
    """A PATH on which there is no LibreOffice."""
    if Path("/Applications/LibreOffice.app").exists() or Path("C:/Program Files/LibreOffice").exists():
        pytest.skip("LibreOffice is found here without PATH")
    (tmp_path / "leeg").mkdir()
    return str(tmp_path / "leeg")


@needs_office
def test_a_plan_becomes_a_pdf_with_page_numbers_in_its_contents(plan: Path) -> None:
    done = run("render", plan, "--format", "pdf")
    assert done.returncode == 0, done.stderr.decode()
    pages = [page.extract_text() for page in PdfReader(plan.with_suffix(".pdf")).pages]
    place = next(number for number, page in enumerate(pages, 1) if "Wat we doen." in page)
    contents = next(page for page in pages if "....." in page)
    line = next(line for line in contents.splitlines() if line.split(".....")[0].endswith("De eerste actie"))
    assert line.split(".")[-1].strip() == str(place)


@needs_office
def test_the_suffix_of_the_output_asks_for_a_pdf(plan: Path, tmp_path: Path) -> None:
    assert run("render", plan, "-o", tmp_path / "bestuur.pdf").returncode == 0
    assert (tmp_path / "bestuur.pdf").read_bytes().startswith(b"%PDF-1.7")


@needs_office
def test_the_same_plan_gives_the_same_pdf_and_may_overwrite_it(plan: Path) -> None:
    assert run("render", plan, "--format", "pdf").returncode == 0
    first = plan.with_suffix(".pdf").read_bytes()
    assert run("render", plan, "--format", "pdf").returncode == 0
    assert plan.with_suffix(".pdf").read_bytes() == first


@needs_office
def test_a_pdf_that_was_changed_is_not_overwritten(plan: Path) -> None:
    assert run("render", plan, "--format", "pdf").returncode == 0
    target = plan.with_suffix(".pdf")
    target.write_bytes(target.read_bytes() + b"% een opmerking\n")
    done = run("render", plan, "--format", "pdf")
    assert done.returncode == 2
    assert "dit bestand is gewijzigd" in done.stderr.decode()


@needs_office
def test_page_numbers_are_in_a_word_file_only_when_asked(plan: Path) -> None:
    assert run("render", plan).returncode == 0
    assert b"PAGEREF" not in document_of(plan.with_suffix(".docx"))
    assert run("render", plan, "--page-numbers").returncode == 0
    assert b"PAGEREF" in document_of(plan.with_suffix(".docx"))


def document_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("nl", "hiervoor is LibreOffice nodig, en dat is niet gevonden; installeer het met `"),
        ("en", "this needs LibreOffice, which was not found; install it with `"),
    ],
)
def test_without_libreoffice_one_sentence_says_how_to_install_it(
    plan: Path, nowhere: str, lang: str, sentence: str
) -> None:
    done = run("render", plan, "--format", "pdf", PATH=nowhere, ACTIEPLAN_LANG=lang)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"{plan.with_suffix('.pdf')}: {sentence}")
    assert not plan.with_suffix(".pdf").exists()


def test_without_libreoffice_the_other_formats_are_written(plan: Path, nowhere: str) -> None:
    done = run("render", plan, "--format", "pdf", "--format", "docx", "--format", "markdown", PATH=nowhere)
    assert done.returncode == 2
    assert done.stdout.decode().split() == [str(plan.with_suffix(".docx")), str(plan.with_suffix(".md"))]


def test_without_libreoffice_no_page_numbers(plan: Path, nowhere: str) -> None:
    done = run("render", plan, "--page-numbers", PATH=nowhere)
    assert done.returncode == 2
    assert "LibreOffice" in done.stderr.decode()
    assert not plan.with_suffix(".docx").exists()


@needs_office
def test_a_letter_that_no_font_has_is_named_with_its_place_and_is_a_failure(plan: Path) -> None:
    text = SMALL_PLAN.replace("Wat we doen.", "|\n              Wat **we**\n              \U0010fffd doen. \U0010fffd")
    plan.write_text(text, encoding="utf-8")
    done = run("render", plan, "--format", "pdf")
    assert done.returncode == 1
    assert plan.with_suffix(".pdf").is_file()
    said = done.stderr.decode()
    assert "geen PDF/A" in said
    number = next(at for at, line in enumerate(text.splitlines(), 1) if "\U0010fffd" in line)
    places = [f"{plan}:{number}:{column} (`een/omschrijving`)" for column in (15, 23)]
    assert f"(U+10FFFD) op {', '.join(places)}" in said
