"""Differences for a terminal: what went in red between `[-` and `-]`, what came in green between `{+` and `+}`."""

from __future__ import annotations

from actieplan.documents.comparison import Comparison, grouped
from actieplan.reports.diff.sentences import Marks, sentence
from actieplan.reports.safe import inert, one_line
from actieplan.text import Lang, Text


def write(comparison: Comparison, lang: Lang, *, colour: bool = False) -> str:
    """A line per change under the thing it belongs to; a sentence when nothing changed."""
    if not comparison.changes:
        return Text("geen verschillen", "no differences").in_lang(lang)
    marks = _COLOURED if colour else _PLAIN
    lines = []
    for owner, changes in grouped(comparison):
        lines.append(one_line(owner[:1].upper() + owner[1:]))
        lines += [f"  {sentence(place, change, comparison, marks, lang)}" for place, change in changes]
    return "\n".join(map(inert, lines))


_PLAIN = Marks(one_line, lambda words: f"[-{one_line(words)}-]", lambda words: f"{{+{one_line(words)}+}}")
_COLOURED = Marks(
    one_line,
    lambda words: f"\x1b[31m[-{one_line(words)}-]\x1b[0m",
    lambda words: f"\x1b[32m{{+{one_line(words)}+}}\x1b[0m",
)
