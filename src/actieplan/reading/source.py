"""Source: from the bytes of a YAML file to plain data, with the span of every key and value.

The reader is ours because positions are (docs/decisions.md). It builds over libyaml's events, keeps every
scalar as the text that was written, and refuses what a form has no use for (anchors, tags, merge keys, a
second document) and what loses text without a word. Lines end at LF, CRLF or CR, as in editors; columns count
code points from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

import yaml

from actieplan.diagnostics import Diagnostic, Kind, Related, diagnose
from actieplan.places import Location, Path, Position, Span, Target
from actieplan.reading import slips
from actieplan.reading.kinds import files, losing, refused

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_CHARACTER_FINDINGS = 20
EXCERPT_REACH = 200
"""How many characters of a line a report can show on either side of a finding."""

Extent = tuple[int, int]
"""Start and end index in the text; the end is not included."""


class Mapping(dict[str, object]):
    """A mapping of the file. A key without a value is left out, and keeps its place in `keys_at`."""

    __slots__ = ("keys_at", "values_at")

    def __init__(self) -> None:
        super().__init__()
        self.keys_at: dict[str, Extent] = {}
        self.values_at: dict[str, Extent] = {}


class Sequence(list[object]):
    """A list of the file."""

    __slots__ = ("values_at",)

    def __init__(self) -> None:
        super().__init__()
        self.values_at: list[Extent] = []


@dataclass(slots=True)
class Source:
    """A file that was read: its text, its data (None when it cannot be used) and what was found."""

    file: str
    text: str
    data: Mapping | None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _lines: Lines | None = None

    @property
    def lines(self) -> Lines:
        """Where the lines of the text begin."""
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    def located(self, location: Location) -> Location:
        """The location with its span, of the path itself or of the nearest thing above it, and its excerpt."""
        if not self.text:
            return location
        span = location.span or self.span(location.path, location.target)
        line = self.lines.line(span.start.line)
        first = max(0, span.start.column - 1 - EXCERPT_REACH)
        excerpt = line[first : span.start.column - 1 + EXCERPT_REACH]
        return location._replace(span=span, excerpt=excerpt, excerpt_column=first + 1)

    def span(self, path: Path, target: Target = "value") -> Span:
        """The span of the key or value at a path; of its nearest existing ancestor's key when it is absent."""
        return self.lines.span(_extent(self.data, path, target))


class Lines:
    """The lines of a text: from an index to a line and a column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(_ends_at_lf(text) if "\r" not in text else map(re.Match.end, _LINE_END.finditer(text)))]

    def position(self, index: int) -> Position:
        """The line and column of an index."""
        line = bisect_right(self.starts, index)
        return Position(line, index - self.starts[line - 1] + 1)

    def span(self, extent: Extent) -> Span:
        """The lines and columns of an extent."""
        start, end = extent
        return Span(self.position(start), self.position(max(start, end)))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def _ends_at_lf(text: str) -> Iterator[int]:
    """Where each line but the last ends, in a text with line feeds only (three times faster)."""
    lines = text.split("\n")
    return (end + count for count, end in enumerate(accumulate(map(len, lines[:-1])), 1))


_LINE_END = re.compile(r"\r\n|\r|\n")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufdd0-\ufdef]|[\U0001fffe\U0001ffff]"
)
_USUAL_BYTES = b"\t\n\r" + bytes(range(0x20, 0x7F))
"""What is left of a text without these is short, and quickly searched."""
_LINE_SEPARATORS = re.compile("[\x85\u2028\u2029]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def read(file: str, raw: bytes) -> Source:
    """Read the bytes of a file. Never raises for anything a file can hold."""
    refused = _refuse_bytes(file, raw)
    if refused is not None:
        return Source(file, "", None, [refused])
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        readable = error.object[: error.start].decode("utf-8")
        at = Lines(readable).position(len(readable))
        return Source(file, "", None, [_at(file, files.NOT_UTF8, Span(at, at), byte=f"0x{raw[error.start]:02X}")])
    source = Source(file, text, None)
    clean = _without_forbidden(source)
    if not clean.strip():
        source.diagnostics.append(_at(file, files.EMPTY_FILE, source.lines.span((0, 0))))
        return source
    _Builder(source, clean).build()
    return source


_SIGNATURES = {
    b"PK\x03\x04": "Word, Excel, zip",
    b"\xd0\xcf\x11\xe0": "Word 97-2003",
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}


def _refuse_bytes(file: str, raw: bytes) -> Diagnostic | None:
    top = Span(Position(1, 1), Position(1, 1))
    if len(raw) > MAX_BYTES:
        return _at(file, files.TOO_LARGE, top, limit="1 MiB")
    for signature, name in _SIGNATURES.items():
        if raw.startswith(signature):
            return _at(file, files.NOT_TEXT, top, name=name)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or b"\x00" in raw[:4]:
        return _at(file, files.UTF16, top)
    return None


def _without_forbidden(source: Source) -> str:
    """Report the characters that no document may hold; a space in their place keeps every index."""
    text = source.text
    unusual = text.encode("utf-8").translate(None, _USUAL_BYTES).decode("utf-8")
    if not any(pattern.search(unusual) for pattern in (_FORBIDDEN, _LINE_SEPARATORS, _DIRECTION)):
        return text
    for pattern, kind in (
        (_FORBIDDEN, files.FORBIDDEN_CHARACTER),
        (_LINE_SEPARATORS, files.LINE_SEPARATOR),
        (_DIRECTION, files.DIRECTION_CHARACTER),
    ):
        for count, found in enumerate(pattern.finditer(text)):
            if count == MAX_CHARACTER_FINDINGS:
                break
            source.diagnostics.append(
                _at(source.file, kind, source.lines.span(found.span()), character=f"U+{ord(found[0]):04X}")
            )
        text = pattern.sub(" ", text)
    return text


def _at(file: str, kind: Kind, span: Span, **params: object) -> Diagnostic:
    return diagnose(kind, Location(file, span=span), params)


Event = Any
"""An event of PyYAML, whose stubs call every mark optional; the parser always sets them."""


# --- building over events ---------------------------------------------------------------------------------


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read. `key` is the mapping's key that waits for its value."""

    into: Mapping | Sequence
    start: int
    flow: bool
    key: str | None = None
    key_at: Extent = (0, 0)
    waiting: bool = False
    dropped: bool = False


