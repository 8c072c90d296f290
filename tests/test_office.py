"""LibreOffice as a program to call: found or not, in time or not, and never on the network."""

from __future__ import annotations

import io
import os
import resource
import shutil
import socket
import tempfile
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from actieplan import office
from actieplan.documents.document import Document
from actieplan.writers import docx

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


@pytest.fixture
def word_file() -> bytes:
    return docx.write(Document("T", "N", "O", (), 2025, ()), created=datetime(2025, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("platform", "command"),
    [
        ("linux", "sudo apt install libreoffice-writer fonts-dejavu"),
        ("win32", "winget install TheDocumentFoundation.LibreOffice"),
        ("darwin", "brew install --cask libreoffice"),
    ],
)
def test_every_system_has_its_own_install_command(platform: str, command: str) -> None:
    assert office.install_command(platform) == command


@needs_office
def test_a_word_file_is_printed_and_nothing_is_left_behind(
    word_file: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert office.printed(word_file).startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == []


@needs_office
def test_what_cannot_be_printed_is_told(tmp_path: Path) -> None:
    with pytest.raises(office.OfficeFailedError) as failure:
        office.printed(b"PK\3\4 a package that breaks off")
    assert failure.value.words.nl.startswith("LibreOffice heeft er geen PDF van gemaakt (gestopt met code ")


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell as the program")
def test_why_a_temporary_folder_cannot_be_used_is_told(
    word_file: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nergens"))
    with pytest.raises(office.OfficeFailedError, match="let TMPDIR point at one"):
        office.printed(word_file)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))  # enough for the document, not for LibreOffice
    try:
        with pytest.raises(office.OfficeFailedError) as failure:
            office.printed(word_file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert f"in de tijdelijke map {tmp_path} kan niet geschreven worden" in failure.value.words.nl
    assert [each.name for each in tmp_path.iterdir()] == ["soffice"]


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for another kind of program")
@pytest.mark.parametrize("path", ["", ".", "hier"], ids=["an empty folder", "the current folder", "one in it"])
def test_a_program_beside_the_plans_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """On Windows a program is looked for in the current folder first; here the path leads to it."""
    for folder in (tmp_path, tmp_path / "hier"):
        folder.mkdir(exist_ok=True)
        program = folder / "soffice"
        program.write_text(f"#!/bin/sh\necho > {tmp_path}/gestart\n")
        program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", path)
    monkeypatch.setattr(office, "_USUAL_PLACES", ())
    with pytest.raises(office.OfficeMissingError):
        office.printed(b"")
    assert not (tmp_path / "gestart").exists()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="this system does not show its processes in /proc")
def test_one_that_takes_too_long_is_ended_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As LibreOffice does, this program starts another and waits for it."""
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n/bin/sh -c '/bin/sleep 60; true' $0 &\nwait\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(office.OfficeFailedError) as failure:
        office.printed(b"", patience=1)
    assert failure.value.words.en == "LibreOffice made no PDF of it (not ready after 1 seconds)"
    ends = time.monotonic() + 20
    while (left := list(running_with(str(program)))) and time.monotonic() < ends:
        time.sleep(0.05)
    assert left == []


def running_with(words: str) -> Iterator[str]:
    """The command lines of running programs that hold these words."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            line = (process / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if words in line:
            yield line


@needs_office
def test_a_picture_elsewhere_is_not_fetched(word_file: bytes) -> None:
    """A house style may be anyone's Word file."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/spion.png"
        assert office.printed(with_linked_picture(word_file, address)).startswith(b"%PDF-")
        with pytest.raises(BlockingIOError):  # nobody has called
            server.accept()


def with_linked_picture(word_file: bytes, address: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/_rels/document.xml.rels":
                link = (
                    f'<Relationship Id="rIdX" Type="{IMAGE}" Target="{address}" TargetMode="External"/></Relationships>'
                )
                part = part.replace(b"</Relationships>", link.encode())
            elif name == "word/document.xml":
                part = part.replace(b"<w:body>", b"<w:body>" + PICTURE)
            new.writestr(name, part)
    return written.getvalue()


PICTURE = b"""<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:r><w:drawing><wp:inline><wp:extent
 cx="99999" cy="99999"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData
 uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"/>
<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rIdX"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99999" cy="99999"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""
