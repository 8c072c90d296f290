"""Comparison: two plans and what changed, by the action, goal or part of the plan that each change belongs to."""

from __future__ import annotations

from typing import NamedTuple

from actieplan import outline
from actieplan.changes import Change, Deed, Value
from actieplan.documents.dutch import EVALUATIE_LABELS
from actieplan.documents.naming import OWNERS, field_label, parts
from actieplan.model import Plan
from actieplan.places import Path
from actieplan.text import comparable


class Comparison(NamedTuple):
    """Two plans and the changes from the first to the second; the names are those of their files or revisions."""

    before: Plan
    after: Plan
    changes: tuple[Change, ...]
    before_name: str = ""
    after_name: str = ""


class Group(NamedTuple):
    """One action, goal or part of the plan by its name, and its changes, each with the name of its place in it."""

    name: str
    changes: list[tuple[str, Change]]


def grouped(comparison: Comparison) -> list[Group]:
    """The changes by the action, goal or part of the plan they belong to, in the order of the first change of each."""
    groups: dict[str, Group] = {}
    for change in comparison.changes:
        owner, *place = _names(change, comparison)
        group = groups.setdefault(_owner_of(change, comparison) or owner, Group(owner, []))
        group.changes.append((", ".join(place), change))
    return list(groups.values())


def _owner_of(change: Change, comparison: Comparison) -> str:
    """The address of the action or goal that a change belongs to; empty for a part of the plan itself."""
    home, path = home_of(change, comparison)
    length = _length_of_owner(home, path)
    return f"{home is comparison.before}/{outline.address(home, path[:length])}" if length else ""


def home_of(change: Change, comparison: Comparison) -> tuple[Plan, Path]:
    """The plan and the path by which the owner of a change has its name: those of now, but for what is gone whole."""
    is_gone = change.deed is Deed.REMOVED and isinstance(outline.at(comparison.before, change.was), OWNERS)
    return (comparison.before, change.was) if is_gone else (comparison.after, change.now)


def _length_of_owner(plan: Plan, path: Path) -> int:
    """How long the path is of the nearest action or goal at or above a path; 0 when there is none."""
    lengths = (length for length in range(len(path), 0, -1) if isinstance(outline.at(plan, path[:length]), OWNERS))
    return next(lengths, 0)


def _names(change: Change, comparison: Comparison) -> list[str]:
    """The owner of a change by its present name, and the place of the change within it."""
    home, path = home_of(change, comparison)
    names = parts(home, path) or ["plan"]
    if change.deed is Deed.REMOVED and home is comparison.after:  # the place is that of before
        gone = parts(comparison.before, change.was)
        return [names[0], *gone[1:]] if _length_of_owner(home, path) else gone
    return names


def owners(change: Change, comparison: Comparison) -> tuple[str, str]:
    """The names of what a thing that moved belonged to before, and belongs to now."""
    sides = (comparison.before, change.was), (comparison.after, change.now)
    before, after = (", ".join(parts(plan, path[:-2])) for plan, path in sides)
    return before, after


def shown(value: Value) -> str:
    """A value on one line, by the form's labels: a list with semicolons, a thing as `Start (periode: mei 2025)`."""
    if isinstance(value, list):
        return "; ".join(shown(each) for each in value)
    if isinstance(value, dict):
        return _thing_shown(value)
    return comparable(str(value or ""))


_NAMES_ITSELF = ("titel", "naam", "omschrijving", "tekst", "punten")
"""The fields that say what a thing is, so that their labels add nothing."""


def _thing_shown(thing: dict[str, Value]) -> str:
    heads = [EVALUATIE_LABELS.get(shown(thing.get("type")), ""), *(shown(thing.get(name)) for name in _NAMES_ITSELF)]
    head = "; ".join(filter(None, heads))
    named = {"id", *_NAMES_ITSELF, *(["type"] if heads[0] else [])}
    others = "; ".join(
        f"{(field_label(name) or name).lower()}: {shown(part)}"
        for name, part in thing.items()
        if name not in named and part
    )
    return f"{head} ({others})" if head and others else head or others
