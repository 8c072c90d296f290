"""Stopgap: what people write in place of an answer that they do not know yet."""

from __future__ import annotations

import re


def stopgap(text: str) -> re.Match[str] | None:
    """Where a whole text, but for the white space around it, is a stopgap (`T.b.d. op basis van de gesprekken`).

    The group `evasion` has what says nothing and will not be known later: `/`, `zie hoger`; `n.v.t.` is an answer.
    """
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return _STOPGAP.fullmatch(text, start, end) if start < end else None


_STOPGAP = re.compile(
    r"t\.?\s?b\.?\s?d\b(?s:.{0,90})"  # `T.b.d. op basis van de gesprekken.`
    r"|(?:n\.?\s?t\.?\s?b|todo)\b(?:\.?|[.:(–-].{0,60})"
    r"|(?:nog|nader|later) (?:te|in te|aan te) (?:bepalen|bekijken|vullen)\b.{0,40}"
    r"|wordt (?:nog|later) (?:bepaald|aangevuld)[^\w\s]*"
    r"|x{3,}[^\w\s]*|\.{2,}|…|\?+"
    r"|(?P<evasion>[-/\u2010-\u2015]+|(?:zie|cf\.?) (?:hoger|boven|hierboven|supra)\.?)",
    re.IGNORECASE,
)
