"""Slips: what a person did when YAML gives up, from the text around the place and never from its English words.

YAML often notices a slip only on the next line, so each test looks at the line of the break and at the filled
line above it. A slip comes with the edits after which reading can go on.
"""

from __future__ import annotations

from actieplan.diagnostics import Kind
from actieplan.reading.found import Break, Found
from actieplan.reading.kinds import losing, syntax
from actieplan.reading.lines import Lines
from actieplan.reading.slips import (
    below_bar,
    colons,
    enclosing,
    first_field,
    indentation,
    interrupted,
    loose,
    one_line,
    pasted,
    tabs,
)


def explain(text: str, broken_at: Break) -> Found:
    """The mistake that made reading stop, at the place where a person can correct it."""
    lines = Lines(text)
    index, opened = broken_at
    return (
        pasted.git_conflict(lines)
        or pasted.fence(lines)
        or pasted.document_end(lines, index)
        or interrupted.long_blank_line(lines, index)
        or below_bar.list_under_text(lines, index)
        or interrupted.comment_in_text(lines, index)
        or tabs.tab(lines, index)
        or first_field.without_first_field(lines, index)
        or indentation.first_line(lines, index)
        or colons.colon_at(lines, index)
        or below_bar.lines_under_field(lines, index)
        or loose.text_at_left(lines, index)
        or enclosing.bad_escape(text, broken_at)
        or enclosing.quote_left_open(lines, index)
        or one_line.slip(lines, index)
        or enclosing.unclosed_quote(lines, broken_at)
        or loose.loose_text(lines, index)
        or indentation.wrong_level(lines, index)
        or colons.colon_in_text(lines, index)
        or enclosing.unclosed_bracket(lines, opened, index)
        or indentation.odd_indent(lines, index)
        or pasted.no_plan(lines)
        or loose.line_of_signs(lines, index)
        or Found(syntax.SYNTAX, (index, min(index + 1, len(text))))
    )


_OF_INDENTATION = frozenset({syntax.TAB.code, syntax.BAD_INDENT.code, losing.LOOSE_TEXT.code})
_OF_WORDS = frozenset(
    kind.code
    for kind in (
        syntax.UNCLOSED_QUOTE,
        syntax.TEXT_AFTER_QUOTE,
        syntax.BAD_START,
        syntax.MISSING_SPACE,
        syntax.BACKSLASH,
        losing.CURLY_QUOTES,
    )
)


def brought_about(kind: Kind, guess: Kind) -> bool:
    """Whether a slip on a line may come of how an earlier one there was mended, which was a guess.

    What is wrong with the words of a line does not come of how far it was thought to be indented.
    """
    return not (guess.code in _OF_INDENTATION and kind.code in _OF_WORDS)
