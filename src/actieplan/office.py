"""LibreOffice: found on this computer and asked to print a Word file as PDF; nothing else knows how it is called."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from actieplan.system_errors import reason
from actieplan.text import Text, same

_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
_TASKKILL = "C:/Windows/System32/taskkill.exe"  # in full: Windows looks for a bare name in the current folder first
_INSTALL_COMMANDS = {
    "win32": "winget install TheDocumentFoundation.LibreOffice",
    "darwin": "brew install --cask libreoffice",
}
_INSTALL_ON_LINUX = "sudo apt install libreoffice-writer fonts-dejavu"
_PATIENCE = 120.0  # seconds for any document, LibreOffice's first start included
_BYTES_PER_SECOND = 5_000  # and one second more for every so many bytes of a Word file
_EXPORT = (
    "pdf:writer_pdf_Export:{"
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"},'  # PDF/A-2
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
)
_SETTINGS = {
    "org.openoffice.Office.Common/Security/Scripting": {
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
        "BlockUntrustedRefererLinks": "true",
    },
    "org.openoffice.Office.Writer/Content/Update": {"Link": "0"},
    "org.openoffice.Setup/L10N": {"ooSetupSystemLocale": "nl-BE"},
}
"""A profile of our own in which nothing in a document runs, and nothing is fetched from elsewhere."""
_REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">%s</oor:items>'
)
_ITEM = '<item oor:path="/%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>'


class OfficeError(Exception):
    """LibreOffice made no PDF, and why, in words for the person who asked for it."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


class OfficeMissingError(OfficeError):
    """LibreOffice is not on this computer."""


class OfficeFailedError(OfficeError):
    """LibreOffice was started and gave nothing back."""


_MISSING = Text(
    "hiervoor is LibreOffice nodig, en dat is niet gevonden; installeer het met `{command}` en probeer opnieuw",
    "this needs LibreOffice, which was not found; install it with `{command}` and try again",
)
_FAILED = Text("LibreOffice heeft er geen PDF van gemaakt ({reason})", "LibreOffice made no PDF of it ({reason})")
_TOO_LONG = Text("niet klaar na {seconds} seconden", "not ready after {seconds} seconds")
_ENDED = Text("gestopt met code {code}", "ended with code {code}")
_NO_TEMPORARY_FOLDER = Text(
    "er is geen tijdelijke map waarin u mag schrijven en plaats is; laat TMPDIR naar zo'n map wijzen",
    "there is no temporary folder with space in which you may write; let TMPDIR point at one",
)
_IN_TEMPORARY_FOLDER = Text(
    "in de tijdelijke map {folder} kan niet geschreven worden: {reason}; laat TMPDIR naar een andere map wijzen",
    "the temporary folder {folder} cannot be written to: {reason}; let TMPDIR point at another one",
)
_ROOM = 4_000_000
"""The bytes that LibreOffice needs at least in its temporary folder, for its profile and one document."""


def printed(word_file: bytes, *, patience: float = _PATIENCE) -> bytes:
    """A Word file as LibreOffice prints it: a tagged PDF with an outline and a destination for every bookmark.

    OfficeMissingError when there is no LibreOffice, OfficeFailedError when it fails or is not ready in time.
    """
    program = _program()
    try:
        folder = tempfile.TemporaryDirectory(prefix="actieplan-", ignore_cleanup_errors=True)
    except OSError as error:
        raise OfficeFailedError(_FAILED.fill({"reason": _NO_TEMPORARY_FOLDER})) from error
    with folder as name:
        try:
            return _printed_by(program, word_file, patience, Path(name))
        except OSError as error:
            raise OfficeFailedError(_FAILED.fill({"reason": _in_temporary_folder(Path(name), error)})) from error


def _printed_by(program: str, word_file: bytes, patience: float, folder: Path) -> bytes:
    source = folder / "document.docx"
    source.write_bytes(word_file)
    code = _run(_command(program, source), folder, patience + len(word_file) / _BYTES_PER_SECOND)
    target = source.with_suffix(".pdf")
    if not target.is_file():
        _require_room(folder)
        raise OfficeFailedError(_FAILED.fill({"reason": _ENDED.fill({"code": code})}))
    return target.read_bytes()


def _require_room(folder: Path) -> None:
    """OSError when the folder is full: LibreOffice says nothing of it."""
    probe = folder / "room"
    probe.write_bytes(bytes(_ROOM))
    probe.unlink()


def _in_temporary_folder(folder: Path, error: OSError) -> Text:
    if error.filename is not None and not Path(os.fsdecode(error.filename)).is_relative_to(folder):
        return reason(error)
    return _IN_TEMPORARY_FOLDER.fill({"folder": same(str(folder.parent)), "reason": reason(error)})


def install_command(platform: str) -> str:
    """What installs LibreOffice on a system, by its name in `sys.platform`."""
    return _INSTALL_COMMANDS.get(platform, _INSTALL_ON_LINUX)


def _program() -> str:
    found = [*filter(None, map(_on_the_path, _NAMES)), *(place for place in _USUAL_PLACES if Path(place).is_file())]
    if not found:
        raise OfficeMissingError(_MISSING.fill({"command": same(install_command(sys.platform))}))
    return found[0]


def _on_the_path(name: str) -> str | None:
    """The program of this name; never one in the current folder, where it may have come along with a plan.

    On Windows that is where `which` looks first. What it finds there, and only that, has no full address.
    """
    found = shutil.which(name)
    return found if found is not None and Path(found).is_absolute() else None


def _command(program: str, source: Path) -> list[str]:
    profile = source.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")
    quiet = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"]
    own_profile = f"-env:UserInstallation={profile.as_uri()}"
    return [program, own_profile, *quiet, "--convert-to", _EXPORT, "--outdir", str(source.parent), str(source)]


def _registry() -> str:
    items = [_ITEM % (path, name, value) for path, values in _SETTINGS.items() for name, value in values.items()]
    return _REGISTRY % "".join(items)


def _run(command: list[str], folder: Path, seconds: float) -> int:
    """The exit code; OfficeFailedError when it takes longer, with all that was started ended."""
    # Its answers are thrown away: a pipe would stay open as long as any of its children lives.
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))},
    ) as process:
        try:
            return process.wait(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise OfficeFailedError(_FAILED.fill({"reason": _TOO_LONG.fill({"seconds": round(seconds)})})) from error
        finally:
            if process.poll() is None:
                _end_family(process.pid)


def _end_family(leader: int) -> None:
    """Ends a program and its children: LibreOffice is a small program that starts the real one."""
    if sys.platform == "win32":
        subprocess.run([_TASKKILL, "/F", "/T", "/PID", str(leader)], check=False, capture_output=True)
    else:
        os.killpg(leader, signal.SIGKILL)
