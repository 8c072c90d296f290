"""Artifacts: lines drawn outside all tags, and decoration, are marked as not to be read."""

from __future__ import annotations

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject

from actieplan.writers.pdf.artifacts import mark_artifacts
from actieplan.writers.pdf.tags import Marked


def page_with(contents: bytes) -> PdfWriter:
    file = PdfWriter()
    page = file.add_blank_page(100, 100)
    stream = DecodedStreamObject()
    stream.set_data(contents)
    page.replace_contents(stream.flate_encode())
    return file


def marked(contents: bytes, *marks: int) -> str:
    file = page_with(contents)
    page = file.pages[0]
    assert page.indirect_reference is not None
    mark_artifacts(file, {Marked(page.indirect_reference.idnum, mark) for mark in marks})
    drawn = page.get_contents()
    assert drawn is not None
    return " ".join(drawn.get_data().decode().split())


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        pytest.param(b"0 0 m 9 9 l S", "/Artifact BMC 0 0 m 9 9 l S EMC", id="a line"),
        pytest.param(b"1 w 0 0 9 9 re f", "1 w /Artifact BMC 0 0 9 9 re f EMC", id="an area"),
        pytest.param(b"0 0 9 9 re W n", "0 0 9 9 re W n", id="a clip paints nothing"),
        pytest.param(
            b"0 0 9 9 re W n 0 0 m 9 9 l S",
            "0 0 9 9 re W n /Artifact BMC 0 0 m 9 9 l S EMC",
            id="a line inside a clip",
        ),
        pytest.param(b"/Artifact BMC 0 0 m 9 9 l S EMC", "/Artifact BMC 0 0 m 9 9 l S EMC", id="marked already"),
        pytest.param(
            b"/P << /MCID 0 >> BDC 0 0 m 9 9 l S EMC 1 1 m 2 2 l S",
            "/P << /MCID 0 >> BDC 0 0 m 9 9 l S EMC /Artifact BMC 1 1 m 2 2 l S EMC",
            id="inside a tag and after it",
        ),
        pytest.param(b"BT (woord) Tj ET", "BT (woord) Tj ET", id="words are never hidden"),
    ],
)
def test_what_is_painted_outside_the_tags_is_an_artifact(contents: bytes, expected: str) -> None:
    assert marked(contents) == expected


def test_decoration_is_an_artifact_and_its_neighbour_is_not() -> None:
    contents = b"/Figure << /MCID 3 >> BDC /Im1 Do EMC /Figure << /MCID 4 >> BDC /Im2 Do EMC"
    assert marked(contents, 3) == "/Artifact BMC /Im1 Do EMC /Figure << /MCID 4 >> BDC /Im2 Do EMC"


def test_a_page_without_contents_stays_so() -> None:
    file = PdfWriter()
    file.add_blank_page(100, 100)
    mark_artifacts(file, set())
    assert file.pages[0].get_contents() is None
