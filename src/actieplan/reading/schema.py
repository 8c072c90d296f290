"""Schema: from the data of a file to a Plan. A file that is a mapping always gives a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actieplan.diagnostics import Diagnostic
from actieplan.model import Plan
from actieplan.places import Path

if TYPE_CHECKING:
    from actieplan.reading.source import Source


@dataclass(frozen=True, slots=True)
class Built:
    """A plan, what was wrong with its shape, and the paths that hold an empty stand-in."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...] = ()
    replaced: frozenset[Path] = frozenset()


def build(source: Source) -> Built:
    """The plan of a source that could be read (`source.data` is a mapping)."""
    from pydantic import ValidationError

    assert source.data is not None
    data: dict[str, Any] = source.data
    context = {"jaar": _year(data.get("jaar"))}
    try:
        return Built(Plan.model_validate(data, context=context))
    except ValidationError as error:
        from actieplan.reading.leaving_out import build_without_mistakes

        return Built(*build_without_mistakes(source, data, context, error))


def _year(written: object) -> int | None:
    return (
        int(written)
        if isinstance(written, str) and written.isascii() and written.isdigit() and len(written) == 4
        else None
    )
