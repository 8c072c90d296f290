"""Overwriting: the rights of a file, and patience with who holds it for a moment."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from actieplan.cli import overwriting
from actieplan.cli.overwriting import patiently, write_whole


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
    monkeypatch.setattr(overwriting, "_has_owner", lambda *_: False)
    before = file.stat().st_ino
    write_whole(file, b"twee")
    assert (file.read_bytes(), file.stat().st_ino) == (b"twee", before)
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="needs hard links")
def test_what_could_not_be_written_in_place_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"een")
    (tmp_path / "zelfde").hardlink_to(file)
    fill, calls = overwriting._fill, []

    def full(target: Path, content: bytes) -> None:
        calls.append(content)
        fill(target, content[:2])
        if len(calls) == 1:
            raise OSError(28, "full")
        fill(target, content)

    monkeypatch.setattr(overwriting, "_fill", full)
    with pytest.raises(OSError, match="full"):
        write_whole(file, b"vier")
    assert file.read_bytes() == b"een"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["plan.yaml", "zelfde"]
