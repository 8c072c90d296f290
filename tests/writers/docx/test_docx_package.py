"""The file: its parts, properties, headers, and that the same document gives the same bytes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import docx
import docx_sample as sample
import pytest
from docx_sample import W, words
from lxml import etree

from actieplan.documents.document import Block, Heading, TableOfContents
from actieplan.richtext import Note, Paragraph, Run, paragraph
from actieplan.writers import seal
from actieplan.writers.docx import write

SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
import docx_sample as sample
from actieplan.writers.docx import write
print(hashlib.sha256(write(sample.everything(), created=sample.MOMENT)).hexdigest())
"""


def content(**changes: object) -> bytes:
    return write(replace(sample.everything(), **changes), created=sample.MOMENT)  # type: ignore[arg-type]


def header(files: dict[str, bytes]) -> list[str]:
    trees = (etree.fromstring(files[f"word/header{number}.xml"]) for number in (1, 2))
    return [words(each).strip() for each in trees]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert content() == content()


def test_in_another_process_with_another_hash_seed_too() -> None:
    hashes = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(Path(__file__).parent)],
            check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(hashes) == 1


def test_its_entries_bear_no_time_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(content())) as package:
        marks = {(entry.date_time, entry.create_system) for entry in package.infolist()}
    assert marks == {((1980, 1, 1, 0, 0, 0), 0)}


def test_its_content_types_come_first() -> None:
    assert next(iter(sample.parts(sample.everything()))) == "[Content_Types].xml"


def test_python_docx_opens_it() -> None:
    document = docx.Document(io.BytesIO(content()))
    assert [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 4"] == [
        "De Digivan"
    ]
    assert len(document.sections) == 3


def test_its_properties_say_what_it_is() -> None:
    properties = docx.Document(io.BytesIO(content())).core_properties
    assert (properties.title, properties.author) == ("Actieplan ELZ Voorbeeld", "An, Bert")
    assert properties.created == properties.modified == sample.MOMENT
    assert properties.language == "nl-BE"


def test_without_authors_it_is_the_organisation_s() -> None:
    assert docx.Document(io.BytesIO(content(authors=()))).core_properties.author == "ELZ Voorbeeld"


def test_its_moment_is_that_of_greenwich() -> None:
    evening = datetime(2025, 1, 1, 1, 0, tzinfo=timezone(timedelta(hours=2)))
    properties = docx.Document(io.BytesIO(write(sample.empty(), created=evening))).core_properties
    assert properties.created == datetime(2024, 12, 31, 23, 0, tzinfo=UTC)


def test_its_language_is_that_of_the_document() -> None:
    styles = sample.tree(replace(sample.empty(), language="nl-NL"), "word/styles.xml")
    assert {each.get(f"{W}val") for each in styles.iter(f"{W}lang")} == {"nl-NL"}


def test_its_name_stands_in_every_header() -> None:
    assert header(sample.parts(sample.everything())) == ["Actieplan ELZ Voorbeeld 2025"] * 2


def test_a_draft_says_so_on_every_page() -> None:
    files = sample.parts(replace(sample.everything(), draft=True))
    assert header(files) == ["Actieplan ELZ Voorbeeld 2025 ONTWERP"] * 2


def test_its_footer_counts_the_pages() -> None:
    footer = sample.tree(sample.empty(), "word/footer1.xml")
    assert [(each.text or "").strip() for each in footer.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]
    assert words(footer) == "Pagina 1 van 1"


def test_word_is_asked_to_compute_its_fields() -> None:
    settings = sample.tree(sample.empty(), "word/settings.xml")
    assert [each.get(f"{W}val") for each in settings.iter(f"{W}updateFields")] == ["true"]


def test_it_is_sealed() -> None:
    assert seal.is_intact(content(), "docx")


def test_it_bears_no_session_of_word() -> None:
    assert b"rsid" not in b"".join(sample.parts(sample.everything()).values())


@pytest.mark.parametrize("fill", ["paragraphs", "headings", "links", "notes"])
def test_the_time_it_takes_grows_with_its_length(fill: str) -> None:
    makers: dict[str, Callable[[int], Block]] = {
        "paragraphs": lambda n: paragraph(f"alinea {n}"),
        "headings": lambda n: Heading(2, f"titel {n}", f"a{n}"),
        "links": lambda n: Paragraph((Run("x", link=f"https://a.be/{n}"),)),
        "notes": lambda n: Paragraph((Run("", note=Note("n", (paragraph(str(n)),))),)),
    }
    block = makers[fill]

    def seconds(count: int) -> float:
        document = sample.of(TableOfContents("Inhoud"), *map(block, range(count)))
        begin = time.process_time()  # of this process alone, however busy the machine is
        write(document, created=sample.MOMENT)
        return time.process_time() - begin

    seconds(100)
    assert min(seconds(2000) for _ in range(2)) < 8 * min(seconds(500) for _ in range(3)) + 0.1
