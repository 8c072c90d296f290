"""Leaving items: lines that go on with the sentence of an item and are not deeper than its sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from actieplan.diagnostics import Severity
from actieplan.rules.texts.look_alike import LookAlike, TypedText, goes_on, look_alike
from actieplan.rules.texts.numbering import UNKNOWN_NUMBER
from actieplan.text import Text

_FIRST_WORD = re.compile(r"\S+")


@look_alike(
    "AP519",
    Severity.WARNING,
    title=Text("een regel die uit zijn punt valt", "a line that leaves its item"),
    message=Text(
        "deze regel hoort niet meer bij het punt erboven: in het document is het een nieuwe alinea",
        "this line does not belong to the item above: in the document it is a new paragraph",
    ),
    hint=Text(
        "laat de regel verder inspringen dan het teken van het punt, of zet er een lege regel boven",
        "indent the line further than the sign of the item, or put an empty line above it",
    ),
    may=r"^(?P<indent>[ ]*)(?:[-*]|[0-9]{1,3}[.)]|\[\^[^\n]*\]:)[ \t].*(?:\n(?P=indent)[ ]+.*)*+\n"
    r"(?!(?P=indent)[ ])[ ]*(?![-*#|]|[0-9]{1,3}[.)][ \t])\S",
)
def line_leaves_its_item(typed: TypedText) -> Iterator[LookAlike]:
    """Lines of an item are indented further than its sign.

    Waarom: een punt van twee regels breekt anders midden in de zin, en de opsomming stopt.
    Why: else an item of two lines is broken in the middle of its sentence, and the list ends.
    Fout (actie):
        omschrijving: |
          We doen dit:
          - de huisartsen
          bevragen
          - overleggen
    Goed (actie):
        omschrijving: |
          We doen dit:
          - de huisartsen
            bevragen
          - overleggen
    """
    for at, (above, line) in enumerate(pairwise(typed.lines), 1):
        leaves = line.is_first and not line.opened_by and above.opened_by != "heading"
        is_other = UNKNOWN_NUMBER.match(line.words) or "\t" in line.words
        if leaves and line.number == above.number + 1 and not is_other and goes_on(above.words, line.words):
            word = _FIRST_WORD.match(line.words)
            rest = takewhile(lambda below: not below.is_first, typed.lines[at + 1 :])
            yield LookAlike((line.start, line.start + (word.end() if word else 1)), (line, *rest))
