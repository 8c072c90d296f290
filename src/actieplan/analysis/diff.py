"""Diff: what changed from one plan to another, in the plan's own terms and each change once.

Which thing is which says `matching`. A text that only has other line ends has not changed; one that says the same in
another layout is reported as that.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator
from decimal import Decimal
from unicodedata import normalize

from actieplan import outline
from actieplan.analysis.layout import is_layout_only
from actieplan.analysis.matching import Matching, identity, words
from actieplan.analysis.words import shortened
from actieplan.changes import Change, Deed, Value
from actieplan.datum import Datum
from actieplan.model import (
    Indicatoren,
    Item,
    Lijst,
    Node,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Tekst,
    Vervolg,
    defaults_of,
    is_empty,
)
from actieplan.places import Location, Path
from actieplan.richtext import parse
from actieplan.text import comparable

_SHORT = 60
"""So many letters name a thing without a name in the order of a list."""
Field = Node | tuple["Field", ...] | str | int | Decimal | Datum | None
"""What a field of the model can hold."""


def compare(before: Plan, after: Plan, file: str = "", unread: Collection[str] = ()) -> list[Change]:
    """The changes that make the first plan the second, in the order of the second; `file` is its name.

    Each is at its address (`outline.address`): in the second plan, or in the first for what was taken away. What
    stands at an address in `unread` could not be read in one of the two, and is not compared.
    """
    comparison = _Comparison(before, after, file)
    return [change for change in comparison.plan() if not (unread and comparison.is_within(change, unread))]


class _Comparison:
    """Two plans, and which thing of the one is which of the other."""

    def __init__(self, before: Plan, after: Plan, file: str) -> None:
        self.before, self.after, self.file = before, after, file
        self.matching = Matching(before, after)

    def plan(self) -> Iterator[Change]:
        yield from self.node((), (), self.before, self.after)
        for was, now in sorted(self.matching.moved.items(), key=lambda pair: pair[1]):
            old, new = outline.at(self.before, was), outline.at(self.after, now)
            assert isinstance(old, Node)
            assert isinstance(new, Node)
            yield self.change(was, now, Deed.MOVED, self.owner(self.before, was), self.owner(self.after, now))
            yield from self.node(was, now, old, new)

    def node(self, was: Path, now: Path, before: Node, after: Node) -> Iterator[Change]:
        """The changes within one thing; `was` and `now` are its paths in either plan."""
        for name in defaults_of(type(after)):
            old, new = getattr(before, name), getattr(after, name)
            if old != new:
                yield from self.field((*was, name), (*now, name), old, new)

    def field(self, was: Path, now: Path, old: Field, new: Field) -> Iterator[Change]:
        if is_empty(old) != is_empty(new) and not _is_list_of_things(old or new):
            yield self.edited(was, now, old, new)
        elif is_layout_only(old, new, is_text=now[-1] == "tekst"):
            yield from self.relaid(was, now, old, new)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            yield from self.items(was, now, old, new)
        elif isinstance(old, Node) and isinstance(new, Node):
            yield from self.node(was, now, old, new)
        elif shown(old, was) != shown(new, now):
            yield self.edited(was, now, old, new)

    def relaid(self, was: Path, now: Path, old: Field, new: Field) -> Iterator[Change]:
        """The changes of an answer that says the same: where its layout differs, if anywhere."""
        if isinstance(old, Node) and isinstance(new, Node):
            within = list(self.node(was, now, old, new))
            if all(change.deed is Deed.LAYOUT for change in within):
                yield from within
                return
        elif shown(old, was) == shown(new, now):
            return
        yield self.change(was, now, Deed.LAYOUT, self.old(old, was), self.new(new, now))

    def edited(self, was: Path, now: Path, old: Field, new: Field) -> Change:
        """A field that was filled in, emptied, or written otherwise."""
        before, after = self.old(old, was), self.new(new, now)
        if not after:
            return self.change(was, now, Deed.REMOVED, before, None)
        return self.change(was, now, Deed.EDITED if before else Deed.ADDED, before or None, after)

    def items(self, was: Path, now: Path, old: tuple[Field, ...], new: tuple[Field, ...]) -> Iterator[Change]:
        """The changes of a list: its order said once, then its things in their new order, then what is gone."""
        pairs = self.matching.pairs(was, now)
        if pairs.is_reordered:
            yield self.change(was, now, Deed.MOVED, _order(old), _order(new))
        home = {second: first for first, second in pairs.both}
        for second in sorted({*home, *pairs.added}):
            there = (*now, second)
            if second in home:
                yield from self.field((*was, home[second]), there, old[home[second]], new[second])
            else:
                yield self.change(was, there, Deed.ADDED, None, self.new(new[second], there))
        for index in pairs.removed:
            yield self.change((*was, index), now, Deed.REMOVED, self.old(old[index], (*was, index)), None)

    def change(self, was: Path, now: Path, deed: Deed, before: Value, after: Value) -> Change:
        """A change at a path of the second plan; of the first when something was taken away."""
        plan, path = (self.before, was) if deed is Deed.REMOVED else (self.after, now)
        return Change(outline.address(plan, path), deed, before, after, Location(self.file, path), was, now)

    def is_within(self, change: Change, addresses: Collection[str]) -> bool:
        """Whether a change is at one of these addresses, or below it, in either plan."""
        sides = ((self.before, change.was), (self.after, change.now))
        above = ((plan, path[:length]) for plan, path in sides for length in range(1, len(path) + 1))
        return any(outline.address(plan, path) in addresses for plan, path in above)

    def owner(self, plan: Plan, path: Path) -> str:
        """What a thing that moved belongs to: the number of a goal, else the address of an action or phase."""
        above = outline.at(plan, path[:-2])
        if isinstance(above, OperationeleDoelstelling | StrategischeDoelstelling):
            return above.nummer
        return outline.address(plan, path[:-2])

    def old(self, thing: Field, path: Path) -> Value:
        """A thing of the first plan as data of a plan file, without what moved out of it."""
        return _value(thing, path, self.matching.moved)

    def new(self, thing: Field, path: Path) -> Value:
        """A thing of the second plan as data of a plan file, without what moved into it."""
        return _value(thing, path, self.matching.arrived)


def _value(thing: Field, path: Path, elsewhere: Container[Path]) -> Value:
    """A thing as data of a plan file, in its short form where it has one; without what is at these paths."""
    if isinstance(thing, tuple):
        there = [(each, (*path, index)) for index, each in enumerate(thing)]
        return [_value(each, place, elsewhere) for each, place in there if place not in elsewhere]
    if isinstance(thing, Decimal):
        return str(thing).replace(".", ",")
    if not isinstance(thing, Node):
        return None if is_empty(thing) else str(thing)
    defaults = defaults_of(type(thing))
    filled = {name: _value(value, (*path, name), elsewhere) for name, value in thing if value != defaults[name]}
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
        here = outline.step(here, segment)
    return outline.address(plan, tuple(opened))


def _is_list_of_things(value: Field) -> bool:
    """Whether a list holds things that people know by name, each of them worth a change of its own."""
    return isinstance(value, tuple) and isinstance(value[0], Node) and not isinstance(value[0], Item | Vervolg)


def _order(things: tuple[Field, ...]) -> list[Value]:
    """The things of a list by a short name, to show in which order they stand."""
    return [identity(thing) or shortened(comparable(words(thing)), _SHORT) for thing in things]


def shown(value: Field, path: Path) -> object:
    """What a reader sees of a value: one that is only laid out otherwise is the same."""
    if isinstance(value, str):
        value = normalize("NFC", value)
        return parse(value) if path[-1] == "tekst" else " ".join(value.split())
    return str(value) if isinstance(value, Datum) else value
