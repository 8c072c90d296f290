"""Teksten: structure that the eye sees in a text and the program does not, and signs that nobody sees.

Each rule points at every place within the text. A fix replaces only the signs that it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from actieplan.diagnostics import Severity
from actieplan.places import Path, Stretch
from actieplan.rules.naming import shortened
from actieplan.rules.registry import Finding, Replacement, Subject, rule
from actieplan.text import Text

MOST_IN_A_TEXT = 100
"""How many places of one text a rule names at most."""


def _blocks(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Every text of more than one line: only there a line can look like something."""
    return ((path, text) for path, text in subject.texts if path[-1] == "tekst" and "\n" in text.strip("\n"))


# --- lists that are none ----------------------------------------------------------------------------------

_BULLET = re.compile(r"^[ \t]*(?P<sign>(?:[•·▪■●◦‣➢\uf020-\uf0ff][ \t\u00a0]*|o\t[ \t]*))(?=\S)", re.MULTILINE)
_DASH = re.compile(r"[ \t]*(?P<sign>[–§][ \t\u00a0]+)(?=\S)")


def _word_bullets(text: str) -> Iterator[Stretch]:
    """Where lines begin with a bullet of Word; a dash or § only when the line before or after does so too."""
    found = [match.span("sign") for match in _BULLET.finditer(text)]
    at, above = 0, None
    for line in text.split("\n"):
        dash = _DASH.match(line)
        here = (at + dash.start("sign"), at + dash.end("sign")) if dash else None
        if here and above:
            found += [above, here]
        at, above = at + len(line) + 1, here
    return iter(sorted(set(found)))


@rule(
    "AP510",
    Severity.WARNING,
    title=Text("een opsommingsteken van Word", "a bullet of Word"),
    message=Text(
        "“{teken}” is geen opsommingsteken: deze regel loopt door in de vorige",
        "“{teken}” is not a bullet: this line runs on from the one above",
    ),
    hint=Text("begin elk punt met `- `", "begin every item with `- `"),
)
def bullet_of_word(subject: Subject) -> Iterator[Finding]:
    """Items of a list begin with `- `.

    Waarom: tekens zoals • komen mee uit Word, maar maken hier geen opsomming; de regels komen achter elkaar.
    Why: signs such as • come along from Word, but make no list here; the lines run on.
    Fout (actie):
        omschrijving: |
          We doen dit:
          • een bevraging
    Goed (actie):
        omschrijving: |
          We doen dit:
          - een bevraging
    """
    for path, text in _blocks(subject):
        for start, end in islice(_word_bullets(text), MOST_IN_A_TEXT):
            sign = text[start:end]
            fix = (Replacement((start, end), sign, "- "),)
            yield Finding(path, {"teken": sign.strip()}, within=(start, end), fix=fix)


_POINT = re.compile(r"^[ \t]*(?P<sign>[a-z][.)]|[0-9]{1,2}(?:\.[0-9]{1,2})+\.?)[ \t]+(?=\S)", re.MULTILINE)


@rule(
    "AP511",
    Severity.WARNING,
    title=Text("een nummering die het programma niet kent", "numbering that the program does not know"),
    message=Text(
        "“{teken}” begint geen punt: deze regel loopt door in de vorige",
        "“{teken}” does not begin an item: this line runs on from the one above",
    ),
    hint=Text(
        "schrijf `1. ` of `- `, en laat onderdelen inspringen",
        "write `1. ` or `- `, and indent the items below it",
    ),
)
def numbering_is_unknown(subject: Subject) -> Iterator[Finding]:
    """Points are numbered `1.` or `1)`.

    Waarom: letters en nummers zoals 1.1 maken geen opsomming; de regels komen achter elkaar in één alinea.
    Why: letters and numbers such as 1.1 make no list; the lines run on in one paragraph.
    Fout (actie):
        omschrijving: |
          We doen dit:
          a) een bevraging
    Goed (actie):
        omschrijving: |
          We doen dit:
          1) een bevraging
    """
    for path, text in _blocks(subject):
        found = list(islice(_POINT.finditer(text), MOST_IN_A_TEXT))
        if len(found) > 1 or (
            found and found[0]["sign"][0].isalpha()
        ):  # one number may be a line that was wrapped there
            for each in found:
                yield Finding(path, {"teken": each["sign"]}, within=each.span("sign"))


