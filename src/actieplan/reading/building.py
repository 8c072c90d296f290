"""Building: from a text to plain data, over libyaml's events, with the extent of every key and value.

Every scalar stays the text that was written. What a form has no use for (anchors, tags, merge keys, a second
document) is reported; what loses text without a word is looked for in `lost_text.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from actieplan.diagnostics import Kind
from actieplan.reading.decoding import UNFIT, kind_of_unfit
from actieplan.reading.found import Break, Found
from actieplan.reading.kinds import files, refused, syntax
from actieplan.reading.lines import Extent
from actieplan.reading.lost_text import LostText, Place
from actieplan.text import Text

MAX_DEPTH = 32


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
class Built:
    """What a text holds: its data when that is a mapping, what was found, and where its syntax breaks off.

    `slip` is what was found where reading stopped by itself, because what YAML sees there was certainly not meant.
    """

    data: Mapping | None = None
    found: list[Found] = field(default_factory=list)
    broken_at: Break | None = None
    slip: Found | None = None


def build(text: str) -> Built:
    """The data of the first document in a text."""
    return _Builder(text).build()


Event = Any
"""An event of PyYAML, whose stubs call every mark optional; the parser always sets them."""


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


class _NotMeantError(Exception):
    """A key of the file that is certainly none; its only argument is the finding."""


class _TooDeepError(Exception):
    """The nesting passes the limit."""


class _Builder:
    """Builds the data of the first document, one event at a time and without recursion."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.built = Built()
        self.frames: list[_Frame] = []
        self.root: object = None
        self.root_at: Extent = (0, 0)
        self.documents = 0
        self.lost = LostText(text, self.built.found)

    def build(self) -> Built:
        """Read to the end, or to where that is not possible."""
        try:
            self.run()
        except yaml.MarkedYAMLError as error:
            self.built.broken_at = _break_of(error, len(self.text))
        except _NotMeantError as error:
            self.built.slip = error.args[0]
        except _TooDeepError:
            self.report(refused.TOO_DEEP, (self.frames[-1].start, self.frames[-1].start + 1), limit=MAX_DEPTH)
        except RecursionError:
            self.report(refused.TOO_DEEP, (0, 1), limit=MAX_DEPTH)
        else:
            self.keep_root()
        return self.built

    def keep_root(self) -> None:
        if isinstance(self.root, Mapping):
            self.built.data = self.root if self.documents == 1 else None
        elif not self.built.found:
            is_empty = self.root is None
            self.report(*((files.EMPTY_FILE, (0, 0)) if is_empty else (files.NOT_A_MAPPING, self.root_at)))

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
                    self.alias(_marks(event))
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
            self.report(refused.SECOND_DOCUMENT, _marks(event), sign="---")
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
        if event.flow_style and parent is not None and parent.waiting and not parent.flow:
            self.refuse_brackets(parent.key, start)
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
            name = event.value
            if event.style or not name.isidentifier() or not name.islower() or name in frame.into.keys_at:
                self.key(frame, event, extent)
            else:  # nearly always; a key of its own, with nothing to look after
                frame.waiting, frame.key, frame.key_at = True, name, extent
            return
        if event.style in _BLOCK_STYLES:
            extent = (extent[0], self.last_filled(extent[1]))
            words = self.text[slice(*extent)]
            if not event.value and frame is not None and _AMOUNT.fullmatch(words):
                self.lost.report_unquoted(syntax.BAD_START, extent[0], sign=event.style)
                self.put(words, extent)
                return
        elif not event.style and not event.value:
            self.empty(extent, frame, is_marked=event.anchor is not None or event.tag is not None)
            return
        self.put(self.value_of(event, extent, frame), extent)

    def empty(self, extent: Extent, frame: _Frame | None, *, is_marked: bool) -> None:
        """A value of which nothing is left; what was refused or cut off is read as if it stood in quotes."""
        lost = extent if is_marked else self.lost.in_empty(extent, self.place(frame))
        self.put(self.text[slice(*lost)] if lost is not None else None, lost or extent)

    def alias(self, extent: Extent) -> None:
        """A reference is refused, and read as the words that stand there."""
        self.lost.report_unquoted(refused.ANCHOR, extent[0], sign="*")
        frame = self.frames[-1] if self.frames else None
        if frame is not None and isinstance(frame.into, Mapping) and not frame.waiting:
            frame.waiting, frame.key = True, None
        else:
            self.put(self.text[slice(*extent)], extent)

    def key(self, frame: _Frame, event: Event, extent: Extent) -> None:
        assert isinstance(frame.into, Mapping)
        name: str = event.value
        frame.waiting, frame.key, frame.key_at = True, name, extent
        if name == "<<" and not event.style:
            self.report(refused.MERGE_KEY, extent)
            frame.key = None
        elif name in frame.into.keys_at:
            first = (frame.into.keys_at[name], refused.FIRST_PLACE)
            self.report(refused.DUPLICATE_KEY, extent, related=(first,), key=name)
            frame.key = None
        elif _bad_in_escapes(event, name):
            self.report_unfit(name, extent)
            frame.key = _UNFIT.sub("", name)
        elif not event.style and not frame.flow and not (name.isidentifier() and name.islower()):
            self.refuse_key(extent[0])

    def value_of(self, event: Event, extent: Extent, frame: _Frame | None) -> str:
        written: str = event.value
        style = event.style
        if not style:
            if ":" in written and frame is not None and not frame.flow and isinstance(frame.into, Mapping):
                self.refuse_text(frame.key, extent[0])
            if self.lost.in_plain(extent, self.place(frame)):
                return written
        elif style == '"':
            if _bad_in_escapes(event, written):
                self.report_unfit(written, extent)
                return _UNFIT.sub("", written)
            if "\\" in self.text[slice(*extent)]:
                self.lost.in_path(extent)
        if style == ">" or (style != "|" and extent[1] - extent[0] > len(written) + 2 * bool(style)):
            self.lost.in_folded(extent, self.place(frame), block=style == ">")
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
            self.lost.report_unquoted(refused.ANCHOR, start, sign="&")
        if getattr(event, "tag", None) is not None:
            start = event.start_mark.index
            self.lost.report_unquoted(refused.TAG, start)

    def refuse_key(self, index: int) -> None:
        """Stop at a key that its author did not mean as one: `waarom:Eén op drie: veel`, or a loose line of a text."""
        from actieplan.reading.slips.one_line import key_not_meant

        found = key_not_meant(self.lost.lines, index)
        if found is not None:
            raise _NotMeantError(found)

    def refuse_text(self, key: str | None, index: int) -> None:
        """Stop at `wel:dit` on a line below `scope:`: a field without its space, which YAML takes for a text."""
        from actieplan.reading.slips.form_fields import PARTS, TEXTS

        if key in PARTS or key in TEXTS:
            from actieplan.reading.slips.one_line import text_not_meant

            found = text_not_meant(self.lost.lines, index, key)
            if found is not None:
                raise _NotMeantError(found)

    def refuse_brackets(self, key: str | None, index: int) -> None:
        """Stop at `waarom: [nog in te vullen]`: words in brackets in a field that holds a text and no list."""
        from actieplan.reading.slips.form_fields import TEXTS_ONLY

        if key in TEXTS_ONLY:
            from actieplan.reading.slips.one_line import words_in_brackets

            found = words_in_brackets(self.lost.lines, index)
            if found is not None:
                raise _NotMeantError(found)

    def place(self, frame: _Frame | None) -> Place:
        """The place of the value that is read now."""
        if frame is None:
            return Place()
        if isinstance(frame.into, Mapping):
            return Place(frame.key, None, frame.flow, is_value=True, key_at=frame.key_at)
        field = self.frames[-2].key if len(self.frames) > 1 else None
        return Place(field, frame.into, frame.flow)

    def report(
        self, kind: Kind, extent: Extent, related: tuple[tuple[Extent, Text], ...] = (), **params: object
    ) -> None:
        self.built.found.append(Found(kind, extent, params, related=related))

    def report_unfit(self, words: str, extent: Extent) -> None:
        """A character that no document may hold, made by an escape in a quoted text."""
        character = _UNFIT.search(words)
        if character is not None:
            self.report(kind_of_unfit(character[0]), extent, character=f"U+{ord(character[0]):04X}")


_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_BLOCK_STYLES = frozenset({"|", ">"})
_AMOUNT = re.compile(r"[|>]\d")
"""`streefdoel: >5`: to YAML a text without lines, indented by five spaces."""
_UNFIT = re.compile(f"{UNFIT.pattern}|[\ud800-\udfff]")


def _parser_class() -> type[yaml.CBaseLoader | yaml.BaseLoader]:
    """The events of libyaml; those of pure Python, twelve times slower, where PyYAML came without libyaml."""
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _break_of(error: yaml.MarkedYAMLError, length: int) -> Break:
    mark = error.problem_mark or error.context_mark
    index = min(mark.index, length) if mark is not None else 0
    return Break(index, min(error.context_mark.index, length) if error.context_mark is not None else index)


def _marks(event: Event) -> Extent:
    return event.start_mark.index, event.end_mark.index


def _bad_in_escapes(event: Event, value: str) -> bool:
    """Whether an escape in a quoted text made a character that no document may hold."""
    return event.style == '"' and _UNFIT.search(value) is not None
