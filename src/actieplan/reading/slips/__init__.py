"""Slips: what a person did when YAML gives up, from the text around the place and never from its English words.

YAML often notices a slip only on the next line, so each test looks at the line of the break and at the filled
line above it. A slip comes with the edits after which reading can go on.
"""

from __future__ import annotations

from actieplan.reading.found import Break, Found
from actieplan.reading.kinds import syntax
from actieplan.reading.lines import Lines
from actieplan.reading.slips import enclosing, indentation, one_line, pasted


def explain(text: str, broken_at: Break) -> Found:
    """The slip behind a break, at the place where the person can mend it."""
    lines = Lines(text)
    index, opened = broken_at
    return (
        pasted.git_conflict(lines)
        or pasted.fence(lines)
        or indentation.tab(lines, index)
        or enclosing.bad_escape(text, broken_at)
        or enclosing.quote_left_open(lines, index)
        or one_line.slip(lines, index)
        or enclosing.unclosed_quote(lines, broken_at)
        or indentation.wrong_level(lines, index)
        or one_line.colon_in_text(lines, index)
        or enclosing.unclosed_bracket(lines, opened, index)
        or indentation.odd_indent(lines, index)
        or Found(syntax.SYNTAX, (index, min(index + 1, len(text))))
    )
