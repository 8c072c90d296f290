"""The command `diff`: what changed between two plans, or between two revisions of one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.diff_document import format_of
from actieplan.cli.diff_sides import Asked, Pair, Side, pairs
from actieplan.cli.house_style import house_style_at, tell_idle_house_style
from actieplan.cli.language import LANG, say
from actieplan.cli.options import Force, ReferenceDoc

if TYPE_CHECKING:
    from actieplan.documents.comparison import Comparison
    from actieplan.model import Plan


class DiffFormat(StrEnum):
    """How differences are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=say("[PLANNEN]", "[PLANS]"),
            help=say(
                "Het oude en het nieuwe plan; met --from één plan of map. [standaard: plans tegenover HEAD in git]",
                "The old and the new plan; with --from one plan or folder. [default: plans against HEAD in git]",
            ),
        ),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="REVISIE",
            help=say("Vergelijk met deze revisie in git.", "Compare with this git revision."),
        ),
    ] = None,
    from_version: Annotated[
        str | None,
        typer.Option(
            metavar=say("VERSIE", "VERSION"),
            help=say(
                "Vergelijk met het plan toen dit in git de nieuwste versie van de versietabel was.",
                "Compare with the plan when this was the newest row of its version table, in git.",
            ),
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
        DiffFormat | None, typer.Option("--format", help=say("Vorm van de verschillen.", "Form of the differences."))
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help=say(
                "Document van de wijzigingen, voor het bestuur: een naam op .docx, .pdf, .html of .md.",
                "A document of the changes, for the board: a name that ends in .docx, .pdf, .html or .md.",
            ),
        ),
    ] = None,
    reference_doc: ReferenceDoc = None,
    force: Force = False,
    version_row: Annotated[
        bool,
        typer.Option(
            "--version-row",
            help=say("Stel de volgende regel voor de versietabel voor.", "Propose the next line of the version table."),
        ),
    ] = False,
) -> None:
    if output is not None:
        _refuse_beside_a_document(output, format_, version_row=version_row)
    if version_row and format_ is not None:
        terminal.stop(say("kies --version-row of --format", "choose --version-row or --format"))
    tell_idle_house_style(reference_doc, () if output is None else (format_of(output),))
    found = pairs(Asked(files or (), from_, to, from_version))
    if version_row and len(found) > 1:
        terminal.stop(say("geef bij --version-row één plan", "give one plan with --version-row"))
    compared = [_compared(pair) for pair in found]
    is_whole = True
    if output is not None:
        is_whole = _write_document(found, compared, output, force=force, house_style=house_style_at(reference_doc))
    elif version_row:
        print("\n".join(_row(each) for each in compared if each is not None))
    else:
        print(_written(found, compared, format_ or DiffFormat.TEXT).removesuffix("\n"))
    if not is_whole or any(side.file.has_errors for pair in found for side in (pair.before, pair.after) if side):
        raise typer.Exit(terminal.FOUND)


diff.__doc__ = say(
    """Vertel wat er veranderd is tussen twee plannen.

    \b
    Voorbeelden:
      actieplan diff                                         alle plannen tegenover wat in git bewaard is
      actieplan diff plans/2024.yaml plans/2025.yaml         twee bestanden
      actieplan diff --from main plans/2025.yaml             tegenover een revisie in git
      actieplan diff --from-version 1.0 plans/2025.yaml      tegenover versie 1.0 van het plan
      actieplan diff --from main plans/oud.yaml plans/2025.yaml
                                                             als het plan toen anders heette
      actieplan diff --from main -o wijzigingen.docx plans/2025.yaml
                                                             een document voor het bestuur
      actieplan diff --from main --version-row plans/2025.yaml
                                                             een nieuwe regel voor de versietabel

    Afloop: 0 vergeleken, 1 in een van beide staan fouten, 2 een plan is niet te lezen.
    """,
    """Tell what changed between two plans.

    \b
    Examples:
      actieplan diff                                         all plans against what git has
      actieplan diff plans/2024.yaml plans/2025.yaml         two files
      actieplan diff --from main plans/2025.yaml             against a git revision
      actieplan diff --from-version 1.0 plans/2025.yaml      against version 1.0 of the plan
      actieplan diff --from main plans/old.yaml plans/2025.yaml
                                                             when the plan had another name then
      actieplan diff --from main -o changes.docx plans/2025.yaml
                                                             a document for the board
      actieplan diff --from main --version-row plans/2025.yaml
                                                             a new line for the version table

    Exit code: 0 compared, 1 one of them has errors, 2 a plan cannot be read.
    """,
)


