"""Every change of one field of a plan: something written otherwise, taken away, or added once more."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from pydantic import ValidationError

from actieplan.model import Plan
from actieplan.places import Path

Raw = dict[str, Any]


class SingleChange(NamedTuple):
    """A plan that differs in one place from another, and where: a path in the plan that has the thing."""

    what: str
    path: Path
    raw: Raw


def plan_of(raw: Raw) -> Plan:
    """The plan that a file with this data would give."""
    jaar = raw.get("jaar", "")
    return Plan.model_validate(raw, context={"jaar": int(jaar) if jaar.isdigit() else None})


def edits(raw: Raw) -> Iterator[SingleChange]:
    """Every scalar written otherwise."""
    for path, value in walk(raw):
        if isinstance(value, str):
            yield SingleChange("edit", path, _edited(raw, path, value))


def removals(raw: Raw) -> Iterator[SingleChange]:
    """Every field and every item of a list taken away."""
    for path, _ in walk(raw):
        changed = deepcopy(raw)
        del at(changed, path[:-1])[path[-1]]
        if not _is_bare(at(changed, path[:-1])):
            yield SingleChange("removal", path, changed)


def _is_bare(owner: object) -> bool:
    """Whether nothing is left of a form that a text or list can take: then the whole answer was taken away."""
    return owner == {}


def walk(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for segment, value in children:
        yield (*path, segment), value
        yield from walk(value, (*path, segment))


def at(data: Any, path: Path) -> Any:
    for segment in path:
        data = data[segment]
    return data


_OTHERS = ("{} anders", "anders", "gepland", "uitgesteld", "goedgekeurd", "vrij", "partner", "zorgraad", "gebeurtenis",
           "mijlpaal", "impact", "proces", "jan", "verbindend", "hangt samen met", "ondersteunt", "anders-dan-eerst",
           "9", "1.9", "2031", "12%", "9 juli 2025", "2024")  # fmt: skip


def _edited(raw: Raw, path: Path, value: str) -> Raw:
    """The plan with another value that fits there."""
    for other in (words.format(value) for words in _OTHERS):
        changed = deepcopy(raw)
        at(changed, path[:-1])[path[-1]] = other
        try:
            plan_of(changed)
        except ValidationError:
            continue
        if other != value:
            return changed
    raise AssertionError(f"no other value fits at {path}")
