"""Headers and footers: the plan's own words in them, and on a draft the word ONTWERP."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W, add_text, writable
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actieplan.documents.document import Document
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.package import Shell

DRAFT = "ONTWERP"
_PLACEHOLDER = re.compile(r"\{(titel|organisatie|jaar|status|versie|ontwerp)\}", re.IGNORECASE)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def fill_headers(document: Document, shell: Shell) -> None:
    """Sets the runs that the template marks with a character style, and what stands in braces."""
    values = _values(document)
    for part in shell.edges():
        root = shell.tree(part)
        for run in list(root.iter(W + "r")):
            style = run.find(f"{W}rPr/{W}rStyle")
            marked = None if style is None else style.get(W + "val")
            if marked == Style.HEADER_NAME:
                for text in run.findall(W + "t"):
                    run.remove(text)
                add_text(run, " ".join(document.name.split()))
            elif marked == Style.HEADER_DRAFT and not document.draft:
                _remove(run)
        if b"{" in part.blob:
            for paragraph in root.iter(W + "p"):
                _fill_placeholders(paragraph, values)


def _values(document: Document) -> dict[str, str]:
    """What the words in braces stand for, each on one line."""
    values = {
        "titel": document.title,
        "organisatie": document.organisatie,
        "jaar": str(document.year or ""),
        "status": document.status,
        "versie": document.versie,
        "ontwerp": DRAFT if document.draft else "",
    }
    return {name: writable(" ".join(words.split())) for name, words in values.items()}


def _fill_placeholders(paragraph: Element, values: Mapping[str, str]) -> None:
    """Word may have cut a placeholder over several runs; its value goes into the first."""
    texts = [text for text in paragraph.iter(W + "t") if next(text.iterancestors(W + "p")) is paragraph]
    letters = [(text, letter) for text in texts for letter in text.text or ""]
    line = "".join(letter for _, letter in letters)
    found = list(_PLACEHOLDER.finditer(line))
    if not found:
        return
    kept: dict[Element, list[str]] = {text: [] for text in texts}
    value_at = {match.start(): values[match[1].lower()] for match in found}
    inside = {place for match in found for place in range(*match.span())}
    for place, (text, letter) in enumerate(letters):
        if place in value_at:
            kept[text].append(value_at[place])
        elif place not in inside:
            kept[text].append(letter)
    for text, pieces in kept.items():
        text.text = "".join(pieces)
        text.set(_SPACE, "preserve")


def _remove(run: Element) -> None:
    """Takes the draft mark away, and its paragraph when it stood there alone below another one."""
    paragraph = run.getparent()
    if paragraph is None:
        return
    paragraph.remove(run)
    before, header = paragraph.getprevious(), paragraph.getparent()
    alone = all(child.tag == W + "pPr" for child in paragraph)
    if alone and header is not None and before is not None and before.tag == W + "p":
        header.remove(paragraph)
