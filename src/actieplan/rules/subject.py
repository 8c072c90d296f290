"""Subject: what a rule looks at, walked once for all rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from actieplan.editions import Edition
from actieplan.model import Actie, Node, Plan
from actieplan.outline import Entry, Survey, survey
from actieplan.places import Path

NodeT = TypeVar("NodeT", bound=Node)

ACTIE_DEPTH = 6
"""The length of an action's path: three lists, and a place in each."""
DOELSTELLING_DEPTH = 4
"""The length of the path of an operational goal."""
STRATEGISCH_DEPTH = 2
"""The length of the path of a strategic goal."""


@dataclass(frozen=True, eq=False)
class Subject:
    """One plan with its file, its edition, and the paths that could not be read.

    `replaced` holds the paths whose value was wrong and was reported as such; a rule stays silent about
    them: ask `is_known` before judging a value, `is_whole` before calling one empty.
    """

    file: str
    plan: Plan
    edition: Edition | None
    replaced: frozenset[Path] = frozenset()
    today: date | None = None
    """The day of the run, where it is known: only the command line reads the clock."""

    # --- what was really written --------------------------------------------------------------------------

    def is_known(self, path: Path) -> bool:
        """Whether the value at this path is what the author wrote, and not an empty stand-in."""
        if not self._replaced:
            return True
        written = _as_written(path)
        return not any(written[:length] in self._replaced for length in range(len(written) + 1))

    def is_whole(self, path: Path) -> bool:
        """Whether neither the value at this path nor anything below it is a stand-in."""
        if not self._replaced:
            return True
        written = _as_written(path)
        return self.is_known(path) and written not in self._above_replaced

    def knows_every(self, *keys: str) -> bool:
        """Whether no value under one of these keys is a stand-in, wherever in the plan."""
        return not any(_last_key(path) in keys for path in self._replaced)

    @cached_property
    def _replaced(self) -> frozenset[Path]:
        return frozenset(map(_as_written, self.replaced))

    @cached_property
    def _above_replaced(self) -> frozenset[Path]:
        """Every path at or above a stand-in."""
        return frozenset(path[:length] for path in self._replaced for length in range(len(path) + 1))

    # --- what there is ------------------------------------------------------------------------------------

    @cached_property
    def _survey(self) -> Survey:
        return survey(self.plan)

    @property
    def nodes(self) -> Sequence[Entry]:
        """Every filled node with its path, in the order of the form."""
        return self._survey.entries

    @property
    def texts(self) -> Sequence[tuple[Path, str]]:
        """Every text that an author wrote, with its path."""
        return self._survey.texts

    @cached_property
    def words(self) -> str:
        """All texts in one, in lower case: to see in one look whether something may stand in any of them."""
        return "\n".join(text for _, text in self.texts).lower()

    @cached_property
    def unusual_characters(self) -> str:
        """What is left of all texts without plain ASCII: short, and quickly searched."""
        return self.words.encode("utf-8", "replace").translate(None, bytes(range(128))).decode("utf-8")

    @cached_property
    def acties(self) -> Sequence[tuple[Path, Actie]]:
        """Every action with its path."""
        return self.each(Actie)

    def each(self, kind: type[NodeT]) -> Sequence[tuple[Path, NodeT]]:
        """Every node of one class, with its path."""
        return cast("Sequence[tuple[Path, NodeT]]", self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> dict[type[Node], list[tuple[Path, Node]]]:
        found: dict[type[Node], list[tuple[Path, Node]]] = {}
        for entry in self.nodes:
            found.setdefault(type(entry.node), []).append((entry.path, entry.node))
        return found

    def node_at(self, path: Path) -> Node | None:
        """The node at this very path."""
        return self._nodes_by_path.get(path)

    @cached_property
    def _nodes_by_path(self) -> dict[Path, Node]:
        return {entry.path: entry.node for entry in self.nodes}

    def actie_at(self, path: Path) -> Actie | None:
        """The action that a path stands in."""
        return self._acties_by_path.get(path[:ACTIE_DEPTH])

    def home_of(self, path: Path) -> Path:
        """The path of the action that a path stands in, or of the plan: where findings are folded."""
        return path[:ACTIE_DEPTH] if path[:ACTIE_DEPTH] in self._acties_by_path else ()

    @cached_property
    def _acties_by_path(self) -> dict[Path, Actie]:
        return dict(self.acties)


def _as_written(path: Path) -> Path:
    """A path as it stands in the file: an answer's `punten` are usually written as the answer itself."""
    return tuple(segment for segment in path if segment != "punten")


def _last_key(path: Path) -> str:
    return next((segment for segment in reversed(path) if isinstance(segment, str)), "")
