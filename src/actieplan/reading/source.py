"""Source: a file that was read, its data, what was found, and the span of everything in it.

The reader is ours because positions are (docs/decisions.md). A slip of YAML is reported, mended in what is read
(never in the file), and reading goes on: one run tells all that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass, field
from typing import Any

from actieplan.changes import Change, Deed
from actieplan.diagnostics import Diagnostic, Kind, Related, diagnose
from actieplan.places import Location, Path, Position, Span, Stretch, Target
from actieplan.reading.building import Mapping, Sequence, build
from actieplan.reading.corrected import with_line
from actieplan.reading.decoding import decode
from actieplan.reading.found import Break, Found
from actieplan.reading.kinds import files, losing, syntax
from actieplan.reading.lines import Extent, Lines
from actieplan.reading.mending import Mended
from actieplan.reading.within import stretch, written_at
from actieplan.text import Text

MAX_SLIPS = 100
"""After so many mistakes of YAML in one file reading stops."""
MAX_READ_AGAIN = 8_000_000
"""The text is read again after each mistake: a large one less often, at most so many characters in all."""
_SAYS_SO = (syntax.SYNTAX, files.NOT_A_MAPPING)
"""Findings that say themselves that nothing can be read from there on."""
EXCERPT_REACH = 200
"""How many characters of a line a report can show on either side of a finding."""


@dataclass(slots=True)
class Source:
    """A file that was read: its text, its data (None when it cannot be used) and what was found.

    It is cut short when there were too many slips to read on: more may be wrong than was found.
    """

    file: str
    text: str
    data: Mapping | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    is_cut_short: bool = False
    _mended: Mended | None = None
    _lines: Lines | None = None
    _followed: tuple[Extent, SequenceOf[Extent]] | None = None

    @property
    def lines(self) -> Lines:
        """Where the lines of the text begin."""
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    def located(self, location: Location) -> Location:
        """The location with its span, of the path itself or of the nearest thing above it, and its excerpt.

        The span covers the whole value; `narrowed` gives that of the part that is meant.
        """
        if not self.text:
            return location
        span = location.span or self.span(location.path, location.target)
        return self._with_excerpt(location._replace(span=span))

    def narrowed(self, location: Location) -> Location:
        """The location with the span of the part of a text that is meant (`within`); itself when none is."""
        if location.within is None or not self.text:
            return location
        span = self._span_within(location.path, location.within)
        return self._with_excerpt(location._replace(span=span)) if span is not None else location

    def _with_excerpt(self, location: Location) -> Location:
        span = location.span
        assert span is not None
        line = self.lines.line(span.start.line)
        first = max(0, span.start.column - 1 - EXCERPT_REACH)
        excerpt = line[first : span.start.column - 1 + EXCERPT_REACH]
        return location._replace(excerpt=excerpt, excerpt_column=first + 1)

    def span(self, path: Path, target: Target = "value") -> Span:
        """The span of the key or value at a path; of its nearest existing ancestor's key when it is absent."""
        extent, _ = _reached(self.data, path, target)
        return self.lines.span(self._mended.origin(extent) if self._mended else extent)

    def _span_within(self, path: Path, part: Stretch) -> Span | None:
        """The span of a part of the text at a path; None when it is not written there as it is read."""
        extent, value = _reached(self.data, path, "value")
        if not isinstance(value, str):
            return None
        if self._followed is None or self._followed[0] != extent:
            self._followed = extent, written_at(self._mended.text if self._mended else self.text, extent, value)
        found = stretch(self._followed[1], *part)
        if found is None:
            return None
        return self.lines.span(self._mended.origin(found) if self._mended else found)

    def is_reported(self, path: Path, target: Target = "value") -> bool:
        """Whether something was found in the key or text at a path, or where a list or group of fields begins."""
        start, end = self.span(path, target)
        is_words = target == "key" or isinstance(_value(self.data, path), str)
        places = (found.location.span.start for found in self.diagnostics if found.location.span is not None)
        return any(place == start or (is_words and start < place < end) for place in places)

    def has_reported_on(self, location: Location) -> bool:
        """Whether a finding of reading is about the value at a place: a rule would judge what was not written so.

        In a text with `|`, where lines stay lines, only what is on the same line counts.
        """
        if not self.text or not (self.diagnostics or location.within):
            return False
        extent, value = _reached(self.data, location.path, "value")
        if not isinstance(value, str):
            return location.within is not None  # a text that was put in the place of what was refused
        reported = [found for found in self.diagnostics if found.location.span is not None]
        if not reported:
            return False
        whole = self.lines.span(self._mended.origin(extent) if self._mended else extent)
        if (self._mended.text if self._mended else self.text)[slice(*extent)][:1] == "|":
            meant = self.narrowed(self.located(location)).span or whole
            return any(meant.start.line <= _start(found).line <= meant.end.line for found in reported)
        return any(
            whole.start <= _start(found) < whole.end
            or (
                found.code == losing.CUT_OFF.code
                and _start(found) >= whole.end
                and _start(found).line == whole.end.line
            )
            for found in reported
        )

    def add(self, found: Found, mended: Mended) -> None:
        """Add a finding about the text as it is read now, in the lines and columns of the file."""
        related = tuple(
            Related(Location(self.file, span=self.lines.span(mended.origin(extent))), label)
            for extent, label in found.related
        )
        location = Location(self.file, span=self.lines.span(mended.origin(found.extent)))
        fix = self._fix(found, mended) if found.is_sure else ()
        hint = with_line(found.hint or found.kind.hint, found.corrected)
        params = {**found.params, "corrected": found.corrected}
        self.diagnostics.append(diagnose(found.kind, location, params, hint=hint, related=related, fix=fix))

    def say_not_read_on(self) -> None:
        """Let the last finding say that the rest of the file was not read."""
        last = self.diagnostics[-1]
        hint = Text(f"{last.hint.nl}{syntax.NOT_READ_ON.nl}", f"{last.hint.en}{syntax.NOT_READ_ON.en}")
        self.diagnostics[-1] = last._replace(hint=hint)

    def _fix(self, found: Found, mended: Mended) -> tuple[Change, ...]:
        """The edits that mend a finding, as changes to the file."""
        changes = []
        for edit in found.mend:
            start, end = mended.origin((edit.start, edit.end))
            place = Location(self.file, span=self.lines.span((start, end)))
            changes.append(Change("", Deed.EDITED, self.text[start:end], edit.words, place, in_text=found.in_text))
        return tuple(changes)


