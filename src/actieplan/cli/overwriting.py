"""Overwriting: a document never takes the place of one that was changed since, or that is open in another program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from actieplan.cli.guarding import IS_A_PLAN, is_plan, open_elsewhere
from actieplan.cli.writing import RefusedError, put
from actieplan.system_errors import unreadable
from actieplan.text import Text
from actieplan.writers import seal

if TYPE_CHECKING:
    from actieplan.rendering import Format

_CHANGED_IN_WORD = Text(
    "dit bestand is in Word gewijzigd; bewaar het onder een andere naam, of overschrijf het met --force",
    "this file was changed in Word; save it under another name, or overwrite it with --force",
)
_CHANGED = Text(
    "dit bestand is gewijzigd of niet door actieplan gemaakt; kies een andere naam, of overschrijf met --force",
    "this file was changed since, or not made by actieplan; choose another name, or overwrite with --force",
)


def write_over(target: Path, content: bytes, kind: Format, *, force: bool) -> None:
    """Write the document; RefusedError when that would lose changes or cannot be done."""
    if is_plan(target):
        raise RefusedError(IS_A_PLAN)
    if target.exists() and not force:
        _refuse_changed(target, kind)
        busy = open_elsewhere(target)
        if busy is not None:
            raise RefusedError(busy)
    put(target, content)


def _refuse_changed(target: Path, kind: Format) -> None:
    if not target.is_file():
        raise RefusedError(Text("hier staat al iets dat geen bestand is", "there is something here that is no file"))
    try:
        present = target.read_bytes()
    except OSError as error:
        raise RefusedError(unreadable(error)) from error
    if not seal.is_intact(present, kind):
        raise RefusedError(_CHANGED_IN_WORD if kind == "docx" and seal.is_sealed_docx(present) else _CHANGED)
