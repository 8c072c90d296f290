"""A link is one link in every document, also where a part of its words is bold or italic."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import html_sample
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from actieplan.richtext import Paragraph, Run, parse
from actieplan.writers import docx
from actieplan.writers.docx.ooxml import W
from actieplan.writers.markdown.inline import Notes, inline

ADDRESS = "https://elz.example/nieuws"
LONG = f"https://elz.example/{'a' * 3000}"


def runs(text: str) -> tuple[Run, ...]:
    (block,) = parse(text)
    assert isinstance(block, Paragraph)
    return block.runs


def word_body(runs: tuple[Run, ...]) -> etree._Element:
    """What the Word file of a paragraph holds."""
    written = docx.write(html_sample.of(Paragraph(runs)), created=datetime(2025, 1, 1, tzinfo=UTC))
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        return etree.fromstring(parts.read("word/document.xml"))


def words_of(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


@pytest.mark.parametrize(
    ("text", "words", "html", "markdown"),
    [
        pytest.param(
            f"Zie [de *eigen* website]({ADDRESS}).",
            "de eigen website",
            "de <em>eigen</em> website",
            "de *eigen* website",
            id="italic in the middle",
        ),
        pytest.param(
            f"Zie [**vet** en *schuin*]({ADDRESS}).",
            "vet en schuin",
            "<strong>vet</strong> en <em>schuin</em>",
            "**vet** en *schuin*",
            id="bold and italic at the ends",
        ),
        pytest.param(
            f"Zie **[alles *schuin* en vet]({ADDRESS})**.",
            "alles schuin en vet",
            "<strong>alles </strong><strong><em>schuin</em></strong><strong> en vet</strong>",
            "**alles** ***schuin*** **en vet**",
            id="bold around it",
        ),
    ],
)
def test_words_of_several_looks_are_one_link(text: str, words: str, html: str, markdown: str) -> None:
    here = runs(text)
    assert len([run for run in here if run.link]) == 3
    page = html_sample.body(Paragraph(here))
    assert f'<a href="{ADDRESS}" rel="noreferrer" class="named">{html}</a>' in page
    (link,) = word_body(here).iter(f"{W}hyperlink")
    assert words_of(link) == words
    written = inline(here, Notes())
    assert f"[{markdown}](<{ADDRESS}>)" in written
    assert MarkdownIt().render(written).count("<a ") == 1


def test_two_links_side_by_side_stay_two() -> None:
    here = (Run("een", link=ADDRESS), Run("twee", link=f"{ADDRESS}/2"))
    assert html_sample.body(Paragraph(here)).count("<a ") == 2
    assert len(list(word_body(here).iter(f"{W}hyperlink"))) == 2
    assert MarkdownIt().render(inline(here, Notes())).count("<a ") == 2


def test_an_address_that_word_cannot_hold_is_shown_once_behind_the_words() -> None:
    words = words_of(word_body(runs(f"Zie [de *eigen* website]({LONG}).")))
    assert words.count(LONG) == 1
    assert f"de eigen website ({LONG})." in words


def test_only_spaces_lead_nowhere() -> None:
    here = (Run(" ", link=ADDRESS), Run(" ", italic=True, link=ADDRESS))
    assert "<a " not in html_sample.body(Paragraph(here))
    assert "](" not in inline(here, Notes())