class _TooDeepError(Exception):
    """The nesting passes the limit."""


class _Builder:
    """Builds the data of the first document, one event at a time and without recursion."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.text = text
        self.frames: list[_Frame] = []
        self.root: object = None
        self.root_at: Extent = (0, 0)
        self.documents = 0

    def build(self) -> None:
        """Fill in the source's data and diagnostics."""
        try:
            self.run()
        except yaml.MarkedYAMLError as error:
            self.source.diagnostics.append(slips.explain(self.source.file, self.text, error, self.source.lines))
            return
        except _TooDeepError:
            self.report(refused.TOO_DEEP, (self.frames[-1].start, self.frames[-1].start + 1), limit=MAX_DEPTH)
            return
        except RecursionError:
            self.report(refused.TOO_DEEP, (0, 1), limit=MAX_DEPTH)
            return
        if isinstance(self.root, Mapping):
            self.source.data = self.root if self.documents == 1 else None
        elif not self.source.diagnostics:
            self.report(files.EMPTY_FILE if self.root is None else files.NOT_A_MAPPING, self.root_at)

    def run(self) -> None:
        parser = _parser_class()(self.text)
        try:
            while True:
                event: Event = parser.get_event()
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    self.scalar(event)
                elif kind is yaml.MappingStartEvent:
                    self.open(event, Mapping())
                elif kind is yaml.SequenceStartEvent:
                    self.open(event, Sequence())
                elif kind in _ENDS:
                    self.close(event)
                elif kind is yaml.AliasEvent:
                    self.report(refused.ANCHOR, _marks(event), sign="*")
                    self.put(None, _marks(event))
                elif kind is yaml.DocumentStartEvent:
                    if not self.start_document(event):
                        return
                elif kind is yaml.StreamEndEvent or event is None:
                    return
        finally:
            parser.dispose()

    def start_document(self, event: Event) -> bool:
        self.documents += 1
        if self.documents > 1:
            self.report(refused.SECOND_DOCUMENT, _marks(event))
            return False
        if event.version or event.tags:
            self.report(refused.DIRECTIVE, _marks(event))
        return True

    def open(self, event: Event, into: Mapping | Sequence) -> None:
        start = event.start_mark.index
        if len(self.frames) >= MAX_DEPTH:
            self.frames.append(_Frame(into, start, flow=True))
            raise _TooDeepError
        self.refuse_marks(event)
        parent = self.frames[-1] if self.frames else None
        frame = _Frame(into, start, bool(event.flow_style))
        if parent is not None and isinstance(parent.into, Mapping) and not parent.waiting:
            self.report(refused.KEY_NOT_TEXT, (start, start + 1))
            frame.dropped = True
        self.frames.append(frame)

    def close(self, event: Event) -> None:
        frame = self.frames.pop()
        end = event.end_mark.index if frame.flow else self.last_filled(event.start_mark.index)
        if frame.dropped:
            self.frames[-1].key, self.frames[-1].waiting = None, True
            return
        self.put(frame.into, (frame.start, end))

    def last_filled(self, index: int) -> int:
        """The index after the last character before `index` that is not white space."""
        while index > 0 and self.text[index - 1] in " \t\r\n":
            index -= 1
        return index

    def scalar(self, event: Event) -> None:
        extent = (event.start_mark.index, event.end_mark.index)
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event)
        frame = self.frames[-1] if self.frames else None
        if frame is not None and isinstance(frame.into, Mapping) and not frame.waiting:
            if event.style or event.value == "<<" or event.value in frame.into.keys_at:
                self.key(frame, event, extent)
            else:  # nearly always; a key of its own, with nothing to look after
                frame.waiting, frame.key, frame.key_at = True, event.value, extent
            return
        if event.style in _BLOCK_STYLES:
            extent = (extent[0], self.last_filled(extent[1]))
        self.put(self.value_of(event, extent, frame), extent)

    def key(self, frame: _Frame, event: Event, extent: Extent) -> None:
        assert isinstance(frame.into, Mapping)
        name: str = event.value
        frame.waiting, frame.key, frame.key_at = True, name, extent
        if name == "<<" and not event.style:
            self.report(refused.MERGE_KEY, extent)
            frame.key = None
        elif name in frame.into.keys_at:
            first = Related(self.location(frame.into.keys_at[name]), refused.FIRST_PLACE)
            self.report(refused.DUPLICATE_KEY, extent, related=(first,), key=name)
            frame.key = None
        elif _bad_in_escapes(event, name):
            self.report(files.FORBIDDEN_CHARACTER, extent, character=_first_bad(name))
            frame.key = None

    def value_of(self, event: Event, extent: Extent, frame: _Frame | None) -> str | None:
        written: str = event.value
        style = event.style
        if not style:
            if not written:
                self.check_empty(extent, frame)
                return None
            if self.check_plain(extent, frame):
                return written
        elif style == '"' and _bad_in_escapes(event, written):
            self.report(files.FORBIDDEN_CHARACTER, extent, character=_first_bad(written))
            return _UNFIT.sub("", written)
        if style == ">" or (style != "|" and extent[1] - extent[0] > len(written) + 2 * bool(style)):
            self.check_folded(extent, block=style == ">")
        return written

    def put(self, value: object, extent: Extent) -> None:
        """Hand a finished value to the mapping or list it stands in."""
        if not self.frames:
            self.root, self.root_at = value, extent
            return
        frame = self.frames[-1]
        if isinstance(frame.into, Sequence):
            frame.into.append(value)
            frame.into.values_at.append(extent)
            return
        frame.waiting = False
        if frame.key is None:
            return
        frame.into.keys_at[frame.key] = frame.key_at
        frame.into.values_at[frame.key] = extent if value is not None else frame.key_at
        if value is not None:
            frame.into[frame.key] = value

    # --- what is refused ----------------------------------------------------------------------------------

    def refuse_marks(self, event: Event) -> None:
        if event.anchor is not None:
            start = event.start_mark.index
            self.report(refused.ANCHOR, (start, start + 1), sign="&")
        if getattr(event, "tag", None) is not None:
            start = event.start_mark.index
            self.report(refused.TAG, (start, start + 1))

    def check_empty(self, extent: Extent, frame: _Frame | None) -> None:
        """`{vte: 2,6}` is a vte of 2 and a key `6` without a value; of `titel: #1` nothing is left."""
        if frame is not None and frame.flow and isinstance(frame.into, Mapping):
            self.report(losing.FLOW_WITHOUT_VALUE, frame.key_at, key=frame.key or "")
        sign = self.text.find("#", extent[0], extent[0] + 80)
        gap = self.text[extent[0] : sign] if sign >= 0 else "\n"
        if not gap.strip(" \t") and not _is_clear_comment(len(gap.expandtabs(8)), self.text[sign + 1 : sign + 2]):
            self.report(losing.CUT_OFF, (sign, sign + 1), lost=_shortened(self.rest_of_line(sign)))

    def check_plain(self, extent: Extent, frame: _Frame | None) -> bool:
        """Report the ways in which an unquoted text loses words without a syntax error."""
        start, end = extent
        comment = _COMMENT.match(self.text, end) if self.text[end : end + 1] in _BLANKS else None
        if comment is not None and not _is_clear_comment(
            len(comment["gap"].expandtabs(8)), self.text[comment.end() : comment.end() + 1]
        ):
            sign = comment.end() - 1
            self.report(losing.CUT_OFF, (sign, sign + 1), lost=_shortened(self.rest_of_line(sign)))
        if self.text[start] in _OTHER_DASHES and _OTHER_DASH.match(self.text, start):
            self.report(losing.OTHER_DASH, (start, start + 1), sign=self.text[start])
            return True
        if self.text[start] == "-" and _DASH_WORD.match(self.text, start):
            self.report(losing.DASH_WITHOUT_SPACE, (start, start + 1))
            return True
        if frame is not None and frame.flow and isinstance(frame.into, Sequence):
            item = self.text[start:end]
            opened, closed = item.count("("), item.count(")")
            is_first = not frame.into or str(frame.into[-1]).count("(") == str(frame.into[-1]).count(")")
            if opened > closed or (closed > opened and is_first):
                self.report(losing.FLOW_UNBALANCED, extent, item=_shortened(item))
                return True
        return False

    def check_folded(self, extent: Extent, *, block: bool) -> None:
        """A line that begins with a dash inside a text whose lines are joined: a list item that got lost."""
        start, end = extent
        if self.text.find("\n", start, end) < 0 and self.text.find("\r", start, end) < 0:
            return
        lines = Lines(self.text[start:end])
        first = 2 if block else 1
        for before, number in pairwise(range(first, len(lines.starts) + 1)):
            line = lines.line(number)
            found = _LIST_SIGN.match(line)
            if found is None or not lines.line(before).strip():
                continue
            if block and _indent(line) != _indent(lines.line(before)):
                continue
            at = start + lines.starts[number - 1] + found.start("sign")
            self.report(losing.FOLDED_LIST, (at, at + 1), line=_shortened(line.strip()))
            return

    def rest_of_line(self, index: int) -> str:
        end = _LINE_END.search(self.text, index)
        return self.text[index : end.start() if end else None].rstrip()

    def location(self, extent: Extent) -> Location:
        return Location(self.source.file, span=self.source.lines.span(extent))

    def report(self, kind: Kind, extent: Extent, related: tuple[Related, ...] = (), **params: object) -> None:
        self.source.diagnostics.append(diagnose(kind, self.location(extent), params, related=related))


