"""Words and runs inside a paragraph: bold, italic, links, line breaks and the marks of footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from actieplan.richtext import Note, Run, is_safe_address, words_of
from actieplan.writers.addresses import is_bare
from actieplan.writers.html.elements import element, shown, side_by_side

_BREAK = "<br>\n"


@dataclass(slots=True)
class Notes:
    """The footnotes of one page, numbered as they come."""

    contents: list[Note] = field(default_factory=list)
    _numbers: dict[int, int] = field(default_factory=dict)

    def reference(self, note: Note) -> Markup:
        """The mark in the text, which leads to the note; the note leads back to its first mark."""
        number = self._numbers.get(id(note))
        is_first = number is None
        if number is None:
            self.contents.append(note)
            number = self._numbers[id(note)] = len(self.contents)
        place = f"noot-{number}-terug" if is_first else None
        return element(
            "sup", element("a", str(number), href=f"#noot-{number}", id=place, aria_label=f"Voetnoot {number}")
        )


def inline(runs: Sequence[Run], notes: Notes) -> Markup:
    """The runs of a paragraph; those that lead to the same place are one link."""
    return side_by_side(_of_alike(tuple(alike), address, notes) for address, alike in groupby(runs, _address_of))


def _address_of(run: Run) -> str | None:
    """Where a run leads; None when it leads nowhere, or to where a browser must not go."""
    if run.link and (run.link.startswith("#") or is_safe_address(run.link)):
        return run.link
    return None


def _of_alike(runs: Sequence[Run], address: str | None, notes: Notes) -> Markup:
    drawn, words = side_by_side(_of_run(run, notes) for run in runs), words_of(runs)
    return _linked(drawn, words, address) if address and words.strip() else drawn


def _of_run(run: Run, notes: Notes) -> Markup:
    if run.note is not None:
        return notes.reference(run.note)
    words = Markup(_BREAK.join(map(shown, run.text.split("\n"))))
    if run.italic:
        words = element("em", words)
    if run.bold:
        words = element("strong", words)
    if run.revision:
        words = element("del" if run.revision == "removed" else "ins", words)
    return words


def _linked(drawn: Markup, words: str, address: str) -> Markup:
    """Words that lead to a place on this page, or elsewhere; paper shows the address behind words that do not."""
    if address.startswith("#"):
        return element("a", drawn, href=address)
    return element("a", drawn, href=address, rel="noreferrer", class_=None if is_bare(address, words) else "named")
