"""Writing: whole or not at all, with the rights, owner and names of a file, and patience with who holds it."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from actieplan.cli import writing
from actieplan.cli.writing import RefusedError, patiently, put, put_new, write_whole
from tests_support import PROGRAM, SMALL_PLAN


@pytest.fixture
def umask() -> Iterator[int]:
    """A umask that takes more than the usual."""
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_new_file_has_the_rights_of_the_umask(tmp_path: Path, umask: int) -> None:
    write_whole(tmp_path / "plan.docx", b"een")
    assert rights(tmp_path / "plan.docx") == 0o640


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
@pytest.mark.parametrize("mode", [0o600, 0o666], ids=oct)
def test_a_file_keeps_its_rights_when_it_is_written_again(tmp_path: Path, umask: int, mode: int) -> None:
    write_whole(tmp_path / "plan.docx", b"een")
    (tmp_path / "plan.docx").chmod(mode)
    write_whole(tmp_path / "plan.docx", b"twee")
    assert (tmp_path / "plan.docx").read_bytes() == b"twee"
    assert rights(tmp_path / "plan.docx") == mode


class Held:
    """An operation that is denied a number of times."""

    def __init__(self, denied: int) -> None:
        self.denied = denied
        self.tried = 0

    def __call__(self) -> None:
        self.tried += 1
        if self.tried <= self.denied:
            raise PermissionError


@pytest.mark.parametrize("denied", [0, 1, 4])
def test_what_is_held_for_a_moment_is_tried_again_until_it_is_done(denied: int) -> None:
    operation = Held(denied)
    patiently(operation, attempts=5, pause=0)
    assert operation.tried == denied + 1


def test_patience_ends(tmp_path: Path) -> None:
    operation = Held(9)
    with pytest.raises(PermissionError):
        patiently(operation, attempts=5, pause=0)
    assert operation.tried == 5


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_keeps_its_owner(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"een")
    os.chown(file, 1234, 1235)
    write_whole(file, b"twee")
    assert (file.read_bytes(), file.stat().st_uid, file.stat().st_gid) == (b"twee", 1234, 1235)


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX owners")
def test_a_file_whose_owner_cannot_be_kept_is_written_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"een lange tekst")
    monkeypatch.setattr(writing, "_has_owner", lambda *_: False)
    before = file.stat().st_ino
    write_whole(file, b"twee")
    assert (file.read_bytes(), file.stat().st_ino) == (b"twee", before)
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="needs hard links")
def test_what_could_not_be_written_in_place_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"een")
    (tmp_path / "zelfde").hardlink_to(file)
    fill, calls = writing._fill, []

    def full(target: Path, content: bytes) -> None:
        calls.append(content)
        fill(target, content[:2])
        if len(calls) == 1:
            raise OSError(28, "full")
        fill(target, content)

    monkeypatch.setattr(writing, "_fill", full)
    with pytest.raises(OSError, match="full"):
        write_whole(file, b"vier")
    assert file.read_bytes() == b"een"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["plan.yaml", "zelfde"]


# --- whole or not at all ------------------------------------------------------------------------------------


def full_disk(folder: Path, command: str) -> str:
    """A command on a disk of 64 kB that holds as much already."""
    fill = "head -c 65536 /dev/zero > vol"
    return f"mount -t tmpfs -o size=64k tmpfs '{folder}' && cd '{folder}' && {{ {fill}; }}; {command}"


def limit_on_sizes(folder: Path, command: str) -> str:
    """A command that may write nothing into any file."""
    return f"cd '{folder}' && ulimit -f 0; {command}"


def can_mount() -> bool:
    """Whether this process may mount a small disk in a name space of its own: root, or a system that lets anyone."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(
        ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False
    )
    return tried.returncode == 0


