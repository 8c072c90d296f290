"""Slips of pasting: marks of git or Markdown that came along into the file, and files that are no plan."""

from __future__ import annotations

import re
from itertools import islice

from actieplan.reading.found import Edit, Found
from actieplan.reading.kinds import files, refused
from actieplan.reading.lines import LINE_END, Lines
from actieplan.reading.slips.quoting import is_field

_MARK = re.compile(r"^(?P<sign><{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?(?:\r\n|\r|\n|\Z)", re.MULTILINE)
"""A line with which git marks where two versions begin, part and end."""
_FIELD = re.compile(r"^[a-z_]+:(?:\s|$)", re.MULTILINE)
_FENCE = re.compile(r"^(?:```|~~~)[^\r\n`]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)


def git_conflict(lines: Lines) -> Found | None:
    """Two versions that git could not join; reading goes on with the first."""
    text = lines.text
    marks = list(_MARK.finditer(text))
    if not marks:
        return None
    for at, mark in enumerate(marks):
        if mark["sign"][0] == "<":
            conflict = _conflict(text, marks[at : at + 4])
            if conflict is not None:
                return conflict
    mend = tuple(_blank(text, *mark.span()) for mark in marks)
    return Found(refused.GIT_CONFLICT, marks[0].span("sign"), hint=refused.DELETE_MARKS, mend=mend)


def _conflict(text: str, marks: list[re.Match[str]]) -> Found | None:
    """The conflict that these marks begin with; None when those that belong to the first are missing."""
    signs = "".join(mark["sign"][0] for mark in marks)
    if not signs.startswith(("<=>", "<|=>")):
        return None
    opened, parted, closed = marks[0], marks[1], marks[signs.index(">")]
    return Found(
        refused.GIT_CONFLICT,
        opened.span("sign"),
        related=((closed.span("sign"), refused.END_OF_CONFLICT),),
        mend=(_blank(text, *opened.span()), _blank(text, parted.start(), closed.end())),
    )


def fence(lines: Lines) -> Found | None:
    """The lines with which Markdown encloses code, pasted around the plan."""
    fences = list(islice(_FENCE.finditer(lines.text), 3))
    if not fences or _FIELD.search(lines.text[: fences[0].start()]):
        return None
    first, last = fences[0], fences[1] if len(fences) > 1 else None
    mend = [_blank(lines.text, 0, first.end())]
    if last is not None:
        end = last.end() if _FIELD.search(lines.text[last.end() :]) else len(lines.text)
        mend.append(_blank(lines.text, last.start(), end))
    around = lines.text[: first.start()] + (lines.text[last.end() :] if last is not None else "")
    is_sure = len(fences) <= 2 and not around.strip()
    return Found(refused.FENCE, (first.start(), first.end() - 1), mend=tuple(mend), is_sure=is_sure)


def _blank(text: str, start: int, end: int) -> Edit:
    """Nothing in the place of whole lines, whose ends are kept."""
    return Edit(start, end, "".join(LINE_END.findall(text[start:end])))


def document_end(lines: Lines, index: int) -> Found | None:
    """`...` ends a document in YAML; what follows it is not read."""
    number = lines.position(index).line
    for above in range(number, max(0, number - 3), -1):
        if lines.line(above).rstrip() == "...":
            start = lines.starts[above - 1]
            mend = (Edit(start, len(lines.text), ""),)
            return Found(refused.SECOND_DOCUMENT, (start, start + 3), {"sign": "..."}, mend=mend)
    return None


def no_plan(lines: Lines) -> Found | None:
    """A text in which nothing looks like a field of the form."""
    if any(is_field(lines.line(number)) for number in range(1, len(lines.starts) + 1)):
        return None
    start = len(lines.text) - len(lines.text.lstrip())
    return Found(files.NOT_A_MAPPING, (start, start + 1))
