"""Outline: every node and text of a plan with its path, and the address of a path.

A path says where a thing stands in the file (`strategische_doelstellingen, 0, ..., acties, 2, einde`); an
address says which thing it is by its own ids (`digivan/einde`) and survives reordering.
"""

from __future__ import annotations

from typing import NamedTuple

from actieplan.model import (
    Actie,
    Indicatoren,
    Item,
    Lijst,
    Node,
    NogTeBepalen,
    OperationeleDoelstelling,
    Plan,
    StrategischeDoelstelling,
    Tekst,
    defaults_of,
)
from actieplan.places import Path


class Entry(NamedTuple):
    """A node of the plan, where it stands, and whether anything was answered in it or below it."""

    path: Path
    node: Node
    is_answered: bool


class Survey(NamedTuple):
    """Every filled node below one node, and every non-blank text that an author wrote, in the order of the form."""

    entries: list[Entry]
    texts: list[tuple[Path, str]]


_PENDING = Entry((), Node.model_construct(), is_answered=False)
"""Keeps the place of a node until what stands below it was seen."""


def survey(node: Node) -> Survey:
    """The node and everything below it, in one walk."""
    found = Survey([], [])
    _visit(node, (), found)
    return found


def _visit(node: Node, path: Path, found: Survey) -> bool:
    """Add a node and what stands below it; whether anything was answered there (`model.is_answered`)."""
    place = len(found.entries)
    found.entries.append(_PENDING)
    answered = isinstance(node, NogTeBepalen)
    defaults = defaults_of(type(node))
    for name, value in vars(node).items():
        if value is defaults[name]:
            continue
        if isinstance(value, str):
            answered |= _visit_text((*path, name), value, found)
        elif isinstance(value, Node):
            answered |= _visit(value, (*path, name), found)
        elif isinstance(value, tuple):
            answered |= bool(value)
            for index, item in enumerate(value):
                if isinstance(item, Node):
                    _visit(item, (*path, name, index), found)
                elif isinstance(item, str):
                    _visit_text((*path, name, index), item, found)
        else:
            answered = True
    found.entries[place] = Entry(path, node, answered)
    return answered


def _visit_text(path: Path, text: str, found: Survey) -> bool:
    if not text.strip():
        return False
    found.texts.append((path, text))
    return True


def at(plan: Node, path: Path) -> object:
    """What is at a path; None when nothing is there."""
    here: object = plan
    for segment in path:
        here = step(here, segment)
    return here


_OPENED = frozenset({"tekst", "punten"})


def address(plan: Plan, path: Path) -> str:
    """The address of a path: the nearest thing with an identity of its own, a slash, and the rest of the path.

    Actions, meetings, phases and milestones go by their id, goals by `doel-` and their number; what has no
    identity goes by its place. What the model opened of a short form (`tekst`, `punten`) has no name of its own.
    """
    owner, rest = "plan", list[str]()
    here: object = plan
    for segment in path:
        opened = segment in _OPENED and isinstance(here, Tekst | Lijst | Item | Indicatoren)
        here = step(here, segment)
        if opened:
            continue
        name = _identity(here)
        if name is not None and isinstance(here, Actie | StrategischeDoelstelling | OperationeleDoelstelling):
            owner, rest = name, []
        else:
            rest.append(name if name is not None else str(segment))
    return "/".join([owner, *rest])


def step(here: object, segment: str | int) -> object:
    """What is one step further along a path; None when nothing is there."""
    if isinstance(here, Node) and isinstance(segment, str):
        return getattr(here, segment, None)
    if isinstance(here, tuple) and isinstance(segment, int) and segment < len(here):
        return here[segment]
    return None


def _identity(node: object) -> str | None:
    if isinstance(node, StrategischeDoelstelling | OperationeleDoelstelling):
        return f"doel-{node.nummer}" if node.nummer else None
    return getattr(node, "id", None) or None