def limited(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """A command that cannot write; measuring coverage would have to."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=60, check=False)


TOO_SMALL = {"a limit on the size of files": (limit_on_sizes, ["bash", "-c"], "het bestand wordt te groot")}
if can_mount():  # not a skip: on a machine that may not mount, the limit above shows the same
    TOO_SMALL["a full disk"] = (full_disk, ["unshare", "-rm", "bash", "-c"], "er is geen plaats meer op de schijf")
WRITING = {
    "a first plan": "init 2026.yaml",
    "a house style": "init --huisstijl",
    "a schema": "schema -o uit.json",
    "a list of fields": "schema --markdown -o velden.md",
    "a report": "validate {plan} --format json=uit.json",
    "a report for people": "validate {plan} --format text=uit.txt",
    "a document": "render {plan} --format html -o uit.html",
    "a document of changes": "diff {plan} {other} -o uit.docx",
}


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize("kind", TOO_SMALL)
@pytest.mark.parametrize("name", WRITING)
def test_nothing_half_written_stays(name: str, kind: str, tmp_path: Path) -> None:
    wrap, shell, why = TOO_SMALL[kind]
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "a.yaml").write_text(SMALL_PLAN)
    (plans / "b.yaml").write_text(SMALL_PLAN.replace("Wat we doen", "Wat wij doen"))
    disk = tmp_path / "schijf"
    disk.mkdir()
    command = WRITING[name].format(plan=plans / "a.yaml", other=plans / "b.yaml")
    script = wrap(disk, f"'{PROGRAM}' {command}; code=$?; echo; ls -A; exit $code")
    done = limited([*shell, script], tmp_path)
    assert done.returncode == 2, done
    assert why in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout.split() in ([], ["vol"])


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")
def test_what_is_written_over_stays_when_the_disk_is_full(tmp_path: Path) -> None:
    for name, links in (("een.json", 1), ("twee.json", 2)):
        file = tmp_path / name
        file.write_bytes(b"oud " * 100)
        if links == 2:
            (tmp_path / "ook.json").hardlink_to(file)
        done = limited(["bash", "-c", f"ulimit -f 1; '{PROGRAM}' schema -o {name}"], tmp_path)
        assert done.returncode == 2
        assert file.read_bytes() == b"oud " * 100
    assert sorted(each.name for each in tmp_path.iterdir()) == ["een.json", "ook.json", "twee.json"]


@pytest.mark.parametrize("length", [1, 200, 250])
def test_any_name_that_fits_a_folder_can_be_written(tmp_path: Path, length: int) -> None:
    put(tmp_path / ("x" * length), b"een")
    put_new(tmp_path / ("y" * length), b"een")
    assert {each.read_bytes() for each in tmp_path.iterdir()} == {b"een"}
    with pytest.raises(RefusedError, match="already"):
        put_new(tmp_path / ("y" * length), b"twee")
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")
def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "van iemand anders").write_bytes(b"dierbaar")
    (tmp_path / "uit.json").symlink_to("van iemand anders")
    put(tmp_path / "uit.json", b"een")
    assert (tmp_path / "van iemand anders").read_bytes() == b"dierbaar"
    assert not (tmp_path / "uit.json").is_symlink()
    (tmp_path / "nieuw.json").symlink_to("nergens")
    with pytest.raises(RefusedError):
        put_new(tmp_path / "nieuw.json", b"een")
    assert not (tmp_path / "nergens").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")
def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "uit.json"
    file.write_bytes(b"af")
    file.chmod(0o444)
    with pytest.raises(RefusedError) as refusal:
        put(file, b"anders")
    assert refusal.value.words.nl == "kan niet geschreven worden: dit bestand is alleen te lezen"
    assert file.read_bytes() == b"af"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs /dev/fd and a POSIX shell")
@pytest.mark.parametrize("way", ["json=>(cat >&2)", "json=/dev/stderr", "json=pijp"])
def test_a_report_can_go_to_a_pipe_or_an_open_file(tmp_path: Path, way: str) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN)
    os.mkfifo(tmp_path / "pijp")
    reader = "cat pijp >&2 &" if way == "json=pijp" else ""
    script = f"{reader} '{PROGRAM}' validate plan.yaml --format {way}; code=$?; wait; sleep 0.1; exit $code"
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert json.loads(done.stderr)["counts"]["error"] == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["pijp", "plan.yaml"]
