"""`init --huisstijl` and `render --reference-doc` as their users meet them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests_support import SMALL_PLAN, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan."""
    (tmp_path / "plan.yaml").write_text(SMALL_PLAN, encoding="utf-8")
    return tmp_path


def restyled(path: Path) -> None:
    """What a person does in Word: the title green, and a word of one's own in the footer."""
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["word/styles.xml"] = files["word/styles.xml"].replace(
        b'<w:name w:val="heading 1"/>', b'<w:name w:val="heading 1"/><w:aliases w:val="Elders"/>'
    )
    files["word/footer1.xml"] = files["word/footer1.xml"].replace(b"Pagina ", b"Zorgraad Elders ")
    with zipfile.ZipFile(path, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)


def test_init_writes_a_word_file_and_render_takes_its_looks(folder: Path) -> None:
    made = run("init", "--huisstijl", cwd=folder)
    assert made.returncode == 0, made.stderr.decode()
    assert "actieplan render --reference-doc huisstijl.docx" in made.stdout.decode()
    assert not (folder / "plans").exists()
    restyled(folder / "huisstijl.docx")
    drawn = run("render", "plan.yaml", "--reference-doc", "huisstijl.docx", cwd=folder)
    assert drawn.returncode == 0, drawn.stderr.decode()
    with zipfile.ZipFile(folder / "plan.docx") as package:
        assert b'w:val="Elders"' in package.read("word/styles.xml")
        assert b"Zorgraad Elders " in b"".join(package.read(name) for name in package.namelist() if "footer" in name)
        assert b"De eerste actie" in package.read("word/document.xml")


def test_without_a_house_style_the_looks_are_ours_again(folder: Path) -> None:
    run("init", "--huisstijl", cwd=folder)
    restyled(folder / "huisstijl.docx")
    run("render", "plan.yaml", "--reference-doc", "huisstijl.docx", cwd=folder)
    assert run("render", "plan.yaml", cwd=folder).returncode == 0
    with zipfile.ZipFile(folder / "plan.docx") as package:
        assert b"Elders" not in package.read("word/styles.xml")


def test_init_never_overwrites_a_house_style(folder: Path) -> None:
    (folder / "huisstijl.docx").write_bytes(b"mijn werk")
    done = run("init", "--huisstijl", cwd=folder)
    assert (done.returncode, (folder / "huisstijl.docx").read_bytes()) == (2, b"mijn werk")
    assert "bestaat al" in done.stderr.decode()


def test_init_wants_a_name_that_word_knows(folder: Path) -> None:
    done = run("init", "huisstijl.doc", "--huisstijl", cwd=folder)
    assert done.returncode == 2
    assert ".docx" in done.stderr.decode()


@pytest.mark.parametrize(
    "option", [["--jaar", "2026"], ["--organisatie", "ELZ"], ["--formulier", "2025"]], ids=lambda option: option[0]
)
def test_what_belongs_to_a_plan_does_not_go_with_a_house_style(folder: Path, option: list[str]) -> None:
    done = run("init", "--huisstijl", *option, cwd=folder)
    assert done.returncode == 2
    assert option[0] in done.stderr.decode()
    assert not (folder / "huisstijl.docx").exists()


def test_a_house_style_may_get_a_place_of_its_own(folder: Path) -> None:
    assert run("init", "stijl/onze.docx", "--huisstijl", cwd=folder).returncode == 0
    assert zipfile.is_zipfile(folder / "stijl" / "onze.docx")


@pytest.mark.parametrize(
    ("name", "content", "dutch", "english"),
    [
        ("weg.docx", None, "init --huisstijl", "no such file"),
        (".", None, "map", "folder"),
        ("x" * 300 + ".docx", None, "", ""),
        ("a.docx", b"%PDF-1.4", "pdf", "PDF"),
        ("b.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc", ".doc"),
        ("c.docx", b"PK\3\4", "geen Word-bestand", "no Word file"),
    ],
    ids=["missing", "folder", "long name", "pdf", "old", "no zip"],
)
def test_a_file_that_cannot_serve_is_told_and_nothing_is_drawn(
    folder: Path, name: str, content: bytes | None, dutch: str, english: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    for language, words in (("nl", dutch), ("en", english)):
        done = run("--lang", language, "render", "plan.yaml", "--reference-doc", name, cwd=folder)
        told = done.stderr.decode()
        assert done.returncode == 2
        assert told.startswith(f"{name}: ")
        assert told.count("\n") == 1
        assert words in told
    assert not (folder / "plan.docx").exists()


def test_the_house_style_itself_is_not_overwritten(folder: Path) -> None:
    run("init", "plan.docx", "--huisstijl", cwd=folder)
    before = (folder / "plan.docx").read_bytes()
    assert run("render", "plan.yaml", "--reference-doc", "plan.docx", cwd=folder).returncode == 2
    assert (folder / "plan.docx").read_bytes() == before
