"""The command `schema`: the JSON Schema of a plan file, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from actieplan.cli.language import say


def schema(
    markdown: Annotated[
        bool,
        typer.Option("--markdown", help=say("Alle velden als Markdownpagina.", "All fields as a Markdown page.")),
    ] = False,
) -> None:
    from actieplan.exports import json_schema, key_list

    print(key_list.write() if markdown else json_schema.write(), end="")


schema.__doc__ = say(
    """Schrijf het JSON Schema van een plan, voor uw editor.

    \b
    Voorbeeld:
      actieplan schema > actieplan.schema.json
    """,
    """Write the JSON Schema of a plan, for your editor.

    \b
    Example:
      actieplan schema > actieplan.schema.json
    """,
)
