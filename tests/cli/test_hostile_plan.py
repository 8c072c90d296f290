"""Whatever a plan or its name holds: no command prints a command of GitHub's runner or an escape sequence."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from github_runner import commands
from tests_support import SMALL_PLAN, run

EVIL = '"::error::a\\n::set-env name=x::b\\r##[error]c \\x1b]0;d\\x07 \\x9b31m \\u2028::e::f \\u202eg"'
PLAN = (
    SMALL_PLAN.replace("titel: De eerste actie", f"tietel: {EVIL}")
    .replace("titel: Voorbereiding", "titel: '::error::x ##[error]y'")
    .replace("titel: Klaar", "titel: ' ::error::x'")
    .replace("wie: zorgraad", "wie: '##[error]%0A::error::'")
    .replace("- dit", "- '::error::x'\n                - T.b.d. ##[error]y")
    .replace("Als netwerk.", "'::stop-commands::x ##[add-mask]y'")
    + "'::set-output name=x::y': ##[add-mask]x\n'  ::error::z': 1\n"
)
COMMANDS = {
    "validate": ("validate",),
    "concise": ("validate", "--format", "concise"),
    "json": ("validate", "--format", "json"),
    "sarif": ("validate", "--format", "sarif"),
    "junit": ("validate", "--format", "junit"),
    "gitlab": ("validate", "--format", "gitlab"),
    "fix --diff": ("validate", "--diff"),
    "fix": ("validate", "--fix"),
    "timeline": ("timeline",),
    "render": ("render", "--format", "markdown", "-o", "uit/"),
}
NAMES = ["plan.yaml", " ::error::x.yaml", "::error::x ##[error]y.yaml"]
if os.name != "nt":
    NAMES += ["a\n::error::x.yaml", "a\x1b[31m.yaml", os.fsdecode(b"a\xff.yaml")]
CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_printed_that_does_something(tmp_path: Path, command: str, name: str) -> None:
    (tmp_path / name).write_text(PLAN, encoding="utf-8")
    done = run(*COMMANDS[command], "--", name, cwd=tmp_path)
    for stream in (done.stdout, done.stderr):
        assert commands(stream.decode()) == []
        assert not CONTROL.search(stream)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_github_gets_its_own_commands_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PLAN, encoding="utf-8")
    written = run("validate", "--format", "github", "--", name, cwd=tmp_path).stdout
    found = commands(written.decode())
    assert len(found) == len(written.splitlines()) > 3
    assert {command.name for command in found} <= {"error", "warning", "notice"}
    assert {command.properties["title"][:9] for command in found} == {"actieplan"}
    assert not CONTROL.search(written)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_diff_of_it_does_nothing_either(tmp_path: Path, form: str) -> None:
    (tmp_path / "oud.yaml").write_text(SMALL_PLAN, encoding="utf-8")
    (tmp_path / "::error::x.yaml").write_text(PLAN.replace("tietel:", "titel:"), encoding="utf-8")
    for names in (("oud.yaml", "::error::x.yaml"), ("::error::x.yaml", "oud.yaml")):
        done = run("diff", "--format", form, "--", *names, cwd=tmp_path)
        for stream in (done.stdout, done.stderr):
            assert commands(stream.decode()) == []
            assert not CONTROL.search(stream)
