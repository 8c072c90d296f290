"""Help and usage errors in the language of the run; the framework's own words are English only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    pass

_HEADINGS = {
    "Usage: ": "Gebruik: ",
    "\nOptions:\n": "\nOpties:\n",
    "\nArguments:\n": "\nArgumenten:\n",
    "\nCommands:\n": "\nCommando's:\n",
    "[OPTIONS]": "[OPTIES]",
    " COMMAND [ARGS]...": " COMMANDO ...",
}
_OPTIONS = {
    "Show this message and exit.": "Toon deze hulp.",
    "Install completion for the current shell.": "Zet het aanvullen met Tab aan in deze shell.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Toon het script voor het aanvullen met Tab."
    ),
}


def translated(words: str) -> str:
    """A help page with the framework's headings in the language of the run."""
    if LANG == "nl":
        for english, dutch in _HEADINGS.items():
            words = words.replace(english, dutch)
    return words


def with_translated_options(parameters: list[Any]) -> list[Any]:
    """The parameters, with the help of the framework's own options in the language of the run."""
    if LANG == "nl":
        for parameter in parameters:
            english = getattr(parameter, "help", None)
            if english in _OPTIONS:
                parameter.help = _OPTIONS[english]
    return parameters


class Command(TyperCommand):
    """A command whose help is in the language of the run."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The command's parameters."""
        return with_translated_options(super().get_params(ctx))

    def get_help(self, ctx: Any) -> str:
        """The whole help page."""
        return translated(super().get_help(ctx))


class Group(TyperGroup):
    """The program itself, with its commands in the order they are listed."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The program's own parameters."""
        return with_translated_options(super().get_params(ctx))

    def get_help(self, ctx: Any) -> str:
        """The whole help page."""
        return translated(super().get_help(ctx))


def usage_error(error: Exception) -> str:
    """What was wrong with the command as it was typed, by the kind of error."""
    name = getattr(getattr(error, "param", None), "human_readable_name", "") or ""
    option = getattr(error, "option_name", "")
    message = getattr(error, "message", str(error))
    by_kind = {
        "NoSuchOption": say(f"de optie {option} bestaat niet", f"there is no option {option}"),
        "MissingParameter": say(f"{name} ontbreekt", f"{name} is missing"),
        "BadParameter": say(f"geen goede waarde voor {name}: {message}", f"no good value for {name}: {message}"),
        "BadOptionUsage": say(f"de optie {option} mist een waarde", f"option {option} lacks a value"),
    }
    words = by_kind.get(type(error).__name__, message)
    return say(
        f"Fout: {words}\n`actieplan --help` toont wat er kan, `actieplan COMMANDO --help` alles over één commando.",
        f"Error: {words}\n`actieplan --help` shows what there is, `actieplan COMMAND --help` all about one command.",
    )


UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""The framework's error for a command that was typed wrong; it is not exported under a name of its own."""
