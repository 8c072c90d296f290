"""Naming: how messages call a part of the plan, by its noun of the form and its own title, id or number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from actieplan.model import Actie, Node, Plan
from actieplan.places import Path
from actieplan.rules.subject import Subject
from actieplan.text import Text, same

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
LONGEST_TITLE = 60


def noun(node: Node) -> str:
    """What the form calls it: `actie`, `operationele doelstelling`."""
    return _noun_of(type(node))


@cache
def _noun_of(kind: type[Node]) -> str:
    return _CAPITAL.sub(" ", kind.__name__).lower()


def named(node: Node) -> str:
    """`actie “De Digivan”`, `doelstelling 1.2`, `fase vaph-oproep`; the bare noun of what has no name."""
    number = getattr(node, "nummer", "")
    if number:
        return f"doelstelling {number}"
    title = getattr(node, "titel", "") or getattr(node, "naam", "")
    if isinstance(title, str) and title.strip() and not isinstance(node, Plan):
        return f"{noun(node)} “{shortened(title)}”"
    own_id = getattr(node, "id", None)
    return f"{noun(node)} {own_id}" if own_id else noun(node)


def placed(subject: Subject, path: Path, node: Node) -> Text:
    """The name of a node, with the action it belongs to: `trekker van actie “De Digivan”`."""
    actie = subject.actie_at(path)
    if actie is None or isinstance(node, Actie):
        return same(named(node))
    return Text(f"{named(node)} van {named(actie)}", f"{named(node)} of {named(actie)}")


def shortened(words: str, longest: int = LONGEST_TITLE) -> str:
    """The words on one line, cut off with `…` when they are many."""
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def fields(names: Iterable[str]) -> Text:
    """`` `start` en `einde` ``."""
    return listing(f"`{name}`" for name in names)


def listing(words: Iterable[str]) -> Text:
    """`a, b en c`."""
    *head, last = words
    if not head:
        return same(last)
    return Text(f"{', '.join(head)} en {last}", f"{', '.join(head)} and {last}")


def field_of(subject: Subject, path: Path) -> str:
    """The field of an answer, as its author knows it: `scope.niet`, `indicatoren (proces)`."""
    keys = [segment for segment in path[:-1] if isinstance(segment, str) and segment != "punten"]
    if "evaluatie" in path:
        actie, at = subject.actie_at(path), path[path.index("evaluatie") + 1]
        kind = actie.evaluatie[at].type if actie is not None and isinstance(at, int) else None
        return f"{keys[-1]} ({kind})" if kind else keys[-1]
    if "scope" in keys:
        return ".".join(keys[keys.index("scope") :][:2])
    return keys[-1]
