"""Headers: the plan's name on every page, and on a draft the word ONTWERP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W, add_text
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from actieplan.documents.document import Document
    from actieplan.writers.docx.ooxml import Element
    from actieplan.writers.docx.package import Shell


def fill_headers(document: Document, shell: Shell) -> None:
    """Sets the runs that the template marks with a character style."""
    for part in shell.headers():
        for run in list(shell.tree(part).iter(W + "r")):
            style = run.find(f"{W}rPr/{W}rStyle")
            marked = None if style is None else style.get(W + "val")
            if marked == Style.HEADER_NAME:
                for text in run.findall(W + "t"):
                    run.remove(text)
                add_text(run, " ".join(document.name.split()))
            elif marked == Style.HEADER_DRAFT and not document.draft:
                _remove(run)


def _remove(run: Element) -> None:
    paragraph = run.getparent()
    if paragraph is not None:
        paragraph.remove(run)
