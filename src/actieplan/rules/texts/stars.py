"""Stars: signs for bold and italic words that nothing goes with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.places import Stretch
from actieplan.richtext import unpaired
from actieplan.richtext.inline import Unpaired
from actieplan.rules.texts.foreign import foreign
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike
from actieplan.text import Text


@look_alike(
    "AP515",
    Severity.WARNING,
    title=Text("een sterretje zonder tegenhanger", "an asterisk without its counterpart"),
    message=Text(
        "bij “{teken}” hoort geen tweede “{teken}”: het teken wordt gedrukt",
        "“{teken}” has no second “{teken}” to go with it: the sign is printed",
    ),
    hint=Text(
        "zet het teken voor het eerste en achter het laatste woord, of verwijder het; `\\*` is een gewoon sterretje",
        "put the sign before the first word and behind the last, or delete it; `\\*` is a plain asterisk",
    ),
    signs="*",
)
def asterisk_is_unpaired(typed: TypedText) -> Iterator[LookAlike]:
    """Signs for bold and italic come in pairs.

    Waarom: zonder tweede teken blijven de woorden zonder opmaak, en staat het eerste in het document.
    Why: without the second sign the words keep a plain look, and the first is printed.
    Fout (actie):
        omschrijving: We bezoeken **alle organisaties.
    Goed (actie):
        omschrijving: We bezoeken **alle** organisaties.
    """
    for start, end in _left_over(typed):
        yield LookAlike((start, end), params={"teken": typed.text[start:end]})


_LOOK_BEGINS = re.compile(r"""(?:\*(?=\W?[^\W\d_])|\*{2,3}(?=\W?[^\W_]))["'“‘„«(\[]?\w""")
_NOTE_BEGINS = re.compile(r"^[ \t]*(?P<stars>\*(?=\))|\*{2,3}(?=[ )][^*\n]*$))", re.MULTILINE)


def _left_over(typed: TypedText) -> Iterator[Stretch]:
    """The stars that would make words bold or italic if others went with them.

    Stars behind a word may refer to a note, which begins with as many stars.
    """
    notes = {len(found["stars"]) for found in _NOTE_BEGINS.finditer(typed.text)}
    opened = Counter[int]()
    free = _places(typed)
    for star in _unpaired(typed):
        number = star.end - star.start
        if star.opens and _LOOK_BEGINS.match(typed.text, star.start):
            if number not in notes:
                opened[number] += 1
                yield star.start, star.end
        elif star.closes and opened[number]:
            opened[number] -= 1  # meant to go on over several paragraphs: one mistake
        elif star.closes:
            notes.add(number)
            if number > 1 and 1 not in notes:
                yield star.start, star.end
        elif (
            not star.opens
            and number not in notes
            and star.start in free
            and not _IN_A_SUM.match(typed.text, max(star.start - 1, 0))
        ):
            yield star.start, star.end  # within a word, or between spaces


_IN_A_SUM = re.compile(r"\d\*+\d")


def _places(typed: TypedText) -> frozenset[int]:
    """Where the stars are of lines and cells with other words that no other family took."""
    lines = (line for line in typed.lines if line.words.strip("* \t"))
    return frozenset(line.start + at for line in lines for at, sign in enumerate(line.words) if sign == "*")


def _unpaired(typed: TypedText) -> Iterator[Unpaired]:
    """The stars of a text that belong to no others, without those within a picture and the like."""
    text = typed.text
    pictured = {at for start, end in foreign(text) for at in range(start, end) if text[at] == "*"}
    for start, end in typed.paragraphs:
        for star in unpaired(text, start, end):
            if star.start not in pictured:
                yield star
