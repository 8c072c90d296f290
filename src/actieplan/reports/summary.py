"""Summary: all findings as Markdown, for the page of a CI run or a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from actieplan.diagnostics import Diagnostic
from actieplan.reports.run import Run
from actieplan.reports.safe import as_markdown
from actieplan.reports.severities import NAMES, counted
from actieplan.text import Lang, Text

MAX_BYTES = 1024 * 1024 - 1024
"""GitHub drops a summary of more than a mebibyte without a word; a kibibyte is left for the last line."""


def write(run: Run, lang: Lang) -> str:
    """A heading with the counts, and a table per file; cut, with a word about it, before it gets too long."""
    found = counted(run.diagnostics, lang, run.suppressed) or Text("geen bevindingen", "no findings").in_lang(lang)
    one, more = Text("1 bestand nagekeken", "1 file checked"), Text("{n} bestanden nagekeken", "{n} files checked")
    files = one if len(run.files) == 1 else more.fill({"n": len(run.files)})
    lines, length = [f"## actieplan: {found}", "", files.in_lang(lang), ""], 0
    for line in _tables(run.diagnostics, lang):
        length += len(line.encode("utf-8", "backslashreplace")) + 1
        if length > MAX_BYTES:
            lines.append(Text("(de rest is weggelaten)", "(the rest is left out)").in_lang(lang))
            break
        lines.append(line)
    return "\n".join(lines).rstrip() + "\n"


def _tables(diagnostics: Sequence[Diagnostic], lang: Lang) -> Iterator[str]:
    head = Text("| Regel | Code | Wat is er mis | Wat te doen |", "| Line | Code | What is wrong | What to do |")
    for file, found in groupby(diagnostics, key=lambda diagnostic: diagnostic.location.file):
        yield from (f"### {as_markdown(file)}", "", head.in_lang(lang), "|---|---|---|---|")
        yield from (_row(diagnostic, lang) for diagnostic in found)
        yield ""


def _row(diagnostic: Diagnostic, lang: Lang) -> str:
    span = diagnostic.location.span
    place = f"{span.start.line}:{span.start.column}" if span else ""
    code = f"{NAMES[diagnostic.severity].in_lang(lang)} {diagnostic.code}"
    message, hint = (as_markdown(words.in_lang(lang)) for words in (diagnostic.message, diagnostic.hint))
    return f"| {place} | {code} | {message} | {hint} |"
