"""The law of texts on paper: what LibreOffice prints of a text are the author's words, in order; notes apart."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from actieplan.documents.document import Document, Heading, Section
from actieplan.rendering import Finish, draw
from actieplan.richtext import Block, BulletList, Run, Table, paragraph
from generated_texts import trees

AROUND = re.compile(r"^(?:Naam|Pagina \d+ van \d+)$", re.MULTILINE)
"""The lines of the header and the footer of a page."""
NOTHING = Run("")


@settings(
    max_examples=2, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(st.lists(trees(), min_size=15, max_size=15))
def test_in_print(tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[Block, ...]]) -> None:
    if shutil.which("soffice") is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice (soffice) or poppler (pdftotext) is not installed")
    blocks: list[Block] = []
    for number, text in enumerate(texts):
        blocks += [paragraph(f"begin{number:03}"), *without_notes(text)]
    document = Document("Titel", "Naam", "", (), 2025, (Section((Heading(1, "Kop", "kop"), *blocks)),))
    file = tmp_path_factory.mktemp("print") / "texts.pdf"
    file.write_bytes(draw(document, "pdf", Finish(datetime(2025, 1, 1, tzinfo=UTC))))
    _, *printed = re.split(r"begin\d{3}", latin(words_of(file)))
    assert len(printed) == len(texts)
    assert [(said, seen) for said, seen in zip(map(said_in, texts), printed, strict=True) if said != seen] == []


def words_of(file: Path) -> str:
    """The words of the bodies of all pages, as they follow each other in the file."""
    command = ["pdftotext", "-raw", str(file), "-"]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return AROUND.sub("", done.stdout.decode().replace("\f", "\n"))


def latin(words: str) -> str:
    """Letters and digits of our own alphabet: fonts lack others, and lines are broken at signs."""
    return "".join(re.findall(r"[a-z0-9]", unicodedata.normalize("NFKD", words).casefold()))


def said_in(blocks: Sequence[Block]) -> str:
    """All words in order with the numbers of points, without those of notes."""
    return latin("".join(_said(blocks)))


def _said(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case BulletList():
                for item in block.items:
                    yield item.number or ""
                    yield from _said(item.blocks)
            case Table():
                yield from (run.text for row in (block.header, *block.rows) for cell in row for run in cell)
            case _:
                yield from (run.text for run in block.runs)


def without_notes(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks without marks of notes, which are printed at the foot of a page."""
    return [
        block if isinstance(block, BulletList | Table) else block._replace(runs=tuple(map(_unmarked, block.runs)))
        for block in blocks
    ]


def _unmarked(run: Run) -> Run:
    return run if run.note is None else NOTHING
