"""With what a form is drawn: the plan, the edition, the names of things, and what to show besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actieplan.documents.document import Callout
from actieplan.documents.dutch import BLANK, one_line, or_blank
from actieplan.documents.references import References
from actieplan.editions import Edition
from actieplan.model import REQUIRED, Actie, Node, Plan, is_empty
from actieplan.outline import at
from actieplan.places import Unread
from actieplan.richtext import paragraph

_DATES = {("start",), ("einde",), ("periode",)}


@dataclass(frozen=True, slots=True)
class Setting:
    """The same for every part of one document."""

    plan: Plan
    edition: Edition
    references: References
    with_prompts: bool = False
    draft: bool = False
    unread: Sequence[Unread] = ()
    """The values that could not be read."""

    @property
    def jaar(self) -> int:
        """The year of the plan."""
        return self.plan.jaar

    def with_year(self, words: str) -> str:
        """A label or prompt of the form, with the plan's year."""
        return words.replace("{jaar}", or_blank(str(self.plan.jaar or "")))

    def refused_dates(self, actie: Actie) -> tuple[tuple[str, str], ...]:
        """Which of `start`, `einde` and `periode` of an action and its phases are not a date, with their words."""
        found = ((each, at(self.plan, each.path[:-1])) for each in self.unread if each.path[-1:] in _DATES)
        return tuple(
            (str(each.path[-1]), one_line(each.words))
            for each, node in found
            if node is actie or any(node is fase for fase in actie.fasen)
        )

    def misses(self, node: Node, field: str) -> bool:
        """Whether a draft shows a blank: the field is empty, and this form or every plan asks for it."""
        if not self.draft or not is_empty(getattr(node, field)):
            return False
        kind = type(node).__name__.lower()
        alternatives = [group for group in self.edition.one_of.get(kind, ()) if field in group]
        return (
            REQUIRED in type(node).model_fields[field].metadata
            or field in self.edition.required.get(kind, ())
            or any(all(is_empty(getattr(node, name)) for name in group) for group in alternatives)
        )


def blank(label: str = "") -> Callout:
    """The visible mark of an answer that is still to come."""
    return Callout("blank", (paragraph(f"{label}: {BLANK}" if label else BLANK.capitalize()),))
