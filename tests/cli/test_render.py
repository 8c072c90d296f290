"""`actieplan render` as its user meets it: where documents go, drafts, overwriting, the same bytes."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from pathlib import Path

import pytest

from tests_support import SMALL_PLAN, run


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(SMALL_PLAN)
    return path


def test_both_real_plans_become_word_and_markdown(tmp_path: Path) -> None:
    done = run("render", "plans", "--format", "docx", "--format", "markdown", "-o", tmp_path / "uit")
    assert done.returncode == 0, done.stderr.decode()
    assert sorted(path.name for path in (tmp_path / "uit").iterdir()) == [
        "2024.docx",
        "2024.md",
        "2025.docx",
        "2025.md",
    ]


def test_a_document_goes_beside_its_plan(plan: Path) -> None:
    assert run("render", plan).returncode == 0
    assert zipfile.is_zipfile(plan.with_suffix(".docx"))


def test_a_document_goes_where_it_is_sent(plan: Path) -> None:
    assert run("render", plan, "-o", plan.parent / "onder" / "bestuur.docx").returncode == 0
    assert (plan.parent / "onder" / "bestuur.docx").is_file()


def test_one_action_alone(plan: Path) -> None:
    assert run("render", plan, "--format", "markdown", "--actie", "een").returncode == 0
    assert "De eerste actie" in plan.with_name("plan-een.md").read_text(encoding="utf-8")


def test_an_action_that_is_not_there_is_named_with_those_that_are(plan: Path) -> None:
    done = run("render", plan, "--actie", "twee")
    assert done.returncode == 2
    assert "`een`" in done.stderr.decode() or "een" in done.stderr.decode()
    assert list(plan.parent.glob("*.docx")) == []


def test_the_prompts_of_the_form_are_printed_when_asked(plan: Path) -> None:
    question = "Geef een korte beschrijving van wat je gaat doen."
    run("render", plan, "--format", "markdown", "-o", plan.parent / "zonder.md")
    run("render", plan, "--format", "markdown", "--with-prompts", "-o", plan.parent / "met.md")
    assert question not in (plan.parent / "zonder.md").read_text(encoding="utf-8")
    assert question in (plan.parent / "met.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["docx", "markdown"])
def test_the_same_plan_gives_the_same_bytes(plan: Path, kind: str) -> None:
    suffix = {"docx": ".docx", "markdown": ".md"}[kind]
    for name in ("een", "twee"):
        run("render", plan, "--format", kind, "-o", plan.parent / f"{name}{suffix}")
    assert (plan.parent / f"een{suffix}").read_bytes() == (plan.parent / f"twee{suffix}").read_bytes()


def test_a_reproducible_build_can_set_the_moment(plan: Path) -> None:
    run("render", plan, SOURCE_DATE_EPOCH="1700000000")
    core = zipfile.ZipFile(plan.with_suffix(".docx")).read("docProps/core.xml").decode()
    assert "2023-11-14T22:13:20Z" in core


def test_an_unfinished_plan_is_drawn_as_a_marked_draft(plan: Path) -> None:
    plan.write_text(SMALL_PLAN.replace("            waarom: Omdat het nodig is.\n", ""))
    done = run("render", plan, "--format", "docx", "--format", "markdown", "-o", plan.parent / "uit")
    assert done.returncode == 1
    assert "waarom" in done.stderr.decode()
    assert "ONTWERP" in (plan.parent / "uit" / "plan.md").read_text(encoding="utf-8")
    with zipfile.ZipFile(plan.parent / "uit" / "plan.docx") as package:
        assert any(b"ONTWERP" in package.read(name) for name in package.namelist() if name.endswith(".xml"))


def test_a_file_that_cannot_be_read_is_not_drawn(plan: Path) -> None:
    plan.write_text("- geen plan\n")
    assert run("render", plan).returncode == 1
    assert list(plan.parent.glob("*.docx")) == []


# --- overwriting -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["docx", "markdown"])
def test_what_the_program_wrote_itself_is_overwritten(plan: Path, kind: str) -> None:
    assert run("render", plan, "--format", kind).returncode == 0
    plan.write_text(SMALL_PLAN.replace("De eerste actie", "De tweede actie"))
    assert run("render", plan, "--format", kind).returncode == 0


def test_a_word_file_changed_since_is_not_overwritten_without_force(plan: Path) -> None:
    run("render", plan)
    target = plan.with_suffix(".docx")
    changed = changed_in_word(target.read_bytes())
    target.write_bytes(changed)
    done = run("render", plan)
    assert done.returncode == 2
    assert "in Word gewijzigd" in done.stderr.decode()
    assert target.read_bytes() == changed
    assert run("render", plan, "--force").returncode == 0
    assert target.read_bytes() != changed


def changed_in_word(package: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(
                name,
                content.replace(b"De eerste actie", b"Een betere titel") if name == "word/document.xml" else content,
            )
    return out.getvalue()


def test_markdown_changed_since_is_not_overwritten(plan: Path) -> None:
    run("render", plan, "--format", "markdown")
    target = plan.with_suffix(".md")
    target.write_text(
        target.read_text(encoding="utf-8").replace("De eerste actie", "Een betere titel"), encoding="utf-8"
    )
    assert run("render", plan, "--format", "markdown").returncode == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04kapot", b"zomaar tekst"], ids=["empty", "broken zip", "text"])
def test_a_file_of_someone_else_is_not_overwritten(plan: Path, content: bytes) -> None:
    plan.with_suffix(".docx").write_bytes(content)
    assert run("render", plan).returncode == 2
    assert plan.with_suffix(".docx").read_bytes() == content


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["plainly", "with force"])
def test_the_plan_itself_is_never_overwritten(plan: Path, force: list[str]) -> None:
    for name in ("plan.yaml", "./plan.yaml"):
        done = run("render", "plan.yaml", "-o", name, *force, cwd=plan.parent)
        assert done.returncode == 2
        assert plan.read_text() == SMALL_PLAN


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "markdown", "-o", "uit.docx"],
        ["--format", "docx", "-o", "uit.md"],
        ["-o", "uit.odt"],
        ["--format", "docx", "--format", "markdown", "-o", "uit.docx"],
        ["-o", "-"],
    ],
    ids=" ".join,
)
def test_a_name_that_does_not_fit_is_refused(plan: Path, arguments: list[str]) -> None:
    done = run("render", "plan.yaml", *arguments, cwd=plan.parent)
    assert done.returncode == 2
    assert [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]


def test_the_name_of_the_output_tells_the_format(plan: Path) -> None:
    assert run("render", "plan.yaml", "-o", "uit.md", cwd=plan.parent).returncode == 0
    assert (plan.parent / "uit.md").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("change", [b"extra", b""], ids=["bytes behind it", "a part twice"])
def test_a_word_file_is_held_to_every_byte(plan: Path, change: bytes) -> None:
    run("render", plan)
    target = plan.with_suffix(".docx")
    if change:
        target.write_bytes(target.read_bytes() + change)
    else:
        with zipfile.ZipFile(target, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("docProps/custom.xml", b"<x/>")
    assert run("render", plan).returncode == 2


def test_a_folder_in_the_way_is_said(plan: Path) -> None:
    plan.with_suffix(".docx").mkdir()
    done = run("render", plan)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_no_temporary_file_is_left_behind(plan: Path) -> None:
    run("render", plan)
    assert sorted(path.name for path in plan.parent.iterdir()) == ["plan.docx", "plan.yaml"]
    assert stat.S_IMODE(plan.with_suffix(".docx").stat().st_mode) & 0o600 == 0o600


def test_two_plans_that_would_write_the_same_file_are_refused(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "plan.yaml").write_text(
            SMALL_PLAN.replace("jaar: 2025", f"jaar: 202{5 if folder == 'a' else 6}")
        )
    done = run("render", "a", "b", "-o", "uit", cwd=tmp_path)
    assert done.returncode == 2
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("form", ["svg", "html", "docx"])
def test_a_day_is_a_line_in_the_timeline(plan: Path, form: str) -> None:
    without, with_day = plan.parent / f"zonder.{form}", plan.parent / f"met.{form}"
    assert run("render", plan, "-o", without).returncode == 0
    assert run("render", plan, "-o", with_day, "--day", "2025-03-15").returncode == 0
    words = "15 maart 2025"
    assert words not in text_of(without)
    assert words in text_of(with_day)


def test_a_day_that_is_none_is_refused(plan: Path) -> None:
    done = run("render", plan, "--day", "2025-02-30")
    assert done.returncode == 2
    assert "2025-02-30" in done.stderr.decode()


def text_of(path: Path) -> str:
    """The text of a document, in whatever form."""
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()
