"""Differences as Markdown, for a comment on a pull request."""

from __future__ import annotations

from actieplan.reports.diff import Comparison
from actieplan.reports.diff.sentences import Marks, grouped, sentence
from actieplan.reports.safe import as_markdown
from actieplan.text import Lang, Text


def write(comparison: Comparison, lang: Lang) -> str:
    """A heading per action or goal and a bullet per change."""
    if not comparison.changes:
        return Text("Geen verschillen.", "No differences.").in_lang(lang) + "\n"
    count = len(comparison.changes)
    title = Text(f"{count} wijziging(en) in het plan", f"{count} change(s) in the plan").in_lang(lang)
    lines = [f"## {title}"]
    for owner, changes in grouped(comparison):
        lines += ["", f"### {as_markdown(owner[:1].upper() + owner[1:])}", ""]
        lines += [f"- {sentence(place, change, _MARKS, lang)}" for place, change in changes]
    return "\n".join(lines) + "\n"


def _around(words: str, sign: str) -> str:
    """Words between signs that must touch them; the spaces at their ends stay outside."""
    inner = words.strip()
    if not inner:
        return words
    start = words[: len(words) - len(words.lstrip())]
    return f"{start}{sign}{as_markdown(inner)}{sign}{words[len(start) + len(inner) :]}"


_MARKS = Marks(as_markdown, lambda words: _around(words, "~~"), lambda words: _around(words, "**"))
