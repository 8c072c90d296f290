"""House style: the Word file that `--reference-doc` names, read and tried before anything is drawn."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say
from actieplan.system_errors import unreadable
from actieplan.text import Text

if TYPE_CHECKING:
    from actieplan.rendering import Format

_MISSING = Text(
    "dit bestand is er niet; een huisstijl om van te beginnen maakt u met `actieplan init --huisstijl`",
    "there is no such file; make a house style to start from with `actieplan init --huisstijl`",
)
_NO_FILE = Text("dit is een map; noem het Word-bestand zelf", "this is a folder; name the Word file itself")


def house_style_at(path: Path | None) -> bytes | None:
    """The file's content; stops with a sentence when it cannot serve as house style."""
    if path is None:
        return None
    from actieplan.writers.docx.house_style import UnusableHouseStyleError

    try:
        return _usable(path)
    except UnusableHouseStyleError as error:
        terminal.complain(f"{path}: {error.words.in_lang(LANG)}")
        raise typer.Exit(terminal.FAILED) from None


def tell_idle_house_style(reference_doc: Path | None, formats: Collection[Format]) -> None:
    """Say so when a house style was given and nothing that is made takes it."""
    if reference_doc is not None and not {"docx", "pdf"} & set(formats):
        terminal.complain(
            say(
                "--reference-doc verandert hier niets: alleen Word en pdf krijgen de huisstijl",
                "--reference-doc changes nothing here: only Word and PDF take the house style",
            )
        )


def _usable(path: Path) -> bytes:
    from actieplan.writers.docx.house_style import MAX_BYTES, UnusableHouseStyleError, template_from

    try:
        if not path.is_file():
            raise UnusableHouseStyleError(_NO_FILE if path.exists() else _MISSING)
        with path.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnusableHouseStyleError(unreadable(error)) from error
    template_from(content)  # kept for the documents that follow
    return content
