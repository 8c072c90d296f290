"""Leaving out: a plan of data with mistakes of shape, each reported once and taken out.

Pydantic finds what does not fit. Each error is mapped by its type to a diagnostic, the wrong value is taken out (a
wrong list item is replaced by an empty one, so that places stay), and the rest is built again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from actieplan.diagnostics import Diagnostic
from actieplan.model import Plan
from actieplan.places import Path
from actieplan.reading import mistakes, model_map
from actieplan.reading.model_map import choices_at
from actieplan.slug import respelt

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from actieplan.reading.source import Source

MAX_ROUNDS = 40
"""How often the plan is built again: once for each level at which taking out one mistake uncovers another."""
MOST_EXPLAINED = 500
"""For so many mistakes in one file it is looked for what was meant; further ones are only named."""


def build_without_mistakes(
    source: Source, data: dict[str, Any], context: dict[str, Any], error: ValidationError
) -> tuple[Plan, tuple[Diagnostic, ...], frozenset[Path]]:
    """The plan without what `error` and those after it are about, the findings, and the paths that were left out."""
    data = _copied(data)
    found: list[Diagnostic] = []
    replaced: set[Path] = set()
    for _ in range(MAX_ROUNDS):
        _leave_out(data, error, source, context["jaar"], found, replaced)
        try:
            return Plan.model_validate(data, context=context), tuple(found), frozenset(replaced)
        except ValidationError as next_error:
            error = next_error
    return Plan(), tuple(found), frozenset({()})


def _leave_out(
    data: dict[str, Any],
    error: ValidationError,
    source: Source,
    jaar: int | None,
    found: list[Diagnostic],
    replaced: set[Path],
) -> None:
    """Report each mistake, remember its path, and take it out of the data."""
    details = _by_path(data, error.errors(include_url=False))
    ids = _ids_by_name(data) if any(map(mistakes.is_reference, details)) else {}
    for path, detail in details.items():
        is_brief = len(found) >= MOST_EXPLAINED
        if not any(path[:length] in replaced for length in range(len(path) + 1)):
            if not source.is_reported(path, "key" if detail["type"] == "extra_forbidden" else "value"):
                found.append(mistakes.explain(source.file, path, detail, jaar, is_brief=is_brief, ids=ids))
            replaced.update(() if is_brief else _stood_in_for(data, path, detail))
        replaced.add(path)
    for path in reversed(details):
        if not any(path[:length] in details for length in range(len(path))):
            _keep_words_of_date(data, path)
            _take_out(data, path)


def _ids_by_name(data: Any) -> dict[str, str]:
    """The ids in the data by the name or title beside them, spelt as an id."""
    found: dict[str, str] = {}
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        found.update(_ids_by_name(each))
    name = (data.get("naam") or data.get("titel")) if isinstance(data, dict) else None
    if isinstance(name, str) and isinstance(data.get("id"), str) and respelt(data["id"]) == data["id"]:
        found[respelt(name)] = data["id"]
    return found


def _by_path(data: dict[str, Any], errors: Iterable[ErrorDetails]) -> dict[Path, ErrorDetails]:
    """The errors by the paths of the data they are about; the fields of an item without its dash are one error."""
    details: dict[Path, ErrorDetails] = {}
    for detail in errors:
        path = _path_in(data, detail["loc"])
        if detail["type"] == "extra_forbidden" and str(path[-1]) in model_map.fields_of_item(path[:-1]):
            details.setdefault(path[:-1], {**detail, "type": "list_type", "input": {}})
        else:
            details.setdefault(path, detail)
    return details


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
    field = str(path[-1])
    if not model_map.is_field(field):
        return set()
    return {*model_map.places_below(path[:-1], owner, field), *model_map.places_above(path[:-1], data, field)}


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


def _keep_words_of_date(data: object, path: Path) -> None:
    """A milestone keeps the words of a date that is none, as free words: a draft shows them, not another moment."""
    if path[-1] != "datum" or "mijlpalen" not in path:
        return
    mijlpaal: Any = data
    for segment in path[:-1]:
        mijlpaal = mijlpaal[segment]
    if isinstance(mijlpaal.get("datum"), str) and not {"wanneer", "vergadering"} & set(mijlpaal):
        mijlpaal["wanneer"] = mijlpaal["datum"]


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
