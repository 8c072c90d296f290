"""The command `validate`: what is wrong in a plan, where, and what to write instead."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    from actieplan.checking import Checked
    from actieplan.model import Plan


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help=say(
                "Planbestanden of mappen; - is standaardinvoer. [standaard: plans]",
                "Plan files or folders; - is standard input. [default: plans]",
            )
        ),
    ] = None,
    format_: Annotated[
        Format, typer.Option("--format", help=say("Vorm van de bevindingen.", "Form of the findings."))
    ] = Format.TEXT,
    strict: Annotated[
        bool, typer.Option("--strict", help=say("Ook waarschuwingen laten falen.", "Let warnings fail too."))
    ] = False,
) -> None:
    from actieplan.diagnostics import Severity

    result = terminal.checked(terminal.default_paths(paths))
    if format_ is Format.JSON:
        from actieplan.reports import json

        print(json.write(result.diagnostics, LANG, files=[file.file for file in result.files]))
    else:
        terminal.print_findings(result.diagnostics, sys.stdout)
        print(_summary(result))
    raise typer.Exit(terminal.exit_code(result, Severity.WARNING if strict else Severity.ERROR))


validate.__doc__ = say(
    """Kijk plannen na: wat is er mis, waar, en wat moet er staan?

    \b
    Voorbeelden:
      actieplan validate                       alle plannen in de map plans
      actieplan validate plans/2025.yaml       één plan
      actieplan validate --format json plans   voor andere programma's

    Afloop: 0 alles in orde, 1 fouten in een plan, 2 een pad dat niet te openen is.
    """,
    """Check plans: what is wrong, where, and what to write instead?

    \b
    Examples:
      actieplan validate                       all plans in the folder plans
      actieplan validate plans/2025.yaml       one plan
      actieplan validate --format json plans   for other programs

    Exit code: 0 all is well, 1 errors in a plan, 2 a path that cannot be opened.
    """,
)


def _summary(result: Checked) -> str:
    """One line: what was found, and what was seen."""
    from actieplan.reports import console

    found = console.counted(result.diagnostics, LANG) or say("geen bevindingen", "no findings")
    seen = _seen(result.plans)
    return f"{found} ({seen})" if seen else found


def _seen(plans: list[Plan]) -> str:
    acties = [actie for plan in plans for actie in plan.acties()]
    fasen = [fase for actie in acties for fase in actie.fasen]
    mijlpalen = sum(len(actie.mijlpalen) for actie in acties) + sum(len(fase.mijlpalen) for fase in fasen)
    if not plans:
        return ""
    return ", ".join(
        (
            _count(len(plans), say("plan", "plan"), say("plannen", "plans")),
            _count(len(acties), say("actie", "action"), say("acties", "actions")),
            _count(len(fasen), say("fase", "phase"), say("fasen", "phases")),
            _count(mijlpalen, say("mijlpaal", "milestone"), say("mijlpalen", "milestones")),
        )
    )


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
