"""The command `init`: a first plan with every field in its place, and what is still blank in it."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say


class Formulier(StrEnum):
    """The editions of the form that a new plan can follow."""

    F2024 = "2024"
    F2025 = "2025"


def init(
    path: Annotated[
        Path | None,
        typer.Argument(
            help=say("Het nieuwe bestand. [standaard: plans/JAAR.yaml]", "The new file. [default: plans/YEAR.yaml]")
        ),
    ] = None,
    organisatie: Annotated[
        str, typer.Option(help=say("Naam van de eerstelijnszone.", "Name of the primary-care zone."))
    ] = "",
    jaar: Annotated[
        int | None,
        typer.Option(
            min=2000,
            max=2199,
            help=say(
                "Het jaar van het plan. [standaard: het komende]",
                "The plan's year. [default: the coming one]",
            ),
        ),
    ] = None,
    formulier: Annotated[
        Formulier, typer.Option(help=say("Editie van het formulier.", "Edition of the form."))
    ] = Formulier.F2025,
) -> None:
    year = jaar or _coming_year(date.today())
    target = path or Path("plans") / f"{year}.yaml"
    if target.suffix.lower() not in {".yaml", ".yml"}:
        print(
            say(f"{target}: geef het plan een naam op .yaml", f"{target}: give the plan a name that ends in .yaml"),
            file=sys.stderr,
        )
        raise typer.Exit(terminal.FAILED)
    content = first_plan(target, organisatie=organisatie, jaar=year, formulier=formulier.value, today=date.today())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(content)
    except FileExistsError:
        print(
            say(
                f"{target} bestaat al; kies een andere naam",
                f"{target} is there already; choose another name",
            ),
            file=sys.stderr,
        )
        raise typer.Exit(terminal.FAILED) from None
    except OSError as error:
        print(
            say(
                f"{target} kan niet geschreven worden: {error.strerror}",
                f"{target} cannot be written: {error.strerror}",
            ),
            file=sys.stderr,
        )
        raise typer.Exit(terminal.FAILED) from None
    _report_blanks(target)


init.__doc__ = say(
    """Schrijf een eerste plan, en zeg wat nog in te vullen is.

    \b
    Voorbeelden:
      actieplan init
      actieplan init plans/2026.yaml --organisatie "ELZ Voorbeeld" --jaar 2026
    """,
    """Write a first plan, and say what is still blank.

    \b
    Examples:
      actieplan init
      actieplan init plans/2026.yaml --organisatie "ELZ Voorbeeld" --jaar 2026
    """,
)


def first_plan(target: Path, *, organisatie: str, jaar: int, formulier: str, today: date) -> str:
    """The text of a first plan."""
    from jinja2.sandbox import SandboxedEnvironment

    from actieplan.resources import templates_folder

    template = (templates_folder() / "init" / "plan.yaml.j2").read_text(encoding="utf-8")
    return (
        SandboxedEnvironment(keep_trailing_newline=True, trim_blocks=True)
        .from_string(template)
        .render(
            bestand=_quoted_path(target),
            organisatie=_yaml_text(organisatie),
            titel=_yaml_text(f"Actieplan {organisatie}") if organisatie else "",
            jaar=jaar,
            formulier=formulier,
            vandaag=today.isoformat(),
        )
    )


def _yaml_text(words: str) -> str:
    """The words as a YAML value on one line; quoted when YAML would read them otherwise."""
    line = " ".join(words.split())
    if not line or (line.replace(" ", "").replace("-", "").isalnum() and line[0].isalpha()):
        return line
    return "'" + line.replace("'", "''") + "'"


def _quoted_path(path: Path) -> str:
    words = " ".join(path.as_posix().split())
    return f'"{words}"' if " " in words else words


def _coming_year(today: date) -> int:
    """The year that a plan is now written for: from July on, the next."""
    return today.year + (today.month >= 7)


def _report_blanks(target: Path) -> None:
    """Say where the file stands and which fields still wait for an answer."""
    from actieplan.diagnostics import Severity
    from actieplan.reports.safe import one_line

    result = terminal.checked([str(target)])
    blanks = [found for found in result.diagnostics if found.severity is Severity.ERROR]
    print(say(f"{target} staat klaar. Nog in te vullen:", f"{target} is ready. Still blank:"))
    for found in blanks:
        line = found.location.span.start.line if found.location.span else 1
        print(f"  {say('regel', 'line')} {line:>3}: {one_line(found.message.in_lang(LANG))}")
    print(
        say(
            f"Kijk na met: actieplan validate {_quoted_path(target)}",
            f"Check with: actieplan validate {_quoted_path(target)}",
        )
    )
