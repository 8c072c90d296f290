"""Language of the command line, known before any command is made: `--lang`, else ACTIEPLAN_LANG, else Dutch."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from actieplan.text import Lang


def chosen(arguments: Sequence[str], variable: str | None) -> Lang:
    """The language these arguments and this environment variable ask for."""
    asked = variable or "nl"
    for at, argument in enumerate(arguments):
        if argument == "--lang" and at + 1 < len(arguments):
            asked = arguments[at + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return "en" if asked.lower().startswith("en") else "nl"


LANG: Lang = chosen(sys.argv[1:], os.environ.get("ACTIEPLAN_LANG"))


def say(nl: str, en: str) -> str:
    """The words in the language of this run."""
    return nl if LANG == "nl" else en
