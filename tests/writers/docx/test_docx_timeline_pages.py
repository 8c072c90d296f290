"""The timeline over pages, as LibreOffice breaks them: months on each, goals with their action, actions whole."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx_sample as sample
import pytest

from actieplan.analysis.timeline import Group, Lane, Row, Timeline
from actieplan.documents.document import Document, Heading, Section, TimelineChart
from actieplan.writers.docx import write

FILLERS = range(24, 44)
"""So many actions of one line each stand before the action that is looked at: the page ends in every row of it."""


def year(fillers: int) -> Timeline:
    """Actions that nearly fill a page, and under a second goal one of several lines, named after their number."""
    filler = Lane("", (sample.bar("werk", 0, 23),), ())
    first = Group("1", "1.1", "Doel", 0, tuple(sample.row(filler, titel="Korte actie") for _ in range(fillers)))
    marks = tuple(sample.mark(f"mijlpaal-{number}-van-{fillers}", 8) for number in range(6))
    lanes = (
        Lane("Noord", (sample.bar(f"begin-van-{fillers}", 0, 12),), marks),
        Lane("Zuid", (sample.bar(f"einde-van-{fillers}", 0, 12),), ()),
    )
    actie = Row("lang", f"Actie-{fillers}", lanes, (), (), (), (), ())
    return Timeline(2025, (first, Group("2", f"2.{fillers}", "Doel", 1, (actie,))))


def document() -> Document:
    """A chart of every height, each in a section of its own."""
    sections = tuple(
        Section((Heading(1, f"Deel {count}", f"deel-{count}"), TimelineChart(year(count))), landscape=True)
        for count in FILLERS
    )
    return Document("Titel", "Naam", "", (), 2025, sections)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each printed page."""
    soffice, pdftotext = shutil.which("soffice"), shutil.which("pdftotext")
    if soffice is None or pdftotext is None:
        pytest.skip("LibreOffice (soffice) or poppler (pdftotext) is not installed")
    folder = tmp_path_factory.mktemp("timeline")
    (folder / "a.docx").write_bytes(write(document(), created=sample.MOMENT))
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return printed(pdftotext, folder / "a.pdf").split("\f")[:-1]


def printed(pdftotext: str, pdf: Path) -> str:
    command = [pdftotext, "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


def test_the_charts_take_more_pages_than_one_each_and_not_all_two(pages: list[str]) -> None:
    assert len(FILLERS) < len(pages) < 2 * len(FILLERS)


def test_every_page_has_the_months(pages: list[str]) -> None:
    assert all("Januari" in page and "December" in page for page in pages)


def test_goals_stand_above_their_first_action(pages: list[str]) -> None:
    for count in FILLERS:
        (page,) = [page for page in pages if f"operationele doelstelling 2.{count}\n" in page]
        assert f"Actie-{count}" in page


def test_an_action_stands_on_one_page(pages: list[str]) -> None:
    for count in FILLERS:
        words = (f"begin-van-{count}", f"mijlpaal-5-van-{count}", f"einde-van-{count}")
        (page,) = [page for page in pages if words[0] in page]
        assert [word for word in words if word not in page] == []
