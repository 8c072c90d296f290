"""The command `init`: a first plan with every field in its place and what is still blank in it, or a house style."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from actieplan.cli import schema, terminal
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
        Formulier | None,
        typer.Option(help=say("Editie van het formulier. [standaard: 2025]", "Edition of the form. [default: 2025]")),
    ] = None,
    huisstijl: Annotated[
        bool,
        typer.Option(
            "--huisstijl",
            help=say(
                "Schrijf geen plan maar een Word-bestand om uw huisstijl van te maken. [standaard: huisstijl.docx]",
                "Write no plan but a Word file to make your house style from. [default: huisstijl.docx]",
            ),
        ),
    ] = False,
) -> None:
    if huisstijl:
        if organisatie or jaar or formulier:
            terminal.stop(
                say(
                    "--huisstijl schrijft geen plan; --organisatie, --jaar en --formulier horen daar niet bij",
                    "--huisstijl writes no plan; --organisatie, --jaar and --formulier do not go with it",
                )
            )
        _write_house_style(path or Path("huisstijl.docx"))
        return
    year = jaar or _coming_year(date.today())
    target = path or Path("plans") / f"{year}.yaml"
    if target.suffix.lower() not in {".yaml", ".yml"}:
        terminal.stop(
            say(
                f"{target}: de naam van een plan eindigt op .yaml; schrijf bijvoorbeeld {_expected_path(target, year)}",
                f"{target}: the name of a plan ends in .yaml; write for example {_expected_path(target, year)}",
            )
        )
    edition = formulier or Formulier.F2025
    content = first_plan(target, organisatie=organisatie, jaar=year, formulier=edition.value, today=date.today())
    _write_new(target, content.encode("utf-8"))
    _report_blanks(target)
    _write_schema(target)


init.__doc__ = say(
    """Schrijf een eerste plan, en zeg wat nog in te vullen is.

    \b
    Voorbeelden:
      actieplan init
      actieplan init plans/2026.yaml --organisatie "ELZ Voorbeeld" --jaar 2026
      actieplan init --huisstijl
    """,
    """Write a first plan, and say what is still blank.

    \b
    Examples:
      actieplan init
      actieplan init plans/2026.yaml --organisatie "ELZ Voorbeeld" --jaar 2026
      actieplan init --huisstijl
    """,
)


def _write_house_style(target: Path) -> None:
    """A Word file with every style of our documents, to be changed in Word."""
    from actieplan.writers.docx.house_style.sample import sample

    if target.suffix.lower() != ".docx":
        terminal.stop(
            say(f"{target}: geef de huisstijl een naam op .docx", f"{target}: give the house style a name on .docx")
        )
    _write_new(target, sample())
    _tell(
        say(
            f"{target} staat klaar. Geef de stijlen in Word uw lettertypes en kleuren, zet uw logo in de koptekst, en"
            f" bewaar. Gebruik het met: actieplan render --reference-doc {_quoted_path(target)}",
            f"{target} is ready. Give its styles your fonts and colours in Word, put your logo in the header, and save."
            f" Use it with: actieplan render --reference-doc {_quoted_path(target)}",
        )
    )


def _write_new(target: Path, content: bytes) -> None:
    """Writes a file that is not there yet; stops with a sentence when that cannot be done."""
    from actieplan.cli.writing import RefusedError, put_new

    try:
        put_new(target, content)
    except RefusedError as refusal:
        terminal.stop(f"{target}: {refusal.words.in_lang(LANG)}")


def _write_schema(target: Path) -> None:
    """The schema that the first lines of the plan name. Without it the plan is as good; only the editor helps less."""
    from actieplan.cli.writing import RefusedError

    try:
        written = schema.write_beside(target)
    except RefusedError as refusal:
        what = say("het schema voor uw editor", "the schema for your editor")
        terminal.complain(f"{what}: {refusal.words.in_lang(LANG)}")
        return
    _tell(say(f"Met {written} helpt VS Code tijdens het typen.", f"With {written}, VS Code helps while you type."))


def _tell(words: str) -> None:
    """A sentence on standard output, in which the name of a file is nothing more than a name."""
    from actieplan.reports.safe import one_line

    print(one_line(words))


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
            schema=schema.FILE_NAME,
        )
    )


def _yaml_text(words: str) -> str:
    """The words as a YAML value on one line; quoted when YAML would read them otherwise."""
    line = " ".join(words.split())
    if not line or (line.replace(" ", "").replace("-", "").isalnum() and line[0].isalpha()):
        return line
    return "'" + line.replace("'", "''") + "'"


def _quoted_path(path: Path) -> str:
    """The path as an argument in a command, on one line and in characters that any file can hold."""
    from actieplan.reports.safe import one_line

    words = one_line(" ".join(path.as_posix().split()))
    return f'"{words}"' if " " in words else words


def _expected_path(target: Path, jaar: int) -> str:
    """The name that a plan at a path should have; in a folder, that of its year."""
    if target.is_dir():
        return _quoted_path(target / f"{jaar}.yaml")
    stem = target.name.removesuffix(target.suffix)
    return _quoted_path(target.with_name(stem if stem.lower().endswith((".yaml", ".yml")) else f"{stem}.yaml"))


def _coming_year(today: date) -> int:
    """The year that a plan is now written for: from July on, the next."""
    return today.year + (today.month >= 7)


def _report_blanks(target: Path) -> None:
    """Say where the file stands and which fields still wait for an answer."""
    from actieplan.diagnostics import Severity

    result = terminal.checked([str(target)])
    blanks = [found for found in result.diagnostics if found.severity is Severity.ERROR]
    _tell(say(f"{target} staat klaar. Nog in te vullen:", f"{target} is ready. Still blank:"))
    for found in blanks:
        line = found.location.span.start.line if found.location.span else 1
        _tell(f"  {say('regel', 'line')} {line:>3}: {found.message.in_lang(LANG)}")
    _tell(
        say(
            f"Kijk na met: actieplan validate {_quoted_path(target)}",
            f"Check with: actieplan validate {_quoted_path(target)}",
        )
    )
