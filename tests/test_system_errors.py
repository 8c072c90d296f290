"""System errors: every refusal of the operating system has a Dutch and an English sentence of our own."""

from __future__ import annotations

import ast
import errno
import os
from pathlib import Path

import pytest

from actieplan import checking
from actieplan.system_errors import reason, unreadable, unwritable
from tests_support import ROOT

NUMBERS = sorted(errno.errorcode)
COMMON = ("EACCES", "EPERM", "ENOSPC", "EROFS", "EISDIR", "ENOTDIR", "ENOENT", "ELOOP", "ENAMETOOLONG", "EMFILE", "EIO",
          "EDQUOT", "EBUSY", "ETXTBSY", "EPIPE", "EBADF", "ESTALE", "ENOMEM", "EFBIG")  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
def test_nothing_of_what_the_system_says_is_shown(number: int) -> None:
    said = os.strerror(number)
    words = reason(OSError(number, said, "plan.yaml"))
    assert words.nl
    assert words.en
    for sentence in (words.nl, words.en, unreadable(OSError(number, said)).nl, unwritable(OSError(number, said)).en):
        assert said.lower() not in sentence.lower()


@pytest.mark.parametrize("name", COMMON)
def test_what_happens_often_has_words_of_its_own(name: str) -> None:
    words = reason(OSError(getattr(errno, name), "x"))
    assert name not in words.nl
    assert words.nl != words.en


def test_an_error_without_a_number_is_named_by_its_kind() -> None:
    assert (
        reason(FileNotFoundError("No usable temporary directory")).nl
        == "het systeem weigert het (fout FileNotFoundError)"
    )
    assert reason(ValueError("embedded null byte")).nl == "de naam bevat een teken dat niet kan"


SOURCES = sorted((ROOT / "src" / "actieplan").rglob("*.py"))


def test_no_room_shows_the_words_of_the_system() -> None:
    looked_at = 0
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_words = isinstance(node, ast.Attribute) and node.attr == "strerror"
            assert not is_words, f"{path} shows `strerror`; use actieplan.system_errors"
            looked_at += isinstance(node, ast.ExceptHandler)
    assert looked_at > 20


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_what_is_not_a_regular_file_is_not_called_open_elsewhere() -> None:
    (found,) = checking.check(["/dev/null"]).diagnostics
    assert found.code == "AP041"
    assert "andere programma" not in found.hint.nl
