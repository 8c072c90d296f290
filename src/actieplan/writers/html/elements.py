"""Elements: pieces of HTML in which every word of a plan is shown and none is obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

NOTHING = Markup("")

_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""What a browser does not take for text, or what turns the reading direction of all that follows."""


def element(name: str, *content: str, **attributes: str | None) -> Markup:
    """An element around its content; plain strings are escaped, an attribute that is None is left out.

    `class_` is the attribute `class`, `data_partners` is `data-partners`.
    """
    said = {key: value for key, value in attributes.items() if value is not None}
    told = "".join(f' {key.rstrip("_").replace("_", "-")}="{shown(value)}"' for key, value in said.items())
    return Markup(f"<{name}{told}>{''.join(map(shown, content))}</{name}>")


def shown(words: str) -> Markup:
    """Words as HTML that shows exactly them; what is HTML already stays as it is."""
    return words if isinstance(words, Markup) else escape(_NOT_TEXT.sub("\N{REPLACEMENT CHARACTER}", words))


def side_by_side(parts: Iterable[Markup]) -> Markup:
    """Pieces on one line."""
    return Markup("".join(parts))


def below_each_other(parts: Iterable[Markup]) -> Markup:
    """Pieces on lines of their own, the empty ones left out."""
    return Markup("\n".join(part for part in parts if part))
