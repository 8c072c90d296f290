"""Other readers of Word files see what we wrote: mammoth and pandoc find the headings, lists, tables and links."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import mammoth
import pytest
from lxml import etree, html

from actieplan import editions
from actieplan.documents import form
from actieplan.documents.document import Document, Heading, Table
from actieplan.model import Plan
from actieplan.rendering import moment_of
from actieplan.richtext import BulletList
from actieplan.writers.docx import write

YEARS = (2024, 2025)


@pytest.fixture(scope="module")
def documents(real_plans: dict[int, Plan]) -> dict[int, Document]:
    return {jaar: form.build(real_plans[jaar], editions.load(str(jaar))) for jaar in YEARS}


@pytest.fixture(scope="module")
def files(documents: dict[int, Document], real_plans: dict[int, Plan]) -> dict[int, bytes]:
    return {jaar: write(documents[jaar], created=moment_of(real_plans[jaar])) for jaar in YEARS}


def folded(words: str) -> str:
    return " ".join(words.split())


def words_of(element: etree._Element) -> str:
    return folded("".join(map(str, element.itertext())))


def headings(document: Document) -> list[tuple[int, str]]:
    """The headings that the outline of a Word file shows."""
    return [
        (block.level, folded(block.text)) for block in document.blocks() if isinstance(block, Heading) and block.listed
    ]


def list_items(blocks: Any) -> Iterator[str]:
    """The first words of every item of every list, wherever it stands in the tree."""
    if isinstance(blocks, BulletList):
        for item in blocks.items:
            yield folded("".join(run.text for run in getattr(item.blocks[0], "runs", ()))) if item.blocks else ""
            yield from list_items(item.blocks)
    elif isinstance(blocks, tuple):
        for part in blocks:
            yield from list_items(part)


@pytest.mark.parametrize("jaar", YEARS)
def test_mammoth_finds_headings_lists_and_tables(
    jaar: int, documents: dict[int, Document], files: dict[int, bytes]
) -> None:
    page = html.fromstring(mammoth.convert_to_html(io.BytesIO(files[jaar])).value)
    found = [(int(each.tag[1]), words_of(each)) for each in page.iter("h1", "h2", "h3", "h4")]
    wanted = headings(documents[jaar])
    assert [each for each in found if each in wanted] == wanted
    items = {words_of(each) for each in page.iter("li")}
    words = [item for item in list_items(tuple(documents[jaar].blocks())) if item]
    assert len(words) > 50
    assert [item for item in words if not any(item in seen for seen in items)] == []
    heads = [tuple(words_of(cell) for cell in row.iter("th", "td")) for row in page.iter("tr")]
    tables = [block for block in documents[jaar].blocks() if isinstance(block, Table)]
    assert tables
    assert [table.header for table in tables if table.header not in heads] == []


@pytest.mark.parametrize("jaar", YEARS)
def test_pandoc_finds_headings_lists_and_header_rows(
    jaar: int, documents: dict[int, Document], files: dict[int, bytes]
) -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    done = subprocess.run(
        ["pandoc", "--from=docx", "--to=json"], input=files[jaar], capture_output=True, check=True, timeout=120
    )
    tree = json.loads(done.stdout)
    wanted = headings(documents[jaar])
    found = [(each["c"][0], folded(stringified(each["c"][2]))) for each in nodes(tree, "Header")]
    assert [each for each in found if each in wanted] == wanted
    items = {folded(stringified(item)) for each in nodes(tree, "BulletList") for item in each["c"]}
    words = [item for item in list_items(tuple(documents[jaar].blocks())) if item]
    assert [item for item in words if not any(letters(item) in letters(seen) for seen in items)] == []
    heads = [folded(stringified(table["c"][3])) for table in nodes(tree, "Table")]
    for table in (block for block in documents[jaar].blocks() if isinstance(block, Table)):
        assert any(letters("".join(table.header)) == letters(head) for head in heads), table.header


def nodes(tree: Any, kind: str) -> Iterator[dict[str, Any]]:
    """Every node of a kind in pandoc's tree."""
    if isinstance(tree, dict):
        if tree.get("t") == kind:
            yield tree
        for value in tree.values():
            yield from nodes(value, kind)
    elif isinstance(tree, list):
        for value in tree:
            yield from nodes(value, kind)


def stringified(tree: Any) -> str:
    """The words of a part of pandoc's tree; notes stand elsewhere."""
    if isinstance(tree, dict):
        kind = tree.get("t")
        if kind == "Str":
            return str(tree["c"])
        if kind in {"Space", "SoftBreak", "LineBreak"}:
            return " "
        return "" if kind == "Note" else stringified(tree.get("c", ""))
    return "".join(stringified(each) for each in tree) if isinstance(tree, list) else ""


def letters(words: str) -> str:
    return "".join(re.findall(r"[^\W_]+", words))