_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_BLOCK_STYLES = frozenset({"|", ">"})
_BLANKS = frozenset({" ", "\t"})
_COMMENT = re.compile(r"(?P<gap>[ \t]+)#")
_DASH_WORD = re.compile(r"-[^\W\d_]")
_OTHER_DASHES = frozenset("–—•·")
_OTHER_DASH = re.compile(r"[–—•·][ \t]")
_LIST_SIGN = re.compile(r"[ \t]*(?P<sign>[-*•])(?:[ \t]+\S|[^\W\d_])")
_UNFIT = re.compile(f"{_FORBIDDEN.pattern}|{_DIRECTION.pattern}|[\ud800-\udfff]")


def _parser_class() -> type[yaml.CBaseLoader | yaml.BaseLoader]:
    """The events of libyaml; those of pure Python, twelve times slower, where PyYAML came without libyaml."""
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _marks(event: Event) -> Extent:
    return event.start_mark.index, event.end_mark.index


def _bad_in_escapes(event: Event, value: str) -> bool:
    """Whether an escape in a quoted text made a character that no document may hold."""
    return event.style == '"' and _UNFIT.search(value) is not None


def _first_bad(value: str) -> str:
    found = _UNFIT.search(value)
    return f"U+{ord(found[0]):04X}" if found else ""


