"""Edit: changes applied to the text of a plan file; every line they do not speak of stays as it is."""

from __future__ import annotations

from collections.abc import Iterable

from actieplan.changes import Change
from actieplan.reading.blocks import in_block
from actieplan.reading.lines import Lines, indent_of
from actieplan.reading.source import Source

_QUOTES = "\"'"


def applied(source: Source, changes: Iterable[Change]) -> tuple[str, tuple[Change, ...]]:
    """The text of a source with changes made, and those that were.

    A change is left out when what it wants to replace does not stand at its place, when it overlaps with another, and
    when it would edit a block of text without being meant for it.
    """
    placed = sorted(((_extent(source, change), change) for change in changes), key=lambda pair: pair[0])
    text, end_of_last, made, parts = source.text, 0, [], []
    for (start, end), change in placed:
        words = _written(text[start:end], change)
        if words is None or start < end_of_last or not _may_edit(source.lines, start, end, change):
            continue
        parts += [text[end_of_last:start], _in_lines(source.lines, start, words) if change.in_text else words]
        end_of_last = end
        made.append(change)
    return "".join((*parts, text[end_of_last:])), tuple(made)


def _extent(source: Source, change: Change) -> tuple[int, int]:
    """The stretch of the text that a change replaces."""
    if change.location is None or not source.text:
        return 0, 0
    span = source.narrowed(source.located(change.location)).span
    assert span is not None
    return _index(source.lines, *span.start), _index(source.lines, *span.end)


def _index(lines: Lines, line: int, column: int) -> int:
    return lines.starts[line - 1] + column - 1


def _may_edit(lines: Lines, start: int, end: int, change: Change) -> bool:
    """Whether a change stays out of blocks of text, in which nothing is YAML, or is meant for them."""
    if change.in_text:
        return True
    touched = range(lines.position(start).line, lines.position(max(start, end)).line + 1)
    return not any(in_block(lines, number) for number in touched)


def _in_lines(lines: Lines, start: int, words: str) -> str:
    """Words for a place in a block of text: each new line ends and is indented as the line of that place."""
    if "\n" not in words:
        return words
    number = lines.position(start).line
    return words.replace("\n", lines.end_of(number) + " " * indent_of(lines.line(number)))


def _written(present: str, change: Change) -> str | None:
    """What comes in the place of `present`, in the quotes that stand there; None when it is not what was expected."""
    before, after = change.before, change.after
    if change.location is None or not isinstance(before, str) or not isinstance(after, str):
        return None
    if present == before:
        return after
    sign = present[:1]
    if sign and sign in _QUOTES and present == f"{sign}{before}{sign}" and sign not in after and "\\" not in after:
        return f"{sign}{after}{sign}"
    return None
