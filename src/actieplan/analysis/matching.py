"""Matching: which thing of one plan is which thing of another, wherever it moved.

An id is for good: actions, phases, milestones and meetings with the same id are the same thing, and different ids are
never one thing. A goal has no id: its number, its title and the actions below it decide together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from actieplan import outline
from actieplan.analysis.pairing import Pairs, Traits, pair
from actieplan.datum import Datum
from actieplan.model import (
    Actie,
    Evaluatie,
    Fase,
    Mijlpaal,
    Node,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Vergadering,
    Versie,
    is_empty,
)
from actieplan.places import Path
from actieplan.text import comparable

_WITH_ID = Actie, Fase, Mijlpaal, Vergadering
_GOALS = StrategischeDoelstelling, OperationeleDoelstelling
_ACTIE_DEPTH = 6
"""The length of the path of an action: three lists, and a place in each."""
_NUMBER, _TITLE, _ACTIES = 1.0, 2.0, 2.0
"""How much says that two goals are the same one: their number, their title, and their actions (when all are shared)."""
_MOST_SHARING = 50
"""What so many goals share does not tell them apart."""


class Matching:
    """Two plans, and which thing is which; answers are kept, since things contain one another."""

    def __init__(self, before: Plan, after: Plan) -> None:
        self.before, self.after = before, after
        self.twins = _twins(before, after)
        self._taken = set(self.twins.values())
        self._pairs: dict[tuple[Path, Path], Pairs] = {}
        self.moved = {was: now for was, now in self.twins.items() if not self.is_same(was[:-2], now[:-2])}
        """The things that are in another place than among their old neighbours, by their old path."""
        self.arrived = set(self.moved.values())

    def is_same(self, was: Path, now: Path) -> bool:
        """Whether the thing at a path of the first plan is the thing at a path of the second."""
        if not was or not now:
            return was == now
        if was in self.twins or now in self._taken:
            return self.twins.get(was) == now
        if not isinstance(was[-1], int) or not isinstance(now[-1], int):
            return was[-1] == now[-1] and self.is_same(was[:-1], now[:-1])
        return self.is_same(was[:-1], now[:-1]) and (was[-1], now[-1]) in self.pairs(was[:-1], now[:-1]).both

    def pairs(self, was: Path, now: Path) -> Pairs:
        """The pairs of two lists at these paths; what moved to or from elsewhere is in neither list."""
        if (was, now) not in self._pairs:
            self._pairs[was, now] = self._paired(was, now)
        return self._pairs[was, now]

    def _paired(self, was: Path, now: Path) -> Pairs:
        old, new = outline.at(self.before, was), outline.at(self.after, now)
        assert isinstance(old, tuple)
        assert isinstance(new, tuple)
        fixed: dict[int, int] = {}
        gone: set[int] = set()
        for index in range(len(old)):
            twin = self.twins.get((*was, index))
            if twin is not None and twin[:-1] == now and isinstance(twin[-1], int):
                fixed[index] = twin[-1]
            elif twin is not None:
                gone.add(index)
        come = {index for index in range(len(new)) if (*now, index) in self._taken} - set(fixed.values())
        return pair([traits(each) for each in old], [traits(each) for each in new], fixed, gone, come)


def traits(thing: object) -> Traits:
    """By what a thing of a list is recognised."""
    name = identity(thing)
    return Traits(name, comparable(words(thing)), is_for_good=isinstance(thing, _WITH_ID) and bool(name))


def identity(thing: object) -> str | None:
    """What a thing is called: its id, its number, its version, or the type of an evaluation."""
    if isinstance(thing, _GOALS):
        return thing.nummer or None
    if isinstance(thing, Versie):
        return thing.versie or None
    if isinstance(thing, Evaluatie):
        return thing.type
    return getattr(thing, "id", None) or None


def words(thing: object) -> str:
    """All words of a thing but its id."""
    if not isinstance(thing, Node):
        return str(thing or "")
    dates = (str(value) for _, value in thing if isinstance(value, Datum))
    texts = (text for path, text in outline.survey(thing).texts if path != ("id",))
    return " ".join((*texts, *dates))


# --- what is the same for good ----------------------------------------------------------------------------


def _twins(before: Plan, after: Plan) -> dict[Path, Path]:
    """The paths in both plans of what has the same id, and of the goals that are the same.

    The id of a phase or milestone is unique within its action. One that left its action is looked for in the whole
    plan, unless both actions exist in one plan only: then one action took the place of another.
    """
    was, now = _named(before), _named(after)
    old, new = (_only(things, lambda thing: (thing.kind, thing.actie, thing.id)) for things in (was, now))
    found = {thing.path: new[key].path for key, thing in old.items() if key in new}
    acties = [{thing.id for thing in things if thing.kind is Actie} for things in (was, now)]
    old, new = (_only(things, lambda thing: (thing.kind, thing.id)) for things in (was, now))
    for key in old.keys() & new.keys():
        is_replaced = old[key].actie not in acties[1] and new[key].actie not in acties[0]
        if old[key].path not in found and not is_replaced:
            found[old[key].path] = new[key].path
    for kind in _GOALS:
        found |= _same_goals(_goals(before, kind), _goals(after, kind))
    return found


class _Named(NamedTuple):
    """A thing with an id, and the id of the action it is in."""

    kind: type[Node]
    id: str
    actie: str
    path: Path


def _named(plan: Plan) -> list[_Named]:
    """Everything with an id."""
    found: list[_Named] = []
    acties: dict[Path, str] = {}
    for path, node, _ in outline.survey(plan).entries:
        name = identity(node) if isinstance(node, _WITH_ID) else None
        if name:
            found.append(_Named(type(node), name, acties.get(path[:_ACTIE_DEPTH], ""), path))
        if isinstance(node, Actie):
            acties[path] = node.id
    return found


def _only(things: Sequence[_Named], key: Callable[[_Named], Hashable]) -> dict[Hashable, _Named]:
    """The things by a key that no other of them has."""
    times = Counter(map(key, things))
    return {key(thing): thing for thing in things if times[key(thing)] == 1}


class _Goal(NamedTuple):
    """A goal by what it is recognised."""

    nummer: str
    titel: str
    acties: frozenset[str]


def _goals(plan: Plan, kind: type[Node]) -> dict[Path, _Goal]:
    return {
        entry.path: _Goal(entry.node.nummer, comparable(entry.node.titel), frozenset(_ids_below(entry.node)))
        for entry in outline.survey(plan).entries
        if isinstance(entry.node, kind) and isinstance(entry.node, _GOALS)
    }


def _ids_below(goal: StrategischeDoelstelling | OperationeleDoelstelling) -> Iterator[str]:
    if isinstance(goal, StrategischeDoelstelling):
        for operationeel in goal.operationele_doelstellingen:
            yield from _ids_below(operationeel)
    else:
        yield from (actie.id for actie in goal.acties if not is_empty(actie.id))


def _same_goals(before: Mapping[Path, _Goal], after: Mapping[Path, _Goal]) -> dict[Path, Path]:
    """The goals of both plans that have most in common, the surest first."""
    sharing = defaultdict[tuple[str, str], list[Path]](list)
    for path, goal in after.items():
        for key in _keys(goal):
            sharing[key].append(path)
    candidates = {
        (was, now)
        for was, goal in before.items()
        for key in _keys(goal)
        if len(sharing[key]) <= _MOST_SHARING
        for now in sharing[key]
    }
    scored = sorted((-_score(before[was], after[now]), was, now) for was, now in candidates)
    found: dict[Path, Path] = {}
    taken: set[Path] = set()
    for _, was, now in scored:
        if was not in found and now not in taken:
            found[was] = now
            taken.add(now)
    return found


def _keys(goal: _Goal) -> Iterator[tuple[str, str]]:
    """What two goals may share to be looked at side by side."""
    named = (("nummer", goal.nummer), ("titel", goal.titel), *(("actie", name) for name in sorted(goal.acties)))
    return (key for key in named if key[1])


def _score(one: _Goal, other: _Goal) -> float:
    shared = len(one.acties & other.acties) / max(len(one.acties | other.acties), 1)
    return _NUMBER * (one.nummer == other.nummer) + _TITLE * (one.titel == other.titel) + _ACTIES * shared
