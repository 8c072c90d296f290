"""What is no plan file at all, or has a hostile name, or changes under the eyes of the program."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from limited_runs import Run, run_each
from tests_support import PROGRAM, SMALL_PLAN

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX files")
WRONG = SMALL_PLAN.replace("titel: Actieplan", "tietel: Actieplan")


def closed(path: Path) -> None:
    path.write_text(SMALL_PLAN)
    path.chmod(0)


def closed_folder(path: Path) -> None:
    path.mkdir()
    (path / "plan.yaml").write_text(SMALL_PLAN)
    path.chmod(0)


def in_closed_folder(path: Path) -> None:
    closed_folder(path.parent)


def folder_with_closed_file(path: Path) -> None:
    path.mkdir()
    closed(path / "plan.yaml")


def looping(path: Path) -> None:
    path.symlink_to(path.name)


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        here = Path.cwd()
        os.chdir(path.parent)  # the name of a socket may not be long
        try:
            opened.bind(path.name)
        finally:
            os.chdir(here)


def folder_of_no_files(path: Path) -> None:
    path.mkdir()
    (path / "map.yaml").mkdir()
    os.mkfifo(path / "pijp.yaml")
    (path / "weg.yaml").symlink_to("nergens")


def nothing(path: Path) -> None:
    assert not path.exists()


NO_FILES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "missing": ("weg.yaml", nothing, "AP040"),
    "below a missing folder": ("weg/plan.yaml", nothing, "AP040"),
    "below a file": ("plan.yaml/plan.yaml", lambda path: path.parent.write_text("x"), "AP040"),
    "an empty folder": ("map", Path.mkdir, "AP042"),
    "an empty folder with the name of a plan": ("map.yaml", Path.mkdir, "AP042"),
    "a dangling link": ("link.yaml", lambda path: path.symlink_to("nergens"), "AP040"),
    "a link to itself": ("link.yaml", looping, "AP041"),
    "a pipe": ("pijp.yaml", os.mkfifo, "AP041"),
    "a socket": ("contact.yaml", listening, "AP041"),
    "a device without end": ("nul.yaml", lambda path: path.symlink_to("/dev/zero"), "AP041"),
    "a device without content": ("leeg.yaml", lambda path: path.symlink_to("/dev/null"), "AP041"),
    "a file that cannot be read": ("geheugen.yaml", lambda path: path.symlink_to("/proc/self/mem"), "AP041"),
    "a closed file": ("dicht.yaml", closed, "AP041"),
    "a closed folder": ("dicht", closed_folder, "AP041"),
    "a file in a closed folder": ("dicht/plan.yaml", in_closed_folder, "AP041"),
    "a folder with a closed file": ("map", folder_with_closed_file, "AP041"),
    "a folder with what is no file": ("map", folder_of_no_files, "AP041"),
    "a name that is too long": (f"{'x' * 300}.yaml", lambda path: None, "AP041"),
    "a path that is too long": ("x/" * 3000 + "plan.yaml", lambda path: None, "AP041"),
}


@pytest.mark.parametrize("name", NO_FILES)
@pytest.mark.parametrize("command", ["validate", "render", "timeline"])
def test_what_is_no_file_ends_in_exit_code_2(command: str, name: str, tmp_path: Path) -> None:
    argument, make, code = NO_FILES[name]
    make(tmp_path / argument)
    try:
        (run,) = run_each([[command, argument]], tmp_path, is_plain_user=True)
    finally:
        if (tmp_path / "dicht").exists():
            (tmp_path / "dicht").chmod(0o700)
    assert run.is_orderly, run
    assert run.status == 2
    assert f" {code}: " in run.out + run.err


def test_a_plan_beside_what_is_no_file_is_checked_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(WRONG)
    closed_folder(tmp_path / "dicht")
    (run,) = run_each([["validate", "weg.yaml", "plan.yaml", "dicht"]], tmp_path, is_plain_user=True)
    (tmp_path / "dicht").chmod(0o700)
    assert run.is_orderly, run
    assert run.status == 2
    assert all(f" {code}: " in run.out for code in ("AP040", "AP041", "AP101"))


def test_why_a_file_cannot_be_read_is_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    closed(tmp_path / "plan.yaml")
    dutch, english = run_each(
        [["validate", "plan.yaml"], ["--lang", "en", "validate", "plan.yaml"]], tmp_path, is_plain_user=True
    )
    assert "u hebt er het recht niet toe" in dutch.out
    assert "Permission" not in dutch.out
    assert english.status == 2


# --- names -----------------------------------------------------------------------------------------------------

NAMES = {
    "a newline": b"plan\n::error::x.yaml",
    "a carriage return": b"plan\r::error::x.yaml",
    "a workflow command": b"::error file=x::y.yaml",
    "the older kind of command": b"##[error]x.yaml",
    "an escape sequence": b"\x1b[31mrood\x1b]0;titel\x07.yaml",
    "a C1 control character": b"\xc2\x9b31m.yaml",
    "bytes that are no UTF-8": b"caf\xe9\xff.yaml",
    "markup": b"<b>&\"'.yaml",
    "the end of CDATA": b"]]>.yaml",
    "an entity": b"&lt;!ENTITY x SYSTEM 'y'&gt;.yaml",
    "a direction override": "plan\u202elmay.yaml".encode(),
    "a line separator": "plan\u2028x.yaml".encode(),
    "a noncharacter": "plan\uffff.yaml".encode(),
    "percents and commas": b"100%25,line=1::x.yaml",
    "a leading dash": b"-x.yaml",
    "a format of strings": b"{0}{file}%s%n.yaml",
    "a backslash": b"a\\nb.yaml",
    "an equals sign": b"json=x.yaml",
    "a space at both ends": b" plan .yaml",
}


@pytest.fixture(scope="module")
def hostile_names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("names")
    for name in NAMES.values():
        (folder / os.fsdecode(name)).write_text(WRONG)
    return folder


@pytest.fixture(scope="module")
def reports(hostile_names: Path) -> dict[str, Run]:
    names = ("text", "concise", "json", "github", "sarif", "junit", "gitlab")
    runs = run_each([["validate", ".", "--format", name] for name in names], hostile_names)
    return dict(zip(names, runs, strict=True))


@pytest.mark.parametrize("form", ["text", "concise", "json", "github", "sarif", "junit", "gitlab"])
def test_a_name_of_a_file_commands_nothing(form: str, reports: dict[str, Run]) -> None:
    run = reports[form]
    assert run.is_orderly, run
    assert run.status == 1
    assert not any(ord(char) < 32 and char != "\n" for char in run.out)
    assert not set(run.out) & set("\x7f\x85\x9b\u202e") or form in {"json", "sarif", "gitlab"}
    commands = [line for line in run.out.splitlines() if line.lstrip().startswith("::")]
    assert all(line.startswith(("::error file=", "::warning file=", "::notice ")) for line in commands)
    assert all(line.count("::") == 2 for line in commands)
    assert bool(commands) == (form == "github")
    assert "##[" not in run.out


def test_the_forms_for_programs_can_be_read_and_name_every_file(reports: dict[str, Run]) -> None:
    shape: dict[str, Any] = json.loads(reports["json"].out)
    assert len(shape["files"]) == len(NAMES)
    assert len({each["location"]["path"] for each in json.loads(reports["gitlab"].out)}) == len(NAMES)
    results = json.loads(reports["sarif"].out)["runs"][0]["results"]
    uris = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results}
    assert len(uris) == len(NAMES)
    assert all(uri.isascii() and not set(uri) & set(' <>"\\^`{|}') for uri in uris)
    suites = ET.fromstring(reports["junit"].out)
    assert len(suites) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_with_a_hostile_name_is_drawn(name: str, hostile_names: Path, tmp_path: Path) -> None:
    plan = hostile_names / os.fsdecode(NAMES[name])
    (run,) = run_each([["render", f"./{plan.name}", "--format", "markdown", "-o", tmp_path / "plan.md"]], hostile_names)
    assert run.is_orderly, run
    assert run.status == 1
    assert not any(ord(char) < 32 and char != "\n" for char in run.out + run.err)
    assert (tmp_path / "plan.md").is_file()


# --- many files, and files that change -------------------------------------------------------------------------


def test_a_folder_of_thousands_of_files(tmp_path: Path) -> None:
    for number in range(5000):
        (tmp_path / f"{number}.txt").touch()
    for number in range(300):
        (tmp_path / f"{number}.yaml").write_text(SMALL_PLAN.replace("ELZ Voorbeeld", f"ELZ {number}"))
    (run,) = run_each([["validate", "."]], tmp_path)
    assert run.is_orderly, run
    assert run.status == 0
    assert "300 plannen" in run.out
    (missing,) = run_each([["validate", "301.yml"]], tmp_path)
    assert missing.is_orderly
    assert missing.status == 2


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """A file that is cut short, filled, replaced and removed again and again."""
    is_over = threading.Event()
    other = path.with_suffix(".anders")

    def change() -> None:
        while not is_over.is_set():
            path.write_text(SMALL_PLAN)
            path.write_text(SMALL_PLAN[:500])
            path.write_bytes(b"\0" * 2_000_000)
            other.write_text(SMALL_PLAN)
            other.replace(path)
            path.unlink()

    thread = threading.Thread(target=change)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def test_a_file_that_changes_while_it_is_read_gives_a_finding_or_none_at_all(tmp_path: Path) -> None:
    with changing(tmp_path / "plan.yaml"):
        runs = run_each([["validate", "plan.yaml"], ["validate", "."]] * 40, tmp_path)
    for run in runs:
        assert run.is_orderly, run
        assert run.status == (2 if "AP04" in run.out else 1 if " AP" in run.out else 0)


@pytest.mark.parametrize("words", [b"", b"\0", b"titel: @x", b"[" * 1_000_000, b"x" * 5_000_000, b"\xff\xfe\0"])
def test_awkward_standard_input(words: bytes, tmp_path: Path) -> None:
    done = subprocess.run(
        [PROGRAM, "validate", "-"], input=words, cwd=tmp_path, capture_output=True, timeout=30, check=False
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b" AP0" in done.stdout
