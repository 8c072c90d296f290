"""Links: what looks like a link and is printed as words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actieplan.diagnostics import Severity
from actieplan.richtext import is_link
from actieplan.rules.naming import shortened
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike
from actieplan.text import Text

_WORDS = r"\[(?!\^)(?P<words>(?:[^\[\]\n]|\n(?![ \t]*\n)|\[[^\[\]\n]{0,100}\]){0,300})\]"
_TARGET = r"\((?P<target>(?:[^()\n]|\n(?![ \t]*\n)|\([^()\n]{0,200}\)){0,500})\)"
_REFERENCE = r"(?P<reference>\[(?!\^)[^\[\]\n]{0,100}\])"
_SCHEME = r"(?:https?://|www\.|mailto:)"
_LOOKS_LIKE_LINK = re.compile(
    rf"(?<![\\!])(?:{_WORDS}(?:{_TARGET}|{_REFERENCE}|[ ](?P<apart>\({_SCHEME}[^()\s]{{1,300}}\)))"
    rf"|(?P<turned>\([^()\n]{{1,200}}\)\[{_SCHEME}[^\[\]\s]{{1,300}}\])"
    rf"|^[ \t]*(?P<definition>\[(?!\^)[^\[\]\n]{{1,100}}\]:[ \t]*<?{_SCHEME}\S))",
    re.IGNORECASE | re.MULTILINE,
)
_PADDED = re.compile(r"\s*<?\s*(?P<address>[^\s<>]+)\s*>?\s*$")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?\S*)?$")


@look_alike(
    "AP524",
    Severity.WARNING,
    title=Text("een link die niet werkt", "a link that does not work"),
    message=Text(
        "“{link}” is hier geen link: het wordt gedrukt zoals het er staat",
        "“{link}” is not a link here: it is printed as it is typed",
    ),
    hint=Text(
        "schrijf `[woorden](https://adres)`, zonder spaties en zonder titel; `\\[` is een gewoon haakje",
        "write `[words](https://address)`, without spaces and without a title; `\\[` is a plain bracket",
    ),
    may=r"\](?:[ ]?\(|\[|:)|\)\[",
    within_words=True,
)
def link_is_words(typed: TypedText) -> Iterator[LookAlike]:
    """A link is words in square brackets and an address in parentheses.

    Waarom: wat op een link lijkt en er geen is, wordt met haakjes en al gedrukt.
    Why: what looks like a link and is not one is printed with its brackets.
    Fout (actie):
        omschrijving: Zie [onze website]( https://www.elz.example ).
    Goed (actie):
        omschrijving: Zie [onze website](https://www.elz.example).
    """
    for found in _LOOKS_LIKE_LINK.finditer(typed.text):
        is_words = found["target"] is None or not is_link(typed.text, found.start())
        start = found.start("definition") if found["definition"] else found.start()
        if is_words:
            params = {"link": shortened(found[0].strip())}
            yield LookAlike((start, found.end()), params=params, fix=_as_link(typed.text, found))


def _as_link(text: str, found: re.Match[str]) -> tuple[Replacement, ...]:
    """The address without spaces around it, and with `mailto:` before a mail address with a question."""
    typed = _PADDED.match(found["target"]) if found["target"] else None
    if typed is None:
        return ()
    address = typed["address"]
    if _MAIL.match(address) and "?" in address:
        address = f"mailto:{address}"
    start, end = found.span("target")
    as_typed = text[start:end]
    if address == as_typed or "\n" in as_typed or not is_link(f"[x]({address})", 0):
        return ()
    return (Replacement((start, end), as_typed, address),)
