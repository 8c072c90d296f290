"""Overwriting: the rights of a file, and patience with who holds it for a moment."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

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
