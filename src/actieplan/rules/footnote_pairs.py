"""Footnotes: marks and notes that lack their counterpart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from actieplan.diagnostics import Severity
from actieplan.places import Stretch
from actieplan.rules.registry import Finding, Subject, rule
from actieplan.rules.within_text import MOST_IN_A_TEXT
from actieplan.text import Text


@rule(
    "AP505",
    Severity.ERROR,
    title=Text("een voetnoot zonder tegenhanger", "a footnote without its counterpart"),
    message=Text("{wat}", "{wat}"),
    hint=Text(
        "bij elke `[^1]` in een tekst hoort in dezelfde tekst, op een eigen regel, `[^1]: de uitleg`",
        "every `[^1]` in a text needs, in the same text and on a line of its own, `[^1]: the note`",
    ),
)
def footnote_has_no_counterpart(subject: Subject) -> Iterator[Finding]:
    """Every mark of a footnote has its note in the same text, once, and the other way round.

    Waarom: een noot zonder teken in de tekst wordt niet afgedrukt, en een teken zonder noot zegt niets.
    Why: a note without its mark in the text is not printed, and a mark without its note says nothing.
    Fout (plan):
        inleiding: |
          Dit plan bouwt voort op Zorgzame Buurten.[^1]
    Goed (plan):
        inleiding: |
          Dit plan bouwt voort op Zorgzame Buurten.[^1]

          [^1]: Zie de website van Zorgzame Buurten.
    """
    for path, text in subject.texts:
        if "[^" in text:
            for what, within in islice(unmatched(text), MOST_IN_A_TEXT):
                yield Finding(path, {"wat": what}, within=within)


_NOTE = re.compile(r"^[ \t]*(?:[-*+>] +)*(?P<sign>\[\^(?P<label>[^\s\[\]]+)\]:)", re.MULTILINE)
_MARK = re.compile(r"(?<!\\)\[\^(?P<label>[^\s\[\]]+)\]")


_WITHOUT_COLON = re.compile(r"^[ \t]*(?P<sign>\[\^(?P<label>[^\s\[\]]+)\])[ \t]*(?=[^\s:]|:)", re.MULTILINE)
"""A mark at the start of a line with words behind it, which may be the note."""


def unmatched(text: str) -> Iterator[tuple[Text, Stretch]]:
    """The marks and notes of a text that lack the other, and second notes of one name, with their places."""
    notes = {found.start("sign"): found for found in _NOTE.finditer(text)}
    marks = [found for found in _MARK.finditer(text) if found.start() not in notes]
    explained, marked = {found["label"] for found in notes.values()}, {found["label"] for found in marks}
    without_colon = {found["label"]: found for found in _WITHOUT_COLON.finditer(text)}
    several = {label for label, number in Counter(mark["label"] for mark in marks).items() if number > 1}
    for mark in marks:
        if (label := mark["label"]) not in explained:
            if label in several and (note := without_colon.get(label)) is not None:
                if note.start("sign") == mark.start():
                    yield (
                        Text(
                            f"achter `[^{label}]` voor de uitleg hoort meteen een dubbele punt: `[^{label}]:`",
                            f"a colon must follow `[^{label}]` before the note at once: `[^{label}]:`",
                        ),
                        mark.span(),
                    )
                continue
            what = Text(f"voetnoot `[^{label}]` heeft geen uitleg", f"footnote `[^{label}]` has no note")
            yield what, mark.span()
    seen: set[str] = set()
    for note in notes.values():
        label = note["label"]
        if label not in marked:
            yield (
                Text(f"noot `[^{label}]:` hoort bij geen teken", f"note `[^{label}]:` belongs to no mark"),
                note.span("sign"),
            )
        elif label in seen:
            yield Text(f"noot `[^{label}]:` staat er twee keer", f"note `[^{label}]:` occurs twice"), note.span("sign")
        seen.add(label)
