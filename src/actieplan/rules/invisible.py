"""Invisible: characters in a text that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from actieplan.diagnostics import Severity
from actieplan.rules.registry import Finding, Replacement, Subject, rule
from actieplan.rules.within_text import MOST_IN_A_TEXT
from actieplan.text import Text
from actieplan.widthless import WIDTHLESS, widthless


@rule(
    "AP516",
    Severity.WARNING,
    title=Text("een onzichtbaar teken", "an invisible character"),
    message=Text("hier staat een onzichtbaar teken ({naam})", "there is an invisible character here ({naam})"),
    hint=Text(
        "verwijder het; wie het woord zoekt, vindt het anders niet",
        "delete it; otherwise a search does not find the word",
    ),
)
def character_is_invisible(subject: Subject) -> Iterator[Finding]:
    """Words hold no characters without width.

    Waarom: ze komen mee uit webpagina's en Word; wie het woord zoekt, vindt het niet.
    Why: they come along from web pages and Word; a search does not find the word.
    Fout (actie):
        omschrijving: |
          We bevra\u200bgen alle partners.
    Goed (actie):
        omschrijving: |
          We bevragen alle partners.
    """
    if WIDTHLESS.search(subject.unusual_characters) is None:
        return
    for path, text in subject.texts:
        for each in islice(without(text), MOST_IN_A_TEXT):
            yield Finding(path, {"naam": _named(each.before)}, within=each.within, fix=(each,))


def without(text: str) -> Iterator[Replacement]:
    """What takes the characters that nobody sees away."""
    return (Replacement((start, end), text[start:end], "") for start, end in widthless(text))


def _named(signs: str) -> str:
    return ", ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in signs))


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
