"""Fields: those that a header may go on computing; of the others only the words they show are kept.

A field may fetch a picture or a text from anywhere (INCLUDEPICTURE, DDE, LINK), or ask for a property of the
organisation's file that the plan's document does not have.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actieplan.writers.docx.ooxml import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actieplan.writers.docx.ooxml import Element

_COMPUTED = frozenset(("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "STYLEREF"))
_PARTS = ("fldChar", "instrText", "delInstrText")
_MARKS = 3  # begin, separate, end
_TITLE = "TITLE"
_PLACEHOLDER = "{titel}"


@dataclass(slots=True)
class _Field:
    """A field that is open: its marks, its code, and what it shows."""

    marks: list[Element]
    code: list[Element] = field(default_factory=list)
    shown: list[Element] = field(default_factory=list)
    in_code: bool = True

    def settle(self) -> bool:
        """Keeps the field, or leaves only what it shows; whether it was kept."""
        words = "".join(each.text or "" for each in self.code if each.tag == W + "instrText").split()
        name = words[0].upper() if words else ""
        if name in _COMPUTED and self._is_plain() and len(self.marks) <= _MARKS:
            return True
        _remove((*self.marks, *self.code))
        if name == _TITLE:
            _show_title(self.shown)
        return False

    def _is_plain(self) -> bool:
        """A code with anything else in it than words, such as a box or a field, cannot be judged by its first word."""
        return all(each.tag == W + "instrText" for each in self.code)


def settle_fields(root: Element) -> None:
    """Goes through all fields of a part, the innermost first; no mark or code is left but those of fields that stay."""
    for simple in list(root.iter(W + "fldSimple")):
        _settle_simple(simple)
    open_fields: list[_Field] = []
    kept: set[Element] = set()
    for element in [each for run in root.iter(W + "r") for each in run if each.tag != W + "rPr"]:
        kind = element.get(W + "fldCharType") if element.tag == W + "fldChar" else None
        if kind == "begin":
            open_fields.append(_Field([element]))
        elif kind == "separate" and open_fields:
            open_fields[-1].marks.append(element)
            open_fields[-1].in_code = False
        elif kind == "end" and open_fields:
            kept |= _close(open_fields, element)
        elif kind is None and open_fields:
            _note(open_fields, element)
    for unfinished in open_fields:
        _remove((*unfinished.marks, *unfinished.code))
    left = list(root.iter(*(W + tag for tag in _PARTS)))
    _remove(each for each in left if each not in kept)


def _close(open_fields: list[_Field], end: Element) -> set[Element]:
    """Settles the innermost field; its marks and its code when it is kept."""
    closed = open_fields.pop()
    closed.marks.append(end)
    is_kept = closed.settle()
    if open_fields and open_fields[-1].in_code:
        open_fields[-1].code += [*closed.marks, *closed.code, *closed.shown]
    return {*closed.marks, *closed.code} if is_kept else set()


def _note(open_fields: list[_Field], element: Element) -> None:
    innermost = open_fields[-1]
    (innermost.code if innermost.in_code else innermost.shown).append(element)


def _settle_simple(simple: Element) -> None:
    words = simple.get(W + "instr", "").split()
    name = words[0].upper() if words else ""
    if name in _COMPUTED:
        return
    if name == _TITLE:
        _show_title(list(simple.iter(W + "t")))
    for child in list(simple):
        simple.addprevious(child)
    _remove([simple])


def _show_title(shown: list[Element]) -> None:
    """The first text that the field showed becomes the placeholder; the others go."""
    texts = [each for each in shown if each.tag == W + "t"]
    for text in texts[:1]:
        text.text = _PLACEHOLDER
    _remove(texts[1:])


def _remove(elements: Iterable[Element]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
