"""Markup: signs in a text that look like markup and mean nothing there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from actieplan.diagnostics import Severity
from actieplan.places import Stretch
from actieplan.richtext import typed_paragraphs, unpaired
from actieplan.richtext.inline import Unpaired
from actieplan.rules.naming import shortened
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.text import Text

MOST_IN_A_TEXT = 100
"""How many places of one text a rule names at most."""

_FOREIGN = re.compile(
    r"(?<!\\)(?:!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"
    r"|</?(?:b|i|u|s|p|a|br|hr|div|span|img|em|strong|del|ins|sup|sub|code|pre|font|center|h[1-6]|table|t[rdh]|thead|tbody"
    r"|[uod]l|li|d[td]|blockquote|iframe|script|style)(?:[ /][^<>\n]{0,300})?>"
    r"|&(?:nbsp|amp|lt|gt|quot|apos|euro|bull|[nm]dash|[lr][sd]quo|hellip|[a-z](?:acute|grave|uml|circ|cedil)|#\d{2,5});"
    r"|<!--(?:[^-]|-(?!->)){0,300}-->"
    r"|(?<=[/+-])\*(?=[^\W\d_])[^*\n]{1,80}(?<=\w)\*(?![\w*])"
    r"|~~(?=\S)(?:[^~\n]{1,300}~~)?)",
    re.IGNORECASE,
)
"""A picture, a tag, remark or sign of HTML, italic words within a word, and words that are struck through."""


@rule(
    "AP514",
    Severity.WARNING,
    title=Text("opmaak die het programma niet kent", "markup that the program does not know"),
    message=Text("“{teken}” wordt gedrukt zoals het er staat", "“{teken}” is printed as it is typed"),
    hint=Text(
        "verwijder het; sectie 6.19 van de handleiding zegt welke opmaak er is",
        "delete it; section 6.19 of the manual lists the markup there is",
    ),
)
def markup_is_unknown(subject: Subject) -> Iterator[Finding]:
    """A text holds no pictures, HTML or strike-through.

    Waarom: wat de opmaak van een tekst niet kent, komt letterlijk in het document.
    Why: what is not part of the markup of a text is printed literally.
    Fout (actie):
        omschrijving: We bevragen<br>alle partners.
    Goed (actie):
        omschrijving: We bevragen alle partners.
    """
    if not any(sign in subject.words for sign in ("<", "![", "~~", "&", "/*", "-*", "+*")):
        return
    for path, text in subject.texts:
        if path[-1] == "tekst":
            for found in islice(_FOREIGN.finditer(text), MOST_IN_A_TEXT):
                yield Finding(path, {"teken": shortened(found[0])}, within=found.span())


@rule(
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
)
def asterisk_is_unpaired(subject: Subject) -> Iterator[Finding]:
    """Signs for bold and italic come in pairs.

    Waarom: zonder tweede teken blijven de woorden zonder opmaak, en staat het eerste in het document.
    Why: without the second sign the words keep a plain look, and the first is printed.
    Fout (actie):
        omschrijving: We bezoeken **alle organisaties.
    Goed (actie):
        omschrijving: We bezoeken **alle** organisaties.
    """
    if "*" not in subject.words:
        return
    for path, text in subject.texts:
        if path[-1] == "tekst" and "*" in text:
            for start, end in islice(_left_over(text), MOST_IN_A_TEXT):
                yield Finding(path, {"teken": text[start:end]}, within=(start, end))


_LOOK_BEGINS = re.compile(r"""(?:\*(?=\W?[^\W\d_])|\*{2,3}(?=\W?[^\W_]))["'“‘„«(\[]?\w""")
_NOTE_BEGINS = re.compile(r"^[ \t]*(?P<stars>\*(?=\))|\*{2,3}(?=[ )]))", re.MULTILINE)


def _left_over(text: str) -> Iterator[Stretch]:
    """The stars that would make words bold or italic if others went with them.

    Stars behind a word may refer to a note, which begins with as many stars.
    """
    notes = {len(found["stars"]) for found in _NOTE_BEGINS.finditer(text)}
    opened = Counter[int]()
    for star in _unpaired(text):
        number = star.end - star.start
        if star.opens and _LOOK_BEGINS.match(text, star.start):
            if number not in notes:
                opened[number] += 1
                yield star.start, star.end
        elif star.closes and opened[number]:
            opened[number] -= 1  # meant to go on over several paragraphs: one mistake
        elif star.closes:
            notes.add(number)
            if number > 1 and 1 not in notes:
                yield star.start, star.end


def _unpaired(text: str) -> Iterator[Unpaired]:
    """The stars of a text that belong to no others, without those within a picture."""
    pictured = {at for found in _FOREIGN.finditer(text) for at in range(*found.span()) if text[at] == "*"}
    for part in typed_paragraphs(text):
        for star in unpaired(text, part.lines[0][0], part.lines[-1][1]):
            if star.start not in pictured:
                yield star
