"""The command `schema`: the JSON Schema of a plan file, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.guarding import IS_A_PLAN, is_plan
from actieplan.cli.language import LANG, say
from actieplan.system_errors import unwritable

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
    if is_plan(target):
        terminal.stop(f"{target}: {IS_A_PLAN.in_lang(LANG)}")
    try:
        write(target, content)
    except OSError as error:
        terminal.stop(f"{target} {unwritable(error).in_lang(LANG)}")
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
    """Put the schema in the folder of a plan, over an older one; gives its path. Raises OSError."""
    from actieplan.exports import json_schema

    target = plan.with_name(FILE_NAME)
    write(target, json_schema.write())
    return target


def write(target: Path, content: str) -> None:
    """Write a generated file whole, with the same line ends everywhere."""
    from actieplan.cli.overwriting import make_folder, write_whole

    make_folder(target.parent)
    write_whole(target, content.encode("utf-8"))
