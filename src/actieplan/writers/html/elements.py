"""Elements: pieces of HTML in which every word of a plan is shown and none is obeyed."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from actieplan.writers.not_text import replaced

NOTHING = Markup("")


def element(name: str, *content: str, **attributes: str | None) -> Markup:
    """An element around its content; plain strings are escaped, an attribute that is None is left out.

    `class_` is the attribute `class`, `data_partners` is `data-partners`.
    """
    said = {key: value for key, value in attributes.items() if value is not None}
    told = "".join(f' {key.rstrip("_").replace("_", "-")}="{shown(value)}"' for key, value in said.items())
    return Markup(f"<{name}{told}>{''.join(map(shown, content))}</{name}>")


def shown(words: str) -> Markup:
    """Words as HTML that shows exactly them; what is HTML already stays as it is."""
    return words if isinstance(words, Markup) else escape(replaced(words))


def side_by_side(parts: Iterable[Markup]) -> Markup:
    """Pieces on one line."""
    return Markup("".join(parts))


def below_each_other(parts: Iterable[Markup]) -> Markup:
    """Pieces on lines of their own, the empty ones left out."""
    return Markup("\n".join(part for part in parts if part))
