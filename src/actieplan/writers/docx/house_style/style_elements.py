"""Style elements: what a style of Word is called, and where its properties stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W, add

if TYPE_CHECKING:
    from actieplan.writers.docx.ooxml import Element


def styles_of(root: Element) -> list[Element]:
    """All styles of a part."""
    return root.findall(W + "style")


def name_of(style: Element) -> str:
    """The name by which Word knows a style in every language."""
    name = style.find(W + "name")
    return "" if name is None else name.get(W + "val", "")


def key_of(style: Element) -> tuple[str, str]:
    """What tells a style from another: its kind, and its name without regard to case."""
    return style.get(W + "type", "paragraph"), name_of(style).casefold()


def child_of(parent: Element, tag: str, *, first: bool = False) -> Element:
    """The child of this name, made when it is not there."""
    found = parent.find(W + tag)
    if found is None:
        found = add(parent, tag)
        if first:
            parent.insert(0, found)
    return found
