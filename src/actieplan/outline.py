"""Outline: every node and text of a plan with its path, and the address of a path.

A path says where a thing stands in the file (`strategische_doelstellingen, 0, ..., acties, 2, einde`); an
address says which thing it is by its own ids (`digivan/einde`) and survives reordering.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from actieplan.diagnostics import Path
from actieplan.model import Actie, Node, OperationeleDoelstelling, Plan, StrategischeDoelstelling, fields_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A node of the plan and where it stands."""

    path: Path
    node: Node


def walk(node: Node, path: Path = ()) -> list[Entry]:
    """The node itself and every filled node below it, in the order of the form."""
    found = [Entry(path, node)]
    for name, default in fields_of(type(node)):
        value = getattr(node, name)
        if value is default:
            continue
        if isinstance(value, Node):
            found += walk(value, (*path, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Node):
                    found += walk(item, (*path, name, index))
    return found


def texts(entries: Iterable[Entry]) -> Iterator[tuple[Path, str]]:
    """Every non-blank text that an author wrote in these nodes, with its path."""
    for entry in entries:
        for name, default in fields_of(type(entry.node)):
            value = getattr(entry.node, name)
            if value is default:
                continue
            if isinstance(value, str):
                if value.strip():
                    yield (*entry.path, name), value
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, str) and item.strip():
                        yield (*entry.path, name, index), item


def address(plan: Plan, path: Path) -> str:
    """The address of a path: the nearest thing with an identity of its own, a slash, and the rest of the path.

    Actions, meetings, phases and milestones go by their id, goals by `doel-` and their number; what has no
    identity goes by its place.
    """
    owner, rest = "plan", list[str]()
    here: object = plan
    for segment in path:
        here = _step(here, segment)
        name = _identity(here)
        if name is not None and isinstance(here, Actie | StrategischeDoelstelling | OperationeleDoelstelling):
            owner, rest = name, []
        else:
            rest.append(name if name is not None else str(segment))
    return "/".join([owner, *rest])


def _step(here: object, segment: str | int) -> object:
    if isinstance(here, Node) and isinstance(segment, str):
        return getattr(here, segment, None)
    if isinstance(here, tuple) and isinstance(segment, int) and segment < len(here):
        return here[segment]
    return None


def _identity(node: object) -> str | None:
    if isinstance(node, StrategischeDoelstelling | OperationeleDoelstelling):
        return f"doel-{node.nummer}" if node.nummer else None
    return getattr(node, "id", None) or None
