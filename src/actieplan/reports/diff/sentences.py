"""Sentences: one change in words, with the stretches of a text that went and came marked by the form that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from actieplan.analysis.words import Stretch, compared
from actieplan.changes import Change, Deed, Value
from actieplan.reports.diff import Comparison
from actieplan.reports.diff.naming import parts
from actieplan.text import Lang, Text

_LONG = 60
"""Texts up to this length are shown whole, the old one and the new one."""
_LONGEST = 300
"""Up to this length what was added or taken away is shown."""


class Marks(NamedTuple):
    """How a form writes plain words, words that went, and words that came."""

    plain: Callable[[str], str]
    removed: Callable[[str], str]
    added: Callable[[str], str]


def grouped(comparison: Comparison) -> Iterator[tuple[str, list[tuple[str, Change]]]]:
    """The changes by the action, goal or part of the plan they belong to, each with the name of its place in it."""
    for _, group in groupby(comparison.changes, key=lambda change: _owner(change, comparison)):
        changes = list(group)
        named = [_names(change, comparison) for change in changes]
        present = (names[0] for names, change in zip(named, changes, strict=True) if change.deed is not Deed.REMOVED)
        yield (
            next(present, named[0][0]),  # the name it has now, if it has one
            [(", ".join(names[1:]), change) for names, change in zip(named, changes, strict=True)],
        )


def _owner(change: Change, comparison: Comparison) -> str:
    """What tells one owner from another: its address, or for a part of the plan its name."""
    owner, _, _ = change.address.partition("/")
    return owner if owner != "plan" else _names(change, comparison)[0]


def _names(change: Change, comparison: Comparison) -> list[str]:
    plan = comparison.before if change.deed is Deed.REMOVED else comparison.after
    return parts(plan, change.location.path if change.location else ()) or ["plan"]


def sentence(place: str, change: Change, marks: Marks, lang: Lang) -> str:
    """`datum: van 31 maart 2025 naar 30 april 2025`."""
    words = _happened(change, marks, lang)
    return f"{marks.plain(place)}: {words}" if place else words


def _happened(change: Change, marks: Marks, lang: Lang) -> str:
    before, after = shown(change.before), shown(change.after)
    if change.deed is Deed.ADDED:
        return f"{Text('toegevoegd', 'added').in_lang(lang)}: {marks.added(_cut(after))}"
    if change.deed is Deed.REMOVED:
        return f"{Text('weggelaten', 'removed').in_lang(lang)}: {marks.removed(_cut(before))}"
    if change.deed is Deed.MOVED and isinstance(change.after, list):
        order = Text("andere volgorde", "another order").in_lang(lang)
        return f"{order}: {marks.plain(_cut(after))}"
    if change.deed is Deed.MOVED:
        goals = Text("verplaatst van doelstelling {a} naar {b}", "moved from goal {a} to {b}")
        return goals.fill({"a": marks.removed(before), "b": marks.added(after)}).in_lang(lang)
    if len(before) <= _LONG and len(after) <= _LONG:
        moved = Text("van {a} naar {b}", "from {a} to {b}")
        return moved.fill({"a": marks.removed(before), "b": marks.added(after)}).in_lang(lang)
    return "".join(_marked(stretch, marks) for stretch in compared(before, after)).strip()


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
    return " ".join(str(value or "").split())


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
