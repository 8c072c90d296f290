"""The command `diff`: what changed between two plans, or between two revisions of one."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    from actieplan.checking import PlanFile
    from actieplan.model import Plan
    from actieplan.reports.diff import Comparison


class DiffFormat(StrEnum):
    """How differences are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar=say("PLANNEN", "PLANS"),
            help=say("Het oude en het nieuwe plan; met --from één plan.", "The old and the new plan; one with --from."),
        ),
    ],
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="REVISIE",
            help=say("Vergelijk met deze revisie in git.", "Compare with this git revision."),
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="REVISIE",
            help=say("Tot deze revisie. [standaard: het bestand zoals het is]", "Up to this one. [default: the file]"),
        ),
    ] = None,
    format_: Annotated[
        DiffFormat, typer.Option("--format", help=say("Vorm van de verschillen.", "Form of the differences."))
    ] = DiffFormat.TEXT,
    version_row: Annotated[
        bool,
        typer.Option(
            "--version-row",
            help=say("Stel de volgende regel voor de versietabel voor.", "Propose the next line of the version table."),
        ),
    ] = False,
) -> None:
    from actieplan.analysis.diff import compare
    from actieplan.reports.diff import Comparison

    before, after = _sides(files, from_, to)
    old, new = _plan(before), _plan(after)
    unread = _unread(before, old) | _unread(after, new)
    changes = compare(old, new, after.file.file, unread)
    comparison = Comparison(old, new, tuple(changes), before.name, after.name)
    print(_row(comparison) if version_row else _written(comparison, format_).removesuffix("\n"))
    if any(side.file.has_errors for side in (before, after)):
        raise typer.Exit(terminal.FOUND)


diff.__doc__ = say(
    """Vertel wat er veranderd is tussen twee plannen.

    \b
    Voorbeelden:
      actieplan diff plans/2024.yaml plans/2025.yaml         twee bestanden
      actieplan diff --from main plans/2025.yaml             tegenover een revisie in git
      actieplan diff --from main plans/oud.yaml plans/2025.yaml
                                                             als het plan toen anders heette
      actieplan diff --from main --version-row plans/2025.yaml
                                                             een nieuwe regel voor de versietabel

    Afloop: 0 vergeleken, 1 in een van beide staan fouten, 2 een plan is niet te lezen.
    """,
    """Tell what changed between two plans.

    \b
    Examples:
      actieplan diff plans/2024.yaml plans/2025.yaml         two files
      actieplan diff --from main plans/2025.yaml             against a git revision
      actieplan diff --from main plans/old.yaml plans/2025.yaml
                                                             when the plan had another name then
      actieplan diff --from main --version-row plans/2025.yaml
                                                             a new line for the version table

    Exit code: 0 compared, 1 one of them has errors, 2 a plan cannot be read.
    """,
)


class _Side(NamedTuple):
    """One of the two plans, and what it is called."""

    name: str
    file: PlanFile


def _sides(files: list[Path], from_: str | None, to: str | None) -> tuple[_Side, _Side]:
    """The two plans that were asked for."""
    if from_ is None and to is not None:
        terminal.stop(say("--to gaat samen met --from", "--to goes together with --from"))
    if from_ is None and len(files) != 2:
        terminal.stop(say("geef twee plannen, of één met --from", "give two plans, or one with --from"))
    if len(files) > 2:
        terminal.stop(
            say("geef bij --from één plan, of zijn oude en zijn nieuwe naam",
                "give one plan with --from, or its old name and its new one")
        )  # fmt: skip
    return _side(files[0], from_), _side(files[-1], to)


def _side(file: Path, revision: str | None) -> _Side:
    """A plan from a file, or from a revision of it."""
    from actieplan import checking
    from actieplan.revisions import RevisionError, content

    if file.is_dir():
        terminal.stop(say(f"{file} is een map; geef een plan", f"{file} is a folder; give a plan"))
    if revision is None:
        return _Side(str(file), checking.check([file]).files[0])
    name = f"{file} ({revision})"
    try:
        return _Side(name, checking.check_bytes(name, content(file, revision)).files[0])
    except RevisionError as error:
        terminal.stop(error.words.in_lang(LANG))


def _plan(side: _Side) -> Plan:
    """The plan of a side, as far as it could be read; says so when that is not all of it."""
    from actieplan.diagnostics import Severity

    errors = [found for found in side.file.diagnostics if found.severity is Severity.ERROR]
    terminal.print_findings(errors, sys.stderr)
    if side.file.plan is None:
        raise typer.Exit(terminal.FAILED)
    if side.file.replaced:
        words = say("wat niet te lezen is, is niet vergeleken", "what could not be read was not compared")
        terminal.complain(f"{side.name}: {words}")
    return side.file.plan


def _unread(side: _Side, plan: Plan) -> set[str]:
    """The addresses of what could not be read: to call that taken away would be false."""
    from actieplan.analysis.diff import written_at

    paths = set(side.file.replaced)
    paths |= {(*path[:-1], "wanneer") for path in paths if path[-1:] == ("datum",)}  # where a draft keeps its words
    return {written_at(plan, path) for path in paths}


def _written(comparison: Comparison, form: DiffFormat) -> str:
    if form is DiffFormat.JSON:
        from actieplan.reports.diff import json

        return json.write(comparison)
    if form is DiffFormat.MARKDOWN:
        from actieplan.reports.diff import markdown

        return markdown.write(comparison, LANG)
    from actieplan.reports.diff import text

    return text.write(comparison, LANG, colour=terminal.has_colour(sys.stdout))


def _row(comparison: Comparison) -> str:
    from actieplan.reports.diff import version_row

    return version_row.write(comparison, datetime.now(UTC).astimezone().date())
