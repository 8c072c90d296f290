"""Slips: what a person did when YAML gives up, from the text around the place and never from its English words.

YAML often notices a slip only on the next line, so each test looks at the line of the error and at the filled
line above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from actieplan import model
from actieplan.diagnostics import Diagnostic, Kind, diagnose
from actieplan.places import Location
from actieplan.reading.kinds import losing, syntax

if TYPE_CHECKING:
    import yaml

    from actieplan.reading.source import Lines

_Found = tuple[Kind, int, int, dict[str, object]]
"""The kind of a finding, the start and end of its place, and the parameters of its message."""

_LEAD = r"(?P<lead>[ ]*(?:- +)*)"
_FIELD = re.compile(rf"{_LEAD}(?P<key>[^\s:#'\"-][^:#]*?): +(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<lead>[ ]*(?:- +)+)(?P<value>[^\s-].*)")
_TIGHT_FIELD = re.compile(rf"{_LEAD}(?P<key>[a-z_]+):(?P<value>\S.*)")
_TIGHT_DASH = re.compile(r"[ ]*-[^\s-]")
_OTHER_DASH = re.compile(r"[ ]*(?P<sign>[–—•·])\s")
_NO_COLON = re.compile(rf"{_LEAD}(?P<key>[a-z_]+)(?:[ ]+|[ ]*[;=][ ]*)(?P<value>[^\s:=;][^:]*)")
_QUOTED_THEN_TEXT = re.compile(r"""(?:^|[:-] +)(?P<quote>["']).*?(?P=quote)[ ]*[^\s#,\]}:]""")
_APOSTROPHE = re.compile(r"'[stnk]\b")
_BAD_STARTS = (
    re.compile(r"[@`%&*!,]"),
    re.compile(r"[|>](?![+\-0-9]{0,2}[ ]*(?:#.*)?$)"),
    re.compile(r"[-?] "),
    re.compile(r"\[[^\]]*\][ ]*[^\s#,\]]|\{[^}]*\}[ ]*[^\s#,}]"),
)
"""How a text begins that YAML takes for something of its own."""
_FIELD_NAMES = frozenset(
    name
    for kind in vars(model).values()
    if isinstance(kind, type) and issubclass(kind, model.Node)
    for name in kind.model_fields
)


def explain(file: str, text: str, error: yaml.MarkedYAMLError, lines: Lines) -> Diagnostic:
    """The slip behind a syntax error, at the place where the person can mend it."""
    mark = error.problem_mark or error.context_mark
    index = min(mark.index, len(text)) if mark is not None else 0
    opened = error.context_mark.index if error.context_mark is not None else index
    kind, start, end, params = (
        _tab(lines, index)
        or _bad_escape(text, opened, index)
        or _on_a_line(lines, index)
        or _unclosed_quote(text, opened, index)
        or _colon_in_text(lines, index)
        or _unclosed_bracket(text, opened, index)
        or _bad_indent(lines, index)
        or (syntax.SYNTAX, index, index + 1, {})
    )
    return diagnose(kind, Location(file, span=lines.span((start, min(end, len(text))))), params)


# --- slips of one line ------------------------------------------------------------------------------------


def _candidates(lines: Lines, index: int) -> Iterator[tuple[int, str]]:
    """The line of an error and the filled line above it, each with its start index."""
    number, seen = lines.position(index).line, 0
    while number >= 1 and seen < 2:
        line = lines.line(number)
        if line.strip() and not line.lstrip().startswith("#"):
            yield lines.starts[number - 1], line
            seen += 1
        number -= 1


def _on_a_line(lines: Lines, index: int) -> _Found | None:
    """A slip that one line shows by itself; the line of the error goes first."""
    for start, line in _candidates(lines, index):
        found = (
            _hard_space(start, line)
            or _bad_start(start, line)
            or _text_after_quote(start, line)
            or _tight_field(start, line)
            or _tight_dash(start, line)
            or _missing_colon(start, line)
        )
        if found is not None:
            return found
    return None


def _hard_space(start: int, line: str) -> _Found | None:
    at = line.find("\u00a0")
    if at >= 0 and (not line[:at].strip() or line[at - 1] in ":-"):
        return losing.HARD_SPACE, start + at, start + at + 1, {}
    return None


def _bad_start(start: int, line: str) -> _Found | None:
    """`titel: @stad`, `- **vet** begin`, `naam: 't Hofke`, `omschrijving: | tekst`."""
    found = _FIELD.fullmatch(line) or _ITEM.fullmatch(line)
    if found is None:
        return _bad_start_of_file(start, line)
    value = found["value"]
    if not any(pattern.match(value) for pattern in _BAD_STARTS) and not _APOSTROPHE.match(value):
        return None
    at = start + found.start("value")
    return syntax.BAD_START, at, at + 1, {"sign": value[0], "corrected": f"`{found['lead'].lstrip()}{_quoted(found)}`"}


def _bad_start_of_file(start: int, line: str) -> _Found | None:
    if line[0] in "@`%":
        return syntax.BAD_START, start, start + 1, {"sign": line[0], "corrected": f"`{_in_quotes(line)}`"}
    return None


def _text_after_quote(start: int, line: str) -> _Found | None:
    found = _QUOTED_THEN_TEXT.search(line)
    if found is None:
        return None
    at = start + found.end() - 1
    return syntax.TEXT_AFTER_QUOTE, at, at + 1, {"quote": found["quote"]}


def _tight_field(start: int, line: str) -> _Found | None:
    """`titel:Actieplan`."""
    found = _TIGHT_FIELD.fullmatch(line)
    if found is None or found["value"].startswith("//"):
        return None
    at = start + found.end("key")
    corrected = f"`{found['key']}: {found['value']}`"
    return syntax.MISSING_SPACE, at, at + 1, {"key": found["key"], "corrected": corrected}


def _tight_dash(start: int, line: str) -> _Found | None:
    """`-tekst` or `– tekst` among the items of a list."""
    other = _OTHER_DASH.match(line)
    if other is not None:
        at = start + other.start("sign")
        return losing.OTHER_DASH, at, at + 1, {"sign": other["sign"]}
    if _TIGHT_DASH.match(line):
        at = start + line.index("-")
        return losing.DASH_WITHOUT_SPACE, at, at + 1, {}
    return None


def _missing_colon(start: int, line: str) -> _Found | None:
    """`titel Actieplan`, `titel = Actieplan`."""
    found = _NO_COLON.fullmatch(line)
    if found is None or found["key"] not in _FIELD_NAMES:
        return None
    at = start + found.end("key")
    corrected = f"`{found['key']}: {found['value']}`"
    return losing.MISSING_COLON, at, at + 1, {"key": found["key"], "corrected": corrected}


# --- slips that need more than a line ---------------------------------------------------------------------


def _tab(lines: Lines, index: int) -> _Found | None:
    for start, line in _candidates(lines, index):
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in lead:
            at = start + lead.index("\t")
            return syntax.TAB, at, at + 1, {}
    return None


def _bad_escape(text: str, opened: int, index: int) -> _Found | None:
    r"""`"C:\zorg"`: the scanner stops just behind the backslash."""
    at = text.rfind("\\", max(0, index - 10), index + 1)
    if opened < at and text[opened] == '"':
        return syntax.BACKSLASH, at, at + 1, {}
    return None


def _unclosed_quote(text: str, opened: int, index: int) -> _Found | None:
    if index >= len(text.rstrip()) and opened < len(text) and text[opened] in "\"'":
        return syntax.UNCLOSED_QUOTE, opened, opened + 1, {"quote": text[opened]}
    return None


def _colon_in_text(lines: Lines, index: int) -> _Found | None:
    for start, line in _candidates(lines, index):
        found = _FIELD.fullmatch(line)
        if found is None or found["value"][0] in "\"'[{|>":
            continue
        colon = re.search(r":(?: |$)", found["value"])
        if colon is not None:
            at = start + found.start("value") + colon.start()
            return syntax.COLON_IN_TEXT, at, at + 1, {"corrected": f"`{_quoted(found)}`"}
    return _colon_in_next_line(list(_candidates(lines, index)))


def _colon_in_next_line(candidates: list[tuple[int, str]]) -> _Found | None:
    """A text that goes on, further indented, with a line that has a colon."""
    if len(candidates) < 2:
        return None
    (start, line), (_, above) = candidates
    begun, further = _FIELD.fullmatch(above), _FIELD.fullmatch(line)
    if begun is None or further is None or begun["value"][0] in "\"'[{|>":
        return None
    if further.start("key") <= begun.start("key") or further["lead"].strip():
        return None
    at = start + further.end("key")
    corrected = f"`{begun['key']}: {_in_quotes(begun['value'] + ' ' + line.strip())}`"
    return syntax.COLON_IN_TEXT, at, at + 1, {"corrected": corrected}


def _unclosed_bracket(text: str, opened: int, index: int) -> _Found | None:
    if opened < len(text) and text[opened] in "[{" and opened != index:
        return syntax.UNCLOSED_BRACKET, opened, opened + 1, {"bracket": text[opened]}
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
    return syntax.BAD_INDENT, start + indent, start + indent + 1, {"found": indent, "expected": nearest}


# --- the corrected line -----------------------------------------------------------------------------------


def _quoted(found: re.Match[str]) -> str:
    """The field or item with its value in quotes."""
    value = _in_quotes(found["value"])
    return f"{found['key']}: {value}" if "key" in found.groupdict() else value


def _in_quotes(value: str) -> str:
    value = value.strip()
    return f'"{value}"' if '"' not in value else "'" + value.replace("'", "''") + "'"
