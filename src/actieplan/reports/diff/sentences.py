"""Sentences: one change in words, with the stretches of a text that went and came marked by the form that writes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from actieplan.analysis.words import Stretch, compared, parted
from actieplan.changes import Change, Deed
from actieplan.documents.comparison import Comparison, owners, shown
from actieplan.text import Lang, Text

_LONG = 60
"""Texts up to this length are shown whole, the old one and the new one."""
_LONGEST = 2000
"""Up to this length what was added or taken away is shown whole: about as much as fills a screen."""


class Marks(NamedTuple):
    """How a form writes plain words, words that went, and words that came."""

    plain: Callable[[str], str]
    removed: Callable[[str], str]
    added: Callable[[str], str]


def sentence(place: str, change: Change, comparison: Comparison, marks: Marks, lang: Lang) -> str:
    """`datum: van 31 maart 2025 naar 30 april 2025`."""
    words = _happened(change, comparison, marks, lang)
    return f"{marks.plain(place)}: {words}" if place else words


def _happened(change: Change, comparison: Comparison, marks: Marks, lang: Lang) -> str:
    before, after = shown(change.before), shown(change.after)
    match change.deed:
        case Deed.ADDED:
            return f"{_ADDED.in_lang(lang)}: {_whole(after, marks.added, lang)}"
        case Deed.REMOVED:
            return f"{_REMOVED.in_lang(lang)}: {_whole(before, marks.removed, lang)}"
        case Deed.LAYOUT:
            return _LAYOUT.in_lang(lang)
        case Deed.MOVED if isinstance(change.after, list):
            return f"{_ORDER.in_lang(lang)}: {_whole(after, marks.plain, lang)}"
        case Deed.MOVED:
            return _from_to(_MOVED, *owners(change, comparison), marks, lang)
        case _:
            return _rewritten(before, after, marks, lang)


def _rewritten(before: str, after: str, marks: Marks, lang: Lang) -> str:
    """Short texts whole, the old one and the new one; of long ones the words around each change."""
    if len(before) <= _LONG and len(after) <= _LONG:
        return _from_to(_EDITED, before, after, marks, lang)
    return "".join(_marked(stretch, marks) for stretch in compared(before, after)).strip()


_ADDED, _REMOVED = Text("toegevoegd", "added"), Text("weggelaten", "removed")
_LAYOUT = Text("alleen anders opgemaakt, met dezelfde woorden", "another layout, with the same words")
_MORE = Text(
    "… (nog {n}; alles staat in het document van `actieplan diff -o wijzigingen.md`)",
    "… ({n}; the document of `actieplan diff -o wijzigingen.md` has everything)",
)
_ORDER = Text("andere volgorde", "another order")
_MOVED, _EDITED = (
    Text("verplaatst van {a} naar {b}", "moved from {a} to {b}"),
    Text("van {a} naar {b}", "from {a} to {b}"),
)


def _from_to(words: Text, before: str, after: str, marks: Marks, lang: Lang) -> str:
    return words.fill({"a": marks.removed(before), "b": marks.added(after)}).in_lang(lang)


def _marked(stretch: Stretch, marks: Marks) -> str:
    if stretch.kind == "removed":
        return marks.removed(stretch.words)
    if stretch.kind == "added":
        return marks.added(stretch.words)
    return marks.plain(f" {stretch.words} " if stretch.kind == "gap" else stretch.words)


def _whole(words: str, mark: Callable[[str], str], lang: Lang) -> str:
    """Words from the first to the last; of very many the first, how many follow, and where all of them are."""
    begun, rest = (words, "") if len(words) <= _LONGEST else parted(words, _LONGEST)
    if not begun or not rest:
        return mark(words)
    number = len(rest.split())
    following = Text("1 woord", "1 more word") if number == 1 else Text(f"{number} woorden", f"{number} more words")
    more = _MORE.fill({"n": following}).in_lang(lang)
    return f"{mark(begun)} {more}"