def _refuse_beside_a_document(output: Path, form: DiffFormat | None, *, version_row: bool) -> None:
    """Stop when a document is asked for and something else too, or one of a kind that there is not."""
    if form is not None or version_row:
        terminal.stop(
            say(
                "kies -o (een document) of --format of --version-row",
                "choose -o (a document) or --format or --version-row",
            )
        )


def _write_document(
    found: Sequence[Pair],
    compared: Sequence[Comparison | None],
    output: Path,
    *,
    force: bool,
    house_style: bytes | None,
) -> bool:
    """The document of the one comparison there is; whether every letter of it is in what was written."""
    from actieplan.cli import diff_document

    comparisons = [each for each in compared if each is not None]
    if len(comparisons) != 1:
        terminal.stop(
            say(
                "geef bij -o één plan, dat er voor en na was", "give one plan with -o, which was there before and after"
            )
        )
    draft = any(side.file.has_errors for pair in found for side in (pair.before, pair.after) if side)
    return diff_document.write(comparisons[0], output, draft=draft, force=force, house_style=house_style)


def _compared(pair: Pair) -> Comparison | None:
    """What changed from a plan to another; None when one of them is not there."""
    from actieplan.analysis.diff import compare
    from actieplan.documents.comparison import Comparison

    if pair.before is None or pair.after is None:
        for side in (pair.before, pair.after):
            if side is not None:
                _plan(side)
        return None
    old, new = _plan(pair.before), _plan(pair.after)
    unread = _unread(pair.before, old) | _unread(pair.after, new)
    changes = compare(old, new, pair.after.file.file, unread)
    return Comparison(old, new, tuple(changes), pair.before.name, pair.after.name)


def _plan(side: Side) -> Plan:
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


def _unread(side: Side, plan: Plan) -> set[str]:
    """The addresses of what could not be read: to call that taken away would be false."""
    from actieplan.analysis.diff import written_at

    paths = set(side.file.replaced)
    paths |= {(*path[:-1], "wanneer") for path in paths if path[-1:] == ("datum",)}  # where a draft keeps its words
    return {written_at(plan, path) for path in paths}


def _written(found: Sequence[Pair], compared: Sequence[Comparison | None], form: DiffFormat) -> str:
    """The differences of every pair; each below the name of its plan when a whole folder was asked for."""
    if form is DiffFormat.JSON:
        from actieplan.reports.diff import json

        sides = [(pair.before and pair.before.name, pair.after and pair.after.name) for pair in found]
        return json.write_all(compared, sides) if any(pair.label for pair in found) else _only(compared, json.write)
    if form is DiffFormat.MARKDOWN:
        from actieplan.reports.diff import markdown

        parts = [
            (markdown.heading(pair.label) if pair.label else "")
            + (markdown.write(each, LANG) if each else f"{_whole(pair)}\n")
            for pair, each in zip(found, compared, strict=True)
        ]
        return "\n".join(parts)
    from actieplan.reports.diff import text
    from actieplan.reports.safe import one_line

    colour = terminal.has_colour(sys.stdout)
    written = [text.write(each, LANG, colour=colour) if each else _whole(pair)
               for pair, each in zip(found, compared, strict=True)]  # fmt: skip
    labelled = (
        f"{one_line(pair.label)}: {words}" if "\n" not in words else f"{one_line(pair.label)}:\n{words}"
        for pair, words in zip(found, written, strict=True)
    )
    return "\n\n".join(labelled) if any(pair.label for pair in found) else "\n".join(written)


def _only(compared: Sequence[Comparison | None], write: Callable[[Comparison], str]) -> str:
    """What is written of the one comparison there is."""
    return "".join(write(each) for each in compared if each is not None)


def _whole(pair: Pair) -> str:
    """The sentence for a plan that came or went as a whole."""
    if pair.before is None:
        return say("dit plan is nieuw", "this plan is new")
    return say("dit plan is weggelaten", "this plan was removed")


def _row(comparison: Comparison) -> str:
    from actieplan.reports.diff import version_row

    return version_row.write(comparison, datetime.now(UTC).astimezone().date())
