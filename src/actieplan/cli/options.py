"""Options that several commands have, each with one meaning and one help text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actieplan.cli.language import say

Recursive = Annotated[
    bool,
    typer.Option("--recursive", help=say("Lees ook de mappen onder een map.", "Read the folders below a folder too.")),
]
Config = Annotated[Path | None, typer.Option("--config", help=say("Bestand met instellingen.", "File with settings."))]
Isolated = Annotated[
    bool,
    typer.Option("--isolated", help=say("Lees geen instellingen uit deze map.", "Read no settings from this folder.")),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force", help=say("Overschrijf ook wat sindsdien gewijzigd is.", "Overwrite what was changed since, too.")
    ),
]
ReferenceDoc = Annotated[
    Path | None,
    typer.Option(
        "--reference-doc",
        help=say(
            "Word-bestand (.docx, .dotx) waarvan het document de huisstijl krijgt.",
            "Word file (.docx, .dotx) whose house style the document takes.",
        ),
    ),
]
