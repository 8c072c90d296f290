"""Diff: what changed from one plan to another, in the plan's own terms and each change once.

Things are told apart by their ids and numbers, what has none by its words and its place. A text that is only laid
out otherwise has not changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from actieplan import outline
from actieplan.analysis.pairing import Pairs, pair
from actieplan.changes import Change, Deed, Value
from actieplan.datum import Datum
from actieplan.model import (
    Actie,
    Evaluatie,
    Indicatoren,
    Item,
    Lijst,
    Node,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Tekst,
    Versie,
    defaults_of,
)
from actieplan.places import Location, Path
from actieplan.richtext import parse

Field = Node | tuple["Field", ...] | str | int | Decimal | Datum | None
"""What a field of the model can hold."""


def compare(before: Plan, after: Plan, file: str = "") -> list[Change]:
    """The changes that make the first plan the second, in the order of the second; `file` is its name.

    Each is at its address (`outline.address`): in the second plan, or in the first for what was taken away.
    """
    return list(_Comparison(before, after, file).plan())


class _Moved(NamedTuple):
    """An action that stands under another goal now: its paths before and after."""

    before: Path
    after: Path


class _Comparison:
    """Two plans, and the actions that changed places between goals."""

    def __init__(self, before: Plan, after: Plan, file: str) -> None:
        self.before, self.after, self.file = before, after, file
        self.moved = _moved_actions(before, after)

    def plan(self) -> Iterator[Change]:
        yield from self.node((), (), self.before, self.after)
        for was, now in self.moved.values():
            goals = [_goal_of(plan, path) for plan, path in ((self.before, was), (self.after, now))]
            yield self.change(now, Deed.MOVED, goals[0], goals[1])
            yield from self.node(was, now, _at(self.before, was), _at(self.after, now))

    def node(self, was: Path, now: Path, before: Node, after: Node) -> Iterator[Change]:
        """The changes within one thing; `was` and `now` are its paths in either plan."""
        for name in defaults_of(type(after)):
            old, new = getattr(before, name), getattr(after, name)
            if old != new:
                yield from self.field((*was, name), (*now, name), old, new)

    def field(self, was: Path, now: Path, old: Field, new: Field) -> Iterator[Change]:
        if isinstance(old, tuple) and isinstance(new, tuple):
            yield from self.list(was, now, old, new)
        elif isinstance(old, Node) and isinstance(new, Node):
            yield from self.node(was, now, old, new)
        elif _shown(old) != _shown(new):
            yield self.edited(was, now, _value(old), _value(new))

    def edited(self, was: Path, now: Path, old: Value, new: Value) -> Change:
        """A field that was filled in, emptied, or written otherwise."""
        if not new:
            return self.change(was, Deed.REMOVED, old, None)
        return self.change(now, Deed.EDITED if old else Deed.ADDED, old or None, new)

    def list(self, was: Path, now: Path, old: tuple[Field, ...], new: tuple[Field, ...]) -> Iterator[Change]:
        """The changes of a list: its order said once, then its things in their new order, then what is gone."""
        pairs = pair(old, new, _identity, _words)
        if pairs.is_reordered:
            yield self.change(now, Deed.MOVED, _order(old), _order(new))
        yield from self.things(was, now, old, new, pairs)
        for index in pairs.removed:
            if not self.has_moved(old[index]):
                yield self.change((*was, index), Deed.REMOVED, _value(old[index]), None)

    def things(
        self, was: Path, now: Path, old: tuple[Field, ...], new: tuple[Field, ...], pairs: Pairs
    ) -> Iterator[Change]:
        home = {second: first for first, second in pairs.both}
        for second, thing in enumerate(new):
            first = home.get(second)
            if first is not None:
                yield from self.field((*was, first), (*now, second), old[first], thing)
            elif not self.has_moved(thing):
                yield self.change((*now, second), Deed.ADDED, None, _value(thing))

    def has_moved(self, thing: Field) -> bool:
        return isinstance(thing, Actie) and thing.id in self.moved

    def change(self, path: Path, deed: Deed, before: Value, after: Value) -> Change:
        """A change at a path of the second plan; of the first when something was taken away."""
        plan = self.before if deed is Deed.REMOVED else self.after
        return Change(outline.address(plan, path), deed, before, after, Location(self.file, path))


# --- what things are --------------------------------------------------------------------------------------


def _moved_actions(before: Plan, after: Plan) -> dict[str, _Moved]:
    """The actions, by id, that stand under a goal of another number."""
    was, now = _actions(before), _actions(after)
    return {
        name: _Moved(was[name], now[name])
        for name in now
        if name and name in was and _goal_of(before, was[name]) != _goal_of(after, now[name])
    }


def _actions(plan: Plan) -> dict[str, Path]:
    return {entry.node.id: entry.path for entry in outline.survey(plan).entries if isinstance(entry.node, Actie)}


def _goal_of(plan: Plan, path: Path) -> str:
    """The number of the operational goal above an action."""
    goal = _at(plan, path[:-2])
    return goal.nummer if isinstance(goal, OperationeleDoelstelling) else ""


def _at(plan: Plan, path: Path) -> Node:
    here: object = plan
    for segment in path:
        here = here[segment] if isinstance(here, tuple) and isinstance(segment, int) else getattr(here, str(segment))
    assert isinstance(here, Node)
    return here


def _identity(thing: Field) -> str | None:
    """What a thing is called for good: its id, its number, its version, or the type of an evaluation."""
    if isinstance(thing, StrategischeDoelstelling | OperationeleDoelstelling):
        return thing.nummer
    if isinstance(thing, Versie):
        return thing.versie
    if isinstance(thing, Evaluatie):
        return thing.type
    return getattr(thing, "id", None)


def _words(thing: Field) -> str:
    """All words of a thing, by which it is recognised."""
    if isinstance(thing, Node):
        dates = (str(value) for _, value in thing if isinstance(value, Datum))
        return " ".join((*(text for _, text in outline.survey(thing).texts), *dates))
    return str(thing or "")


def _order(things: tuple[Field, ...]) -> list[Value]:
    """The things of a list by a short name, to show in which order they stand."""
    return [_identity(thing) or " ".join(_words(thing).split())[:60] for thing in things]


def _shown(value: Field) -> object:
    """What a reader sees of a value: a text that is only laid out otherwise is the same."""
    return parse(value) if isinstance(value, str) else str(value) if isinstance(value, Datum) else value


def _value(thing: Field) -> Value:
    """A thing as data of a plan file, in its short form where it has one."""
    if isinstance(thing, tuple):
        return [_value(each) for each in thing]
    if not isinstance(thing, Node):
        return None if thing is None else str(thing)
    defaults = defaults_of(type(thing))
    filled = {name: _value(value) for name, value in thing if value != defaults[name]}
    if isinstance(thing, Tekst | Lijst | Item) and set(filled) == {"tekst"}:
        return filled["tekst"]
    if isinstance(thing, Lijst | Indicatoren) and set(filled) == {"punten"}:
        return filled["punten"]
    return filled
