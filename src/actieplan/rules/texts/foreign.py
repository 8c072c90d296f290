"""Foreign markup: what other programs make pictures, lines through words, code or quotes of, and ours prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.places import Stretch
from actieplan.richtext.inline import EDGE
from actieplan.rules.naming import shortened
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike
from actieplan.text import Text

_TAGS = (
    "b|i|u|s|p|a|br|hr|div|span|img|em|strong|del|ins|sup|sub|code|pre|font|center|h[1-6]|table|t[rdh]|thead|tbody"
    "|[uod]l|li|d[td]|blockquote|iframe|script|style"
)
_SIGNS_OF_HTML = (
    r"nbsp|amp|lt|gt|quot|apos|euro|bull|[nm]dash|[lr][sd]quo|hellip|[a-z](?:acute|grave|uml|circ|cedil)|#\d{2,5}"
)
_ENDS = r"(?![\w])"
_FENCE = (
    r"^[ \t]*(?P<sign>(?P<fence>```|~~~)[^`\n]*)$(?:\n(?![ \t]*(?P=fence))[^\n]*){0,200}(?:\n[ \t]*(?P=fence)[`~]*)?"
)
_LOOKS = {
    "a block of code": _FENCE,
    "a quote of several lines": r"^[ \t]*(?P<sign>>)[> ]*(?=[^\W\d_]|[\"“‘„'*(])[^\n]*(?:\n[ \t]*>[^\n]*)+",
    "a box to tick": r"^[ \t]*(?:(?:[-*]|[0-9]{1,3}[.)])[ \t]+)?(?P<sign>\[[ xX]?\])(?=[ \t])",
    "a picture": r"(?<!\\)!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)",
    "a tag": rf"(?<!\\)</?(?:{_TAGS})(?:[ /][^<>\n]{{0,300}})?>",
    "a sign of HTML": rf"(?<!\\)&(?:{_SIGNS_OF_HTML});",
    "a remark of HTML": r"(?<!\\)<!--(?:[^-]|-(?!->)){0,300}-->",
    "italic words behind another part of a word": r"(?<!\\)(?<=[/+-])\*(?=[^\W\d_])[^*\n]{1,80}(?<=\w)\*(?![\w*])",
    "words that are struck through": r"(?<!\\)~~(?=\S)(?:[^~\n]{1,300}~~)?",
    "words that are marked": rf"{EDGE}==(?=[^\s=])[^=\n]{{1,300}}(?<=[^\s=])=={_ENDS}",
    "code": rf"{EDGE}(?P<ticks>`{{1,2}})(?=[^\s`])[^`\n]{{1,300}}(?<=[^\s`])(?P=ticks){_ENDS}",
}
"""A row for each look: what it is, and the pattern; `sign` is the part that is pointed at, when not all of it."""
_PATTERNS = [re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in _LOOKS.values()]


@look_alike(
    "AP514",
    Severity.WARNING,
    title=Text("opmaak die het programma niet kent", "markup that the program does not know"),
    message=Text("“{teken}” wordt gedrukt zoals het er staat", "“{teken}” is printed as it is typed"),
    hint=Text(
        "verwijder het; sectie 6.19 van de handleiding zegt welke opmaak er is",
        "delete it; section 6.19 of the manual lists the markup there is",
    ),
    may=r"[<&`]|!\[|~~|==|[/+-]\*|^[ \t]*>|\[[ xX]?\][ \t]",
    signs="<&`!~=*>[",
)
def markup_is_unknown(typed: TypedText) -> Iterator[LookAlike]:
    """A text holds no pictures, HTML, strike-through, code or quotes.

    Waarom: wat de opmaak van een tekst niet kent, komt letterlijk in het document.
    Why: what is not part of the markup of a text is printed literally.
    Fout (actie):
        omschrijving: We bevragen<br>alle partners.
    Goed (actie):
        omschrijving: We bevragen alle partners.
    """
    for start, end in _signs(typed.text):
        yield LookAlike((start, end), params={"teken": shortened(typed.text[start:end])})


def foreign(text: str) -> Iterator[Stretch]:
    """The stretches of a text with foreign markup, in order; one within another is not among them."""
    return (found.span() for found in _found(text))


def _signs(text: str) -> Iterator[Stretch]:
    return (found.span("sign" if "sign" in found.re.groupindex else 0) for found in _found(text))


def _found(text: str) -> Iterator[re.Match[str]]:
    end = 0
    every = [found for pattern in _PATTERNS for found in pattern.finditer(text)]
    for found in sorted(every, key=lambda found: found.start()):
        if found.start() >= end:
            end = found.end()
            yield found
