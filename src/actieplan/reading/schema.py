"""Schema: from the data of a file to a Plan, with every mistake of shape reported once.

Pydantic finds what does not fit. Each error is mapped by its type to a diagnostic, the wrong value is taken
out (a wrong list item is replaced by an empty one, so that places stay), and the rest is built again: a file
that is a mapping always gives a plan, and `replaced` says which of its values are empty stand-ins.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actieplan.diagnostics import Diagnostic
from actieplan.model import Plan
from actieplan.places import Path
from actieplan.reading import mistakes, model_map
from actieplan.reading.model_map import choices_at

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from actieplan.reading.source import Source

MAX_ROUNDS = 40
"""How often the plan is built again: once for each level at which taking out one mistake uncovers another."""
MOST_EXPLAINED = 500
"""For so many mistakes in one file it is looked for what was meant; further ones are only named."""


@dataclass(frozen=True, slots=True)
class Built:
    """A plan, what was wrong with its shape, and the paths that hold an empty stand-in."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    replaced: frozenset[Path]


def build(source: Source) -> Built:
    """The plan of a source that could be read (`source.data` is a mapping)."""
    from pydantic import ValidationError

    assert source.data is not None
    data: dict[str, Any] = source.data
    context = {"jaar": _year(data.get("jaar"))}
    found: list[Diagnostic] = []
    replaced: set[Path] = set()
    for _ in range(MAX_ROUNDS):
        try:
            return Built(Plan.model_validate(data, context=context), tuple(found), frozenset(replaced))
        except ValidationError as error:
            if data is source.data:
                data = _copied(data)
            details = [(_path_in(data, detail["loc"]), detail) for detail in error.errors(include_url=False)]
            for path, detail in details:
                is_brief = len(found) >= MOST_EXPLAINED
                if not any(path[:length] in replaced for length in range(len(path) + 1)):
                    found.append(mistakes.explain(source.file, path, detail, context["jaar"], is_brief=is_brief))
                    replaced |= set() if is_brief else _stood_in_for(data, path, detail)
                replaced.add(path)
            for path, _detail in reversed(details):
                _take_out(data, path)
    return Built(Plan(), tuple(found), frozenset({()}))


def _stood_in_for(data: dict[str, Any], path: Path, detail: ErrorDetails) -> set[Path]:
    """What a misspelt or misplaced field was meant to be: to call that missing too would be a second finding."""
    if detail["type"] != "extra_forbidden":
        return set()
    owner: Any = data
    for segment in path[:-1]:
        owner = owner[segment]
    meant = mistakes.meant_field(path)
    if meant is not None:
        return {(*path[:-1], meant.name)} if meant.name not in owner else set()
    return set(model_map.places_below(path[:-1], owner, str(path[-1]))) if model_map.is_field(str(path[-1])) else set()


def _year(written: object) -> int | None:
    return (
        int(written)
        if isinstance(written, str) and written.isascii() and written.isdigit() and len(written) == 4
        else None
    )


def _copied(data: Any) -> Any:
    """The same data in fresh containers, so that taking out a mistake leaves the source as it was read."""
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(value) for value in data] if isinstance(data, list) else data


def _path_in(data: object, loc: Iterable[str | int]) -> Path:
    """The path in the data of an error's place: without the segments that the model added (`punten`, `tekst`)."""
    path: list[str | int] = []
    here = data
    for segment in loc:
        if isinstance(here, dict) and isinstance(segment, str):
            path.append(segment)
            here = here.get(segment)
        elif isinstance(here, list) and isinstance(segment, int) and segment < len(here):
            path.append(segment)
            here = here[segment]
    return tuple(path)


def _take_out(data: object, path: Path) -> None:
    """Remove a mapping's key; put an empty value in the place of a list's item, or drop one that cannot be empty."""
    here: Any = data
    for segment in path[:-1]:
        here = here[segment]
    last = path[-1]
    if isinstance(here, dict):
        here.pop(last, None)
    elif isinstance(here, list) and isinstance(last, int):
        if here[last] == {} or choices_at(path):
            del here[last]
        else:
            here[last] = {} if here[last] == "" else ""
