"""Underlines: a row of signs below a title or between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from actieplan.diagnostics import Severity
from actieplan.prose import is_unfinished
from actieplan.richtext import INDENTATION, TypedLine
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.certain import certain
from actieplan.rules.texts.look_alike import LookAlike, TypedText, is_closed, look_alike
from actieplan.text import Text

_UNDERLINE = re.compile(r"(?:(?P<sign>[-=*_—─═#+])(?:[ \t]{0,3}(?P=sign)){2,}|==)[ \t]*$")
_LONGEST_TITLE = 80
_NO_TITLE = re.compile(r"[.,;:|\t]$|\t|\|")
_LEVELS = {"=": "# ", "-": "## "}


def _is_as_long(signs: int, title: int) -> bool:
    """Whether dashes are about as long as the words above: a shorter or longer row may divide two parts."""
    return 2 * title <= 3 * signs and 2 * signs <= 3 * title


@look_alike(
    "AP523",
    Severity.WARNING,
    title=Text("een streep van tekens", "a line made of signs"),
    message=Text(
        "“{teken}” maakt hier geen streep of tussentitel: de tekens worden gedrukt",
        "“{teken}” makes no line or heading here: the signs are printed",
    ),
    hint=Text(
        "zet `### ` voor de titel, en verwijder de streep",
        "put `### ` before the title, and delete the line",
    ),
    may=rf"^[{INDENTATION}]*(?:(?P<sign>[-=*_—─═#+])(?:[ \t]{{0,3}}(?P=sign)){{2,}}|==)[ \t]*$",
)
def line_of_signs(typed: TypedText) -> Iterator[LookAlike]:
    """A title in a text begins with `### `, and a text has no lines to divide it.

    Waarom: een rij streepjes of sterretjes wordt gedrukt, achter de woorden erboven.
    Why: a row of dashes or asterisks is printed, behind the words above it.
    Fout (actie):
        omschrijving: |
          Aanpak
          ------

          We bevragen alle partners.
    Goed (actie):
        omschrijving: |
          ### Aanpak

          We bevragen alle partners.
    """
    by_number = {line.number: line for line in typed.lines}
    for line, below in zip_longest(typed.lines, typed.lines[1:]):
        whole = (line.before + line.words if line.opened_by == "sign" else line.words).lstrip(INDENTATION)
        found = _UNDERLINE.match(whole)
        if found is not None:
            above = None if line.is_first else by_number.get(line.number - 1)
            fix = _as_heading(typed.text, above, line, below)
            hint = None if fix else _ONLY_DELETE if above is None or is_closed(above.words) else _DELETE
            yield LookAlike((line.end - len(whole), line.end), (line,), {"teken": found[0][:3]}, fix, hint)


_ONLY_DELETE = Text("verwijder de streep", "delete the line")
_DELETE = Text(
    "verwijder de streep; is de regel erboven een titel, zet er dan `### ` voor",
    "delete the line; if the line above it is a title, put `### ` before that",
)


def _as_heading(
    text: str, title: TypedLine | None, line: TypedLine, below: TypedLine | None
) -> tuple[Replacement, ...]:
    """What makes a heading of one short line of words above a line of signs, where no sentence goes on around it."""
    level = _LEVELS.get(line.words[0])
    if title is None or level is None or not title.is_first or title.opened_by:
        return ()
    if len(title.words) > _LONGEST_TITLE or _NO_TITLE.search(title.words) or is_unfinished(title.words):
        return ()
    if below is not None and below.words[:1].islower():
        return ()
    if line.words[0] == "-" and not _is_as_long(len(line.words), len(title.words)):
        return ()
    sign = Replacement((title.start, title.start), "", level)
    return certain(text, (sign, Replacement((line.start, line.end), line.words, "")))
