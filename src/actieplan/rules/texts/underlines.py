"""Underlines: a row of signs below a title or between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.richtext import TypedLine
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.certain import certain
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike
from actieplan.text import Text

_UNDERLINE = re.compile(r"(?:(?P<sign>[-=*_—─═#+])(?:[ \t]{0,3}(?P=sign)){2,}|==)[ \t]*$")
_LONGEST_TITLE = 80
_NO_TITLE = re.compile(r"[.,;:|\t]$|\t|\|")
_LEVELS = {"=": "# ", "-": "## "}


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
    may=r"^[ \t]*(?:(?P<sign>[-=*_—─═#+])(?:[ \t]{0,3}(?P=sign)){2,}|==)[ \t]*$",
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
    for line in typed.lines:
        whole = (line.before + line.words if line.opened_by == "sign" else line.words).lstrip(" \t")
        found = _UNDERLINE.match(whole)
        if found is not None:
            fix = _as_heading(typed.text, by_number.get(line.number - 1), line)
            yield LookAlike((line.end - len(whole), line.end), (line,), {"teken": found[0][:3]}, fix)


def _as_heading(text: str, title: TypedLine | None, line: TypedLine) -> tuple[Replacement, ...]:
    """What makes a heading of one short line of words above a line of signs."""
    level = _LEVELS.get(line.words[0])
    if title is None or level is None or line.is_first or not title.is_first or title.opened_by:
        return ()
    if len(title.words) > _LONGEST_TITLE or _NO_TITLE.search(title.words):
        return ()
    sign = Replacement((title.start, title.start), "", level)
    return certain(text, (sign, Replacement((line.start, line.end), line.words, "")))
