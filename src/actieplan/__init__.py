"""actieplan: plan files of a primary-care zone, checked and drawn.

`load` gives the plan of one file, `check` all that is to be said about files, `render` a document. They are
what the commands call; everything else may change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from actieplan.checking import Checked
    from actieplan.diagnostics import Diagnostic
    from actieplan.model import Plan
    from actieplan.rendering import Format

__version__ = "0.2.0"
__all__ = ["InvalidPlanError", "check", "load", "render"]


class InvalidPlanError(ValueError):
    """A file that is no valid plan; `diagnostics` says why."""

    def __init__(self, file: str, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        first = next((found for found in self.diagnostics if found.severity == "error"), None)
        super().__init__(f"{file}: {first.message.en if first else 'not a plan'}")


def load(path: str | Path) -> Plan:
    """The plan in a file.

    Raises InvalidPlanError when it has errors: a broken plan never passes for a valid one, nor one plan for a
    folder of several.
    """
    from actieplan.checking import check as check_paths

    checked = check_paths([path])
    file = checked.files[0]
    if len(checked.files) > 1 or file.plan is None or file.has_errors:
        raise InvalidPlanError(str(path), checked.diagnostics)
    return file.plan


def check(paths: Iterable[str | Path]) -> Checked:
    """Everything that is to be said about the plans at these paths (files or folders)."""
    from actieplan.checking import check as check_paths

    return check_paths(paths)


def render(
    plan: Plan,
    format: Format = "docx",
    *,
    actie: str | None = None,
    with_prompts: bool = False,
    neighbours: Sequence[Plan] = (),
) -> bytes:
    """A valid plan as a document; see `actieplan.rendering.render` for drafts and dates.

    `neighbours` are plans of other years of the same organisation: what refers to their actions shows their titles.
    """
    from actieplan.rendering import render as render_plan

    return render_plan(plan, format, actie=actie, with_prompts=with_prompts, neighbours=neighbours)
