"""Help and usage errors in the language of the run; the framework's own words are English only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from actieplan.cli.language import LANG, say

if TYPE_CHECKING:
    pass

_HEADINGS = {
    "[default: ": "[standaard: ",
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
    option = getattr(error, "option_name", "") or _name_of(getattr(error, "param", None))
    by_kind = {
        "NoSuchOption": say(f"de optie {option} bestaat niet", f"there is no option {option}"),
        "MissingParameter": say(f"{option} ontbreekt", f"{option} is missing"),
        "BadParameter": _bad_value(option, getattr(error, "message", "")),
        "BadOptionUsage": say(f"de optie {option} mist een waarde", f"option {option} lacks a value"),
    }
    words = by_kind.get(type(error).__name__) or _named_command(getattr(error, "message", str(error)))
    return say(
        f"Fout: {words}\n`actieplan --help` toont wat er kan, `actieplan COMMANDO --help` alles over één commando.",
        f"Error: {words}\n`actieplan --help` shows what there is, `actieplan COMMAND --help` all about one command.",
    )


def _name_of(parameter: Any) -> str:
    """`--format`, or the name of an argument."""
    return next(
        (name for name in getattr(parameter, "opts", ()) if name.startswith("--")), getattr(parameter, "name", "")
    )


def _bad_value(option: str, message: str) -> str:
    """The framework quotes the value first and then the choices, if there are any."""
    value, *choices = message.split("'")[1::2] or [""]
    words = say(f"geen goede waarde voor {option}", f"no good value for {option}")
    words += f": {value}" if value else ""
    return f"{words}; {say('kies uit', 'choose from')} {', '.join(choices)}" if choices else words


def _named_command(message: str) -> str:
    """The framework has no error of its own for a command that is not there; its message quotes the name."""
    quoted = message.split("'")[1::2]
    if not quoted:
        return message
    meant = "".join(f"; {say('bedoelt u', 'did you mean')} {name}?" for name in quoted[1:2])
    return say(f"er is geen commando {quoted[0]}{meant}", f"there is no command {quoted[0]}{meant}")


UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""The framework's error for a command that was typed wrong; it is not exported under a name of its own."""
