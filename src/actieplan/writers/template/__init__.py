"""The template writer: a page as a Jinja template of the user's own makes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actieplan.writers.template.filters import AsBlocks


def write(template: Path, values: Mapping[str, object], blocks_of: AsBlocks) -> str:
    """What the template makes of these values; TemplateFaultError with the place of what is wrong in it."""
    from actieplan.writers.template.environment import environment
    from actieplan.writers.template.loader import FolderLoader
    from actieplan.writers.template.mistakes import mistakes_of

    loader = FolderLoader(template)
    with mistakes_of(loader, values):
        return environment(loader, blocks_of).get_template(template.name).render(values)


def files_of(template: Path) -> list[Path]:
    """The template and every file that it names outright, there or not."""
    from actieplan.writers.template.loader import FolderLoader, named_files

    return list(named_files(FolderLoader(template)))
