"""The command `schema`: the JSON Schema of a plan file, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say

FILE_NAME = "actieplan.schema.json"
"""What the schema is called beside the plans; a plan refers to it by this name."""


def schema(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help=say(
                f"Schrijf naar dit bestand, of naar {FILE_NAME} in deze map. [standaard: het scherm]",
                f"Write to this file, or to {FILE_NAME} in this folder. [default: the screen]",
            ),
        ),
    ] = None,
    markdown: Annotated[
        bool,
        typer.Option("--markdown", help=say("Alle velden als Markdownpagina.", "All fields as a Markdown page.")),
    ] = False,
) -> None:
    from actieplan.exports import json_schema, key_list

    content = key_list.write() if markdown else json_schema.write()
    if output is None:
        print(content, end="")
        return
    target = output / FILE_NAME if output.is_dir() else output
    from actieplan.cli.writing import RefusedError, put

    try:
        put(target, content.encode("utf-8"))
    except RefusedError as refusal:
        terminal.stop(f"{target}: {refusal.words.in_lang(LANG)}")
    print(say(f"{target} staat klaar.", f"{target} is ready."))


schema.__doc__ = say(
    """Schrijf het JSON Schema van een plan, voor uw editor.

    \b
    Voorbeelden:
      actieplan schema -o plans
      actieplan schema > actieplan.schema.json
    """,
    """Write the JSON Schema of a plan, for your editor.

    \b
    Examples:
      actieplan schema -o plans
      actieplan schema > actieplan.schema.json
    """,
)


def write_beside(plan: Path) -> Path:
    """Put the schema in the folder of a plan, over an older one; gives its path, or RefusedError."""
    from actieplan.cli.writing import put
    from actieplan.exports import json_schema

    target = plan.with_name(FILE_NAME)
    put(target, json_schema.write().encode("utf-8"))
    return target
