"""The command `render`: plans become Word or Markdown documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    from actieplan.checking import PlanFile
    from actieplan.rendering import Format


class DocumentFormat(StrEnum):
    """What a plan can become."""

    DOCX = "docx"
    MARKDOWN = "markdown"


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
    from actieplan.diagnostics import Severity
    from actieplan.rendering import SUFFIXES

    result = terminal.checked(terminal.default_paths(paths))
    findings = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity is not Severity.INFO]
    terminal.print_findings(findings, sys.stderr)
    formats: list[Format] = [choice.value for choice in format_ or [DocumentFormat.DOCX]]
    drawable = [file for file in result.files if file.plan is not None]
    _require_actie(drawable, actie)
    targets = [(file, kind, _target(file.file, SUFFIXES[kind], output, actie, len(drawable) * len(formats)))
               for file in drawable for kind in formats]  # fmt: skip
    refused = _refuse_same_target([target for _, _, target in targets])
    for file, kind, target in terminal.progress([] if refused else targets):
        refused |= not _write_one(file, kind, target, actie, with_prompts=with_prompts, force=force)
    raise typer.Exit(max(terminal.exit_code(result, Severity.ERROR), terminal.FAILED if refused else 0))


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


def _require_actie(files: Sequence[PlanFile], actie: str | None) -> None:
    """Stop when no plan has the action that was asked for."""
    if actie is None:
        return
    ids = [each.id for file in files if file.plan for each in file.plan.acties()]
    if actie not in ids:
        known = ", ".join(ids)
        print(
            say(
                f"er is geen actie `{actie}`; er zijn: {known}",
                f"there is no action `{actie}`; there are: {known}",
            ),
            file=sys.stderr,
        )
        raise typer.Exit(terminal.FAILED)


def _target(source: str, suffix: str, output: Path | None, actie: str | None, documents: int) -> Path:
    """Where a document goes: the named file, the named folder, or beside its plan."""
    plan = Path(source)
    stem = plan.stem if source not in {"<invoer>", "<stdin>"} else "actieplan"
    name = f"{stem}-{actie}{suffix}" if actie else f"{stem}{suffix}"
    if output is None:
        return plan.with_name(name)
    is_folder = output.is_dir() or documents > 1 or not output.suffix
    return output / name if is_folder else output


def _refuse_same_target(targets: Sequence[Path]) -> bool:
    """Whether two documents would overwrite each other; says so."""
    twice = {str(target) for target in targets if targets.count(target) > 1}
    for target in sorted(twice):
        print(
            say(
                f"{target}: twee plannen zouden ditzelfde bestand schrijven; render ze apart",
                f"{target}: two plans would write this same file; render them apart",
            ),
            file=sys.stderr,
        )
    return bool(twice)


def _write_one(
    file: PlanFile, kind: Format, target: Path, actie: str | None, *, with_prompts: bool, force: bool
) -> bool:
    """Render one document to its place; whether that went well."""
    from actieplan.cli.overwriting import RefusedError, write_over
    from actieplan.rendering import render as render_plan

    assert file.plan is not None
    if actie is not None and all(each.id != actie for each in file.plan.acties()):
        return True
    content = render_plan(
        file.plan, kind, actie=actie, with_prompts=with_prompts, draft=file.has_errors, created=_source_date()
    )
    try:
        write_over(target, content, kind, force=force)
    except RefusedError as refusal:
        print(f"{target}: {refusal.words.in_lang(LANG)}", file=sys.stderr)
        return False
    print(target)
    return True


def _source_date() -> datetime | None:
    """The moment that a reproducible build asks for (SOURCE_DATE_EPOCH), if it does."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isascii() and epoch.isdigit() and len(epoch) < 12 else None
