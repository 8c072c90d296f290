"""Teksten: structure that the eye sees in a text and the program does not.

Each rule points at every place within the text. A fix replaces only the signs that it names.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from actieplan.diagnostics import Severity
from actieplan.places import Path
from actieplan.rules.look_alikes import Kind, LookAlike, bullets, look_alikes
from actieplan.rules.pipe_tables import as_table
from actieplan.rules.registry import Finding, Replacement, Subject, rule
from actieplan.text import Text

MOST_IN_A_TEXT = 100
"""How many places of one text a rule names at most."""


def _alike(subject: Subject, kind: Kind) -> Iterator[tuple[Path, str, LookAlike]]:
    """What looks like this kind: in texts of more than one line, since only there a line can run on from another.

    A tab is never seen, so it is looked for in every text.
    """
    for path, text in subject.texts:
        if path[-1] == "tekst" and ("\n" in text.strip("\n") or (kind == "tabs" and "\t" in text)):
            alike = (each for each in look_alikes(text) if each.kind == kind)
            yield from ((path, text, each) for each in islice(alike, MOST_IN_A_TEXT))


@rule(
    "AP510",
    Severity.WARNING,
    title=Text("een opsommingsteken van Word", "a bullet of Word"),
    message=Text(
        "“{teken}” maakt hier geen opsomming: de regels komen achter elkaar",
        "“{teken}” makes no list here: the lines run on",
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
    for path, text in subject.texts:
        for found in islice(bullets(path, text), MOST_IN_A_TEXT) if path[-1] == "tekst" else ():
            sign = text[slice(*found.within)]
            bullet = Replacement(found.within, sign, "" if found.is_in_item else "- ")
            fix = () if sign.strip() in _MAY_BE_MEANT else (bullet,)
            hint = _ITEM_HAS_A_SIGN if found.is_in_item else None
            yield Finding(path, {"teken": sign.strip()}, within=found.within, fix=fix, hint=hint)


_MAY_BE_MEANT = "→⇒✓✔"
"""Signs that may say something themselves: what follows from something, what is done."""
_ITEM_HAS_A_SIGN = Text("verwijder het: het punt heeft al een teken", "delete it: the item has a sign already")


@rule(
    "AP511",
    Severity.WARNING,
    title=Text("een nummering die het programma niet kent", "numbering that the program does not know"),
    message=Text(
        "“{teken}” begint hier geen punt van een opsomming: de regels komen achter elkaar",
        "“{teken}” begins no item of a list here: the lines run on",
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
    for path, text, found in _alike(subject, "number"):
        yield Finding(path, {"teken": text[slice(*found.within)]}, within=found.within)


@rule(
    "AP512",
    Severity.WARNING,
    title=Text("een tab in een tekst", "a tab in a text"),
    message=Text(
        "een tab maakt hier geen kolom: in het document komt er een spatie",
        "a tab makes no column here: the document has a space for it",
    ),
    hint=Text(
        "maak een tabel met `|` aan beide einden van elke regel, en `| --- | --- |` onder de eerste",
        "make a table with `|` at both ends of every line, and `| --- | --- |` below the first",
    ),
)
def tab_in_a_text(subject: Subject) -> Iterator[Finding]:
    r"""Columns are a table with pipes.

    Waarom: kolommen uit Word of Excel komen mee als tabs, en worden in een alinea gewone woorden.
    Why: columns from Word or Excel come along as tabs, and become plain words in a paragraph.
    Fout (actie):
        omschrijving: "Wie\tWat\nStad\teen bevraging"
    Goed (actie):
        omschrijving: |
          | Wie | Wat |
          | --- | --- |
          | Stad | een bevraging |
    """
    for path, text, found in _alike(subject, "tabs"):
        fix = () if found.is_in_item else as_table(text, found.lines)
        yield Finding(path, within=found.within, fix=fix)


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
    for path, _, found in _alike(subject, "short"):
        yield Finding(path, {"aantal": len(found.lines)}, within=found.within)


@rule(
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
)
def line_leaves_its_item(subject: Subject) -> Iterator[Finding]:
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
    for path, _, found in _alike(subject, "outside"):
        yield Finding(path, within=found.within)
