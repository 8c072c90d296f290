"""Diff: what changed from one plan to another, in the plan's own terms and each change once.

Things are told apart by their ids and numbers, what has none by its words and its place. A text that is only laid
out otherwise has not changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
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
    Vervolg,
    defaults_of,
    is_empty,
)
from actieplan.places import Location, Path
from actieplan.richtext import parse

_GOAL_DEPTH = 4
"""The length of the path of an operational goal: two lists, and a place in each."""
Field = Node | tuple["Field", ...] | str | int | Decimal | Datum | None
"""What a field of the model can hold."""


def compare(before: Plan, after: Plan, file: str = "", unread: Collection[str] = ()) -> list[Change]:
    """The changes that make the first plan the second, in the order of the second; `file` is its name.

    Each is at its address (`outline.address`): in the second plan, or in the first for what was taken away. What
    stands at an address in `unread` could not be read in one of the two, and is not compared.
    """
    comparison = _Comparison(before, after, file)
    return [change for change in comparison.plan() if not (unread and comparison.is_within(change, unread))]


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
        if is_empty(old) != is_empty(new) and not _is_list_of_things(old or new):
            yield self.edited(was, now, self.value(old), self.value(new))
        elif isinstance(old, tuple) and isinstance(new, tuple):
            yield from self.items(was, now, old, new)
        elif isinstance(old, Node) and isinstance(new, Node):
            yield from self.node(was, now, old, new)
        elif _shown(old, was) != _shown(new, now):
            yield self.edited(was, now, self.value(old), self.value(new))

    def edited(self, was: Path, now: Path, old: Value, new: Value) -> Change:
        """A field that was filled in, emptied, or written otherwise."""
        if not new:
            return self.change(was, Deed.REMOVED, old, None)
        return self.change(now, Deed.EDITED if old else Deed.ADDED, old or None, new)

    def items(self, was: Path, now: Path, old: tuple[Field, ...], new: tuple[Field, ...]) -> Iterator[Change]:
        """The changes of a list: its order said once, then its things in their new order, then what is gone."""
        pairs = pair(old, new, _identity, _words)
        if pairs.is_reordered:
            yield self.change(now, Deed.MOVED, _order(old), _order(new))
        yield from self.things(was, now, old, new, pairs)
        for index in pairs.removed:
            if not self.has_moved(old[index]):
                yield self.change((*was, index), Deed.REMOVED, self.value(old[index]), None)

    def things(
        self, was: Path, now: Path, old: tuple[Field, ...], new: tuple[Field, ...], pairs: Pairs
    ) -> Iterator[Change]:
        home = {second: first for first, second in pairs.both}
        for second, thing in enumerate(new):
            first = home.get(second)
            if first is not None:
                yield from self.field((*was, first), (*now, second), old[first], thing)
            elif not self.has_moved(thing):
                yield self.change((*now, second), Deed.ADDED, None, self.value(thing))

    def has_moved(self, thing: Field) -> bool:
        return isinstance(thing, Actie) and thing.id in self.moved

    def change(self, path: Path, deed: Deed, before: Value, after: Value) -> Change:
        """A change at a path of the second plan; of the first when something was taken away."""
        return Change(outline.address(self.home(deed), path), deed, before, after, Location(self.file, path))

    def home(self, deed: Deed) -> Plan:
        """The plan in which a change has its place."""
        return self.before if deed is Deed.REMOVED else self.after

    def is_within(self, change: Change, addresses: Collection[str]) -> bool:
        """Whether a change is at one of these addresses, or below it."""
        path = change.location.path if change.location else ()
        above = (path[:length] for length in range(1, len(path) + 1))
        return any(outline.address(self.home(change.deed), each) in addresses for each in above)

    def value(self, thing: Field) -> Value:
        """A thing as data of a plan file, in its short form where it has one; without the actions that moved."""
        if isinstance(thing, tuple):
            return [self.value(each) for each in thing if not self.has_moved(each)]
        if not isinstance(thing, Node):
            return None if is_empty(thing) else str(thing)
        defaults = defaults_of(type(thing))
        filled = {name: self.value(value) for name, value in thing if value != defaults[name]}
        if isinstance(thing, Tekst | Lijst | Item) and set(filled) == {"tekst"}:
            return filled["tekst"]
        if isinstance(thing, Lijst | Indicatoren) and set(filled) == {"punten"}:
            return filled["punten"]
        return filled


def written_at(plan: Plan, path: Path) -> str:
    """The address of a path as it stands in the file, where the items of a list have no `punten` above them."""
    here: object = plan
    opened: list[str | int] = []
    for segment in path:
        if isinstance(here, Lijst | Indicatoren) and isinstance(segment, int):
            opened.append("punten")
            here = here.punten
        opened.append(segment)
        here = _step(here, segment)
    return outline.address(plan, tuple(opened))


def _step(here: object, segment: str | int) -> object:
    if isinstance(here, tuple) and isinstance(segment, int):
        return here[segment] if segment < len(here) else None
    return getattr(here, str(segment), None)


# --- what things are --------------------------------------------------------------------------------------


def _moved_actions(before: Plan, after: Plan) -> dict[str, _Moved]:
    """The actions, by id, that stand under another goal; a goal that got another number is the same goal."""
    was, now = _actions(before), _actions(after)
    same = set(_same_goals(before, after))
    return {
        name: _Moved(was[name], now[name])
        for name in now
        if name and name in was and (was[name][:_GOAL_DEPTH], now[name][:_GOAL_DEPTH]) not in same
    }


def _actions(plan: Plan) -> dict[str, Path]:
    return {entry.node.id: entry.path for entry in outline.survey(plan).entries if isinstance(entry.node, Actie)}


def _same_goals(before: Plan, after: Plan) -> Iterator[tuple[Path, Path]]:
    """The operational goals of both plans that are the same goal, by their paths."""
    above = "strategische_doelstellingen", "operationele_doelstellingen"
    old, new = before.strategische_doelstellingen, after.strategische_doelstellingen
    for first, second in pair(old, new, _identity, _words).both:
        goals = old[first].operationele_doelstellingen, new[second].operationele_doelstellingen
        for was, now in pair(goals[0], goals[1], _identity, _words).both:
            yield (above[0], first, above[1], was), (above[0], second, above[1], now)


def _goal_of(plan: Plan, path: Path) -> str:
    """The number of the operational goal above an action."""
    goal = _at(plan, path[:_GOAL_DEPTH])
    return goal.nummer if isinstance(goal, OperationeleDoelstelling) else ""


def _at(plan: Plan, path: Path) -> Node:
    here: object = plan
    for segment in path:
        here = _step(here, segment)
    assert isinstance(here, Node)
    return here


def _is_list_of_things(value: Field) -> bool:
    """Whether a list holds things that people know by name, each of them worth a change of its own."""
    return isinstance(value, tuple) and isinstance(value[0], Node) and not isinstance(value[0], Item | Vervolg)


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


def _shown(value: Field, path: Path) -> object:
    """What a reader sees of a value: one that is only laid out otherwise is the same."""
    if isinstance(value, str):
        return parse(value) if path[-1] == "tekst" else " ".join(value.split())
    return str(value) if isinstance(value, Datum) else value
