"""The command `render`: plans become documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actieplan.cli import terminal
from actieplan.cli.days import day as day_typed
from actieplan.cli.house_style import house_style_at, tell_idle_house_style
from actieplan.cli.language import say
from actieplan.cli.options import Config, Force, Isolated, Recursive, ReferenceDoc
from actieplan.cli.order import Order
from actieplan.cli.render_once import render_once

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
                "Vorm van het document; mag herhaald worden; pdf met LibreOffice. [standaard: als bij -o, anders docx]",
                "Form of the document; may be repeated; pdf with LibreOffice. [default: as -o says, else docx]",
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
    page_numbers: Annotated[
        bool,
        typer.Option(
            "--page-numbers",
            help=say(
                "Zet de paginanummers in de inhoud van het Worddocument (met LibreOffice).",
                "Fill in the page numbers in the contents of the Word document (with LibreOffice).",
            ),
        ),
    ] = False,
    force: Force = False,
    template: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "Eigen Jinja-sjabloon in plaats van een vorm, zoals bestuur.html.j2.",
                "A Jinja template of your own instead of a format, such as board.html.j2.",
            )
        ),
    ] = None,
    reference_doc: ReferenceDoc = None,
    day: Annotated[
        date | None,
        typer.Option(
            parser=day_typed,
            metavar="JJJJ-MM-DD",
            help=say("Dag die als een lijn in de tijdslijn komt.", "Day to draw as a line in the timeline."),
        ),
    ] = None,
    recursive: Recursive = False,
    config: Config = None,
    isolated: Isolated = False,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch",
            help=say("Render opnieuw bij elke keer bewaren.", "Render again at every save."),
        ),
    ] = False,
) -> None:
    from actieplan.cli import settings as project

    given = tuple(terminal.default_paths(paths))
    _refuse_what_does_not_go_together(given, format_, template, watch=watch)

    def besides() -> list[Path]:
        return [*_files_of(template), *([reference_doc] if reference_doc else [])]

    def order() -> Order:
        formats = _formats(format_, output)
        tell_idle_house_style(reference_doc, () if template else formats)
        return Order(
            given,
            formats,
            output,
            actie,
            with_prompts=with_prompts,
            force=force,
            house_style=house_style_at(reference_doc),
            page_numbers=page_numbers,
            day=day,
            template=template,
            besides=tuple(besides()),
            settings=project.of_project(config, isolated=isolated),
            is_recursive=recursive,
        )

    if watch:
        from actieplan.cli.watch import watch as render_at_every_save

        raise typer.Exit(render_at_every_save(order, lambda: [*map(Path, given), *besides()]))
    raise typer.Exit(render_once(order()).exit_code)


render.__doc__ = say(
    """Maak van plannen documenten: Word, PDF, HTML, Markdown, SVG.

    \b
    Voorbeelden:
      actieplan render                                   alle plannen in de map plans naar Word
      actieplan render plans/2025.yaml -o bestuur.pdf    één plan, met een naam die ook de vorm zegt
      actieplan render plans --format docx --format html -o uit/
      actieplan render plans/2025.yaml --actie digivan   één actie
      actieplan render plans --format html --watch       meekijken in de browser terwijl u schrijft
      actieplan render plans --template bestuur.html.j2  volgens een eigen sjabloon
      actieplan render --reference-doc huisstijl.docx    in uw eigen huisstijl (zie: actieplan init --huisstijl)

    Een plan met fouten wordt als ONTWERP getekend, met de open plekken zichtbaar; de afloop is dan 1.
    Wat sinds de vorige keer gewijzigd is, wordt niet overschreven zonder --force.
    """,
    """Make documents of plans: Word, PDF, HTML, Markdown, SVG.

    \b
    Examples:
      actieplan render                                   all plans in the folder plans, to Word
      actieplan render plans/2025.yaml -o board.pdf      one plan, under a name that tells the form too
      actieplan render plans --format docx --format html -o out/
      actieplan render plans/2025.yaml --actie digivan   one action
      actieplan render plans --format html --watch       see it in the browser while you write
      actieplan render plans --template board.html.j2    after a template of your own
      actieplan render --reference-doc huisstijl.docx    in a house style of your own (see: actieplan init --huisstijl)

    A plan with errors is drawn as a draft (ONTWERP) with its blanks visible; the exit code is then 1.
    What was changed since last time is not overwritten without --force.
    """,
)


def _formats(asked: Sequence[DocumentFormat] | None, output: Path | None) -> tuple[Format, ...]:
    """The formats that were asked for; else the one that the name of the output tells, else Word."""
    from actieplan.rendering import SUFFIXES

    if asked:
        return tuple(dict.fromkeys(choice.value for choice in asked))
    by_suffix = {suffix: kind for kind, suffix in SUFFIXES.items()}
    return (by_suffix.get(output.suffix.lower(), "docx") if output else "docx",)


def _refuse_what_does_not_go_together(
    paths: Sequence[str], formats: Sequence[DocumentFormat] | None, template: Path | None, *, watch: bool
) -> None:
    """Stop with a sentence when the options contradict each other."""
    if watch and "-" in paths:
        terminal.stop(
            say(
                "standaardinvoer (-) kan niet gevolgd worden; geef --watch een bestand of een map",
                "standard input (-) cannot be followed; give --watch a file or a folder",
            )
        )
    if template is not None and formats:
        terminal.stop(
            say(
                "kies --template of --format: wat een sjabloon maakt, zegt zijn naam (bestuur.html.j2 maakt .html)",
                "choose --template or --format: the template's name tells what it makes (board.html.j2 makes .html)",
            )
        )
    if template is not None and (template.suffix != ".j2" or not Path(template.stem).suffix):
        terminal.stop(
            say(
                f"{template}: noem een sjabloon naar wat het maakt, zoals bestuur.html.j2 of overzicht.md.j2",
                f"{template}: name a template after what it makes, such as board.html.j2 or overview.md.j2",
            )
        )


def _files_of(template: Path | None) -> list[Path]:
    """The template and what it includes."""
    if template is None:
        return []
    from actieplan.writers.template import files_of

    return files_of(template)
