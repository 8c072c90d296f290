"""The command `render`: plans become Word or Markdown documents."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.language import say
from actieplan.cli.render_once import Order, render_once

if TYPE_CHECKING:
    from actieplan.rendering import Format


class DocumentFormat(StrEnum):
    """What a plan can become."""

    DOCX = "docx"
    MARKDOWN = "markdown"
    HTML = "html"
    SVG = "svg"
    PDF = "pdf"


def render(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help=say("Planbestanden of mappen. [standaard: plans]", "Plan files or folders. [default: plans]")
        ),
    ] = None,
    format_: Annotated[
        list[DocumentFormat] | None,
        typer.Option(
            "--format",
            help=say(
                "Vorm van het document; mag herhaald worden. [standaard: docx]",
                "Form of the document; may be repeated. [default: docx]",
            ),
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help=say("Bestand of map. [standaard: naast het plan]", "File or folder. [default: beside the plan]"),
        ),
    ] = None,
    actie: Annotated[
        str | None, typer.Option(help=say("Alleen de actie met dit id.", "Only the action with this id."))
    ] = None,
    with_prompts: Annotated[
        bool,
        typer.Option(
            "--with-prompts",
            help=say("Druk de vragen van het formulier mee af.", "Print the form's questions too."),
        ),
    ] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help=say("Overschrijf ook wat sindsdien gewijzigd is.", "Overwrite what was changed since, too."),
        ),
    ] = False,
) -> None:
    raise typer.Exit(
        render_once(
            Order(
                tuple(terminal.default_paths(paths)),
                _formats(format_, output),
                output,
                actie,
                with_prompts=with_prompts,
                force=force,
            )
        )
    )


render.__doc__ = say(
    """Maak van plannen een Word- of Markdowndocument met tijdslijn.

    \b
    Voorbeelden:
      actieplan render                                   alle plannen in de map plans naar Word
      actieplan render plans/2025.yaml -o bestuur.docx   één plan, met een eigen naam
      actieplan render plans --format docx --format markdown -o uit/
      actieplan render plans/2025.yaml --actie digivan   één actie

    Een plan met fouten wordt als ONTWERP getekend, met de open plekken zichtbaar; de afloop is dan 1.
    Wat sinds de vorige keer in Word gewijzigd is, wordt niet overschreven zonder --force.
    """,
    """Make a Word or Markdown document with a timeline of plans.

    \b
    Examples:
      actieplan render                                   all plans in the folder plans, to Word
      actieplan render plans/2025.yaml -o board.docx     one plan, under a name of your own
      actieplan render plans --format docx --format markdown -o out/
      actieplan render plans/2025.yaml --actie digivan   one action

    A plan with errors is drawn as a draft (ONTWERP) with its blanks visible; the exit code is then 1.
    What was changed in Word since last time is not overwritten without --force.
    """,
)


def _formats(asked: Sequence[DocumentFormat] | None, output: Path | None) -> tuple[Format, ...]:
    """The formats that were asked for; else the one that the name of the output tells, else Word."""
    from actieplan.rendering import SUFFIXES

    if asked:
        return tuple(dict.fromkeys(choice.value for choice in asked))
    by_suffix = {suffix: kind for kind, suffix in SUFFIXES.items()}
    return (by_suffix.get(output.suffix.lower(), "docx") if output else "docx",)
