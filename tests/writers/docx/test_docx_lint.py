"""Every Word file passes our own lint, whatever the plan says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx_sample as sample
import pytest
from docx_lint import lint

from actieplan import editions
from actieplan.documents import form
from actieplan.documents.document import Document
from actieplan.model import Plan
from actieplan.writers.docx import write

DOCUMENTS: dict[str, Callable[[], Document]] = {
    "every kind of node": sample.everything,
    "hostile text everywhere": sample.hostile,
    "nothing": sample.empty,
    "one empty section": sample.of,
}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_is_clean(document: Callable[[], Document]) -> None:
    assert lint(write(document(), created=sample.MOMENT)) == []


@pytest.mark.parametrize("jaar", [2024, 2025])
@pytest.mark.parametrize("draft", [False, True], ids=["final", "draft"])
def test_the_real_plans_are_clean(real_plans: dict[int, Plan], jaar: int, *, draft: bool) -> None:
    document = form.build(real_plans[jaar], editions.load(str(jaar)), with_prompts=True, draft=draft)
    assert lint(write(document, created=sample.MOMENT)) == []


SPACER = b'<w:p><w:pPr><w:pStyle w:val="Tussenruimte"/></w:pPr></w:p>'
FLAWS = {
    "a bookmark id twice": ("document", b'<w:bookmarkStart w:id="2"', b'<w:bookmarkStart w:id="1"', "bookmark id 1"),
    "a bookmark name twice": ("document", b'w:name="_Toc00000002"', b'w:name="_Toc00000001"', "bookmark name"),
    "a picture without words": ("document", b' val="1"/></a:ext>', b' val="0"/></a:ext>', "alternative text"),
    "decoration with words": ("document", b'name="Pictogram 1"', b'name="Pictogram 1" descr="Wie?"', "is decoration"),
    "a link to nowhere": ("document", b'w:anchor="_Toc00000004"', b'w:anchor="weg"', "a link to weg"),
    "a missing relationship": ("document", b'r:embed="rIdIcon1"', b'r:embed="rIdWeg"', "rIdWeg is not there"),
    "an unknown style": ("document", b'w:val="Caption"', b'w:val="Onbekend"', "style Onbekend"),
    "an unknown list": ("numbering", b'w:numId="4"', b'w:numId="999"', "list 4"),
    "a missing footnote": ("footnotes", b'w:footnote w:id="2"', b'w:footnote w:id="77"', "footnotes"),
    "a row too narrow": ("document", b'<w:gridSpan w:val="25"/>', b"", "a row of 1 columns"),
    "an empty cell": ("document", SPACER + b"</w:tc>", b"</w:tc>", "paragraph"),
}


@pytest.mark.parametrize(("part", "right", "wrong", "said"), FLAWS.values(), ids=FLAWS)
def test_the_lint_finds(part: str, right: bytes, wrong: bytes, said: str) -> None:
    files = sample.parts(sample.everything())
    name = f"word/{part}.xml"
    assert right in files[name]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for each, content in files.items():
            package.writestr(each, content.replace(right, wrong) if each == name else content)
    assert any(said in finding for finding in lint(stream.getvalue()))
