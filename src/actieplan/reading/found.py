"""Found: what reading found wrong, at an extent of the text, before lines and columns are worked out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from actieplan.diagnostics import Kind
from actieplan.reading.lines import Extent
from actieplan.text import Text

NOTHING: Mapping[str, object] = MappingProxyType({})


class Edit(NamedTuple):
    """Other words for a stretch of the text."""

    start: int
    end: int
    words: str


class Found(NamedTuple):
    """A finding of reading.

    `corrected` is the line as it should be written, which the hint ends with. `mend` is how reading can go on as if the
    author had written what was meant. When it `is_sure` it may be written to the file too: it keeps every word and
    changes no meaning. `in_text` says that it is meant for a text below `|`, in which nothing else is mended.
    """

    kind: Kind
    extent: Extent
    params: Mapping[str, object] = NOTHING
    hint: Text | None = None
    related: tuple[tuple[Extent, Text], ...] = ()
    mend: tuple[Edit, ...] = ()
    is_sure: bool = False
    corrected: str | None = None
    in_text: bool = False


class Break(NamedTuple):
    """Where a text cannot be followed as YAML: the index where it is noticed, and where what breaks off was opened."""

    at: int
    opened: int
