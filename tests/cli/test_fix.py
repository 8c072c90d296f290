"""`actieplan validate --fix` and `--diff`: mends what is beyond doubt, touches nothing else, and says what it did."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests_support import SMALL_PLAN, run

WRONG = SMALL_PLAN.replace("titel: De eerste actie", "tietel: De eerste actie  # een opmerking").replace(
    "type: proces", "type: Proces"
)
RIGHT = SMALL_PLAN.replace("titel: De eerste actie", "titel: De eerste actie  # een opmerking")
posix = pytest.mark.skipif(os.name == "nt", reason="rights and links as on POSIX")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.yaml"
    file.write_bytes(WRONG.encode())
    return file


def test_what_is_beyond_doubt_is_mended_and_the_rest_validated_again(plan: Path) -> None:
    done = run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    assert plan.read_bytes() == RIGHT.encode()
    assert done.returncode == 0
    assert done.stderr.decode() == "plan.yaml: 2 bevindingen verbeterd\n"
    assert "geen bevindingen (1 plan" in done.stdout.decode()


def test_what_was_not_read_is_a_reason_to_run_it_again(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("titel:Actieplan\n" + "".join(f"x{number}: - y\n" for number in range(120)))
    done = run("validate", "--fix", "plan.yaml", cwd=tmp_path)
    again = "niet alles is gelezen: verbeter wat nog gemeld is en voer het opnieuw uit"
    assert done.stderr.decode() == f"plan.yaml: 1 bevinding verbeterd; {again}\n"


def test_a_second_time_there_is_nothing_to_mend(plan: Path) -> None:
    run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    before = plan.stat()
    done = run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    assert done.stderr == b""
    assert (plan.stat().st_mtime_ns, plan.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_what_a_person_must_decide_is_reported_and_the_file_not_written(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(SMALL_PLAN.replace("jaar: 2025", "jaar: twintig"))
    before = file.stat().st_ino
    done = run("validate", "--fix", "plan.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == b""
    assert file.stat().st_ino == before


def test_a_diff_shows_what_would_be_mended_and_writes_nothing(plan: Path) -> None:
    done = run("validate", "--diff", "plan.yaml", cwd=plan.parent)
    assert done.returncode == 1
    assert plan.read_bytes() == WRONG.encode()
    assert done.stderr == b""
    key, choice = (1 + number for number, line in enumerate(WRONG.splitlines()) if "tietel" in line or "Proces" in line)
    assert done.stdout.decode().splitlines() == [
        "--- plan.yaml",
        "+++ plan.yaml",
        f"@@ -{key} +{key} @@",
        "-            tietel: De eerste actie  # een opmerking",
        "+            titel: De eerste actie  # een opmerking",
        f"@@ -{choice} +{choice} @@",
        "-              - type: Proces",
        "+              - type: proces",
    ]


def test_both_together_show_and_write_nothing(plan: Path) -> None:
    assert run("validate", "--fix", "--diff", "plan.yaml", cwd=plan.parent).returncode == 1
    assert plan.read_bytes() == WRONG.encode()


def test_a_diff_of_nothing_is_empty(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN.replace("jaar: 2025", "jaar: twintig"))
    done = run("validate", "--diff", "plan.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_diff_of_a_file_that_is_not_there_fails(tmp_path: Path) -> None:
    done = run("validate", "--diff", "weg.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "AP040" in done.stderr.decode()


def test_only_the_chosen_codes_are_mended(plan: Path) -> None:
    run("validate", "--fix", "--ignore", "AP102", "plan.yaml", cwd=plan.parent)
    assert plan.read_bytes() == RIGHT.replace("type: proces", "type: Proces").encode()


def test_standard_input_cannot_be_mended() -> None:
    for option in ("--fix", "--diff"):
        done = run("validate", option, "-", stdin=WRONG.encode())
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode() == "Fout: standaardinvoer kan niet verbeterd worden\n"


def test_line_ends_and_the_mark_at_the_start_stay(plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode())
    run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    assert plan.read_bytes() == b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_the_rights_of_a_file_stay(plan: Path, mode: int) -> None:
    plan.chmod(mode)
    run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    assert plan.read_bytes() == RIGHT.encode()
    assert plan.stat().st_mode & 0o777 == mode


@posix
def test_a_link_stays_a_link_and_its_file_is_mended(plan: Path) -> None:
    (plan.parent / "elders").mkdir()
    link = plan.parent / "elders" / "link.yaml"
    link.symlink_to("../plan.yaml")
    run("validate", "--fix", "elders/link.yaml", cwd=plan.parent)
    assert link.is_symlink()
    assert plan.read_bytes() == RIGHT.encode()


@posix
def test_a_read_only_file_is_left_alone_and_told(plan: Path) -> None:
    plan.chmod(0o444)
    done = run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    assert done.returncode == 2
    assert done.stderr.decode() == "Fout: plan.yaml is alleen te lezen; niets verbeterd\n"
    assert plan.read_bytes() == WRONG.encode()


def test_no_temporary_file_is_left_behind(plan: Path) -> None:
    run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    assert [each.name for each in plan.parent.iterdir()] == ["plan.yaml"]


@posix
def test_a_read_only_file_does_not_stop_the_others(plan: Path) -> None:
    (plan.parent / "a.yaml").write_bytes(WRONG.encode())
    (plan.parent / "a.yaml").chmod(0o444)
    done = run("validate", "--fix", "a.yaml", "plan.yaml", cwd=plan.parent)
    assert done.returncode == 2
    assert "Fout: a.yaml is alleen te lezen" in done.stderr.decode()
    assert plan.read_bytes() == RIGHT.encode()


@posix
def test_every_name_of_a_file_shows_what_was_fixed(plan: Path) -> None:
    other = plan.parent / "zelfde.txt"
    other.hardlink_to(plan)
    run("validate", "--fix", "plan.yaml", cwd=plan.parent)
    assert other.read_bytes() == plan.read_bytes() == RIGHT.encode()
    assert other.samefile(plan)
    assert sorted(each.name for each in plan.parent.iterdir()) == ["plan.yaml", "zelfde.txt"]
