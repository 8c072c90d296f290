"""The command `validate`: what is wrong in a plan, where, and what to write instead."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from actieplan.cli import reporting, terminal
from actieplan.cli.language import LANG, say
from actieplan.cli.options import Config, Isolated, Recursive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actieplan.checking import Checked
    from actieplan.cli.settings import Settings
    from actieplan.suppressing import Choice


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
        list[str] | None,
        typer.Option(
            "--format",
            metavar=say("VORM[=BESTAND]", "FORM[=FILE]"),
            help=say(
                f"Vorm van de bevindingen: {', '.join(reporting.FORMATS)}; mag herhaald worden. [standaard: text]",
                f"Form of the findings: {', '.join(reporting.FORMATS)}; may be repeated. [default: text]",
            ),
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=say("Ook waarschuwingen laten falen.", "Let warnings fail too."))
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help=say(
                "Alleen deze codes, of codes die zo beginnen: AP2,AP301.",
                "Only these codes, or those that begin so: AP2,AP301.",
            ),
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=say("Deze codes niet melden.", "Do not report these codes.")),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help=say("Verbeter wat zonder twijfel te verbeteren is.", "Mend what is beyond doubt.")),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=say("Toon wat --fix zou verbeteren.", "Show what --fix would mend."))
    ] = False,
    config: Config = None,
    isolated: Isolated = False,
    recursive: Recursive = False,
    neighbours: Annotated[
        bool,
        typer.Option(
            "--neighbours",
            help=say(
                "Vergelijk met de plannen ernaast, zonder die zelf na te kijken.",
                "Compare with the plans beside these, without checking those.",
            ),
        ),
    ] = False,
) -> None:
    from actieplan.diagnostics import Severity

    forms = [_form(words) for words in format_ or ["text"]]
    contradiction = reporting.contradiction(forms)
    if contradiction is not None:
        terminal.stop(contradiction.in_lang(LANG))
    from actieplan.cli import settings as project

    settings = project.of_project(config, isolated=isolated)
    choice = _choice(select, ignore, settings)
    named = terminal.default_paths(paths)
    result = terminal.checked(named, is_recursive=recursive, with_neighbours=neighbours)
    all_written = True
    if diff or fix:
        _refuse_standard_input(named)
    if diff:
        raise typer.Exit(_shown(result, choice))
    if fix:
        from actieplan.cli.mending import mend

        all_written = mend(result.files, choice, write=True).all_written
        result = terminal.checked(named, is_recursive=recursive, with_neighbours=neighbours)
    result = result.only(choice)
    reporting.report(result, forms)
    threshold = Severity.WARNING if strict or settings.strict else Severity.ERROR
    raise typer.Exit(terminal.exit_code(result, threshold) if all_written else terminal.FAILED)


validate.__doc__ = say(
    """Kijk plannen na: wat is er mis, waar, en wat moet er staan?

    \b
    Voorbeelden:
      actieplan validate                       alle plannen in de map plans
      actieplan validate plans/2025.yaml       één plan
      actieplan validate --fix                 verbeter wat zonder twijfel te verbeteren is
      actieplan validate --format text --format sarif=uit.sarif
                                               ook voor een ander programma

    Afloop: 0 alles in orde, 1 fouten in een plan, 2 een pad dat niet te openen is.
    """,
    """Check plans: what is wrong, where, and what to write instead?

    \b
    Examples:
      actieplan validate                       all plans in the folder plans
      actieplan validate plans/2025.yaml       one plan
      actieplan validate --fix                 mend what is beyond doubt
      actieplan validate --format text --format sarif=out.sarif
                                               for another program too

    Exit code: 0 all is well, 1 errors in a plan, 2 a path that cannot be opened.
    """,
)


def _form(words: str) -> reporting.Wanted:
    form = reporting.wanted(words)
    if form is None:
        known = ", ".join(reporting.FORMATS)
        terminal.stop(
            say(f"er is geen vorm `{words}`; kies uit: {known}", f"there is no form `{words}`; choose from: {known}")
        )
    return form


def _choice(select: list[str] | None, ignore: list[str] | None, settings: Settings) -> Choice:
    """The codes that were asked for; what the command line selects takes the place of the settings."""
    from actieplan.suppressing import Choice

    selected, ignored = _codes(select or []), _codes(ignore or [])
    _refuse_unknown("--select", selected)
    _refuse_unknown("--ignore", ignored)
    return Choice(selected or settings.select, (*settings.ignore, *ignored))


def _refuse_unknown(option: str, codes: Sequence[str]) -> None:
    """A code that no finding has is a slip, after which everything would seem to be in order."""
    if not codes:
        return
    from actieplan.suppressing import unknown

    for code in unknown(codes):
        terminal.stop(
            say(
                f"geen enkele code begint met `{code}` ({option}); alle codes: actieplan rules",
                f"no code begins with `{code}` ({option}); all codes: actieplan rules",
            )
        )


def _codes(words: list[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for each in words for code in each.split(",") if code.strip())


def _refuse_standard_input(paths: list[str]) -> None:
    if paths == ["-"]:
        terminal.stop(say("standaardinvoer kan niet verbeterd worden", "standard input cannot be mended"))


def _shown(result: Checked, choice: Choice) -> int:
    """Show what `--fix` would mend; the exit code says whether there is anything."""
    from actieplan.cli.mending import mend

    any_fixed = mend(result.files, choice, write=False).any_fixed
    terminal.print_findings([each for file in result.files if not file.opened for each in file.diagnostics], sys.stderr)
    return terminal.FAILED if result.unopened else terminal.FOUND if any_fixed else 0
