"""Differences as Markdown, for a comment on a pull request."""

from __future__ import annotations

from actieplan.documents.comparison import Comparison, grouped
from actieplan.reports.diff.sentences import Marks, sentence
from actieplan.reports.safe import as_markdown
from actieplan.text import Lang, Text


def write(comparison: Comparison, lang: Lang) -> str:
    """A heading per action or goal and a bullet per change."""
    if not comparison.changes:
        return Text("Geen verschillen.", "No differences.").in_lang(lang) + "\n"
    one = Text("1 wijziging in het plan", "1 change in the plan")
    more = Text("{n} wijzigingen in het plan", "{n} changes in the plan").fill({"n": len(comparison.changes)})
    lines = [f"## {(one if len(comparison.changes) == 1 else more).in_lang(lang)}"]
    for owner, changes in grouped(comparison):
        lines += ["", f"### {as_markdown(owner[:1].upper() + owner[1:])}", ""]
        lines += [f"- {sentence(place, change, comparison, _MARKS, lang)}" for place, change in changes]
    return "\n".join(lines) + "\n"


def heading(name: str) -> str:
    """The name of a plan above its changes, where there are several plans."""
    return f"# {as_markdown(name)}\n\n"


_MARKS = Marks(
    as_markdown, lambda words: f"<del>{as_markdown(words)}</del>", lambda words: f"<ins>{as_markdown(words)}</ins>"
)
"""As tags: Markdown's own signs for it do not hold beside every letter."""
