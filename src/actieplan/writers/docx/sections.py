"""Sections: runs of pages on one kind of paper, after the two models in the template."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W, add
from actieplan.writers.docx.targets import add_spacer

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element


class Papers:
    """Portrait and landscape, as the template lays them out."""

    def __init__(self, body: Element) -> None:
        """Takes the models out of the body, which is empty after that."""
        self._body = body
        models = list(body.iter(W + "sectPr"))
        self._models = {_is_landscape(model): model for model in models}
        self._has_begun = False
        for child in list(body):
            body.remove(child)

    def width(self, *, landscape: bool) -> int:
        """The room between the margins, in twips."""
        size, margins = (self._models[landscape].find(W + tag) for tag in ("pgSz", "pgMar"))
        assert size is not None
        assert margins is not None
        return int(size.get(W + "w", "")) - int(margins.get(W + "left", "")) - int(margins.get(W + "right", ""))

    def end_section(self, *, landscape: bool, last: bool, cover: bool = False) -> None:
        """Ends a section: its properties stand in its last paragraph, the last section's in the body.

        `cover` says that its first page is one; a template may keep a header for it.
        """
        properties = deepcopy(self._models[landscape])
        if cover:
            _begin_with_cover(properties)
        if self._has_begun:
            _go_on(properties)
        self._has_begun = True
        if last:
            if len(self._body) == 0:
                add_spacer(self._body)
            self._body.append(properties)
        else:
            self._last_paragraph_properties().append(properties)

    def _last_paragraph_properties(self) -> Element:
        last = self._body[-1] if len(self._body) else None
        if last is None or last.tag != W + "p" or last.find(f"{W}pPr/{W}sectPr") is not None:
            return add_spacer(self._body)
        properties = last.find(W + "pPr")
        return add_spacer(self._body) if properties is None else properties


def _begin_with_cover(properties: Element) -> None:
    """The first page has the header for a cover, when there is one."""
    kinds = {each.get(W + "type") for each in properties.findall(W + "headerReference")}
    if "first" in kinds and properties.find(W + "titlePg") is None:
        add(properties, "titlePg")


def _go_on(properties: Element) -> None:
    """Only the document has a first page: later sections go on with the usual header."""
    for first in properties.findall(W + "titlePg"):
        properties.remove(first)


def _is_landscape(model: Element) -> bool:
    size = model.find(W + "pgSz")
    return size is not None and size.get(W + "orient") == "landscape"
