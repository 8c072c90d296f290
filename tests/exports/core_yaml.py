"""YAML as an editor reads it: by the core schema of 1.2, in which `1.10` is a number and `2025-03-31` is a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

_TYPES: tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...] = (
    (re.compile(r"~|null|Null|NULL|"), lambda _written: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda written: written.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+"), lambda written: int(written, 0)),
    (re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"), float),
)


def typed(written: str) -> Any:
    """What an unquoted scalar is to an editor."""
    return next((convert(written) for pattern, convert in _TYPES if pattern.fullmatch(written)), written)


class _CoreLoader(yaml.BaseLoader):
    """Types what is not quoted; `BaseLoader` itself leaves every scalar a text."""

    def construct_scalar(self, node: Any) -> Any:
        written = super().construct_scalar(node)
        return written if node.style or not isinstance(written, str) else typed(written)


def read(text: str) -> Any:
    """The data of a text. Raises yaml.YAMLError when an editor could not read it either."""
    return yaml.load(text, _CoreLoader)