def _is_clear_comment(gap: int, after: str) -> bool:
    """A comment behind a value is meant as one when two spaces stand before `#` and one after it."""
    return gap >= 2 and after in {"", " ", "\t", "\n", "\r"}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _shortened(words: str, limit: int = 40) -> str:
    return words if len(words) <= limit else words[: limit - 1] + "…"


# --- the place of a path ----------------------------------------------------------------------------------


def _extent(data: object, path: Path, target: Target) -> Extent:
    """The extent of what stands at a path, walking down the data as far as it goes.

    The model opens short forms (`niet: [a]` becomes `niet.punten[0].tekst`), so a segment that the data does
    not have is passed over.
    """
    here, extent = data, _first_key(data)
    for at, segment in enumerate(path):
        if isinstance(here, Mapping) and segment in here.keys_at:
            assert isinstance(segment, str)
            last = at == len(path) - 1
            extent = here.keys_at[segment] if target == "key" and last else here.values_at[segment]
            if not last and isinstance(here.get(segment), Mapping | Sequence):
                extent = here.keys_at[segment]
            here = here.get(segment)
        elif isinstance(here, Sequence) and isinstance(segment, int) and segment < len(here):
            extent, here = here.values_at[segment], here[segment]
            if isinstance(here, Mapping):
                extent = _first_key(here)
    return extent


def _first_key(data: object) -> Extent:
    return next(iter(data.keys_at.values()), (0, 0)) if isinstance(data, Mapping) else (0, 0)


def paths(data: object, path: Path = ()) -> Iterator[Path]:
    """Every path of the data, top down."""
    yield path
    children = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, Sequence) else ()
    for segment, value in children:
        yield from paths(value, (*path, segment))
