"""Styles: the organisation's own, under the ids by which the writer knows them, and ours for those it lacks.

Word gives its own styles other ids in every language (`Kop1`) but always the same name (`heading 1`), so styles
are told apart by kind and name, without regard to case.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from actieplan.writers.docx.house_style.fitting import fit
from actieplan.writers.docx.house_style.line_heights import let_lines_grow
from actieplan.writers.docx.house_style.order import put_in_order
from actieplan.writers.docx.house_style.style_elements import child_of, key_of, name_of, styles_of
from actieplan.writers.docx.house_style.widths import fit_tabs_of_styles
from actieplan.writers.docx.ooxml import W, add
from actieplan.writers.docx.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actieplan.writers.docx.ooxml import Element

_HEADINGS = {f"heading {level}": level for level in range(1, 10)}
_CONTENTS = frozenset(f"toc {level}" for level in range(1, 10))
_REFERENCES = ("basedOn", "next", "link")


class Adopted(NamedTuple):
    """The styles as the document will have them, what the ids of the reference became, and the tab stops as written."""

    root: Element
    with_their_tabs: Element
    ids: Mapping[str, str]


def adopted(theirs: Element, ours: Element, theme: Element, width: int) -> Adopted:
    """Their styles with our ids; ours, fitted to their theme and width of text, where they have none of that name."""
    root = deepcopy(theirs)
    known = {key_of(style): style for style in styles_of(ours)}
    _the_default_is_normal(root)
    ids = _rename(root, known)
    present = set(map(key_of, styles_of(root)))
    for style in styles_of(root):
        _take_off(style, is_ours=key_of(style) in known)
        if style.get(W + "styleId") != Style.SPACER:
            let_lines_grow(style)
    for defaults in root.findall(W + "docDefaults"):
        let_lines_grow(defaults)
    missing = [deepcopy(style) for key, style in known.items() if key not in present]
    fit(missing, root, theme, width)
    root.extend(missing)
    _have_defaults(root, ours)
    _mend_references(root)
    put_in_order(root)
    with_their_tabs = deepcopy(root)
    fit_tabs_of_styles(root, width)
    return Adopted(root, with_their_tabs, ids)


def _the_default_is_normal(root: Element) -> None:
    """Every kind of style has one default, and that of paragraphs is called Normal."""
    paragraphs = [style for style in styles_of(root) if style.get(W + "type", "paragraph") == "paragraph"]
    named = [style for style in paragraphs if name_of(style).casefold() == "normal"]
    marked = [style for style in paragraphs if style.get(W + "default") in {"1", "true", "on"}]
    chosen = next(iter(named or marked), None)
    for style in paragraphs:
        style.attrib.pop(W + "default", "")
    if chosen is not None:
        chosen.set(W + "default", "1")
        _set(chosen, "name", "Normal")


def _rename(root: Element, known: Mapping[tuple[str, str], Element]) -> dict[str, str]:
    """Gives the styles that we know our ids, and the others one that is free; what the old ids became."""
    ids: dict[str, str] = {}
    free_ids = _FreeIds(style.get(W + "styleId", "") for style in known.values())
    holders: dict[tuple[str, str], str] = {}
    for style in sorted(styles_of(root), key=lambda style: _is_exact(style, known), reverse=True):
        key, old = key_of(style), style.get(W + "styleId", "")
        if not old or key in holders:  # a second style of this name: other programs write some twice
            ids.setdefault(old, holders.get(key, ""))
            root.remove(style)
            continue
        if key in known:
            new = known[key].get(W + "styleId", "")
            _set(style, "name", name_of(known[key]))
        else:
            new = free_ids.take(old)
        ids.setdefault(old, new)
        holders[key] = new
        style.set(W + "styleId", new)
    for style in styles_of(root):
        for reference in _references(style):
            reference.set(W + "val", ids.get(reference.get(W + "val", ""), ""))
    return ids


def _is_exact(style: Element, known: Mapping[tuple[str, str], Element]) -> bool:
    """Whether the name is written just as Word writes it."""
    ours = known.get(key_of(style))
    return ours is not None and name_of(ours) == name_of(style)


class _FreeIds:
    """The ids that are still to be had."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._numbers: Counter[str] = Counter()  # how many of a kind were looked at: a file may hold thousands

    def take(self, wanted: str) -> str:
        """The id, or the first of its kind that no other style has."""
        free = wanted
        while free in self._taken:
            self._numbers[wanted] += 1
            free = f"{wanted}{self._numbers[wanted]}"
        self._taken.add(free)
        return free


def _take_off(style: Element, *, is_ours: bool) -> None:
    """Takes from a style what cannot come along; from one that the writer uses, what would break the document."""
    properties = style.find(W + "pPr")
    name = name_of(style).casefold()
    level = _HEADINGS.get(name)
    if properties is not None:
        if level and properties.find(W + "numPr") is not None:
            _remove(properties, "ind")  # it made room for the number
        _remove(properties, "numPr")
        if is_ours:
            _remove(properties, "framePr")
        if name in _CONTENTS:
            _let_go_to_the_edge(properties)
    if level and is_ours:
        properties = child_of(style, "pPr")
        if properties.find(W + "outlineLvl") is None:
            add(properties, "outlineLvl", val=level - 1)


def _let_go_to_the_edge(properties: Element) -> None:
    """LibreOffice draws nothing beyond the right indent of a line, and there the page number stands."""
    for indent in properties.findall(W + "ind"):
        for side in ("right", "end"):
            indent.attrib.pop(W + side, "")


def _have_defaults(root: Element, ours: Element) -> None:
    """Every file says what text looks like by default, and in which language it is."""
    if root.find(W + "docDefaults") is None:
        defaults = ours.find(W + "docDefaults")
        assert defaults is not None
        root.insert(0, deepcopy(defaults))
    defaults = root.find(W + "docDefaults")
    assert defaults is not None
    text = child_of(child_of(defaults, "rPrDefault", first=True), "rPr")
    if text.find(W + "lang") is None:
        add(text, "lang", val="nl-BE")


def _mend_references(root: Element) -> None:
    """Takes out what refers to a style that is not there, and chains that lead back to where they began."""
    bases = {style.get(W + "styleId", ""): style.find(W + "basedOn") for style in styles_of(root)}
    for style in styles_of(root):
        for reference in list(_references(style)):
            if reference.get(W + "val") not in bases:
                style.remove(reference)
    _open_circles(bases)


def _open_circles(bases: dict[str, Element | None]) -> None:
    """Styles must not be based on themselves, by whatever way round; each is looked at once."""
    sound: set[str] = set()
    for first in bases:
        chain: dict[str, Element | None] = {}
        name = first
        while name and name not in sound and name not in chain:
            chain[name] = base = bases.get(name)
            name = "" if base is None else base.get(W + "val", "")
        if (back := chain.get(name)) is not None and (parent := back.getparent()) is not None:
            parent.remove(back)
            bases[name] = None
        sound.update(chain)


def _references(style: Element) -> Iterator[Element]:
    for tag in _REFERENCES:
        yield from style.findall(W + tag)


def _set(style: Element, tag: str, value: str) -> None:
    child_of(style, tag, first=True).set(W + "val", value)


def _remove(parent: Element, tag: str) -> None:
    for child in parent.findall(W + tag):
        parent.remove(child)
