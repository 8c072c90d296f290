"""Targets: where the documents of an order go, and what may never be written there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from actieplan.text import Text

if TYPE_CHECKING:
    from actieplan.cli.order import Order
    from actieplan.rendering import Format

_STANDARD_INPUT = {"<invoer>", "<stdin>"}
_THE_PLAN = Text("hier staat het plan zelf", "the plan itself stands here")
_BESIDES = Text(
    "hier staat het sjabloon of de huisstijl waarmee dit document gemaakt wordt; geef het een andere naam",
    "the template or the house style that makes this document stands here; give it another name",
)
_TWICE = Text(
    "twee plannen zouden ditzelfde bestand schrijven; render ze apart",
    "two plans would write this same file; render them apart",
)


class MisfitError(Exception):
    """The name that was given cannot be that of the documents that were asked for."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


def target_of(source: str, kind: Format | None, order: Order, documents: int) -> Path:
    """Where one of so many documents goes: the named file, the named folder, or beside its plan; or MisfitError."""
    plan, output = Path(source), order.output
    made_by, suffix = _name_parts(kind, order.template)
    stem = "actieplan" if source in _STANDARD_INPUT else plan.stem
    name = "-".join(part for part in (stem, order.actie, made_by) if part) + suffix
    if output is None:
        return plan.with_name(name)
    if output.is_dir() or (not output.suffix and output.name != "-"):
        return output / name
    if documents > 1 or output.suffix.lower() != suffix:
        raise MisfitError(
            Text(
                f"{output} past niet: geef één document een naam op {suffix}, en meer documenten een map",
                f"{output} does not fit: give one document a name that ends in {suffix}, several a folder",
            )
        )
    return output


def _name_parts(kind: Format | None, template: Path | None) -> tuple[str, str]:
    """What the name of a document ends in: of `bestuur.html.j2` it is `bestuur` and `.html`."""
    from actieplan.rendering import SUFFIXES

    if kind is not None:
        return "", SUFFIXES[kind]
    assert template is not None
    made = Path(template.stem)
    return made.stem, made.suffix.lower()


def refused(targets: Sequence[Path], plans: Iterable[str], besides: Iterable[Path]) -> dict[Path, Text]:
    """The targets where a document would take the place of what it is made from, or of another one, and why not."""
    reasons = {os.path.realpath(path): _BESIDES for path in besides}
    reasons |= {os.path.realpath(path): _THE_PLAN for path in plans}
    places = {target: os.path.realpath(target) for target in targets}
    times = Counter(places[target] for target in targets)
    reasons |= {place: _TWICE for place, written in times.items() if written > 1 and place not in reasons}
    return {target: reasons[place] for target, place in places.items() if place in reasons}
