"""Free names: an id or a number that nothing in the plan has yet, to suggest where one is missing or used twice."""

from __future__ import annotations

from actieplan.model import Node, OperationeleDoelstelling, StrategischeDoelstelling
from actieplan.places import Path
from actieplan.rules.registry import Subject
from actieplan.rules.subject import STRATEGISCH_DEPTH
from actieplan.slug import slug


class FreeNames:
    """Hands out names, each only once, so that all suggestions of a run can be followed together."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._taken = {
            name for entry in subject.nodes for field in ("id", "nummer") if (name := getattr(entry.node, field, None))
        }

    def id_for(self, node: Node) -> str:
        """An id from the title or name of a node; from its kind where it has none."""
        title = getattr(node, "titel", "") or getattr(node, "naam", "")
        name = slug(str(title), self._taken) or slug(type(node).__name__, self._taken)
        self._taken.add(name)
        return name

    def number_for(self, path: Path, node: Node) -> str:
        """The next number for a goal: under its strategic goal, if it is operational; empty when that has none."""
        if isinstance(node, StrategischeDoelstelling):
            return self._next("")
        owner = self._subject.node_at(path[:STRATEGISCH_DEPTH])
        if isinstance(node, OperationeleDoelstelling) and isinstance(owner, StrategischeDoelstelling) and owner.nummer:
            return self._next(f"{owner.nummer}.")
        return ""

    def _next(self, start: str) -> str:
        used = [
            int(rest) for name in self._taken if name.startswith(start) and (rest := name[len(start) :]).isdecimal()
        ]
        name = f"{start}{max(used, default=0) + 1}"
        self._taken.add(name)
        return name
