"""Markup: XML elements as text, in which nothing an author wrote is more than words."""

from __future__ import annotations

import re

from actieplan.writers.not_text import replaced

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_BREAKS = re.compile("[\t\n\r\u2028\u2029]")


def escaped(text: str) -> str:
    """Text for inside an element or an attribute; U+FFFD for what steers a program or turns the reading direction."""
    return _BREAKS.sub("\N{REPLACEMENT CHARACTER}", replaced(text)).translate(_ENTITIES)


def element(tag: str, /, *content: str, **attributes: str | float) -> str:
    """An element of content that is XML already.

    In the name of an attribute `_` is a hyphen; at its end it stands for nothing (`class_`).
    """
    named = "".join(f' {name.rstrip("_").replace("_", "-")}="{_written(value)}"' for name, value in attributes.items())
    return f"<{tag}{named}>{''.join(content)}</{tag}>" if content else f"<{tag}{named}/>"


def number(value: float) -> str:
    """A number in hundredths, without needless zeros."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _written(value: str | float) -> str:
    return escaped(value) if isinstance(value, str) else number(value)
