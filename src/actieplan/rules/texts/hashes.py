"""Hashes: `##Titel` without a space, and hashes that close a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.richtext import INDENTATION, TypedLine
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike
from actieplan.text import Text

_TIGHT = re.compile(r"(?P<sign>#{1,6})(?=[^\W_])(?P<words>.*)")
_TOO_MANY = re.compile(r"(?P<sign>#{7,})[ \t]*(?=[^\W_])")
_IN_ITEM = Text(
    "verwijder ze: een punt op één regel heeft geen titel", "delete them: an item on one line has no heading"
)
_CLOSING = re.compile(r"[ \t]+(?P<sign>#+)$")


@look_alike(
    "AP525",
    Severity.WARNING,
    title=Text("hekjes die gedrukt worden", "hashes that are printed"),
    message=Text("“{teken}” wordt hier gedrukt", "“{teken}” is printed here"),
    hint=Text(
        "schrijf `### Titel`: hekjes, een spatie en de woorden, zonder hekjes erachter",
        "write `### Title`: hashes, a space and the words, without hashes behind them",
    ),
    may=rf"^[{INDENTATION}]*#",
    signs="#",
)
def hashes_are_printed(typed: TypedText) -> Iterator[LookAlike]:
    """A heading is hashes, a space and words.

    Waarom: hekjes zonder spatie, of achter de woorden, zijn gewone tekens.
    Why: hashes without a space, or behind the words, are plain signs.
    Fout (actie):
        omschrijving: |
          ##Aanpak

          We bevragen alle partners.
    Goed (actie):
        omschrijving: |
          ## Aanpak

          We bevragen alle partners.
    """
    for line in typed.lines:
        if typed.is_item:
            if found := _TIGHT.match(line.words):
                yield _hashes(line, found, ())._replace(hint=_IN_ITEM)
        elif line.opened_by == "heading" and (found := _CLOSING.search(line.words)):
            edit = Replacement((line.start + found.start(), line.end), found[0], "")
            yield _hashes(line, found, (edit,))
        elif not line.opened_by and (found := _TOO_MANY.match(line.words)):
            yield _hashes(line, found, ())
        elif not line.opened_by and (found := _TIGHT.match(line.words)) and _is_title(line.is_first, found):
            edit = Replacement((line.start, line.start + found.end("sign")), found["sign"], f"{found['sign']} ")
            yield _hashes(line, found, (edit,) if len(found["sign"]) > 1 else ())


def _hashes(line: TypedLine, found: re.Match[str], fix: tuple[Replacement, ...]) -> LookAlike:
    start, end = found.span("sign")
    return LookAlike((line.start + start, line.start + end), (line,), {"teken": found["sign"]}, fix)


def _is_title(is_first: bool, found: re.Match[str]) -> bool:
    """Whether hashes are meant for a title: two or more, or one before several words; one before a word is a tag."""
    words = found["words"]
    return not words[0].isdigit() and (len(found["sign"]) > 1 or (is_first and words[0].isupper() and " " in words))
