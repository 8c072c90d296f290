"""Sentences: one change in words, with the stretches of a text that went and came marked by the form that writes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from actieplan import outline
from actieplan.analysis.words import Stretch, compared, shortened
from actieplan.changes import Change, Deed, Value
from actieplan.model import Plan
from actieplan.places import Path
from actieplan.reports.diff import Comparison
from actieplan.reports.diff.naming import OWNERS, parts
from actieplan.text import Lang, Text, comparable

_LONG = 60
"""Texts up to this length are shown whole, the old one and the new one."""
_LONGEST = 300
"""Up to this length what was added or taken away is shown."""


class Marks(NamedTuple):
    """How a form writes plain words, words that went, and words that came."""

    plain: Callable[[str], str]
    removed: Callable[[str], str]
    added: Callable[[str], str]


class Group(NamedTuple):
    """One action, goal or part of the plan by its name, and its changes, each with the name of its place in it."""

    name: str
    changes: list[tuple[str, Change]]


def grouped(comparison: Comparison) -> list[Group]:
    """The changes by the action, goal or part of the plan they belong to, in the order of the first change of each."""
    groups: dict[str, Group] = {}
    for change in comparison.changes:
        owner, *place = _names(change, comparison)
        group = groups.setdefault(owner_of(change, comparison) or owner, Group(owner, []))
        group.changes.append((", ".join(place), change))
    return list(groups.values())


def owner_of(change: Change, comparison: Comparison) -> str:
    """The address of the action or goal that a change belongs to; empty for a part of the plan itself."""
    home, path = _home(change, comparison)
    length = _length_of_owner(home, path)
    return f"{home is comparison.before}/{outline.address(home, path[:length])}" if length else ""


def _home(change: Change, comparison: Comparison) -> tuple[Plan, Path]:
    """The plan and the path by which the owner of a change has its name: those of now, but for what is gone whole."""
    is_gone = change.deed is Deed.REMOVED and isinstance(outline.at(comparison.before, change.was), OWNERS)
    return (comparison.before, change.was) if is_gone else (comparison.after, change.now)


def _length_of_owner(plan: Plan, path: Path) -> int:
    """How long the path is of the nearest action or goal at or above a path; 0 when there is none."""
    lengths = (length for length in range(len(path), 0, -1) if isinstance(outline.at(plan, path[:length]), OWNERS))
    return next(lengths, 0)


def _names(change: Change, comparison: Comparison) -> list[str]:
    """The owner of a change by its present name, and the place of the change within it."""
    home, path = _home(change, comparison)
    names = parts(home, path) or ["plan"]
    if change.deed is Deed.REMOVED and home is comparison.after:  # the place is that of before
        gone = parts(comparison.before, change.was)
        return [names[0], *gone[1:]] if _length_of_owner(home, path) else gone
    return names


def sentence(place: str, change: Change, comparison: Comparison, marks: Marks, lang: Lang) -> str:
    """`datum: van 31 maart 2025 naar 30 april 2025`."""
    words = _happened(change, comparison, marks, lang)
    return f"{marks.plain(place)}: {words}" if place else words


def _happened(change: Change, comparison: Comparison, marks: Marks, lang: Lang) -> str:
    before, after = shown(change.before), shown(change.after)
    match change.deed:
        case Deed.ADDED:
            return f"{_ADDED.in_lang(lang)}: {marks.added(_cut(after))}"
        case Deed.REMOVED:
            return f"{_REMOVED.in_lang(lang)}: {marks.removed(_cut(before))}"
        case Deed.LAYOUT:
            return _LAYOUT.in_lang(lang)
        case Deed.MOVED if isinstance(change.after, list):
            return f"{_ORDER.in_lang(lang)}: {marks.plain(_cut(after))}"
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
_ORDER = Text("andere volgorde", "another order")
_MOVED, _EDITED = (
    Text("verplaatst van {a} naar {b}", "moved from {a} to {b}"),
    Text("van {a} naar {b}", "from {a} to {b}"),
)


def owners(change: Change, comparison: Comparison) -> tuple[str, str]:
    """The names of what a thing that moved belonged to before, and belongs to now."""
    sides = (comparison.before, change.was), (comparison.after, change.now)
    before, after = (", ".join(parts(plan, path[:-2])) for plan, path in sides)
    return before, after


def _from_to(words: Text, before: str, after: str, marks: Marks, lang: Lang) -> str:
    return words.fill({"a": marks.removed(before), "b": marks.added(after)}).in_lang(lang)


def _marked(stretch: Stretch, marks: Marks) -> str:
    if stretch.kind == "removed":
        return marks.removed(stretch.words)
    if stretch.kind == "added":
        return marks.added(stretch.words)
    return marks.plain(f" {stretch.words} " if stretch.kind == "gap" else stretch.words)


def shown(value: Value) -> str:
    """A value on one line: a list with semicolons, fields by their names."""
    if isinstance(value, list):
        return "; ".join(shown(each) for each in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {shown(each)}" for name, each in value.items())
    return comparable(str(value or ""))


def _cut(words: str) -> str:
    return shortened(words, _LONGEST)
