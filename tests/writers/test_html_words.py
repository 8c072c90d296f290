"""The words of a plan on the page: all of them are there, and none is more than words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from html_sample import elements, everything, outside_drawings, parsed, shown, skeleton, strings
from hypothesis import HealthCheck, given, settings
from lxml import etree

from actieplan import editions
from actieplan.analysis.timeline import Mark, Row
from actieplan.documents import form
from actieplan.documents.document import Article, Callout, Card, Document, Field, Heading, Section, TitleBlock
from actieplan.model import Plan
from actieplan.richtext import ListItem, Note, Paragraph, Run
from actieplan.richtext import Table as TextTable
from actieplan.writers.html import write
from generated_plans import Raw, raw_plans
from maximal_plan import maximal

HOSTILE = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</style><style>*{display:none}</style>",
    "</title><b>x", "<!--", "-->", "--!>", "<![CDATA[x]]>", "<?php", '" onclick="alert(1)', "' onclick='alert(1)",
    "x onmouseover=alert(1)", "</div></main></article>", "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>",
    "&lt;b&gt;", "&amp;", "&", "&#60;b&#62;", "{{ 7 * 7 }}", "{% raw %}", "javascript:alert(1)", "</select><b>",
    "[x](javascript:alert(1))", "<a href='javascript:x'>", "`;}</style>", "\\", "\\u003cscript\\u003e", "a\u2028b",
    "שלום עולם", "👩‍⚕️", "</textarea></noscript>", "<base href=//x>", "<meta http-equiv=refresh content=0>",
)  # fmt: skip
SAFE = ("#", "http:", "https:", "mailto:", "tel:")
_NO_WORDS = {
    (Article, "partners"), (Callout, "kind"), (Card, "icon"), (Document, "authors"), (Document, "language"),
    (Document, "status"), (Field, "scope"), (Heading, "anchor"), (Mark, "certainty"), (Mark, "soort"),
    (ListItem, "number"), (TextTable, "alignment"), (Note, "label"), (Paragraph, "role"), (Row, "actie"), (Run, "link"),
}  # fmt: skip
"""The texts of a document that are for writers, or stand in the document a second time."""


@pytest.mark.parametrize("words", HOSTILE)
def test_words_add_no_element_and_no_attribute(words: str) -> None:
    assert skeleton(parsed(write(everything(words)))) == skeleton(parsed(write(everything("woord"))))


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_shown_as_they_are(words: str) -> None:
    seen = shown(parsed(write(everything(words))))
    assert seen.count("".join(words.split())) > 30


@pytest.mark.parametrize("char", ["\x00", "\x08", "\x1b", "\x85", "\ud800", "\ufffe", "\x0c"])
def test_what_is_no_text_is_shown_as_such(char: str) -> None:
    page = write(everything(f"voor{char}na"))
    assert skeleton(parsed(page)) == skeleton(parsed(write(everything("voor\ufffdna"))))
    assert "voor\ufffdna" in page
    assert char not in page.encode("utf-8").decode("utf-8")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_no_plan_brings_in_a_script_or_an_unsafe_address(raw: Raw) -> None:
    page = parsed(write(document_of(raw)))
    assert [len(elements(page, f"//{name}")) for name in ("script", "style", "form", "img", "iframe")] == [
        1,
        1,
        1,
        0,
        0,
    ]
    assert page.xpath("//comment()") == []
    assert [name for name in attributes(page) if name.startswith("on") or name in {"style", "src"}] == []
    assert [
        link for link in strings(page, "//@href") if not link.startswith(("#", "https:", "http:", "mailto:", "tel:"))
    ] == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw_plans())
def test_every_word_of_any_document_is_on_the_page(raw: Raw) -> None:
    assert missing(document_of(raw)) == []


@pytest.mark.parametrize("formulier", editions.NAMES)
@pytest.mark.parametrize("with_prompts", [False, True], ids=["answers", "with prompts"])
def test_every_word_of_a_document_with_all_fields_is_on_the_page(formulier: str, with_prompts: bool) -> None:
    assert missing(form.build(maximal(formulier), editions.load(formulier), with_prompts=with_prompts)) == []


@pytest.mark.parametrize("jaar", [2024, 2025])
def test_every_word_of_a_real_plan_is_on_the_page(real_plans: dict[int, Plan], jaar: int) -> None:
    assert missing(form.build(real_plans[jaar], editions.load(str(jaar)))) == []


def test_the_law_sees_what_is_missing() -> None:
    document = everything("woord")
    title = TitleBlock("een ander woord", "", ())
    assert missing(document) == []
    page = write(document)
    other = document.sections[0].blocks
    changed = Document("", "", "", (), 2025, (Section((title, *other)),))
    assert [words for words in texts(changed) if squeezed(words) not in shown(parsed(page))] == ["een ander woord"]


# --- the law ----------------------------------------------------------------------------------------------


def missing(document: Document) -> list[str]:
    """What the page does not say of a document; nothing, by the law."""
    seen = shown(parsed(write(document)))
    return [words for words in texts(document) if squeezed(words) not in seen]


def texts(node: Any) -> Iterator[str]:
    """Every text in a document, at any depth."""
    for name, value in fields(node):
        if (type(node), name) in _NO_WORDS:
            continue
        if isinstance(value, str):
            yield value
        else:
            yield from texts(value)


def fields(node: Any) -> Iterator[tuple[str, Any]]:
    """The parts of a node, with their names where they have one."""
    if isinstance(node, Document):
        yield from ((name, getattr(node, name)) for name in Document.__slots__)
    elif hasattr(node, "_fields"):
        yield from zip(node._fields, node, strict=True)
    elif isinstance(node, tuple):
        yield from (("", each) for each in node)


def squeezed(words: str) -> str:
    return "".join(words.split())


def attributes(page: etree._Element) -> list[str]:
    return [str(name) for each in outside_drawings(page) for name in each.attrib]


def document_of(raw: Raw) -> Document:
    plan = Plan.model_validate(raw, context={"jaar": int(raw["jaar"])})
    return form.build(plan, editions.load(plan.formulier))
