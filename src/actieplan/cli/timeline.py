"""The command `timeline`: the year of a plan in the terminal."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from typing import Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.days import day as day_typed
from actieplan.cli.language import say
from actieplan.cli.options import Recursive


def timeline(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help=say("Planbestanden of mappen. [standaard: plans]", "Plan files or folders. [default: plans]")
        ),
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(
            min=40,
            max=200,
            help=say(
                "Breedte in tekens. [standaard: die van het venster]",
                "Width in characters. [default: the window's]",
            ),
        ),
    ] = None,
    day: Annotated[
        date | None,
        typer.Option(
            parser=day_typed,
            metavar="JJJJ-MM-DD",
            help=say(
                "Dag die als een lijn getekend wordt. [standaard: vandaag]",
                "Day to draw as a line. [default: today]",
            ),
        ),
    ] = None,
    recursive: Recursive = False,
) -> None:
    from rich.console import Console

    from actieplan.analysis.draft_moments import with_typed_moments
    from actieplan.analysis.placing import compute
    from actieplan.diagnostics import Severity
    from actieplan.writers import terminal as drawing

    result = terminal.checked(terminal.default_paths(paths), is_recursive=recursive)
    columns = width or shutil.get_terminal_size((100, 24)).columns
    screen = Console(
        width=columns, no_color=not terminal.has_colour(sys.stdout), highlight=False, markup=False, emoji=False
    )
    marked = day or date.today()
    for file in result.files:
        if file.plan is not None and not file.plan.jaar:
            words = say(
                "zonder jaar is er geen tijdslijn; vul `jaar` in", "without a year there is no timeline; fill in `jaar`"
            )
            terminal.complain(f"{file.file}: {words}")
    known = [with_typed_moments(file.plan, file.unread) for file in result.files if file.plan and file.plan.jaar]
    for number, plan in enumerate(known):
        if number:
            screen.print()
        title = plan.titel or plan.organisatie
        # the drawing breaks its own lines, and is never narrower than it can be: rich is not to break them again
        screen.print(drawing.draw(compute(plan), columns, title=title, day=marked), soft_wrap=True)
    errors = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity is Severity.ERROR]
    terminal.print_findings(errors, sys.stderr)
    raise typer.Exit(terminal.exit_code(result, Severity.ERROR))


timeline.__doc__ = say(
    """Teken de tijdslijn van een plan in de terminal.

    \b
    Voorbeelden:
      actieplan timeline plans/2025.yaml
      actieplan timeline plans/2025.yaml --width 160 --day 2025-06-15
    """,
    """Draw the timeline of a plan in the terminal.

    \b
    Examples:
      actieplan timeline plans/2025.yaml
      actieplan timeline plans/2025.yaml --width 160 --day 2025-06-15
    """,
)
