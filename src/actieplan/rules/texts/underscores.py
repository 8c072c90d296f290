"""Underscores: `_italic_` and `__bold__` as other programs write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.bullet_signs import BULLETS
from actieplan.diagnostics import Severity
from actieplan.richtext.inline import EDGE
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.certain import certain
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike
from actieplan.text import Text

_LONGEST = 300
_EMPHASIS = re.compile(
    rf"(?:{EDGE}|(?<=[{BULLETS}]))(?<!_)(?P<open>_{{1,3}})(?=[^\s_])"
    rf"(?P<words>(?:[^_\n]|\n(?![ \t]*\n)){{1,{_LONGEST}}}?)(?<=[^\s_])"
    r"(?P<close>(?P=open))(?!\w|[.:/\\@-]\w|_)"
)
"""Not in the name of a file, an address or a `name_like_this`."""
_LETTER = re.compile(r"[^\W\d_]")


@look_alike(
    "AP522",
    Severity.WARNING,
    title=Text("vet of schuin met een laag streepje", "bold or italic with underscores"),
    message=Text(
        "“{teken}” maakt woorden hier niet vet of schuin: de streepjes worden gedrukt",
        "“{teken}” makes no words bold or italic here: the underscores are printed",
    ),
    hint=Text("schrijf `*schuin*` of `**vet**`", "write `*italic*` or `**bold**`"),
    signs="_",
)
def underscores_around_words(typed: TypedText) -> Iterator[LookAlike]:
    """Bold and italic words are between asterisks.

    Waarom: een laag streepje hoort bij namen van bestanden en adressen, en wordt altijd gedrukt.
    Why: an underscore is part of names of files and addresses, and is always printed.
    Fout (actie):
        omschrijving: We bezoeken _alle_ organisaties.
    Goed (actie):
        omschrijving: We bezoeken *alle* organisaties.
    """
    for found in _EMPHASIS.finditer(typed.text):
        if _LETTER.search(found["words"]) is None:
            continue
        sign = found["open"]
        stars = "*" * len(sign)
        edits = [Replacement(found.span(name), sign, stars) for name in ("open", "close")]
        yield LookAlike(found.span("open"), params={"teken": sign}, fix=certain(typed.text, edits))
