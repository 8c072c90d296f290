"""The law of titles and names: they have no markup, so every document draws them sign for sign, and no link of them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from actieplan import editions
from actieplan.documents.form import build
from actieplan.model import Plan
from actieplan.rendering import Finish, draw
from actieplan.writers import docx, html, markdown
from actieplan.writers.docx.ooxml import W
from maximal_plan import FILE
from written_markdown import fold, links, shown

SIGNS = (
    "*a*", "**vet**", "_a_", "__b__", "[x](https://y.example)", "[x](www.y.example)", "<https://y.example>", "[^1]",
    "# x", "## x", "<b>", "</p>", "<!-- x -->", "&amp;", "&", "|", "a | b", r"\*", r"\\server\map", "1. x", "2) x",
    "- x", "+ x", "> x", "https://y.example/a_b", "www.y.example", "an@y.example", "~~x~~", "`x`", "```", "---", "===",
    "• x", "a) x", "==x==", "![x](y.png)", "{{ x }}", "{% x %}", "$x$", ":x:", "'x'", '"x"', "%", "!", "x\\",
)  # fmt: skip
TITLES = {"organisatie", "titel", "naam", "beschrijving", "auteurs", "partners", "spoor", "resultaat"}
"""The fields of a plan that hold a title, a name, or words on one line; `tijdslijn` is cut to the width of a chart."""
HYPHENS = {f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011"}


def titled(titles: Sequence[str]) -> tuple[Plan, list[str]]:
    """The plan with all fields, with a title of these and a number of its own in every place for one; and those."""
    used: list[str] = []

    def title() -> str:
        used.append(f"{titles[len(used) % len(titles)]} n{len(used):03}q")
        return used[-1]

    def filled(data: Any, key: str = "") -> Any:
        if isinstance(data, dict):
            return {name: filled(value, name) for name, value in data.items()}
        if isinstance(data, list):
            return [filled(value, key) for value in data]
        return title() if key in TITLES else data

    raw = filled(yaml.load(FILE.read_text(encoding="utf-8"), yaml.BaseLoader))
    plan = Plan.model_validate({"formulier": "2024", "jaar": "2025", **raw}, context={"jaar": 2025})
    assert len(used) > 20
    return plan, used


def missing(seen: str, titles: Sequence[str]) -> list[str]:
    """The titles that are not among the words, white space aside."""
    words = fold(seen)
    return [title for title in titles if fold(title) not in words]


NO_LINK = re.compile(r"y\.example")
FEW = settings(max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
ANY = st.lists(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=3).map(" ".join), min_size=3, max_size=12)


@settings(FEW)
@given(ANY)
def test_in_word(titles: list[str]) -> None:
    plan, used = titled(titles)
    package = docx.write(build(plan, editions.load("2024")), created=datetime(2025, 1, 1, tzinfo=UTC))
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        leads_to = parts.read("word/_rels/document.xml.rels").decode()
    paragraphs = ("".join(_words(paragraph)) for paragraph in body.iter(f"{W}p"))
    assert missing(" ".join(paragraphs), used) == []
    assert not NO_LINK.search(leads_to)


def _words(paragraph: Any) -> Iterator[str]:
    return (HYPHENS.get(str(each.tag), each.text or "") for each in paragraph.iter(f"{W}t", *HYPHENS))


@settings(FEW)
@given(ANY)
def test_in_html(titles: list[str]) -> None:
    plan, used = titled(titles)
    page: Any = lxml_html.fromstring(html.write(build(plan, editions.load("2024"))).encode())
    for each in [*page.iter("script", "style")]:
        each.text = ""
    assert missing("".join(map(str, page.itertext())), used) == []
    assert [link for _, _, link, _ in page.iterlinks() if NO_LINK.search(link)] == []


@settings(FEW)
@given(ANY)
def test_in_markdown(titles: list[str]) -> None:
    plan, used = titled(titles)
    page = markdown.write(build(plan, editions.load("2024")))
    assert missing(shown(page), used) == []
    assert [link for link in links(page) if NO_LINK.search(link)] == []


def test_in_pdf(tmp_path: Path) -> None:
    if shutil.which("soffice") is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice (soffice) or poppler (pdftotext) is not installed")
    plan, used = titled([" ".join(pair) for pair in zip(SIGNS, SIGNS[1:] + SIGNS[:1], strict=True)][::2])
    file = tmp_path / "titles.pdf"
    file.write_bytes(draw(build(plan, editions.load("2024")), "pdf", Finish(datetime(2025, 1, 1, tzinfo=UTC))))
    done = subprocess.run(["pdftotext", "-raw", str(file), "-"], check=True, capture_output=True, timeout=60)
    assert missing(done.stdout.decode(), used) == []
