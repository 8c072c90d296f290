"""Slips: what a person did when YAML gives up, from the text around the place and never from its English words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actieplan.diagnostics import Diagnostic, Kind, Location, Position, Span, diagnose
from actieplan.reading import kinds

if TYPE_CHECKING:
    import yaml

    from actieplan.reading.source import Lines

_FIELD = re.compile(r"(?P<lead>[ ]*(?:- +)*)(?P<key>[^\s:#'\"-][^:#]*?): +(?P<value>\S.*)")
_TIGHT_FIELD = re.compile(r"(?P<lead>[ ]*(?:- +)*)(?P<key>[a-z_]+):(?P<value>\S.*)")
_QUOTED_THEN_TEXT = re.compile(r"""(?:^|[:-] +)(?P<quote>["']).*?(?P=quote)[ ]*[^\s#,\]}:]""")
_RESERVED = "@`%|>"


def explain(file: str, text: str, error: yaml.MarkedYAMLError, lines: Lines) -> Diagnostic:
    """The slip behind a syntax error, at the place where the person can mend it."""
    mark = error.problem_mark or error.context_mark
    index = min(mark.index, len(text)) if mark is not None else 0
    opened = error.context_mark.index if error.context_mark is not None else index
    found = (
        _tab(text, index, lines)
        or _bad_escape(text, opened, index)
        or _unclosed_quote(text, opened, index)
        or _tight_field(lines, index)
        or _text_after_quote(lines, index)
        or _colon_in_text(lines, index)
        or _bad_start(text, index, lines)
        or _unclosed_bracket(text, opened, index)
        or _bad_indent(lines, index)
        or (kinds.SYNTAX, index, index + 1, {})
    )
    kind, start, end, params = found
    return diagnose(kind, Location(file, span=lines.span((start, min(end, len(text))))), params)


_Found = tuple[Kind, int, int, dict[str, object]]


def _line_at(lines: Lines, index: int) -> tuple[int, str]:
    """The start index and the text of the line that an index stands on; of the last filled one at the end."""
    number = lines.position(index).line
    while number > 1 and not lines.line(number).strip():
        number -= 1
    return lines.starts[number - 1], lines.line(number)


def _tab(text: str, index: int, lines: Lines) -> _Found | None:
    start, line = _line_at(lines, index)
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in lead:
        at = start + lead.index("\t")
        return kinds.TAB, at, at + 1, {}
    return None


def _bad_escape(text: str, opened: int, index: int) -> _Found | None:
    r"""`"C:\zorg"`: the scanner stops just behind the backslash."""
    at = text.rfind("\\", max(0, index - 10), index + 1)
    if opened < at and text[opened] == '"':
        return kinds.BACKSLASH, at, at + 1, {}
    return None


def _unclosed_quote(text: str, opened: int, index: int) -> _Found | None:
    if index >= len(text.rstrip()) and opened < len(text) and text[opened] in "\"'":
        return kinds.UNCLOSED_QUOTE, opened, opened + 1, {"quote": text[opened]}
    return None


def _tight_field(lines: Lines, index: int) -> _Found | None:
    """`titel:Actieplan`, on the line itself or the one above where YAML noticed it later."""
    number = lines.position(index).line
    for candidate in (number, number - 1):
        if candidate < 1:
            continue
        found = _TIGHT_FIELD.fullmatch(lines.line(candidate))
        if found is not None and not found["value"].startswith("//"):
            at = lines.starts[candidate - 1] + found.end("key")
            corrected = f"`{found['key']}: {found['value']}`"
            return kinds.MISSING_SPACE, at, at + 1, {"key": found["key"], "corrected": corrected}
    return None


def _text_after_quote(lines: Lines, index: int) -> _Found | None:
    number = lines.position(index).line
    for candidate in (number, number - 1):
        found = _QUOTED_THEN_TEXT.search(lines.line(candidate)) if candidate >= 1 else None
        if found is not None:
            at = lines.starts[candidate - 1] + found.end() - 1
            return kinds.TEXT_AFTER_QUOTE, at, at + 1, {"quote": found["quote"]}
    return None


def _colon_in_text(lines: Lines, index: int) -> _Found | None:
    start, line = _line_at(lines, index)
    found = _FIELD.fullmatch(line)
    if found is None or found["value"][0] in "\"'[{|>":
        return None
    colon = re.search(r":(?: |$)", found["value"])
    if colon is None:
        return None
    at = start + found.start("value") + colon.start()
    return kinds.COLON_IN_TEXT, at, at + 1, {"corrected": _quoted(found["key"], found["value"])}


def _bad_start(text: str, index: int, lines: Lines) -> _Found | None:
    if index >= len(text) or text[index] not in _RESERVED:
        return None
    start, line = _line_at(lines, index)
    value = line[index - start :]
    found = _FIELD.fullmatch(line)
    corrected = _quoted(found["key"], value) if found else f"`{_in_quotes(value)}`"
    return kinds.BAD_START, index, index + 1, {"sign": text[index], "corrected": corrected}


def _unclosed_bracket(text: str, opened: int, index: int) -> _Found | None:
    if opened < len(text) and text[opened] in "[{" and opened != index:
        return kinds.UNCLOSED_BRACKET, opened, opened + 1, {"bracket": text[opened]}
    return None


def _bad_indent(lines: Lines, index: int) -> _Found | None:
    number = lines.position(index).line
    line = lines.line(number)
    indent = len(line) - len(line.lstrip(" "))
    above = [lines.line(n) for n in range(number - 1, 0, -1)]
    levels = sorted({len(a) - len(a.lstrip(" ")) for a in above if a.strip() and not a.lstrip().startswith("#")})
    if not line.strip() or indent in levels or not levels:
        return None
    nearest = min(levels, key=lambda level: abs(level - indent))
    start = lines.starts[number - 1]
    return kinds.BAD_INDENT, start + indent, start + indent + 1, {"found": indent, "expected": nearest}


def _quoted(key: str, value: str) -> str:
    return f"`{key}: {_in_quotes(value)}`"


def _in_quotes(value: str) -> str:
    value = value.strip()
    return f'"{value}"' if '"' not in value else "'" + value.replace("'", "''") + "'"


def top() -> Span:
    """The first place of a file, for findings about the file as a whole."""
    return Span(Position(1, 1), Position(1, 1))
