"""The command `render`: plans become Word or Markdown documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

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

    result = terminal.checked(terminal.default_paths(paths))
    findings = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity is not Severity.INFO]
    terminal.print_findings(findings, sys.stderr)
    formats = _formats(format_, output)
    drawable = [file for file in result.files if file.plan is not None]
    _require_actie(drawable, actie)
    documents = len(drawable) * len(formats)
    targets = [
        (file, kind, _target(file.file, kind, output, actie, documents)) for file in drawable for kind in formats
    ]
    refused = _refuse_targets([target for _, _, target in targets], [file.file for file in result.files])
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
        _stop(say(f"er is geen actie `{actie}`; er zijn: {known}", f"there is no action `{actie}`; there are: {known}"))


def _formats(asked: Sequence[DocumentFormat] | None, output: Path | None) -> list[Format]:
    """The formats that were asked for; else the one that the name of the output tells, else Word."""
    if asked:
        return list(dict.fromkeys(choice.value for choice in asked))
    by_suffix: dict[str, Format] = {".md": "markdown"}
    return [by_suffix.get(output.suffix.lower(), "docx") if output else "docx"]


def _target(source: str, kind: Format, output: Path | None, actie: str | None, documents: int) -> Path:
    """Where a document goes: the named file, the named folder, or beside its plan."""
    from actieplan.rendering import SUFFIXES

    plan = Path(source)
    stem = plan.stem if source not in {"<invoer>", "<stdin>"} else "actieplan"
    name = f"{stem}-{actie}{SUFFIXES[kind]}" if actie else f"{stem}{SUFFIXES[kind]}"
    if output is None:
        return plan.with_name(name)
    if output.is_dir() or (not output.suffix and output.name != "-"):
        return output / name
    if documents > 1 or output.suffix.lower() != SUFFIXES[kind]:
        _stop(
            say(
                f"{output} past niet: geef één document een naam op {SUFFIXES[kind]}, en meer documenten een map",
                f"{output} does not fit: give one document a name that ends in {SUFFIXES[kind]}, several a folder",
            )
        )
    return output


def _stop(words: str) -> NoReturn:
    print(words, file=sys.stderr)
    raise typer.Exit(terminal.FAILED)


def _refuse_targets(targets: Sequence[Path], sources: Sequence[str]) -> bool:
    """Whether a document would overwrite another one or a plan; says so."""
    plans = {os.path.realpath(source) for source in sources}
    wrong = {target: say("hier staat het plan zelf", "the plan itself stands here")
             for target in targets if os.path.realpath(target) in plans}  # fmt: skip
    wrong |= {target: say("twee plannen zouden ditzelfde bestand schrijven; render ze apart",
                          "two plans would write this same file; render them apart")
              for target in targets if targets.count(target) > 1}  # fmt: skip
    for target, words in wrong.items():
        print(f"{target}: {words}", file=sys.stderr)
    return bool(wrong)


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