_SHORT = 60
_FEW = 3
_OPENS = re.compile(r"[ \t]*(?:[-*•·–§|>#]|[0-9]{1,3}[.)]|[a-z][.)] |\[\^|o\t|[\uf020-\uf0ff])")


@rule(
    "AP513",
    Severity.INFO,
    title=Text("korte regels die één alinea worden", "short lines that become one paragraph"),
    message=Text(
        "deze {aantal} korte regels komen achter elkaar in één alinea",
        "these {aantal} short lines run on in one paragraph",
    ),
    hint=Text(
        "zet `- ` voor elke regel, of een lege regel ertussen",
        "put `- ` before every line, or an empty line between them",
    ),
)
def short_lines_are_joined(subject: Subject) -> Iterator[Finding]:
    """Lines of a list have a mark, or an empty line between them.

    Waarom: een regeleinde binnen een alinea is geen regeleinde in het document.
    Why: a line end within a paragraph is not a line end in the document.
    Fout (actie):
        omschrijving: |
          Stad Leuven
          OCMW Leuven
          Huis van het Kind
    Goed (actie):
        omschrijving: |
          - Stad Leuven
          - OCMW Leuven
          - Huis van het Kind
    """
    for path, text in _blocks(subject):
        for within, count in islice(_short_lines(text), MOST_IN_A_TEXT):
            yield Finding(path, {"aantal": count}, within=within)


def _short_lines(text: str) -> Iterator[tuple[Stretch, int]]:
    """Paragraphs of three or more lines that are all short, each beginning as a line of its own does."""
    at, start, lines = 0, 0, list[str]()
    for line in [*text.split("\n"), ""]:
        if line.strip() and _OPENS.match(line) is None and len(line) < _SHORT:
            start = start if lines else at
            lines.append(line)
        else:
            if not line.strip() and len(lines) >= _FEW and all(_begins_anew(each) for each in lines):
                yield (start, start + len(lines[0])), len(lines)
            lines = []
        at += len(line) + 1


def _begins_anew(line: str) -> bool:
    """Whether a line does not go on from the one above: it begins with a capital or a figure."""
    return not line.strip()[0].islower() and line.rstrip()[-1] not in ",-–("


# --- signs ------------------------------------------------------------------------------------------------

_FOREIGN = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"
    r"|</?(?:b|i|u|p|br|div|span|table|tr|td|ul|ol|li|img|a|strong|em)(?:[ /][^<>\n]{0,300})?>|~~(?=\S)",
    re.IGNORECASE,
)


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
    if not any(sign in subject.words for sign in ("<", "![", "~~")):
        return
    for path, text in subject.texts:
        if path[-1] == "tekst":
            for found in islice(_FOREIGN.finditer(text), MOST_IN_A_TEXT):
                yield Finding(path, {"teken": shortened(found[0])}, within=found.span())


@rule(
    "AP518",
    Severity.INFO,
    title=Text("een zacht afbreekstreepje", "a soft hyphen"),
    message=Text(
        "hier staat een zacht afbreekstreepje (U+00AD); u ziet het alleen aan het einde van een regel",
        "there is a soft hyphen here (U+00AD); it shows only at the end of a line",
    ),
    hint=Text("verwijder het als het er niet met opzet staat", "delete it unless it is there on purpose"),
)
def soft_hyphen(subject: Subject) -> Iterator[Finding]:
    """A soft hyphen is on purpose.

    Waarom: het komt vaak mee bij het kopiëren, en wie het woord zoekt, vindt het niet.
    Why: it often comes along with copying, and who looks for the word does not find it.
    Fout (actie):
        omschrijving: |
          We bezoeken de eerstelijns\u00adzone.
    Goed (actie):
        omschrijving: |
          We bezoeken de eerstelijnszone.
    """
    if "\u00ad" not in subject.unusual_characters:
        return
    for path, text in subject.texts:
        for found in islice(re.finditer("\u00ad", text), MOST_IN_A_TEXT):
            yield Finding(path, within=found.span())
