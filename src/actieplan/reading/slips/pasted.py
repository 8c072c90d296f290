"""Slips of pasting: marks of git or Markdown that came along into the file."""

from __future__ import annotations

import re

from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import refused
from actieplan.reading.lines import Lines

_CONFLICT = re.compile(
    r"^(?P<open><{7})(?: [^\n]*)?\n(?P<ours>.*?)^(?P<theirs>(?:\|{7}[^\n]*\n.*?)?={7}\n.*?^>{7}(?: [^\n]*)?(?:\n|\Z))",
    re.MULTILINE | re.DOTALL,
)
_FENCE = re.compile(r"^(?:```|~~~)[^\n`]*(?:\n|\Z)", re.MULTILINE)


def git_conflict(lines: Lines) -> Found | None:
    """Two versions that git could not join; reading goes on with the first."""
    text = lines.text.replace("\r\n", " \n")
    found = _CONFLICT.search(text)
    if found is None:
        return None
    close = text.rfind(">>>>>>>", *found.span())
    return Found(
        refused.GIT_CONFLICT,
        found.span("open"),
        related=(((close, close + 7), refused.END_OF_CONFLICT),),
        mend=(_blank(text, found.start(), found.start("ours")), _blank(text, *found.span("theirs"))),
    )


def fence(lines: Lines) -> Found | None:
    """The lines with which Markdown encloses code, pasted around the plan."""
    fences = list(_FENCE.finditer(lines.text))
    if not fences or lines.text[: fences[0].start()].strip():
        return None
    mend = tuple(Edit(found.start(), found.end(), "") for found in (fences[0], *fences[1:][-1:]))
    return Found(refused.FENCE, (fences[0].start(), fences[0].end() - 1), mend=mend, is_sure=len(fences) <= 2)


def _blank(text: str, start: int, end: int) -> Edit:
    """Nothing in the place of whole lines, whose ends are kept."""
    return Edit(start, end, "\n" * text.count("\n", start, end))
