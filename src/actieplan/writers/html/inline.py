"""Words and runs inside a paragraph: bold, italic, links, line breaks and the marks of footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from actieplan.richtext import Note, Run, is_safe_address
from actieplan.writers.html.elements import element, shown, side_by_side

_BREAK = "<br>\n"


@dataclass(slots=True)
class Notes:
    """The footnotes of one page, numbered as they come."""

    contents: list[Note] = field(default_factory=list)

    def reference(self, note: Note) -> Markup:
        """The mark in the text, which leads to the note."""
        self.contents.append(note)
        number = str(len(self.contents))
        link = element("a", number, href=f"#noot-{number}", id=f"noot-{number}-terug", aria_label=f"Voetnoot {number}")
        return element("sup", link)


def inline(runs: Sequence[Run], notes: Notes) -> Markup:
    """The runs of a paragraph."""
    return side_by_side(_of_run(run, notes) for run in runs)


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
    return _linked(words, run.link) if run.link and run.text.strip() else words


def _linked(words: Markup, address: str) -> Markup:
    """Words that lead to a place on this page, or elsewhere; the bare words when the address is not safe."""
    if address.startswith("#"):
        return element("a", words, href=address)
    return element("a", words, href=address, rel="noreferrer") if is_safe_address(address) else words
