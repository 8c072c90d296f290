"""Widthless: characters that have no width of their own, and where a writing system or an emoji needs them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_SIGNS = "\u180e\u200b-\u200d\u2060-\u2064\ufeff"
"""Without the marks of direction, which are there for a reason or do no harm."""
WIDTHLESS = re.compile(f"[{_SIGNS}]+")
_SCRIPTS = re.compile(
    "[\u0590-\u109f\u1200-\u1cff\ua840-\uabff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00011fff\U0001e800-\U0001eeff]"
)
"""Writing systems that join letters, or leave out spaces, or run from right to left."""
_PARTS_OF_EMOJI = re.compile("[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_JOINER = "\u200d"


def widthless(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that nobody sees and nobody needs."""
    for found in WIDTHLESS.finditer(text):
        before, behind = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        is_script = bool(_SCRIPTS.match(before) or _SCRIPTS.match(behind))
        is_emoji = found[0] == _JOINER and _is_emoji(before) and _is_emoji(behind)
        if not is_script and not is_emoji:
            yield found.span()


def without_widthless(text: str) -> str:
    """The text without what nobody sees and nobody needs."""
    parts, at = list[str](), 0
    for start, end in widthless(text):
        parts.append(text[at:start])
        at = end
    return "".join((*parts, text[at:]))


def _is_emoji(sign: str) -> bool:
    return bool(sign) and (unicodedata.category(sign) == "So" or _PARTS_OF_EMOJI.match(sign) is not None)
