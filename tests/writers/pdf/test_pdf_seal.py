"""The seal of a PDF: it tells a changed file from one that is as it was written, and no reader stumbles over it."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from actieplan.writers import seal


@pytest.fixture(scope="module")
def sealed() -> bytes:
    file = PdfWriter()
    file.add_blank_page(100, 100)
    stream = io.BytesIO()
    file.write(stream)
    return seal.page(stream.getvalue(), "pdf")


def test_a_sealed_file_is_intact(sealed: bytes) -> None:
    assert seal.is_intact(sealed, "pdf")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"/Page\n", b"/page\n", id="an object"),
        pytest.param(b"startxref\n", b"startxref\n1", id="the place of the table"),
        pytest.param(b"% actieplan-hash: ", b"% actieplan-hash: 0", id="the seal"),
        pytest.param(b"%%EOF\n", b"%%EOF\n1 0 obj null endobj\nstartxref\n9\n%%EOF\n", id="something added behind it"),
    ],
)
def test_a_changed_file_is_not(sealed: bytes, old: bytes, new: bytes) -> None:
    changed = sealed.replace(old, new, 1)
    assert changed != sealed
    assert not seal.is_intact(changed, "pdf")


def test_a_file_that_was_never_sealed_is_not() -> None:
    assert not seal.is_intact(b"%PDF-1.7\nstartxref\n0\n%%EOF\n", "pdf")


def test_nothing_stands_behind_the_end_of_the_file(sealed: bytes) -> None:
    assert sealed.endswith(b"\n%%EOF\n")
    assert sealed.count(b"%%EOF") == 1


def test_pypdf_reads_it_strictly(sealed: bytes) -> None:
    assert len(PdfReader(io.BytesIO(sealed), strict=True).pages) == 1


def test_poppler_reads_it_without_complaint(sealed: bytes, tmp_path: Path) -> None:
    pdfinfo = shutil.which("pdfinfo")
    if pdfinfo is None:
        pytest.skip("poppler (pdfinfo) is not installed")
    path = tmp_path / "verzegeld.pdf"
    path.write_bytes(sealed)
    done = subprocess.run([pdfinfo, path], check=True, capture_output=True, timeout=60)
    assert b"Pages:           1" in done.stdout
    assert done.stderr == b""
