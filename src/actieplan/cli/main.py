"""The program: its commands, in the order of its help."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from actieplan import __version__
from actieplan.cli import diff, init, render, rules, schema, streams, terminal, timeline, validate
from actieplan.cli.help import Command, Group, UsageError, usage_error
from actieplan.cli.language import LANG, say
from actieplan.system_errors import reason, unwritable

COMMANDS = (
    validate.validate,
    render.render,
    timeline.timeline,
    diff.diff,
    rules.rules,
    schema.schema,
    init.init,
)


class Language(StrEnum):
    """The languages of help and findings."""

    NL = "nl"
    EN = "en"


app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help=say(
        "Maakt van een actieplan in YAML een nagekeken document met tijdslijn: Word, PDF, HTML of Markdown.",
        "Turns an action plan in YAML into a checked document with a timeline: Word, PDF, HTML or Markdown.",
    ),
    epilog=say(
        "Begin met: actieplan init, dan actieplan validate plans, dan actieplan render plans",
        "Start with: actieplan init, then actieplan validate plans, then actieplan render plans",
    ),
)
for _command in COMMANDS:
    app.command(cls=Command)(_command)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"actieplan {__version__}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help=say("Toon de versie.", "Show the version."),
        ),
    ] = False,
    lang: Annotated[
        Language,
        typer.Option(help=say("Taal van hulp en bevindingen: nl of en.", "Language of help and findings: nl or en.")),
    ] = Language.NL,
) -> None:
    """Hold the options of the program itself; `--lang` was read before the commands were made."""


def run() -> None:
    """Run the program with the arguments of the process; never ends in a traceback for what a user typed."""
    streams.take_over()
    try:
        status = _status()
        sys.stdout.flush()
    except streams.OutputLostError as error:
        status = terminal.FAILED
        terminal.complain(f"{say('de uitvoer', 'the output')} {unwritable(error.reason).in_lang(LANG)}")
    sys.stderr.flush()
    sys.exit(status)


def _has_folder() -> bool:
    """Whether the current folder is still there."""
    try:
        return bool(Path.cwd())
    except FileNotFoundError:
        return False


def _status() -> int:
    """The exit code of the command that was asked for."""
    if not _has_folder():
        words = say(
            "de map waarin u werkt, bestaat niet meer; ga naar een andere map en probeer opnieuw",
            "the folder you work in no longer exists; go to another folder and try again",
        )
        terminal.complain(f"{say('Fout', 'Error')}: {words}")
        return terminal.FAILED
    try:
        status = app(standalone_mode=False)
    except UsageError as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(getattr(error, "message", ""))
            return terminal.FAILED
        typer.echo(usage_error(error), err=True)
        return terminal.FAILED
    except (typer.Abort, KeyboardInterrupt):
        typer.echo(say("afgebroken", "aborted"), err=True)
        return 130
    except OSError as error:  # what no command expected; a sentence all the same
        place = f"{error.filename}: " if isinstance(error.filename, str) else ""
        terminal.complain(f"{say('Fout', 'Error')}: {place}{reason(error).in_lang(LANG)}")
        return terminal.FAILED
    return status if isinstance(status, int) else 0
