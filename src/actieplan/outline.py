"""Outline: every node and text of a plan with its path, and the address of a path.

A path says where a thing stands in the file (`strategische_doelstellingen, 0, ..., acties, 2, einde`); an
address says which thing it is by its own ids (`digivan/einde`) and survives reordering.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actieplan.diagnostics import Path
from actieplan.model import Actie, Node, OperationeleDoelstelling, Plan, StrategischeDoelstelling


@dataclass(frozen=True, slots=True)
class Entry:
    """A node of the plan and where it stands."""

    path: Path
    node: Node


def walk(node: Node, path: Path = ()) -> Iterator[Entry]:
    """The node itself and every filled node below it, in the order of the form."""
    yield Entry(path, node)
    for name, field in type(node).model_fields.items():
        value = getattr(node, name)
        if value is field.default:
            continue
        if isinstance(value, Node):
            yield from walk(value, (*path, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Node):
                    yield from walk(item, (*path, name, index))


def texts(node: Node, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every non-blank text below a node that an author wrote, with its path."""
    for entry in walk(node, path):
        for name in type(entry.node).model_fields:
            value = getattr(entry.node, name)
            if isinstance(value, str):
                if value.strip():
                    yield (*entry.path, name), value
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, str) and item.strip():
                        yield (*entry.path, name, index), item


def acties(plan: Plan) -> Iterator[tuple[Path, OperationeleDoelstelling, Actie]]:
    """Every action with its path and the operational goal it stands under."""
    for path, operationeel in operationele_doelstellingen(plan):
        for index, actie in enumerate(operationeel.acties):
            yield (*path, "acties", index), operationeel, actie


def operationele_doelstellingen(plan: Plan) -> Iterator[tuple[Path, OperationeleDoelstelling]]:
    """Every operational goal with its path."""
    for path, strategisch in strategische_doelstellingen(plan):
        for index, operationeel in enumerate(strategisch.operationele_doelstellingen):
            yield (*path, "operationele_doelstellingen", index), operationeel


def strategische_doelstellingen(plan: Plan) -> Iterator[tuple[Path, StrategischeDoelstelling]]:
    """Every strategic goal with its path."""
    for index, strategisch in enumerate(plan.strategische_doelstellingen):
        yield ("strategische_doelstellingen", index), strategisch


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