def _start(found: Diagnostic) -> Position:
    assert found.location.span is not None
    return found.location.span.start


def read(file: str, raw: bytes) -> Source:
    """Read the bytes of a file. Never raises for anything a file can hold."""
    text, clean, found = decode(raw)
    source, mended = Source(file, text), Mended(text if clean is None else clean)
    for each in found:
        source.add(each, mended)
    if clean is not None:
        _read_on(source, mended)
    return source


def _read_on(source: Source, mended: Mended) -> None:
    """Build the data; at each slip say what it is, mend it and begin again, as long as that leads further."""
    seen: set[Extent] = set()
    guessed: dict[int, Kind] = {}  # lines whose mending is a guess, and for what
    for _ in range(min(MAX_SLIPS, 2 + MAX_READ_AGAIN // len(mended.text))):
        built = build(mended.text)
        if built.broken_at is None and built.slip is None:
            source.data, source._mended = built.data, mended
            break
        slip = built.slip or _explained(mended.text, built.broken_at)
        home = mended.origin(slip.extent)
        line = source.lines.position(home[0]).line
        is_echo = home in seen or (bool(seen) and not slip.mend)
        if not is_echo and not _brought_about(slip.kind, guessed.get(line)):
            source.add(slip, mended)
        if is_echo or not slip.mend:
            if slip.kind not in _SAYS_SO:
                source.say_not_read_on()
            break
        seen.add(home)
        if not slip.is_sure:
            guessed[line] = slip.kind
        mended.apply(slip.mend)
    else:
        source.is_cut_short = True
        source.say_not_read_on()
    for found in built.found:
        line = source.lines.position(mended.origin(found.extent)[0]).line
        if found.kind is not losing.PATH_IN_QUOTES or guessed.get(line) is not syntax.BACKSLASH:  # one pair of quotes
            source.add(found, mended)


def _explained(text: str, broken_at: Break | None) -> Found:
    """The slip behind a break; what explains it is imported only when there is one."""
    assert broken_at is not None
    from actieplan.reading import slips

    return slips.explain(text, broken_at)


def _brought_about(kind: Kind, guess: Kind | None) -> bool:
    from actieplan.reading import slips

    return guess is not None and slips.brought_about(kind, guess)


def _reached(data: object, path: Path, target: Target) -> tuple[Extent, object]:
    """What stands at a path with its extent, walking down the data as far as it goes.

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
    return extent, here


def _value(data: object, path: Path) -> object:
    """What stands at a path; None when the data does not go so far."""
    here: Any = data
    for segment in path:
        try:
            here = here[segment]
        except (KeyError, IndexError, TypeError):
            return None
    return here


def _first_key(data: object) -> Extent:
    return next(iter(data.keys_at.values()), (0, 0)) if isinstance(data, Mapping) else (0, 0)


def paths(data: object, path: Path = ()) -> Iterator[Path]:
    """Every path of the data, top down."""
    yield path
    children = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, Sequence) else ()
    for segment, value in children:
        yield from paths(value, (*path, segment))
