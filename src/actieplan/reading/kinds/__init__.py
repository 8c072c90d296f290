"""The kinds of finding that reading makes: AP0xx about the file and its YAML, AP1xx about its shape."""

from __future__ import annotations

from actieplan.diagnostics import Kind
from actieplan.reading.kinds import comments, files, losing, refused, shape, syntax

_ROOMS = (files, syntax, refused, losing, comments, shape)
KINDS = tuple(value for room in _ROOMS for value in vars(room).values() if isinstance(value, Kind))
