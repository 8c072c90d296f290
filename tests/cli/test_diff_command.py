"""`actieplan diff` as its user meets it: two files or revisions of one, three forms, the next line of the versions."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from docx import Document

from actieplan import checking
from conftest import GoldenCheck
from github_runner import commands
from tests_support import SMALL_PLAN, run

VERSIONS = "versies:\n  - versie: 1.9\n    datum: 2024-10-19\n    beschrijving: Eerste\n    auteurs: [An, Bo]\n"
OLD = SMALL_PLAN.replace("jaar: 2025\n", f"jaar: 2025\n{VERSIONS}")
NEW = (
    OLD.replace("datum: 31 maart 2025", "datum: 28 februari 2025")
    .replace("titel: De eerste actie", "titel: De Digivan")
    .replace("                - dit\n", "                - dit\n                - en nog iets\n")
    .replace("Als netwerk.", "Als een netwerk van velen, elke dag van het jaar opnieuw.")
    .replace("                    meetmethode: aanwezigheidslijst\n", "")
)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    (tmp_path / "oud.yaml").write_text(OLD)
    (tmp_path / "nieuw.yaml").write_text(NEW)
    return tmp_path


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_what_it_looks_like(plans: Path, golden: GoldenCheck, form: str, lang: str) -> None:
    done = run("--lang", lang, "diff", "--format", form, "oud.yaml", "nieuw.yaml", cwd=plans)
    assert (done.returncode, done.stderr) == (0, b"")
    golden(f"diff.{form}.{lang}.txt", done.stdout.decode())


@pytest.mark.parametrize(
    ("form", "words"), [("text", "geen verschillen\n"), ("markdown", "Geen verschillen.\n")], ids=["text", "markdown"]
)
def test_a_plan_and_itself_differ_in_nothing(plans: Path, form: str, words: str) -> None:
    done = run("diff", "--format", form, "oud.yaml", "oud.yaml", cwd=plans)
    assert (done.returncode, done.stdout.decode()) == (0, words)


def test_json_of_nothing_has_no_changes(plans: Path) -> None:
    done = run("diff", "--format", "json", "oud.yaml", "oud.yaml", cwd=plans)
    assert json.loads(done.stdout) == {"version": 1, "from": "oud.yaml", "to": "oud.yaml", "changes": []}


# --- the version table ------------------------------------------------------------------------------------


def test_the_next_line_of_the_version_table_fits_in_the_plan(plans: Path) -> None:
    row = run("diff", "--version-row", "oud.yaml", "nieuw.yaml", cwd=plans).stdout.decode()
    days = {datetime.now(UTC).astimezone().date(), date.fromisoformat(row.split("datum: ")[1][:10])}
    with_row = NEW.replace("    auteurs: [An, Bo]\n", f"    auteurs: [An, Bo]\n{row}")
    checked = checking.check_bytes("plan.yaml", with_row.encode())
    assert checked.diagnostics == []
    first, second = checked.plans[0].versies
    assert (first.versie, second.versie) == ("1.9", "1.10")
    assert second.auteurs == ("An", "Bo")
    assert second.datum is not None
    assert (max(days) - second.datum.van).days in {0, 1}
    assert "De Digivan" in second.beschrijving


def test_words_of_a_plan_cannot_break_out_of_the_proposed_line(plans: Path) -> None:
    hostile = NEW.replace("titel: De Digivan", 'titel: "x\': y\\n- # ::error::z"')
    (plans / "nieuw.yaml").write_text(hostile)
    row = run("diff", "--version-row", "oud.yaml", "nieuw.yaml", cwd=plans).stdout.decode()
    checked = checking.check_bytes("plan.yaml", f"versies:\n{row}".encode())
    assert len(checked.plans[0].versies) == 1
    assert commands(row) == []


# --- revisions --------------------------------------------------------------------------------------------


@pytest.fixture
def repository(plans: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("needs git")
    own = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    for arguments in (("init",), ("add", "oud.yaml"), ("commit", "-m", "een")):
        subprocess.run([*own, *arguments], cwd=plans, check=True, capture_output=True)
    (plans / "oud.yaml").write_text(NEW)
    return plans


def test_a_file_against_a_revision(repository: Path) -> None:
    done = run("diff", "--from", "main", "--format", "json", "oud.yaml", cwd=repository)
    shape = json.loads(done.stdout)
    assert (shape["from"], shape["to"]) == ("oud.yaml (main)", "oud.yaml")
    assert len(shape["changes"]) == 5


def test_a_revision_against_a_revision(repository: Path) -> None:
    done = run("diff", "--from", "main", "--to", "HEAD", "oud.yaml", cwd=repository)
    assert done.stdout.decode() == "geen verschillen\n"


def test_a_plan_that_had_another_name_then(repository: Path) -> None:
    (repository / "oud.yaml").rename(repository / "anders.yaml")
    done = run("diff", "--from", "main", "--format", "json", "oud.yaml", "anders.yaml", cwd=repository)
    assert len(json.loads(done.stdout)["changes"]) == 5


@pytest.mark.parametrize(
    "revision", ["--from=--output=buit", "--from=-h", "--from=--help", "--from=\x1b[31m", "--from="]
)
def test_what_is_no_revision_gives_a_sentence(repository: Path, revision: str) -> None:
    done = run("diff", revision, "oud.yaml", cwd=repository)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("Fout: git kent hier geen revisie `")
    assert b"\x1b" not in done.stderr
    assert not list(repository.glob("buit"))


def commit(folder: Path, message: str = "x") -> None:
    own = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org")
    for arguments in (("add", "."), ("commit", "-m", message)):
        subprocess.run([*own, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def folder_of_plans(repository: Path) -> Path:
    """A folder `plans` in which one plan changed since the last commit, one is new, one is gone and one is the same."""
    (repository / "plans").mkdir()
    for year in (2023, 2024, 2025):
        (repository / "plans" / f"{year}.yaml").write_text(OLD.replace("jaar: 2025", f"jaar: {year}"))
    commit(repository)
    (repository / "plans" / "2023.yaml").unlink()
    (repository / "plans" / "2025.yaml").write_text(OLD.replace("titel: De eerste actie", "titel: De Digivan"))
    (repository / "plans" / "2026.yaml").write_text(OLD.replace("jaar: 2025", "jaar: 2026"))
    return repository


def test_without_plans_every_plan_is_compared_with_the_last_commit(folder_of_plans: Path) -> None:
    done = run("diff", "--format", "json", cwd=folder_of_plans)
    shapes = json.loads(done.stdout)
    assert [(each["from"], each["to"], len(each["changes"])) for each in shapes] == [
        ("plans/2024.yaml (HEAD)", "plans/2024.yaml", 0),
        ("plans/2025.yaml (HEAD)", "plans/2025.yaml", 1),
        (None, "plans/2026.yaml", 0),
        ("plans/2023.yaml (HEAD)", None, 0),
    ]
    written = run("diff", cwd=folder_of_plans).stdout.decode()
    assert "plans/2024.yaml: geen verschillen" in written
    assert "plans/2026.yaml: dit plan is nieuw" in written
    assert "plans/2023.yaml: dit plan is weggelaten" in written
    assert "plans/2025.yaml:\nActie “De Digivan”\n" in written
    assert (
        "# plans/2025"
        in run("diff", "--format", "markdown", "plans", "--from", "main", cwd=folder_of_plans).stdout.decode()
    )


def test_without_plans_in_a_folder_that_has_none(tmp_path: Path) -> None:
    done = run("diff", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "AP040" in done.stderr.decode()


def with_version(text: str, version: str, day: str) -> str:
    return text.replace("versies:\n", f"versies:\n  - versie: {version}\n    datum: {day}\n    beschrijving: Nog een\n")


def test_a_version_is_looked_for_in_the_history(repository: Path) -> None:
    plan = repository / "oud.yaml"
    later = with_version(NEW, "2.0", "2025-01-01")
    for text in (NEW, later, with_version(later, "2.1", "2025-02-01")):
        plan.write_text(text)
        commit(repository)
    done = run("diff", "--from-version", "1.9", "--format", "json", "oud.yaml", cwd=repository)
    shape = json.loads(done.stdout)
    assert re.fullmatch(r"oud\.yaml \(versie 1\.9, [0-9a-f]{7}\)", shape["from"])
    assert [change["address"] for change in shape["changes"]] == ["plan/versies/0", "plan/versies/1"]
    for other in ("v1.9", "Versie 1.9", " 1.9 "):
        assert run("diff", "--from-version", other, "oud.yaml", cwd=repository).returncode == 0
    for other in ("1.90", "19", ""):
        assert run("diff", "--from-version", other, "oud.yaml", cwd=repository).returncode == 2
    unknown = run("diff", "--from-version", "7", "oud.yaml", cwd=repository)
    assert unknown.returncode == 2
    assert "geen versie `7`; er zijn: 2.1, 2.0, 1.9" in unknown.stderr.decode()


def test_a_version_is_found_under_every_name_that_the_plan_had(repository: Path) -> None:
    name = repository / "oud.yaml"
    for number in range(3):
        name.write_text(with_version(OLD, f"2.{number}", f"2025-0{number + 1}-01"))
        commit(repository)
        name = name.rename(repository / f'naam "{number}" é.yaml')
        commit(repository)
    for version in ("1.9", "2.0", "2.1", "2.2"):
        done = run("diff", "--from-version", version, name.name, cwd=repository)
        assert done.returncode == 0, done.stderr
        assert ("geen verschillen" in done.stdout.decode()) == (version == "2.2")


def test_a_version_of_last_years_plan_is_not_one_of_its_copy(repository: Path) -> None:
    (repository / "kopie.yaml").write_text(
        with_version(OLD.replace("2025", "2026").replace("formulier: 2026", "formulier: 2025"), "3.0", "2026-01-01")
    )
    commit(repository)
    assert run("diff", "--from-version", "3.0", "kopie.yaml", cwd=repository).returncode == 0
    done = run("diff", "--from-version", "1.9", "kopie.yaml", cwd=repository)
    assert done.returncode == 2
    assert "er zijn: 3.0" in done.stderr.decode()


def test_a_plan_that_was_renamed_is_compared_with_itself(folder_of_plans: Path) -> None:
    (folder_of_plans / "plans" / "2025.yaml").rename(folder_of_plans / "plans" / "plan-25.yaml")
    done = run("diff", cwd=folder_of_plans)
    assert "plans/plan-25.yaml, voorheen plans/2025.yaml (HEAD):\nActie “De Digivan”\n" in done.stdout.decode()
    assert "plans/2026.yaml: dit plan is nieuw" in done.stdout.decode()
    assert "plans/2023.yaml: dit plan is weggelaten" in done.stdout.decode()


def test_a_plan_that_is_named_is_found_under_its_former_name(folder_of_plans: Path) -> None:
    plans = folder_of_plans / "plans"
    (plans / "2025.yaml").rename(plans / "plan-25.yaml")
    done = run("diff", "--from", "HEAD", "plans/plan-25.yaml", cwd=folder_of_plans)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("Actie “De Digivan”\n")
    new = run("diff", "--from", "HEAD", "plans/2026.yaml", cwd=folder_of_plans)
    assert new.returncode == 2
    assert "bestaat niet in revisie `HEAD`" in new.stderr.decode()


def test_a_plan_that_was_moved_to_a_folder_below_is_followed(folder_of_plans: Path) -> None:
    plans = folder_of_plans / "plans"
    (plans / "oud").mkdir()
    (plans / "2025.yaml").rename(plans / "oud" / "2025.yaml")
    done = run("diff", cwd=folder_of_plans)
    assert "plans/oud/2025.yaml, voorheen plans/2025.yaml (HEAD):\nActie “De Digivan”\n" in done.stdout.decode()
    assert "plans/2023.yaml: dit plan is weggelaten" in done.stdout.decode()
    named = run("diff", "--from", "HEAD", "plans/oud/2025.yaml", cwd=folder_of_plans)
    assert (named.returncode, named.stderr) == (0, b"")
    assert named.stdout.decode().startswith("Actie “De Digivan”\n")


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX alone")
def test_names_of_plans_are_shown_and_followed_where_the_locale_knows_only_ascii(folder_of_plans: Path) -> None:
    plans = folder_of_plans / "plans"
    strange = plans / "été “26”.yaml"
    (plans / "2025.yaml").rename(strange)
    subprocess.run(["git", "-C", folder_of_plans, "add", "--all"], check=True)
    subprocess.run(["git", "-C", folder_of_plans, "-c", "user.name=An", "-c", "user.email=an@elz.example", "commit",
                    "--quiet", "-m", "Anders"], check=True)  # fmt: skip
    same = run("diff", "--from", "HEAD", "plans/été “26”.yaml", cwd=folder_of_plans, stdin=None, **ASCII)
    assert (same.returncode, same.stdout.decode(), same.stderr) == (0, "geen verschillen\n", b"")
    strange.rename(plans / "2025.yaml")
    done = run("diff", cwd=folder_of_plans, stdin=None, **ASCII)
    assert done.stderr == b""
    assert "plans/2025.yaml, voorheen plans/été “26”.yaml (HEAD): geen verschillen" in done.stdout.decode()
    gone = run("diff", "--from", "HEAD", "plans/ééé.yaml", cwd=folder_of_plans, stdin=None, **ASCII)
    assert gone.returncode == 2
    assert "plans/ééé.yaml" in gone.stderr.decode()


def test_a_line_for_the_version_table_has_no_other_form(plans: Path) -> None:
    done = run("diff", "--version-row", "--format", "json", "oud.yaml", "nieuw.yaml", cwd=plans)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "kies --version-row of --format" in done.stderr.decode()


def test_where_nothing_was_committed_yet_says_so(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2025.yaml").write_text(SMALL_PLAN)
    done = run("diff", cwd=tmp_path)
    assert done.returncode == 2
    assert "nog niets bewaard (gecommit)" in done.stderr.decode()


@pytest.mark.parametrize("paths", [("-", "nieuw.yaml"), ("nieuw.yaml", "-")])
def test_one_of_two_plans_comes_from_standard_input(plans: Path, paths: tuple[str, str]) -> None:
    done = run("diff", *paths, "--format", "json", cwd=plans, stdin=OLD.encode())
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["changes"]) == 5


def test_a_plan_comes_from_a_pipe(plans: Path) -> None:
    os.mkfifo(plans / "pijp")
    with subprocess.Popen(["cp", "oud.yaml", "pijp"], cwd=plans):
        done = run("diff", "pijp", "nieuw.yaml", "--format", "json", cwd=plans)
    assert len(json.loads(done.stdout)["changes"]) == 5


# --- the document -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_the_changes_as_a_document(plans: Path, suffix: str) -> None:
    target = plans / f"wijzigingen.{suffix}"
    command = ("diff", "oud.yaml", "nieuw.yaml", "-o", target.name)
    done = run(*command, cwd=plans)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"{target.name}\n", b"")
    first = target.read_bytes()
    assert run(*command, cwd=plans).returncode == 0
    assert target.read_bytes() == first
    target.write_bytes(first + b" ")
    edited = run(*command, cwd=plans)
    assert edited.returncode == 2
    assert "--force" in edited.stderr.decode()
    assert target.read_bytes() == first + b" "
    assert run(*command, "--force", cwd=plans).returncode == 0
    assert target.read_bytes() == first


def test_the_document_has_the_house_style_of_a_word_file(plans: Path) -> None:
    letterhead = Document()
    letterhead.styles["Normal"].font.name = "Georgia"
    letterhead.sections[0].header.paragraphs[0].text = "Zorgraad Elders"
    letterhead.save(str(plans / "huisstijl.docx"))
    command = ("diff", "oud.yaml", "nieuw.yaml", "-o", "wijzigingen.docx", "--reference-doc", "huisstijl.docx")
    done = run(*command, cwd=plans)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, "wijzigingen.docx\n", b"")
    drawn = Document(str(plans / "wijzigingen.docx"))
    assert drawn.styles["Normal"].font.name == "Georgia"
    assert "Zorgraad Elders" in [paragraph.text for paragraph in drawn.sections[-1].header.paragraphs]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "nieuw.yaml"), "geef het document van de wijzigingen een naam op .docx"),
        (("-o", "tijd.svg"), "geef het document van de wijzigingen een naam op .docx"),
        (("-o", "uit.docx", "--format", "text"), "kies -o (een document)"),
    ],
)
def test_a_document_that_cannot_be_made_gives_a_sentence(plans: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run("diff", "oud.yaml", "nieuw.yaml", *arguments, cwd=plans)
    assert (done.returncode, done.stdout) == (2, b"")
    assert words in done.stderr.decode()
    assert (plans / "nieuw.yaml").read_text() == NEW


# --- what is wrong ----------------------------------------------------------------------------------------


def test_what_could_not_be_read_is_said_and_not_called_taken_away(plans: Path) -> None:
    (plans / "nieuw.yaml").write_text(OLD.replace("datum: 31 maart 2025", "datum: 31 juni 2025"))
    done = run("diff", "oud.yaml", "nieuw.yaml", cwd=plans)
    assert done.returncode == 1
    assert done.stdout.decode() == "geen verschillen\n"
    assert "AP107" in done.stderr.decode()
    assert "nieuw.yaml: wat niet te lezen is, is niet vergeleken" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("oud.yaml",), "geef twee plannen, of één met --from"),
        (("oud.yaml", "nieuw.yaml", "oud.yaml"), "geef twee plannen, of één met --from"),
        (("--from", "main", "oud.yaml", "nieuw.yaml", "oud.yaml"), "geef bij --from één plan"),
        (("-", "-"), "standaardinvoer (-) kan één van twee plannen zijn"),
        (("--from", "main", "-"), "standaardinvoer (-) kan één van twee plannen zijn"),
        (("--from", "main", "--from-version", "1", "oud.yaml"), "kies --from of --from-version"),
        (("--from-version", "1", "oud.yaml"), "staat in geen git-repository"),
        (("--to", "main", "oud.yaml"), "--to gaat samen met --from"),
        ((".", "oud.yaml"), ". is een map; geef een plan"),
        (("--from", "main", "oud.yaml"), "staat in geen git-repository"),
        (("oud.yaml", "weg.yaml"), "AP040"),
        (("oud.yaml", "stuk.yaml"), "AP009"),
    ],
)
def test_what_cannot_be_compared_gives_a_sentence(plans: Path, arguments: tuple[str, ...], words: str) -> None:
    (plans / "stuk.yaml").write_text("- x\n")
    done = run("diff", *arguments, cwd=plans)
    assert (done.returncode, done.stdout) == (2, b"")
    assert words in done.stderr.decode()


# --- hostile plans ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_hostile_words_are_no_command_and_no_control_character(plans: Path, form: str) -> None:
    words = "::error::x ##[error]y @team <b>"
    long = " ".join([words] * 8)
    (plans / "oud.yaml").write_text(OLD)
    (plans / "nieuw.yaml").write_text(
        OLD.replace("netwerkorganisatie: Als netwerk.", f"netwerkorganisatie: '{long}'")
        .replace("titel: De eerste actie", f"titel: '{words}'")
        .replace("naam", "naam")
    )
    for before, after in (("oud.yaml", "nieuw.yaml"), ("nieuw.yaml", "oud.yaml")):
        written = run("diff", "--format", form, before, after, cwd=plans).stdout.decode()
        assert "error" in written
        assert commands(written) == []
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", written)
