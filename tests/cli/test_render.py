"""`actieplan render` as its user meets it: where documents go, drafts, overwriting, the same bytes."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests_support import ROOT, SMALL_PLAN, run


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


def with_bytes_behind_it(package: bytes) -> bytes:
    return package + b"extra"


def with_a_part_twice(package: bytes) -> bytes:
    """The document changed, and behind it as it was: who looks parts up by name finds what was sealed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        others = [name for name in source.namelist() if name != "word/document.xml"]
        for name in others:
            target.writestr(name, source.read(name))
        target.writestr("word/document.xml", b"<changed/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            target.writestr("word/document.xml", source.read("word/document.xml"))
    return out.getvalue()


def with_a_damaged_part(package: bytes) -> bytes:
    """A part whose compressed bytes cannot be unpacked."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        entry = source.getinfo("word/document.xml")
    begin = entry.header_offset + 30 + len(entry.filename)
    return package[:begin] + b"\xff" * entry.compress_size + package[begin + entry.compress_size :]


@pytest.mark.parametrize(
    "change", [with_bytes_behind_it, with_a_part_twice, with_a_damaged_part], ids=lambda change: change.__name__
)
def test_a_word_file_is_held_to_every_byte(plan: Path, change: Callable[[bytes], bytes]) -> None:
    run("render", plan)
    target = plan.with_suffix(".docx")
    changed = change(target.read_bytes())
    target.write_bytes(changed)
    done = run("render", plan)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode()
    assert target.read_bytes() == changed


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


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["plainly", "with force"])
def test_the_house_style_is_never_overwritten(plan: Path, force: list[str]) -> None:
    style = plan.with_suffix(".docx")
    style.write_bytes((ROOT / "templates" / "docx" / "huisstijl.docx").read_bytes())
    before = style.read_bytes()
    done = run("render", "plan.yaml", "--reference-doc", "./plan.docx", *force, cwd=plan.parent)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("plan.docx: hier staat het sjabloon of de huisstijl")
    assert style.read_bytes() == before


@pytest.mark.parametrize("name", ["q.j2.j2", "deel.j2"], ids=["the template", "what it includes"])
def test_a_template_is_never_overwritten(plan: Path, name: str) -> None:
    (plan.parent / "q.j2.j2").write_text('{% include "deel.j2" %}')
    (plan.parent / "deel.j2").write_text("{{ plan.titel }}")
    before = (plan.parent / name).read_bytes()
    done = run("render", "plan.yaml", "--template", "q.j2.j2", "-o", name, "--force", cwd=plan.parent)
    assert done.returncode == 2
    assert (plan.parent / name).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "markdown"], True),
        (["--format", "html", "--format", "svg"], True),
        (["--template", "kort.md.j2"], True),
        ([], False),
        (["--format", "html", "--format", "docx"], False),
    ],
    ids=["markdown", "html and svg", "template", "word", "html and word"],
)
def test_a_house_style_without_effect_is_told(plan: Path, arguments: list[str], told: bool) -> None:
    (plan.parent / "huisstijl.docx").write_bytes((ROOT / "templates" / "docx" / "huisstijl.docx").read_bytes())
    (plan.parent / "kort.md.j2").write_text("{{ plan.titel }}")
    done = run("render", "plan.yaml", "--reference-doc", "huisstijl.docx", *arguments, cwd=plan.parent)
    assert done.returncode == 0, done.stderr.decode()
    assert ("alleen Word en pdf krijgen de huisstijl" in done.stderr.decode()) is told


HOSTILE = "a\x1b[31mX\n::error::pwn.yaml"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such names")
@pytest.mark.parametrize(
    "arguments",
    [
        ["render", HOSTILE],
        ["render", HOSTILE, "-o", f"{HOSTILE}.docx", "--format", "html"],
        ["render", HOSTILE, "a.yaml", "-o", "x\n::error::pwn.docx"],
        ["render", HOSTILE, "--template", "x\n::error::pwn.yaml"],
        ["render", HOSTILE, "--template", "x\n::error::pwn.md.j2"],
        ["render", HOSTILE, "--reference-doc", "x\n::error::pwn.docx"],
        ["render", HOSTILE, "--template", "same.yaml.j2", "-o", HOSTILE],
        ["render", HOSTILE, "--actie", "x\n::error::pwn"],
        ["render", "x\n::error::pwn.yaml"],
        ["init", HOSTILE],
        ["init", "n\x1b[31mX\n::error::pwn.yaml"],
        ["init", "x\n::error::pwn.txt"],
        ["init", "--huisstijl", "x\n::error::pwn.docx"],
        ["init", "--huisstijl", "x\n::error::pwn.doc"],
        ["timeline", HOSTILE],
    ],
    ids=lambda arguments: " ".join(arguments).replace("\n", "").replace("\x1b", ""),
)
def test_the_name_of_a_file_commands_neither_terminal_nor_log(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / HOSTILE).write_text(SMALL_PLAN)
    (tmp_path / "a.yaml").write_text(SMALL_PLAN)
    (tmp_path / "same.yaml.j2").write_text("{{ plan.titel }}")
    done = run(*arguments, cwd=tmp_path)
    said = done.stdout + done.stderr
    assert said
    assert b"\x1b" not in said
    assert b"Traceback" not in said
    assert [line for line in said.splitlines() if line.lstrip().startswith(b"::")] == []


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
