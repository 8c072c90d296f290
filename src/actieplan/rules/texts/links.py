"""Links: what looks like a link and is printed as words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from actieplan.diagnostics import Severity
from actieplan.richtext import links
from actieplan.richtext.inline import EDGE
from actieplan.rules.naming import shortened
from actieplan.rules.registry import Replacement
from actieplan.rules.texts.look_alike import LookAlike, TypedText, look_alike
from actieplan.text import Text

_SCHEME = r"(?:https?://|www\.|mailto:)"
_ON_ONE_LINE = r"[^()\n]|\n(?![ \t]*\n)"
_LOOKS = {
    "words and an address": rf"\((?P<target>(?:{_ON_ONE_LINE}|\((?:{_ON_ONE_LINE}){{0,200}}\)){{0,500}})\)",
    "words and a reference": r"(?P<reference>\[(?!\^)[^\[\]\n]{0,100}\])",
    "words and, apart, an address": rf"[ ]\({_SCHEME}[^()\s]{{1,300}}\)",
    "an address that is not closed": r"\([^()\s]{0,300}",
}
"""What can come behind words in square brackets."""
_WORDS = r"\[(?!\^)(?P<words>(?:[^\[\]\n]|\n(?![ \t]*\n)|\[[^\[\]\n]{0,100}\]){0,300})\]"
_LOOKS_LIKE_LINK = re.compile(
    rf"(?<![\\!]){_WORDS}(?:{'|'.join(_LOOKS.values())})"
    rf"|(?<!\\)\([^()\n]{{1,200}}\)\[{_SCHEME}[^\[\]\s]{{1,300}}\]"  # turned around
    rf"|{EDGE}<(?:{_SCHEME}|ftp://|[\w.+-]{{1,100}}@)[^<>\n]{{1,300}}>"
    rf"|^[ \t]*(?P<line>\[(?!\^)(?P<label>[^\[\]\n]{{1,100}})\]:[ \t]*"  # what a reference leads to
    rf"(?:<?(?P<alone>{_SCHEME}[^\s<>]{{1,500}})>?[ \t]*$|<?{_SCHEME}\S+))",
    re.IGNORECASE | re.MULTILINE,
)
_PADDED = re.compile(r"[ ]*<?[ ]*(?P<address>[^\s<>]+)[ ]*>?[ ]*$")
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
    may=r"\](?:[ ]?\(|\[|:)|\)\[|<(?:[hwmfHWMF]|[\w.+-]{1,100}@)",
    signs="[<",
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
    every = [link for paragraph in typed.paragraphs for link in links(typed.text, *paragraph)]
    starts, inside = {start for start, _ in every}, {at for link in every for at in range(*link)}
    raw = list(_raw(typed.text, starts, inside))
    definitions = _definitions(typed.text, raw)
    for found in raw:
        start = found.end() - len(found[0].lstrip())
        fix = _as_link(found) or _without_reference(found, raw, definitions)
        yield LookAlike((start, found.end()), params={"link": shortened(found[0].strip())}, fix=fix)


def _raw(text: str, starts: Container[int], inside: Container[int]) -> Iterator[re.Match[str]]:
    """What looks like a link, where none is."""
    at = 0
    while found := _LOOKS_LIKE_LINK.search(text, at):
        at = found.end()
        if found.start() in starts:
            at = found.start() + 1
        elif found.start() not in inside:
            yield found


def _definitions(text: str, raw: Sequence[re.Match[str]]) -> dict[str, re.Match[str]]:
    """By its label, what a reference leads to, where that is an address alone and the only one of that label.

    One with words both above and below is not among them: without it an empty line would break their paragraph.
    """
    every = [found for found in raw if found["label"] is not None]
    labels = Counter(found["label"].casefold() for found in every)
    used = {_label(found) for found in raw if found["label"] is None}
    certain = {
        found.start(): found
        for found in every
        if labels[label := found["label"].casefold()] == 1 and label in used and _is_link(found["alone"] or "")
    }
    at, has_words_above, run = 0, False, list[int]()
    for line in text.split("\n"):
        if at in certain:
            run.append(at)
        else:
            has_words = line.strip() != ""
            for start in run if has_words_above and has_words else ():
                del certain[start]
            run, has_words_above = [], has_words
        at += len(line) + 1
    return {found["label"].casefold(): found for found in certain.values()}


def _is_link(address: str) -> bool:
    """Whether words in square brackets with this address behind them are a link."""
    link = f"[x]({address})"
    return [*links(link, 0, len(link))] == [(0, len(link))]


def _without_reference(
    found: re.Match[str], raw: Iterable[re.Match[str]], definitions: Mapping[str, re.Match[str]]
) -> tuple[Replacement, ...]:
    """The address at each place that refers to it, and no longer on a line of its own."""
    label = _label(found)
    definition = definitions.get(label) if label is not None else None
    if definition is None:
        return ()
    uses = [each for each in raw if each["label"] is None and _label(each) == label]
    without = Replacement(definition.span("line"), definition["line"], "")
    address = f"({definition['alone']})"
    return (*(Replacement(each.span("reference"), each["reference"], address) for each in uses), without)


def _label(found: re.Match[str]) -> str | None:
    """The name by which something refers to an address, or of what it leads to."""
    if found["label"] is not None:
        return found["label"].casefold()
    return None if found["reference"] is None else (found["reference"][1:-1] or found["words"]).casefold()


def _as_link(found: re.Match[str]) -> tuple[Replacement, ...]:
    """The address without spaces around it, and with `mailto:` before a mail address with a question."""
    as_typed = found["target"] or ""
    padded = _PADDED.match(as_typed)
    if padded is None:
        return ()
    address = padded["address"]
    if "?" in address and _MAIL.match(address):
        address = f"mailto:{address}"
    is_certain = address != as_typed and _is_link(address)
    return (Replacement(found.span("target"), as_typed, address),) if is_certain else ()
