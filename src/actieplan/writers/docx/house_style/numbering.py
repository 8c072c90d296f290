"""Numbering: our lists with the signs and indents of the organisation's own lists. Numbers are the author's."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from actieplan.writers.docx.house_style.measures import twips
from actieplan.writers.docx.house_style.order import put_in_order
from actieplan.writers.docx.ooxml import W
from actieplan.writers.docx.style import BRACKETS, BULLETS, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actieplan.writers.docx.ooxml import Element

_STYLES = {BULLETS: "list bullet", NUMBERS: "list number", BRACKETS: "list number"}
_STYLED_LEVELS = 5  # Word has five styles of each
_LOOKS = ("suff", "lvlJc", "rPr")
_SIGNS = ("numFmt", "lvlText")  # of bullets only: numbers are the author's
_FURTHEST_IN, _WIDEST_MARK = 7200, 1440  # twips; what is beyond is a slip, and ours is taken


class _Lists(NamedTuple):
    """Their lists: definitions by number, and paragraph and list styles by name and by id."""

    by_number: Mapping[str, Element]
    by_name: Mapping[str, Element]
    by_id: Mapping[str, Element]


class _Level(NamedTuple):
    """One of their levels, and where its style puts it."""

    definition: Element
    indent: Element | None


def with_their_lists(ours: Element, theirs: Element | None, styles: Element) -> Element:
    """Our numbering; its levels look like those of `List Bullet` and `List Number`, as far as they have a list."""
    root = deepcopy(ours)
    if theirs is not None:
        lists = _lists(theirs, styles)
        for definition in root.findall(W + "abstractNum"):
            name = definition.find(W + "name")
            kind = "" if name is None else name.get(W + "val", "")
            for index, level in enumerate(definition.findall(W + "lvl")):
                found = _level(lists, kind, index) if kind in _STYLES else None
                if found is not None:
                    _dress(level, found)
        put_in_order(root)
    return root


def _lists(root: Element, styles: Element) -> _Lists:
    abstract = {each.get(W + "abstractNumId", ""): each for each in root.findall(W + "abstractNum")}
    by_number = {
        num.get(W + "numId", ""): abstract[_value(num, "abstractNumId")]
        for num in root.findall(W + "num")
        if _value(num, "abstractNumId") in abstract
    }
    every = styles.findall(W + "style")
    by_name = {_value(style, "name").casefold(): style for style in reversed(every)}
    return _Lists(by_number, by_name, {style.get(W + "styleId", ""): style for style in every})


def _level(lists: _Lists, kind: str, index: int) -> _Level | None:
    """Their level for this one of ours: that of the style for it, else the next of the first style's list."""
    suffix = f" {index + 1}" if index else ""
    style = lists.by_name.get(_STYLES[kind] + suffix) if index < _STYLED_LEVELS else None
    found = None if style is None else _level_of(lists, style)
    if found is None and index:
        first = lists.by_name.get(_STYLES[kind])
        found = None if first is None else _level_of(lists, first, index)
    return found if found is not None and _fits(found.definition, kind) else None


def _level_of(lists: _Lists, style: Element, deeper: int = 0) -> _Level | None:
    """The level of a style's list, or one that is deeper."""
    numbered = style.find(f"{W}pPr/{W}numPr")
    if numbered is None:
        return None
    definition = lists.by_number.get(_value(numbered, "numId"))
    link = "" if definition is None else _value(definition, "numStyleLink")
    if link in lists.by_id and (linked := lists.by_id[link].find(f"{W}pPr/{W}numPr")) is not None:
        definition = lists.by_number.get(_value(linked, "numId"))
    index = (twips(_value(numbered, "ilvl")) or 0) + deeper
    for level in () if definition is None else definition.findall(W + "lvl"):
        if level.get(W + "ilvl") == str(index):
            return _Level(level, None if deeper else style.find(f"{W}pPr/{W}ind"))
    return None


def _fits(level: Element, kind: str) -> bool:
    """Whether it is a list of this kind that we can draw: not one whose mark is a picture, nor without a mark."""
    number = _value(level, "numFmt")
    if level.find(W + "lvlPicBulletId") is not None or not _value(level, "lvlText") or number == "none":
        return False
    return (number == "bullet") == (kind == BULLETS)


def _dress(ours: Element, theirs: _Level) -> None:
    for tag in (*_LOOKS, *_SIGNS) if _value(ours, "numFmt") == "bullet" else _LOOKS:
        for old in ours.findall(W + tag):
            ours.remove(old)
        new = theirs.definition.find(W + tag)
        if new is not None:
            ours.append(deepcopy(new))
    _place(ours, theirs)


def _place(ours: Element, theirs: _Level) -> None:
    """The style's own indent counts before that of its list, as in Word."""
    own = ours.find(f"{W}pPr/{W}ind")
    for indent in (theirs.indent, theirs.definition.find(f"{W}pPr/{W}ind")):
        if indent is None or own is None:
            continue
        left = twips(indent.get(W + "left") or indent.get(W + "start"))
        hanging = twips(indent.get(W + "hanging"))
        if left is not None and hanging is not None and 0 < hanging <= _WIDEST_MARK and hanging <= left <= _FURTHEST_IN:
            own.set(W + "left", str(left))
            own.set(W + "hanging", str(hanging))
            return


def _value(parent: Element, tag: str) -> str:
    child = parent.find(W + tag)
    return "" if child is None else child.get(W + "val", "")
